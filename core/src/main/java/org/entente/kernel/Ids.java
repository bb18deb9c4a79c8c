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

  private Ids() {}

  static void check(String type, String value, Pattern pattern) {
    if (!pattern.matcher(value).matches()) {
      throw new Malformed(type, "is not a well-formed " + type);
    }
  }
}
