package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Named figures in the order they were taken; the unit is the last word of each name.
final class Report {
  private final Map<String, Long> figures = new LinkedHashMap<>();

  Report put(String name, long value) {
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
    return "{\"benchmark\":\"%s\",\"cores\":%d,\"java\":\"%s\",\"load\":%s,\"figures\":{%s}}"
        .formatted(
            benchmark,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            load,
            all);
  }
}
