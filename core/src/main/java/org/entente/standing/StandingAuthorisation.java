package org.entente.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;
import org.entente.party.Charter;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// A standing authorisation (fr. autorisation permanente) as folded from the record.
///
/// @param owner the beneficiary
/// @param digest of its envelope
/// @param underWay movement notices under it that nobody has ended, in order of sequence
public record StandingAuthorisation(
    SubjectId id,
    String reference,
    PartyId owner,
    Author author,
    boolean exercise,
    TextRef title,
    TextRef conditions,
    Digest digest,
    Envelope envelope,
    Release release,
    StandingState state,
    Optional<Suspension> suspension,
    List<SubjectId> underWay,
    long seq,
    Instant at) {

  public record Suspension(Author by, TextRef reason, long seq, Instant at) {}

  public StandingAuthorisation {
    underWay = List.copyOf(underWay);
  }

  /// Whether it may be used at the instant, as far as the host's word and its validity go.
  public boolean isUsable(Instant instant) {
    return state instanceof StandingState.InForce
        && suspension.isEmpty()
        && envelope.validity().contains(instant);
  }

  /// The beneficiary and the host see all, others what they were granted.
  public Level levelFor(Charter charter, Audience audience, Instant instant) {
    boolean inside = owner.equals(audience.party()) || charter.host().equals(audience.party());
    return inside ? Level.FULL : release.levelFor(audience, instant);
  }

  StandingAuthorisation in(StandingState changed) {
    return with(changed, suspension, underWay);
  }

  StandingAuthorisation suspended(Optional<Suspension> changed) {
    return with(state, changed, underWay);
  }

  StandingAuthorisation usedBy(SubjectId notice) {
    List<SubjectId> all = new ArrayList<>(underWay);
    all.add(notice);
    return with(state, suspension, all);
  }

  StandingAuthorisation ended(SubjectId notice) {
    return with(state, suspension, underWay.stream().filter(use -> !use.equals(notice)).toList());
  }

  private StandingAuthorisation with(
      StandingState newState, Optional<Suspension> newSuspension, List<SubjectId> newUses) {
    return new StandingAuthorisation(
        id,
        reference,
        owner,
        author,
        exercise,
        title,
        conditions,
        digest,
        envelope,
        release,
        newState,
        newSuspension,
        newUses,
        seq,
        at);
  }
}
