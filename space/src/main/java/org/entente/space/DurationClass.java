package org.entente.space;

/// Classes of duration, each with a tree of its own, so that a site that stands for months does not
/// widen the boxes of patrols that take hours.
enum DurationClass {
  DAY(1),
  DAYS(4),
  FORTNIGHT(16),
  LONGER(Double.POSITIVE_INFINITY),
  OPEN(Double.POSITIVE_INFINITY);

  private static final double MS_PER_DAY = 86_400_000;

  private final double mostMs;

  DurationClass(double mostDays) {
    mostMs = mostDays * MS_PER_DAY;
  }

  static DurationClass of(long fromMs, long toMs) {
    if (toMs == Interval.OPEN_END) {
      return OPEN;
    }
    double ms = (double) toMs - fromMs;
    for (DurationClass duration : values()) {
      if (ms <= duration.mostMs) {
        return duration;
      }
    }
    return LONGER;
  }
}
