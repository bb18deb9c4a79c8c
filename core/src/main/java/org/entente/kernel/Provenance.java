package org.entente.kernel;

import java.time.Instant;

/// From where a claim comes: who or what says so, how far it is trusted, when the fact was and when
/// it was told. Whose claim it is, and when that was signed, its entry says.
///
/// @param happened when what is claimed was so
/// @param told when the source said it, never before that
public record Provenance(Text source, Grade grade, Instant happened, Instant told) {
  public Provenance {
    Malformed.unless(
        Times.isWholeMillis(happened) && Times.isWholeMillis(told),
        "Provenance",
        "has an instant finer than a millisecond");
    Malformed.unless(!told.isBefore(happened), "Provenance", "is told before it happened");
  }
}
