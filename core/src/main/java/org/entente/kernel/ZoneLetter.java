package org.entente.kernel;

/// A military time zone: a letter for whole hours from UTC, without summer time; Z is UTC. J is the
/// reader's own and names none.
///
/// A named zone of a State changes its offset by law, sometimes within days, so a slot "at 0600 in
/// Bamako" of next year would not be one instant for everybody. A letter always is.
public record ZoneLetter(String value) {
  public static final ZoneLetter Z = new ZoneLetter("Z");

  /// From the westernmost, twelve hours behind UTC.
  private static final String LETTERS = "YXWVUTSRQPONZABCDEFGHIKLM";

  private static final int WESTERNMOST = -12;

  public ZoneLetter {
    Malformed.unless(value.length() == 1 && LETTERS.contains(value), "Recurrence", "is in no zone");
  }

  /// East of Greenwich; negative to the west.
  public int hours() {
    return LETTERS.indexOf(value) + WESTERNMOST;
  }
}
