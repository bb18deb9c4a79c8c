package org.entente.party;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;

/// A function within a party that may sign; persons hold it between dates.
public record Post(
    PostId id,
    PartyId party,
    Optional<ContingentId> contingent,
    Name title,
    Mandate mandate,
    PublicKey key,
    List<Appointment> appointments) {
  public Post {
    appointments = List.copyOf(appointments);
  }

  Post with(Mandate another, List<Appointment> all) {
    return new Post(id, party, contingent, title, another, key, all);
  }

  /// The confirmed appointment by which `person` holds this post at `instant`.
  public Optional<Appointment> heldBy(PersonId person, java.time.Instant instant) {
    return appointments.stream()
        .filter(held -> held.person().equals(person) && held.isInEffect(instant))
        .findFirst();
  }
}
