package org.entente.border;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// What was said for a country of a crossing.
///
/// @param voice the country as it was drawn then: the word holds while the same voice speaks
/// @param words conditions of a consent, reason of a refusal
/// @param instrument from which the host recorded it
/// @param withdrawn a refusal that took a consent back
public record Word(
    Neighbour voice,
    Optional<TextRef> words,
    Optional<Recorded> instrument,
    boolean withdrawn,
    Author by,
    long seq,
    Instant at) {
  /// An instrument as the fold keeps it.
  public record Recorded(TextRef reference, TextRef givenBy, Instant date) {}
}
