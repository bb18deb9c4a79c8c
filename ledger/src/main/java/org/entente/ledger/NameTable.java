package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Strings of short ASCII words that come again and again in a record: names of parts, posts,
/// kinds. One object for all that are spelt alike, and none made to look it up.
///
/// For any thread. A race between two costs a second object and no more, since strings are
/// immutable.
public final class NameTable {
  /// Far more than a record has kinds of part, so that few push one another out.
  private static final int SLOTS = 1 << 12;

  /// Longer words are not kept: they hardly come again, and the table stays small.
  private static final int MAX_LENGTH = 96;

  private static final @Nullable String[] KEPT = new String[SLOTS];

  private NameTable() {}

  /// The word of these bytes, which are ASCII.
  public static String of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > MAX_LENGTH) {
      return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    @Nullable String known = KEPT[slot];
    if (known != null && is(known, bytes, from, length)) {
      return known;
    }
    String word = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    KEPT[slot] = word;
    return word;
  }

  /// Whether a word is spelt by these bytes; never if they are not ASCII, for then one byte is not
  /// one character.
  public static boolean is(String word, byte[] bytes, int from, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }
}
