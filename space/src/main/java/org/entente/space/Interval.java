package org.entente.space;

import java.util.Optional;

/// From `fromEpochMs` up to but not including `toEpochMs`, in milliseconds since 1970-01-01T00:00Z.
public record Interval(long fromEpochMs, long toEpochMs) {
  /// No end is known: presence lasts until someone reports that it does not.
  public static final long OPEN_END = Long.MAX_VALUE;

  public Interval {
    if (fromEpochMs >= toEpochMs) {
      throw new IllegalArgumentException("interval: " + fromEpochMs + " to " + toEpochMs);
    }
  }

  /// An interval without a known end.
  public static Interval openFrom(long fromEpochMs) {
    return new Interval(fromEpochMs, OPEN_END);
  }

  public boolean isOpen() {
    return toEpochMs == OPEN_END;
  }

  /// The time two intervals share; back to back they share none.
  public Optional<Interval> meet(Interval other) {
    long from = Math.max(fromEpochMs, other.fromEpochMs);
    long to = Math.min(toEpochMs, other.toEpochMs);
    return from < to ? Optional.of(new Interval(from, to)) : Optional.empty();
  }
}
