package org.entente.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Words of a command line as `--name value`.
record Options(Map<String, String> values) {
  static Options of(List<String> words, String... known) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String name = words.get(i).replaceFirst("^--", "");
      if (!Set.of(known).contains(name) || i + 1 == words.size()) {
        throw new IllegalArgumentException("options are --" + String.join(", --", known));
      }
      values.put(name, words.get(i + 1));
    }
    return new Options(values);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String need(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
  }
}
