package org.entente.ledger;

/// The names an entry is made of: parts, and the posts that sign. Plain ASCII without spaces, so
/// that a manifest's lines split in one way only and sort alike everywhere.
final class Names {
  /// Room for `text:` and a path of component names of 80 characters in all; a limit so that a
  /// manifest line is bounded.
  static final int MAX_LENGTH = 96;

  private static final boolean[] ALLOWED = new boolean[128];

  static {
    for (char c = 0; c < ALLOWED.length; c++) {
      ALLOWED[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || ":/.-".indexOf(c) >= 0;
    }
  }

  private Names() {}

  static boolean isName(String name) {
    int length = name.length();
    if (length == 0 || length > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c >= ALLOWED.length || !ALLOWED[c]) {
        return false;
      }
    }
    return true;
  }
}
