package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;

/// A suspension of the cooperation of two parties. Every party but a humanitarian one is told that
/// it is so; why, the two and the forces that answer to them.
///
/// @param owner the State that suspended it
/// @param with the other party
/// @param state `SUSPENDED` or `RESUMED`
/// @param resumed since when it is over: the second signature
public record SuspensionView(
    String id,
    String reference,
    PartyId owner,
    PartyId with,
    boolean exercise,
    String state,
    Optional<Text> reason,
    List<Resumption> resumptions,
    Optional<Instant> resumed,
    Optional<Signed> by,
    Instant at)
    implements View {
  /// @param words for whoever is told why
  public record Resumption(PartyId party, Optional<Text> words, Optional<Signed> by, Instant at) {}
}
