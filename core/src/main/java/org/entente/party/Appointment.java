package org.entente.party;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Window;

/// A person holds a post for a time.
///
/// @param by who appointed, with whose authority
/// @param confirmed false while a deciding post's appointment waits for a second post
/// @param ended when it was ended early, if it was
public record Appointment(
    AppointmentId id,
    PostId post,
    PersonId person,
    Capacity capacity,
    Window during,
    Author by,
    boolean confirmed,
    Optional<Instant> ended) {
  public boolean isInEffect(Instant instant) {
    return confirmed && during.contains(instant) && ended.map(instant::isBefore).orElse(true);
  }
}
