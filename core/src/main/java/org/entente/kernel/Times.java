package org.entente.kernel;

import java.time.Instant;

/// The span of time the record can speak of, so that no sum of instants overflows.
public final class Times {
  public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private Times() {}

  public static boolean isWholeMillis(Instant instant) {
    Malformed.unless(
        !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST), "Instant", "out of range");
    return instant.truncatedTo(java.time.temporal.ChronoUnit.MILLIS).equals(instant);
  }
}
