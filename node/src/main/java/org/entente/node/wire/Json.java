package org.entente.node.wire;

import org.jspecify.annotations.Nullable;

/// A JSON value as read: there are no floats.
sealed interface Json {
  Json NULL = new Null();
  Json TRUE = new Truth(true);
  Json FALSE = new Truth(false);

  /// An object; each name once, in the order sent.
  record Members(String[] names, Json[] values) implements Json {
    @Nullable Json find(String name) {
      for (int i = 0; i < names.length; i++) {
        if (names[i].equals(name)) {
          return values[i];
        }
      }
      return null;
    }

    int size() {
      return names.length;
    }
  }

  record Items(Json[] items) implements Json {}

  record Str(String value) implements Json {}

  record Whole(long value) implements Json {}

  record Truth(boolean value) implements Json {}

  record Null() implements Json {}
}
