package org.entente.coordination;

import java.util.Optional;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.ConflictId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.TextRef;

/// What the two leads sign to settle a conflict. It binds the two space-time clauses the conflict
/// is made of, and dies with either.
public record Arrangement(
    ArrangementId id,
    ConflictId conflict,
    PartyId proposedBy,
    PostId proposedByPost,
    TextRef terms,
    long seq,
    Optional<Signature> signed) {
  public record Signature(PartyId party, PostId post, long seq) {}
}
