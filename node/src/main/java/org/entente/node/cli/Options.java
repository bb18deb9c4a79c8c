package org.entente.node.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words after a command's name, in the form they were typed, to be asked for one by one.
///
/// `--name value` and `--name=value` are the same; `--` ends the options.
public final class Options {
  private static final int PORT_LIMIT = 65_535;

  private final List<String> words;

  public Options(List<String> words) {
    this.words = List.copyOf(words);
  }

  /// The words as they are, for a command that reads its own.
  public List<String> words() {
    return words;
  }

  /// Understands the words.
  ///
  /// @param valued options that take a value, with their dashes
  /// @param flags options that stand alone, with their dashes
  /// @throws UsageException at an option that is neither, one without its value, or one given twice
  public Parsed parse(Set<String> valued, Set<String> flags) {
    Map<String, String> found = new LinkedHashMap<>();
    List<String> operands = new ArrayList<>();
    int next = 0;
    while (next < words.size()) {
      String word = words.get(next++);
      if (word.equals("--")) {
        operands.addAll(words.subList(next, words.size()));
        break;
      }
      if (!word.startsWith("--")) {
        operands.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String value = "";
      if (valued.contains(name)) {
        if (equals < 0 && next == words.size()) {
          throw new UsageException("option.value", name);
        }
        value = equals < 0 ? words.get(next++) : word.substring(equals + 1);
      } else if (!flags.contains(name) || equals >= 0) {
        throw new UsageException("option.unknown", name);
      }
      if (found.put(name, value) != null) {
        throw new UsageException("option.twice", name);
      }
    }
    return new Parsed(found, operands);
  }

  /// Options that were understood.
  ///
  /// @param operands the words that are no options
  public record Parsed(Map<String, String> options, List<String> operands) {
    public Parsed {
      options = Map.copyOf(options);
      operands = List.copyOf(operands);
    }

    public boolean has(String name) {
      return options.containsKey(name);
    }

    public Optional<String> find(String name) {
      return Optional.ofNullable(options.get(name));
    }

    public String get(String name) {
      @Nullable String value = options.get(name);
      if (value == null) {
        throw new UsageException("option.missing", name);
      }
      return value;
    }

    /// A TCP port; 0 asks for any that is free.
    public int port(String name, int otherwise) {
      @Nullable String value = options.get(name);
      if (value == null) {
        return otherwise;
      }
      if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > PORT_LIMIT) {
        throw new UsageException("option.port", value);
      }
      return Integer.parseInt(value);
    }

    /// Fails unless there are no operands.
    public Parsed alone() {
      if (!operands.isEmpty()) {
        throw new UsageException("operand.unknown", operands.getFirst());
      }
      return this;
    }
  }
}
