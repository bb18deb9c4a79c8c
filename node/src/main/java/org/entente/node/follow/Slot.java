package org.entente.node.follow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One object as one audience sees it, or a tombstone. Guarded by its [AudienceViews].
final class Slot {
  private byte @Nullable [] bytes;
  private long changed;
  private List<Reminder> reminders = List.of();
  private Optional<String> state = Optional.empty();

  /// Revisions at which the object came into sight, went, came again…
  private long[] turns = new long[0];

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

  boolean shows(byte @Nullable [] now) {
    return Arrays.equals(bytes, now);
  }

  void show(byte @Nullable [] now, long revision) {
    if ((now == null) == isVisible()) {
      turns = Arrays.copyOf(turns, turns.length + 1);
      turns[turns.length - 1] = revision;
    }
    bytes = now;
    changed = revision;
  }

  /// Whether the audience had the object when it had seen everything up to `revision`.
  boolean wasVisibleAt(long revision) {
    int seen = 0;
    while (seen < turns.length && turns[seen] <= revision) {
      seen++;
    }
    return seen % 2 == 1;
  }
}
