package org.entente.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A wall clock that moves only when told to, and the counter beside it that nobody can set.
public final class SimClock implements InstantSource {
  private Instant now;
  private long nanos;

  public SimClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public long nanos() {
    return nanos;
  }

  /// Time passes, on both.
  public void pass(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  /// Somebody sets the wall clock; the counter goes on counting.
  public void set(Duration by) {
    now = now.plus(by);
  }
}
