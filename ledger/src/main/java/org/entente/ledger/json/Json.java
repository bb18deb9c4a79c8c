package org.entente.ledger.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A JSON value.
public sealed interface Json {

  /// Members in order of their names' UTF-16 code units (RFC 8785 §3.2.3), which is how Java
  /// compares strings.
  ///
  /// @param members by name
  record Members(SortedMap<String, Json> members) implements Json {
    public Members {
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }
  }

  /// An array.
  ///
  /// @param items in order
  record Items(List<Json> items) implements Json {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A string.
  ///
  /// @param value without halves of surrogate pairs
  record Text(String value) implements Json {}

  /// An integer.
  ///
  /// @param value exact in every JSON reader: at most 2^53 − 1 in size
  record Whole(long value) implements Json {
    /// RFC 8785 §3.2.2.3 and I-JSON: beyond it readers that use doubles disagree.
    public static final long MAX = (1L << 53) - 1;

    public Whole {
      if (value > MAX || value < -MAX) {
        throw new IllegalArgumentException("beyond 2^53: " + value);
      }
    }
  }

  /// True or false.
  ///
  /// @param value which
  record Truth(boolean value) implements Json {}

  /// The word null.
  record Null() implements Json {}

  /// An object of these members.
  static Members object(Map<String, Json> members) {
    return new Members(new TreeMap<>(members));
  }

  static Text text(String value) {
    return new Text(value);
  }
}
