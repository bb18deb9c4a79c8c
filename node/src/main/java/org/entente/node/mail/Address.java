package org.entente.node.mail;

import org.entente.kernel.Malformed;

/// One plain e-mail address. Whatever a header could read otherwise (a second address, a name, a
/// line's end) is none.
public record Address(String value) {
  /// RFC 5321 §4.5.3.1.3, without the angle brackets.
  private static final int MAX_CHARS = 254;

  private static final String PLAIN =
      "[A-Za-z0-9_%+'=~-]+(\\.[A-Za-z0-9_%+'=~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";

  public Address {
    Malformed.unless(
        value.length() <= MAX_CHARS && value.matches(PLAIN), "Address", "is no plain address");
  }

  /// What stands after the `@`.
  String domain() {
    return value.substring(value.indexOf('@') + 1);
  }
}
