package org.entente.party;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Window;

/// A person holds a post for a time.
///
/// @param by the post that appointed and the person who signed
/// @param confirmed false while a deciding post's appointment waits for a second post
/// @param ended when it was ended early, if it was
public record Appointment(
    AppointmentId id,
    PostId post,
    PersonId person,
    Capacity capacity,
    Window during,
    Signed by,
    boolean confirmed,
    Optional<Instant> ended) {
  /// Who signed.
  public record Signed(PostId post, PersonId person) {}

  public boolean isInEffect(Instant instant) {
    return confirmed && during.contains(instant) && ended.map(instant::isBefore).orElse(true);
  }
}
