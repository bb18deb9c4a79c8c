package org.entente.kernel;

import java.util.regex.Pattern;

/// The shapes of identifiers.
final class Ids {
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,31}");
  static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  static final Pattern REFERENCE =
      Pattern.compile(UUID.pattern() + "|[a-z][a-z0-9-]{1,31}\\.[a-z][a-z0-9-]{1,31}");
  static final Pattern CONFLICT = Pattern.compile("[0-9a-f]{32}");

  private static final int UUID_CHARS = 36;

  private Ids() {}

  static void check(String type, String value, Pattern pattern) {
    // A replay makes millions of identifiers, nearly all of them UUIDs, which are told by hand at
    // a tenth of the pattern's cost.
    boolean uuidWillDo = pattern == UUID || pattern == REFERENCE;
    if (!(uuidWillDo && isUuid(value)) && !pattern.matcher(value).matches()) {
      throw new Malformed(type, "is not a well-formed " + type);
    }
  }

  private static boolean isUuid(String value) {
    if (value.length() != UUID_CHARS) {
      return false;
    }
    for (int i = 0; i < UUID_CHARS; i++) {
      char ch = value.charAt(i);
      boolean fits =
          i == 8 || i == 13 || i == 18 || i == 23
              ? ch == '-'
              : (ch >= '0' && ch <= '9') || (ch >= 'a' && ch <= 'f');
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
