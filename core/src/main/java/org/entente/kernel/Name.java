package org.entente.kernel;

/// What an institution, post or place is called, in French and in English. Not a person's name.
public record Name(String fr, String en) {
  /// Fits one line of a grid header on a small screen.
  public static final int MAX_CHARS = 120;

  public Name {
    check(fr);
    check(en);
  }

  private static void check(String value) {
    Malformed.unless(value.length() <= MAX_CHARS, "Name", "has more than 120 characters");
    Legible.requireLine(value, "Name");
  }
}
