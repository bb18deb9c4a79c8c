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
/// @param at when
/// @param confirmed false while a deciding post's appointment waits for a second post
/// @param second who confirmed it, where two were needed
/// @param ended when it was ended early, if it was
public record Appointment(
    AppointmentId id,
    PostId post,
    PersonId person,
    Capacity capacity,
    Window during,
    Author by,
    Instant at,
    boolean confirmed,
    Optional<Second> second,
    Optional<Instant> ended) {
  /// Confirmed, and not over at the instant: it is in effect or will be.
  boolean standsAfter(Instant instant) {
    boolean over = during.to().map(end -> !instant.isBefore(end)).orElse(false);
    return confirmed && !over && ended.map(instant::isBefore).orElse(true);
  }

  public boolean isInEffect(Instant instant) {
    return confirmed && during.contains(instant) && ended.map(instant::isBefore).orElse(true);
  }
}
