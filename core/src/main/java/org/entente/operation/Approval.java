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
/// @param window the version's window, narrowed by the conditions, where it was approved
/// @param margins within which the lead may shift it
/// @param shifted how the lead did, last
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
    Optional<Signature> bound,
    Optional<Margins> margins,
    Optional<Shifted> shifted) {
  /// A condition as the fold keeps it.
  public record Bound(Optional<TextRef> duty, Optional<Window> window) {}

  /// By which the conditions bind.
  public record Signature(Author by, long seq, Instant at) {}

  /// Where it stands by the lead's shift.
  ///
  /// @param spaceTime digest of the shift: that of the clause it stands under
  /// @param place as shifted
  public record Shifted(
      Shift by,
      Digest spaceTime,
      Clause.SpaceTime place,
      Author author,
      TextRef reason,
      long seq,
      Instant at) {}

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

  /// The window, as shifted.
  public Window windowNow() {
    return shifted.map(shift -> shift.by().of(window)).orElse(window);
  }

  /// The entry since which it stands where it stands now: whoever was there before is the earlier
  /// one, whichever was approved first.
  public long standsSince() {
    return shifted.map(Shifted::seq).orElseGet(this::inForceSince);
  }

  Approval shiftedBy(Shifted shift) {
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
        bound,
        margins,
        Optional.of(shift));
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
        Optional.of(signature),
        margins,
        shifted);
  }
}
