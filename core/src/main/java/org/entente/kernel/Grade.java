package org.entente.kernel;

/// How far a source and what it says are trusted, as intelligence staffs grade them (AJP-2.1,
/// STANAG 2511): the two are judged apart, and neither is averaged with anything.
///
/// @param credibility of what was said: 1 confirmed, 2 probable, 3 possible, 4 doubtful, 5
///   improbable, 6 cannot be judged
public record Grade(Reliability reliability, int credibility) {
  public static final int CONFIRMED = 1;
  public static final int CANNOT_BE_JUDGED = 6;

  /// Of the source: A completely, B usually, C fairly, D not usually reliable, E unreliable, F
  /// cannot be judged.
  public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
  }

  public Grade {
    Malformed.unless(
        credibility >= CONFIRMED && credibility <= CANNOT_BE_JUDGED, "Grade", "credibility");
  }
}
