package org.entente.coordination;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.ConflictId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// What the two leads sign to settle a conflict. It binds the two space-time clauses the conflict
/// is made of, and dies with either.
public record Arrangement(
    ArrangementId id,
    ConflictId conflict,
    Author proposedBy,
    TextRef terms,
    long seq,
    Instant at,
    Optional<Signature> signed) {
  public record Signature(Author by, long seq, Instant at) {}
}
