package org.entente.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.TextRef;
import org.entente.kernel.Window;
import org.entente.party.Author;

/// The host's decision on one version, with what it was aware of and what it was not told.
///
/// @param seq the entry of the decision
/// @param bound the lead's signature under the conditions, if there are any and it was given
/// @param window the version's window, narrowed by the conditions
public record Approval(
    Author by,
    long seq,
    long asOf,
    Instant at,
    List<ConflictId> acknowledged,
    Digest awareness,
    List<PartyId> silent,
    List<ClauseKind> withoutKnowledgeOf,
    List<Bound> conditions,
    Window window,
    Instant validUntil,
    Optional<Signature> bound) {
  /// A condition as the fold keeps it.
  public record Bound(Optional<TextRef> duty, Optional<Window> window) {}

  /// By which the conditions bind.
  public record Signature(Author by, long seq, Instant at) {}

  public Approval {
    acknowledged = List.copyOf(acknowledged);
    silent = List.copyOf(silent);
    withoutKnowledgeOf = List.copyOf(withoutKnowledgeOf);
    conditions = List.copyOf(conditions);
  }

  /// The entry by which it came into force: the decision's own, or the lead's signature.
  public long inForceSince() {
    return bound.map(Signature::seq).orElse(seq);
  }

  Approval boundBy(Signature signature) {
    return new Approval(
        by,
        seq,
        asOf,
        at,
        acknowledged,
        awareness,
        silent,
        withoutKnowledgeOf,
        conditions,
        window,
        validUntil,
        Optional.of(signature));
  }
}
