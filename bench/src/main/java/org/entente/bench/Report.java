package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Named figures in the order they were taken; the unit is the last word of each name.
final class Report {
  private final Map<String, String> figures = new LinkedHashMap<>();
  private final boolean flat;

  Report() {
    this(false);
  }

  private Report(boolean flat) {
    this.flat = flat;
  }

  /// A report whose figures stand beside what the machine was, not below `figures`: for a benchmark
  /// whose form others have fixed.
  static Report flat() {
    return new Report(true);
  }

  Report put(String name, long value) {
    return written(name, Long.toString(value));
  }

  /// Three decimals.
  Report put(String name, double value) {
    return written(name, String.format(Locale.ROOT, "%.3f", value));
  }

  /// A word of letters, digits and hyphens.
  Report put(String name, String word) {
    if (!word.matches("[A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("word " + word);
    }
    return written(name, "\"" + word + "\"");
  }

  private Report written(String name, String value) {
    if (!name.matches("[a-z0-9_]+") || figures.put(name, value) != null) {
      throw new IllegalArgumentException("figure " + name);
    }
    return this;
  }

  /// One JSON object on one line, with what the machine was and how busy: a figure without them
  /// means nothing.
  String json(String benchmark) throws IOException {
    String load = Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    String all =
        figures.entrySet().stream()
            .map(figure -> "\"" + figure.getKey() + "\":" + figure.getValue())
            .collect(Collectors.joining(","));
    return "{\"benchmark\":\"%s\",\"cores\":%d,\"java\":\"%s\",\"load\":%s,%s}"
        .formatted(
            benchmark,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            load,
            flat ? all : "\"figures\":{" + all + "}");
  }
}
