package org.entente.sim.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.attachment.AttachmentAct;
import org.entente.attachment.FileType;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.Evidence;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.ErasureId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.ResetId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Window;
import org.entente.meeting.Links;
import org.entente.meeting.MeetingAct;
import org.entente.notice.NoticeAct;
import org.entente.operation.ClauseKind;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Stance;
import org.entente.party.Capacity;
import org.entente.party.CredentialReset;
import org.entente.party.PartyAct;
import org.entente.party.Person;
import org.entente.release.Release;
import org.entente.result.Inquired;
import org.entente.result.ResultAct;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.sim.Chance;
import org.entente.standing.StandingAct;
import org.entente.theatre.TheatreState;

/// What a curious party may try about things it was not shown, had it guessed their ids.
final class Probes {
  private final Play play;
  private final TheatreState state;
  private final Chance chance;
  private final PartyId reader;
  private final List<SubjectId> subjects;

  Probes(Play play, Chance chance, PartyId reader, Set<SubjectId> hidden) {
    this.play = play;
    this.state = play.state();
    this.chance = chance;
    this.reader = reader;
    this.subjects = new ArrayList<>(hidden.stream().sorted().toList());
    this.subjects.add(new SubjectId(chance.uuid()));
  }

  Signed draw() {
    Actor actor = Cast.actor(reader, chance.between(0, 1));
    return play.by(actor, chance.percent(60) ? aboutSubject() : aboutElse(actor));
  }

  private Content aboutSubject() {
    SubjectId id = chance.pick(subjects);
    Digest digest = digestOf(id);
    return switch (chance.between(0, 27)) {
      case 25 -> new AttachmentAct.AttachFile(id, play.text("s"), digest, 1, FileType.PDF);
      case 26 -> new AttachmentAct.WithdrawAttachment(id, play.text("t"));
      case 19 -> new DisputeAct.WithdrawDispute(id, play.text("p"));
      case 20 -> disputeAbout(id);
      case 0 -> new OperationAct.RaiseObjection(id, play.text("a"));
      case 1 -> new OperationAct.PausePart(id, Optional.empty(), play.text("b"));
      case 2 -> new OperationAct.StartOperation(id, digest);
      case 3 -> new OperationAct.ChangeRelease(id, Release.NONE);
      case 4 -> new OperationAct.SuspendApproval(id, play.text("c"));
      case 5 -> new OperationAct.ReportDisengagement(id, play.text("d"));
      case 6 -> new NoticeAct.EndNotice(id, play.text("e"));
      case 7 -> new NoticeAct.AnswerNotice(id, NoticeAct.Answer.ACKNOWLEDGED, Optional.empty());
      case 8 -> new NoticeAct.EndImmediateAction(id, play.text("f"));
      case 12 -> new StandingAct.SuspendStandingAuthorisation(id, play.text("j"));
      case 14 -> new MeetingAct.CancelMeeting(id, play.text("k"));
      case 15 -> new MeetingAct.RecordStatement(id, reader, false, play.text("l"));
      case 16 -> new MeetingAct.ClaimCommitmentBroken(id, play.text("m"));
      case 17 -> new MeetingAct.CloseForum(id, play.text("n"));
      case 18 -> promiseAbout(id);
      case 21 -> new ResultAct.AnswerFact(id, 0, ResultAct.FactAnswer.CONFIRMED, Optional.empty());
      case 22 -> new ResultAct.RecordAmends(id, ResultAct.AmendsType.LESSON, play.text("p"));
      case 23 -> new ResultAct.JoinInquiry(id);
      case 24 -> inquiryInto(id);
      case 13 -> new StandingAct.ApproveStandingAuthorisation(id, digest);
      case 9 -> new OperationAct.AddConsulted(id, List.of(reader));
      case 11 -> new NoticeAct.ReportReceipt(NoticeAct.Stage.READ, List.of(id));
      case 10 ->
          new OperationAct.RemarkOnClause(
              id, digest, ClauseKind.PURPOSE, play.text("i"), List.of());
      default ->
          new OperationAct.TakePosition(
              id, ClauseKind.MEANS, digest, Stance.NOTED, Optional.empty());
    };
  }

  /// A promise of the reader's own that names something it was not shown.
  private Content promiseAbout(SubjectId id) {
    boolean operation = chance.percent(50);
    Links links =
        new Links(
            Optional.empty(),
            operation ? Optional.of(id) : Optional.empty(),
            operation ? Optional.empty() : Optional.of(id));
    PartyId other = reader.equals(Cast.HOST) ? Cast.FORCE : Cast.HOST;
    return new MeetingAct.MakeCommitment(
        reader, other, false, true, play.text("o"), play.now(), links, Release.NONE);
  }

  private Content disputeAbout(SubjectId id) {
    PartyId other = reader.equals(Cast.HOST) ? Cast.FORCE : Cast.HOST;
    return new DisputeAct.RaiseDispute(
        other,
        true,
        play.text("q"),
        play.text("r"),
        play.now(),
        new Evidence(List.of(id)),
        Release.NONE);
  }

  /// An inquiry of the reader's own into something it was not shown.
  private Content inquiryInto(SubjectId id) {
    boolean report = chance.percent(50);
    PartyId other = reader.equals(Cast.HOST) ? Cast.FORCE : Cast.HOST;
    return new ResultAct.OpenInquiry(
        true,
        play.text("q"),
        play.text("r"),
        List.of(reader, other),
        new Inquired(
            report ? Optional.of(id) : Optional.empty(),
            report ? Optional.empty() : Optional.of(id)),
        Optional.empty(),
        Release.NONE);
  }

  private Digest digestOf(SubjectId id) {
    return state
        .operations()
        .find(id)
        .map(Operation::latest)
        .map(version -> version.digest())
        .orElse(new Digest(1, 2, 3, 4));
  }

  private Content aboutElse(Actor actor) {
    ConflictId conflict = anyConflict();
    return switch (chance.between(0, 9)) {
      case 0 -> new CoordinationAct.AcknowledgeConflict(conflict);
      case 1 -> new CoordinationAct.ProposeArrangement(conflict, play.text("g"));
      case 2 -> new CoordinationAct.EndorseSettlement(conflict);
      case 3 -> new CoordinationAct.SignArrangement(anyArrangement());
      case 4 -> new ErasureAct.ConfirmErasure(anyErasure());
      case 5 ->
          new ErasureAct.RequestErasure(
              chance.between(1, (int) state.seq()), "text:content/title", play.text("h"));
      case 7 -> new PartyAct.RequestCredentialReset(anyPerson());
      case 8 -> new PartyAct.ConfirmCredentialReset(anyReset());
      case 6 -> new PartyAct.ConfirmAppointment(new AppointmentId(chance.pick(subjects).value()));
      default ->
          new PartyAct.AppointPerson(
              actor.post(), anyPerson(), Capacity.DEPUTY, new Window(play.now(), Optional.empty()));
    };
  }

  private ConflictId anyConflict() {
    return chance
        .any(state.coordination().conflicts().values().stream().map(Conflict::id).sorted().toList())
        .orElse(new ConflictId("0".repeat(32)));
  }

  private ArrangementId anyArrangement() {
    return chance
        .any(state.coordination().arrangements().keys().stream().sorted().toList())
        .orElse(new ArrangementId(chance.uuid()));
  }

  /// Not the reader's own either.
  private ResetId anyReset() {
    return chance
        .any(
            state.roster().resets().values().stream()
                .filter(one -> !one.by().party().equals(reader))
                .map(CredentialReset::id)
                .sorted()
                .toList())
        .orElse(new ResetId(chance.uuid()));
  }

  private ErasureId anyErasure() {
    return chance
        .any(state.erasures().keys().stream().sorted().toList())
        .orElse(new ErasureId(chance.uuid()));
  }

  /// Not the reader's own: of those it may appoint whom it likes.
  private PersonId anyPerson() {
    return chance.pick(
        state.roster().persons().values().stream()
            .filter(person -> !person.party().equals(reader))
            .map(Person::id)
            .sorted(Comparator.naturalOrder())
            .toList());
  }
}
