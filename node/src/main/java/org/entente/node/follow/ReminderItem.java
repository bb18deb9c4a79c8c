package org.entente.node.follow;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.PartyId;

/// A reminder as `GET /api/notices-due` answers it.
///
/// @param toldAt since when the audience is told of it; absent in the second before
public record ReminderItem(
    Reminder.Kind kind,
    ObjectRef about,
    String reference,
    Optional<PartyId> party,
    Instant due,
    Optional<Instant> toldAt) {
  static ReminderItem of(Reminder reminder, Optional<Instant> toldAt) {
    return new ReminderItem(
        reminder.kind(),
        ObjectRef.of(reminder.about()),
        reminder.reference(),
        reminder.party(),
        reminder.due(),
        toldAt);
  }
}
