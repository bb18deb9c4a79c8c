package org.entente.sim.history;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.meeting.Commitment;
import org.entente.meeting.Links;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingAct;
import org.entente.operation.Operation;
import org.entente.sim.Chance;

/// What could be done about commitments.
final class CommitmentMoves {
  private final Play play;
  private final Chance chance;
  private final Drafting drafting;

  CommitmentMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
    this.drafting = new Drafting(play);
  }

  Optional<Signed> next() {
    return new Agenda()
        .maybe(any().isEmpty() ? 60 : 15, this::make)
        .maybe(60, () -> any().map(this::about))
        .draw(chance);
  }

  private Optional<Commitment> any() {
    return chance.any(
        play.state().meetings().commitments().values().stream()
            .filter(one -> play.scope().subjects().test(one.id()))
            .sorted(Comparator.comparing(Commitment::id))
            .toList());
  }

  private Optional<Signed> make() {
    Optional<Meeting> meeting =
        chance.percent(60) ? new MeetingMoves(play).anyMeeting() : Optional.empty();
    List<PartyId> among =
        meeting
            .filter(one -> chance.percent(90))
            .map(Meeting::parties)
            .orElse(play.scope().parties());
    PartyId ower = chance.pick(among);
    List<PartyId> others = among.stream().filter(party -> !party.equals(ower)).toList();
    return chance.any(others).map(beneficiary -> make(meeting, ower, beneficiary));
  }

  private Signed make(Optional<Meeting> meeting, PartyId ower, PartyId beneficiary) {
    boolean attributed = chance.percent(meeting.map(Meeting::isReported).orElse(false) ? 60 : 4);
    PartyId author =
        attributed && meeting.isPresent()
            ? meeting.get().author().party()
            : chance.percent(94) ? ower : play.anyParty();
    boolean exercise =
        meeting
            .filter(one -> chance.percent(94))
            .map(one -> one.terms().exercise())
            .orElse(chance.percent(50));
    return play.by(
        play.anyOf(author, "MakeCommitment"),
        new MeetingAct.MakeCommitment(
            ower,
            beneficiary,
            attributed,
            exercise,
            play.text("Promise"),
            play.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(chance.between(1, 90))),
            links(meeting),
            drafting.release(author)));
  }

  private Links links(Optional<Meeting> meeting) {
    Optional<ObjectiveId> objective =
        chance.percent(30) ? Optional.of(Drafting.OBJECTIVE) : Optional.empty();
    Optional<SubjectId> operation =
        chance.percent(30) ? play.anyOperation(any -> true).map(Operation::id) : Optional.empty();
    return new Links(objective, operation, meeting.map(Meeting::id));
  }

  private Signed about(Commitment one) {
    boolean claimed = one.lastClaim().map(claim -> claim.answer().isEmpty()).orElse(false);
    return new Agenda()
        .add(20, () -> bySide(one, kept(one)))
        .add(14, () -> bySide(one, broken(one)))
        .add(claimed ? 60 : 25, () -> bySide(one, answer(one)))
        .add(10, () -> release(one))
        .draw(chance)
        .orElseThrow();
  }

  private Signed bySide(Commitment one, MeetingAct content) {
    PartyId side = chance.oneOf(one.ower(), one.beneficiary());
    PartyId author = chance.percent(92) ? side : play.anyParty();
    return play.by(play.anyOf(author, content.kind()), content);
  }

  private MeetingAct kept(Commitment one) {
    return new MeetingAct.ClaimCommitmentKept(one.id(), play.text("Done"));
  }

  private MeetingAct broken(Commitment one) {
    return new MeetingAct.ClaimCommitmentBroken(one.id(), play.text("Not done"));
  }

  private MeetingAct answer(Commitment one) {
    SubjectId claim =
        chance
            .any(one.claims())
            .map(Commitment.Claim::id)
            .filter(id -> chance.percent(95))
            .orElseGet(() -> new SubjectId(chance.uuid()));
    boolean contested = chance.percent(50);
    Optional<Text> version = contested ? Optional.of(play.text("Otherwise")) : Optional.empty();
    return new MeetingAct.AnswerClaim(
        one.id(),
        claim,
        contested ? MeetingAct.ClaimAnswer.CONTESTED : MeetingAct.ClaimAnswer.CONFIRMED,
        version);
  }

  private Signed release(Commitment one) {
    PartyId author = chance.percent(80) ? one.beneficiary() : one.ower();
    return play.by(
        play.anyOf(author, "ReleaseCommitment"),
        new MeetingAct.ReleaseCommitment(one.id(), play.text("Enough")));
  }
}
