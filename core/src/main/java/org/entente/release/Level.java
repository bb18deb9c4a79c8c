package org.entente.release;

/// How much of an object an audience is shown; each level includes those before it.
public enum Level {
  HIDDEN,
  /// That it is there: reference, lead, state.
  EXISTENCE,
  /// And where and when.
  AREA,
  /// And why, and with whom.
  SUMMARY,
  /// Everything but clauses withheld by name.
  FULL;

  public boolean reaches(Level other) {
    return compareTo(other) >= 0;
  }

  public Level orAtLeast(Level other) {
    return reaches(other) ? this : other;
  }

  public Level orAtMost(Level other) {
    return reaches(other) ? other : this;
  }
}
