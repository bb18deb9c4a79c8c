package org.entente.node.follow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One object as one audience sees it, or a tombstone. Guarded by its [AudienceViews].
final class Slot {
  private static final long[] NEVER = {};

  private byte @Nullable [] bytes;
  private long changed;
  private List<Reminder> reminders = List.of();
  private Optional<String> state = Optional.empty();
  private boolean over;

  /// Revisions at which the object came into sight, went, came again…
  private long[] inSight = NEVER;

  /// The same of being in sight and not over.
  private long[] goingOn = NEVER;

  byte @Nullable [] bytes() {
    return bytes;
  }

  boolean isVisible() {
    return bytes != null;
  }

  long changed() {
    return changed;
  }

  List<Reminder> reminders() {
    return reminders;
  }

  void setReminders(List<Reminder> now) {
    reminders = now;
  }

  /// The state its view says, if it has one.
  Optional<String> state() {
    return state;
  }

  void setState(Optional<String> now) {
    state = now;
  }

  /// Whether it can be seen and something may still happen to it: a first screen stands on such.
  boolean isGoingOn() {
    return isVisible() && !over;
  }

  boolean shows(byte @Nullable [] now) {
    return Arrays.equals(bytes, now);
  }

  /// @param nowOver nothing more happens to it
  void show(byte @Nullable [] now, boolean nowOver, long revision) {
    inSight = turned(inSight, (now == null) == isVisible(), revision);
    boolean goesOn = now != null && !nowOver;
    goingOn = turned(goingOn, goesOn != isGoingOn(), revision);
    bytes = now;
    over = nowOver;
    changed = revision;
  }

  private static long[] turned(long[] turns, boolean turn, long revision) {
    if (!turn) {
      return turns;
    }
    long[] more = Arrays.copyOf(turns, turns.length + 1);
    more[turns.length] = revision;
    return more;
  }

  /// Whether the audience had the object when it had seen everything up to `revision`.
  boolean wasVisibleAt(long revision) {
    return wasAt(inSight, revision);
  }

  /// Whether it was among what a first screen stands on.
  boolean wasGoingOnAt(long revision) {
    return wasAt(goingOn, revision);
  }

  private static boolean wasAt(long[] turns, long revision) {
    int seen = 0;
    while (seen < turns.length && turns[seen] <= revision) {
      seen++;
    }
    return seen % 2 == 1;
  }
}
