package org.entente.space;

/// Instants as ints, for bounds: units of a power of two of milliseconds from an origin, starts
/// rounded down and ends up, so that a bound never loses an overlap. What the bounds let through is
/// compared exactly. A difference that overflows is beyond the scale's end.
record TimeScale(long originMs, int shift) {
  private static final int MOST = Integer.MAX_VALUE - 1;

  /// The finest scale on which all these instants keep apart from its ends.
  static TimeScale of(long leastMs, long mostMs) {
    long origin = Math.max(leastMs, Long.MIN_VALUE / 4);
    long span = Math.max(1, Math.min(mostMs, Long.MAX_VALUE / 4) - origin);
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(span) - 30);
    return new TimeScale(origin, shift);
  }

  int start(long ms) {
    if (ms <= originMs) {
      return 0;
    }
    long units = (ms - originMs) >> shift;
    return units < 0 || units > MOST ? MOST : (int) units;
  }

  /// Above every start if there is no end; never below the first unit, in which all is that lies
  /// before the origin.
  int end(long ms) {
    if (ms <= originMs) {
      return 1;
    }
    long units = (ms - originMs) >> shift;
    return units < 0 || units >= MOST ? Integer.MAX_VALUE : (int) units + 1;
  }
}
