package org.entente.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// A commitment (fr. engagement pris) as folded from the record. Late is what an instant says of
/// it; kept and broken are what the sides say.
///
/// @param attributed to its ower by the source of a reported meeting
public record Commitment(
    SubjectId id,
    String reference,
    PartyId ower,
    PartyId beneficiary,
    boolean attributed,
    boolean exercise,
    TextRef text,
    Instant due,
    Links links,
    Release release,
    Author author,
    List<Claim> claims,
    Optional<Ending> ending,
    long seq,
    Instant at) {
  /// A side's word on whether it was kept.
  public record Claim(
      SubjectId id,
      boolean kept,
      TextRef evidence,
      Optional<Answer> answer,
      Author by,
      long seq,
      Instant at) {
    Claim answered(Answer said) {
      return new Claim(id, kept, evidence, Optional.of(said), by, seq, at);
    }
  }

  /// The other side's word on a claim.
  public record Answer(
      MeetingAct.ClaimAnswer answer, Optional<TextRef> version, Author by, long seq, Instant at) {}

  /// The beneficiary asks no more for it.
  public record Ending(TextRef reason, Author by, long seq, Instant at) {}

  public Commitment {
    claims = List.copyOf(claims);
  }

  public boolean isSide(PartyId party) {
    return ower.equals(party) || beneficiary.equals(party);
  }

  /// The side that is not this party.
  PartyId otherThan(PartyId party) {
    return ower.equals(party) ? beneficiary : ower;
  }

  Optional<Claim> findClaim(SubjectId claim) {
    return claims.stream().filter(one -> one.id().equals(claim)).findFirst();
  }

  /// What was last said of it, if anything was.
  public Optional<Claim> lastClaim() {
    return claims.isEmpty() ? Optional.empty() : Optional.of(claims.getLast());
  }

  /// Whether at the instant it is past due, neither released nor claimed to be kept. Nothing is
  /// written when it becomes so.
  public boolean isLate(Instant instant) {
    boolean kept = lastClaim().map(Claim::kept).orElse(false);
    return ending.isEmpty() && !kept && !instant.isBefore(due);
  }

  /// Who owes, to whom, and who attributed it see all; others what they were granted.
  public Level levelFor(Audience audience, Instant instant) {
    boolean inside = isSide(audience.party()) || author.party().equals(audience.party());
    return inside ? Level.FULL : release.levelFor(audience, instant);
  }

  Commitment with(Claim claim) {
    List<Claim> all = new ArrayList<>(claims);
    all.add(claim);
    return with(all, ending);
  }

  Commitment with(SubjectId claim, Answer answer) {
    return with(
        claims.stream().map(one -> one.id().equals(claim) ? one.answered(answer) : one).toList(),
        ending);
  }

  Commitment with(Ending end) {
    return with(claims, Optional.of(end));
  }

  private Commitment with(List<Claim> newClaims, Optional<Ending> newEnding) {
    return new Commitment(
        id,
        reference,
        ower,
        beneficiary,
        attributed,
        exercise,
        text,
        due,
        links,
        release,
        author,
        newClaims,
        newEnding,
        seq,
        at);
  }
}
