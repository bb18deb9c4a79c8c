package org.entente.sim.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.attachment.AttachmentAct;
import org.entente.attachment.FileType;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.ConflictId;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Digest;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TheatreId;
import org.entente.meeting.MeetingAct;
import org.entente.notice.NoticeAct;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Stance;
import org.entente.party.PartyAct;
import org.entente.result.ResultAct;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.sim.Chance;
import org.entente.standing.StandingAct;

/// Mistakes and mischief: the wrong person, the wrong thing, the wrong moment.
final class Blunders {
  private final Play play;
  private final Chance chance;

  Blunders(Play play) {
    this.play = play;
    this.chance = play.chance();
  }

  /// A sensible act made wrong in one way.
  Act spoilt(Signed signed) {
    Actor actor = signed.actor();
    return switch (chance.between(0, 9)) {
      case 0, 1, 2, 3 -> play.act(signed.by(play.anybody()));
      case 4 -> play.act(signed.asOf(play.state().seq() + chance.between(1, 5)));
      case 5 -> elsewhere(play.act(signed));
      case 6 -> play.act(signed.by(Actor.of(actor.party(), actor.post(), play.anybody().person())));
      case 7 ->
          play.act(signed.by(Actor.of(actor.party(), new PostId(chance.uuid()), actor.person())));
      case 8 -> play.act(signed.by(actor.under(anyDelegation())));
      default -> Play.act(usedId(), signed);
    };
  }

  private DelegationId anyDelegation() {
    return new RosterMoves(play)
        .anyDelegation()
        .filter(one -> chance.percent(80))
        .map(one -> one.id())
        .orElseGet(() -> new DelegationId(chance.uuid()));
  }

  private ActId usedId() {
    return play.theatre().record().isEmpty()
        ? new ActId(chance.uuid())
        : chance.pick(play.theatre().record()).entry().act().id();
  }

  private static Act elsewhere(Act act) {
    return new Act(
        act.id(),
        new TheatreId("elsewhere"),
        act.post(),
        act.person(),
        act.under(),
        act.asOf(),
        act.content());
  }

  /// An act that was signed before, sent again.
  Optional<Act> again() {
    return chance.any(play.theatre().record()).map(recorded -> recorded.entry().act());
  }

  /// Any act about anything by anybody.
  Signed blind() {
    return play.by(play.anybody(), content());
  }

  private org.entente.kernel.Content content() {
    SubjectId id = play.anySubject();
    return switch (chance.between(0, 33)) {
      case 32 -> new AttachmentAct.AttachFile(id, play.text("s"), anyDigest(), 1, FileType.TEXT);
      case 33 -> new AttachmentAct.WithdrawAttachment(id, play.text("t"));
      case 0 -> new OperationAct.WithdrawOperation(id, play.text("a"));
      case 1 -> new OperationAct.SuspendApproval(id, play.text("b"));
      case 2 -> new OperationAct.LiftSuspension(id);
      case 3 -> new OperationAct.WithdrawApproval(id, play.text("c"));
      case 4 -> new OperationAct.StartOperation(id, anyVersion(id));
      case 5 -> new OperationAct.PausePart(id, Optional.empty(), play.text("d"));
      case 6 -> new OperationAct.ResumePart(id, Optional.empty());
      case 7 -> new OperationAct.ReportDisengagement(id, play.text("e"));
      case 8 -> new OperationAct.CloseOperation(id, play.text("f"));
      case 9 -> new OperationAct.SignConditions(id, anyVersion(id));
      case 10 -> new OperationAct.ReturnOperation(id, anyVersion(id), play.text("g"));
      case 11, 12 -> position(id);
      case 13 -> new OperationAct.ReviseOperation(id, anyVersion(id), List.of(means()));
      case 14 -> new NoticeAct.EndNotice(id, play.text("h"));
      case 15 -> new NoticeAct.EndImmediateAction(id, play.text("i"));
      case 16 -> new CoordinationAct.AcknowledgeConflict(anyConflict());
      case 17 -> new CoordinationAct.SignArrangement(new ArrangementId(chance.uuid()));
      case 18 -> new CoordinationAct.SettleConflict(anyConflict(), play.text("j"));
      case 21 -> new StandingAct.WithdrawStandingAuthorisation(id, play.text("m"));
      case 24 -> new MeetingAct.CancelMeeting(id, play.text("n"));
      case 25 -> new MeetingAct.ReleaseCommitment(id, play.text("o"));
      case 26 -> new MeetingAct.CloseForum(id, play.text("p"));
      case 27 -> new DisputeAct.AcknowledgeDispute(id);
      case 28 -> new DisputeAct.ResumeCooperation(id, play.text("q"));
      case 29 -> new ResultAct.CloseCivilianHarm(id, play.text("q"));
      case 30 -> new ResultAct.RecordFindings(id, play.text("r"));
      case 31 -> new ResultAct.AnswerFact(id, 0, ResultAct.FactAnswer.CONFIRMED, Optional.empty());
      case 22 -> new StandingAct.ResumeStandingAuthorisation(id);
      case 19 -> new PartyAct.AdoptCharter(Cast.CHARTER);
      case 20 ->
          new OperationAct.RemarkOnClause(
              id, anyVersion(id), chance.any(ClauseKind.class), play.text("l"), List.of());
      default -> new OperationAct.RaiseObjection(id, play.text("k"));
    };
  }

  private Clause means() {
    return new Clause.Means(Optional.of(play.text("Means")));
  }

  private OperationAct position(SubjectId id) {
    ClauseKind kind = chance.any(ClauseKind.class);
    List<Digest> digests = new ArrayList<>(List.of(anyDigest()));
    play.state()
        .operations()
        .find(id)
        .ifPresent(operation ->
            operation.versions().forEach(one -> digests.add(one.clause(kind).digest())));
    return new OperationAct.TakePosition(
        id, kind, chance.pick(digests), Stance.NOTED, Optional.empty());
  }

  private Digest anyVersion(SubjectId id) {
    List<Digest> digests = new ArrayList<>(List.of(anyDigest()));
    Optional<Operation> operation = play.state().operations().find(id);
    operation.ifPresent(one -> one.versions().forEach(version -> digests.add(version.digest())));
    return chance.pick(digests);
  }

  private Digest anyDigest() {
    return new Digest(chance.bits(), chance.bits(), chance.bits(), chance.bits());
  }

  private ConflictId anyConflict() {
    List<ConflictId> all =
        new ArrayList<>(play.state().coordination().conflicts().keys().stream().sorted().toList());
    all.add(new ConflictId(String.format("%016x%016x", chance.bits(), chance.bits())));
    return chance.pick(all);
  }
}
