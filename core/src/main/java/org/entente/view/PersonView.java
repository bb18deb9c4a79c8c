package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.Text;

/// A person of the audience's own party.
///
/// @param merged by whom he is shown, if he was entered twice
/// @param alsoEnteredAs the other entries of the same human being, in id order
public record PersonView(
    String id,
    PartyId party,
    Text name,
    String rank,
    Optional<Merged> merged,
    List<AlsoEntered> alsoEnteredAs)
    implements View {
  /// The party said that he is somebody it knew already.
  public record Merged(PersonId into, Text name, Instant at) {}

  /// An entry that was said to be this person, since then.
  public record AlsoEntered(PersonId person, Text name, String rank, Instant at) {}
}
