package org.entente.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.entente.kernel.Times;

/// Gives each entry its instant: never before the one before, and never far from what the clock
/// that only counts says has passed.
///
/// A wall clock that jumps while the node runs, or that stands before the record's last entry, is
/// not believed: instants then follow the counting clock, and only restraint is accepted. Set the
/// clock right, and if the node still does not believe it, start the node again: a start is when a
/// person has looked. Nor is one beyond what an entry can carry: what was written then could not be
/// read again.
///
/// For the writer's thread.
public final class DeskClock {
  /// The customary tolerance between machines that must agree on the time (RFC 4120 §8.2); far less
  /// than any window or deadline of the record.
  static final Duration DIVERGENCE_LIMIT = Duration.ofMinutes(5);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private Instant anchor;
  private long anchorNanos;
  private boolean anchored;

  /// What the clock says, as far as it is believed.
  ///
  /// @param instant whole milliseconds
  /// @param diverged only restraint is to be accepted
  public record Reading(Instant instant, boolean diverged) {}

  public DeskClock(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.anchor = wall.instant();
    this.anchorNanos = nanos.getAsLong();
  }

  static DeskClock system() {
    return new DeskClock(InstantSource.system(), System::nanoTime);
  }

  /// The instant for an entry that follows one of `last`.
  public Reading read(Instant last) {
    Instant now = wall.instant();
    long count = nanos.getAsLong();
    boolean behind = now.isBefore(last.minus(DIVERGENCE_LIMIT));
    // A clock that stood behind the record at the start has told nothing yet: the first time it
    // stands right is when it begins to be believed.
    if (!anchored && !behind) {
      believe(now, count);
    }
    Instant counted = anchor.plusNanos(count - anchorNanos);
    boolean jumped = Duration.between(counted, now).abs().compareTo(DIVERGENCE_LIMIT) > 0;
    boolean diverged = behind || jumped;
    if (!diverged) {
      believe(now, count);
    }
    Instant best = diverged && anchored ? counted : now;
    boolean beyond = best.isAfter(Times.LATEST);
    Instant told = beyond ? Times.LATEST : best.truncatedTo(ChronoUnit.MILLIS);
    return new Reading(later(last, told), diverged || beyond);
  }

  private void believe(Instant now, long count) {
    anchor = now;
    anchorNanos = count;
    anchored = true;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
