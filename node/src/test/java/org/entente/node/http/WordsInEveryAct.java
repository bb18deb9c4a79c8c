package org.entente.node.http;

import static org.entente.node.http.Secrets.BARKHANE;
import static org.entente.node.http.Secrets.HOST;
import static org.entente.node.http.Secrets.MALI;
import static org.entente.node.http.Secrets.PLANNER;
import static org.entente.node.http.Secrets.TAKUBA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.coordination.CoordinationAct;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Digest;
import org.entente.kernel.ErasureId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.ResetId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.node.demo.DemoTheatre;
import org.entente.node.demo.ExerciseClock;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.Condition;
import org.entente.operation.Margins;
import org.entente.operation.OperationAct;
import org.entente.operation.Shift;
import org.entente.operation.Stance;
import org.entente.party.Capacity;
import org.entente.party.PartyAct;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.standing.Envelope;
import org.entente.standing.StandingAct;
import org.entente.standing.Zone;
import tools.jackson.databind.JsonNode;

/// Signs one act of every kind with a text in it, another word in each, and notes who may read it.
final class WordsInEveryAct {
  static final String UN = "minusma.operations";
  static final String AID = "humanitaire.acces";

  private static final String[] EVERYBODY = {
    BARKHANE, MALI, TAKUBA, "minusma", "g5-sahel", "france", "humanitaire"
  };

  private final Secrets secrets;

  /// The entry of the first operation's proposal.
  private long proposal;

  WordsInEveryAct(Secrets secrets) {
    this.secrets = secrets;
  }

  /// Everything, and at last something that all parties are shown.
  String play(ExerciseClock clock) {
    new WordsInBorder(secrets).play();
    wholeLife();
    otherEnds();
    positions();
    conflicts(clock);
    notices();
    standing();
    new WordsInMeetings(secrets).play();
    new WordsInDisputes(secrets).play();
    new WordsInResults(secrets).play();
    people();
    erasure();
    return immediateAction();
  }

  private void wholeLife() {
    String id =
        secrets.sign(
            PLANNER, secrets.propose(PLANNER, 1, "ProposeOperation", Release.NONE, BARKHANE, MALI));
    proposal = secrets.last();
    SubjectId operation = new SubjectId(id);
    secrets.known(id, BARKHANE, MALI);
    secrets.attempt(new OperationAct.RaiseObjection(operation, Text.of("Non.")), BARKHANE, MALI);
    secrets.sign(
        PLANNER,
        new OperationAct.RemarkOnClause(
            operation,
            secrets.latest(id),
            ClauseKind.MEANS,
            secrets.text("RemarkOnClause-text", BARKHANE),
            List.of(new PartyId(BARKHANE))));
    secrets.sign(
        HOST,
        new OperationAct.ReturnOperation(
            operation, secrets.latest(id), secrets.text("ReturnOperation-reason", BARKHANE, MALI)));
    secrets.sign(
        PLANNER,
        new OperationAct.ReviseOperation(
            operation,
            secrets.latest(id),
            List.of(
                new Clause.Means(
                    Optional.of(secrets.text("ReviseOperation-changed", BARKHANE, MALI))))));
    Condition duty =
        new Condition.Duty(secrets.text("ApproveOperation-conditions", BARKHANE, MALI));
    secrets.sign(HOST, secrets.approval(id, List.of(duty)));
    secrets.sign(PLANNER, new OperationAct.SignConditions(operation, secrets.latest(id)));
    secrets.sign(PLANNER, new OperationAct.StartOperation(operation, secrets.latest(id)));
    conduct(operation);
  }

  private void conduct(SubjectId operation) {
    secrets.sign(
        "barkhane.liaison",
        new OperationAct.PausePart(
            operation, Optional.empty(), secrets.text("PausePart-reason", BARKHANE, MALI)));
    secrets.sign("barkhane.liaison", new OperationAct.ResumePart(operation, Optional.empty()));
    secrets.sign(
        HOST,
        new OperationAct.SuspendApproval(
            operation, secrets.text("SuspendApproval-reason", BARKHANE, MALI)));
    secrets.sign(HOST, new OperationAct.LiftSuspension(operation));
    secrets.sign(
        "barkhane.liaison",
        new OperationAct.RaiseObjection(
            operation, secrets.text("RaiseObjection-reason", BARKHANE, MALI)));
    secrets.sign(
        PLANNER,
        new OperationAct.ReportDisengagement(
            operation, secrets.text("ReportDisengagement-report", BARKHANE, MALI)));
    secrets.sign(
        PLANNER,
        new OperationAct.CloseOperation(
            operation, secrets.text("CloseOperation-report", BARKHANE, MALI)));
  }

  private SubjectId hidden(int where, String name) {
    String id =
        secrets.sign(PLANNER, secrets.propose(PLANNER, where, name, Release.NONE, BARKHANE, MALI));
    secrets.known(id, BARKHANE, MALI);
    return new SubjectId(id);
  }

  private void otherEnds() {
    SubjectId refused = hidden(2, "Refused");
    secrets.sign(
        HOST,
        new OperationAct.RefuseOperation(
            refused,
            secrets.latest(refused.value()),
            secrets.text("RefuseOperation-reason", BARKHANE, MALI)));
    SubjectId withdrawn = hidden(3, "Withdrawn");
    secrets.sign(
        PLANNER,
        new OperationAct.WithdrawOperation(
            withdrawn, secrets.text("WithdrawOperation-reason", BARKHANE, MALI)));
    SubjectId takenBack = hidden(4, "TakenBack");
    secrets.sign(
        HOST, secrets.approval(takenBack.value(), List.of(), Optional.of(new Margins(1, 1, 0))));
    secrets.sign(
        PLANNER,
        new OperationAct.ShiftWithinMargins(
            takenBack,
            secrets.latest(takenBack.value()),
            new Shift(1_000, 0, 5, 0),
            secrets.text("ShiftWithinMargins-reason", BARKHANE, MALI)));
    secrets.sign(
        HOST,
        new OperationAct.WithdrawApproval(
            takenBack, secrets.text("WithdrawApproval-reason", BARKHANE, MALI)));
  }

  /// Takuba is asked by the host, shown the whole, and says its word.
  private void positions() {
    String id =
        secrets.sign(
            PLANNER,
            secrets.propose(
                PLANNER, 5, "Asked", Secrets.shownTo(TAKUBA, Level.FULL), BARKHANE, MALI, TAKUBA));
    SubjectId operation = new SubjectId(id);
    secrets.known(id, BARKHANE, MALI, TAKUBA);
    secrets.sign(HOST, new OperationAct.AddConsulted(operation, List.of(new PartyId(TAKUBA))));
    secrets.sign(
        "takuba.plans",
        new OperationAct.TakePosition(
            operation,
            ClauseKind.PURPOSE,
            Digest.parse(clauseDigest(secrets.operation(HOST, id), "PURPOSE")),
            Stance.RESERVED,
            Optional.of(secrets.text("TakePosition-reason", BARKHANE, MALI, TAKUBA))));
  }

  private String clauseDigest(JsonNode operation, String kind) {
    for (JsonNode clause : operation.at("/latest/clauses")) {
      if (clause.path("clause").asString().equals(kind)) {
        return clause.path("digest").asString();
      }
    }
    throw new AssertionError(operation.at("/latest").toString());
  }

  /// Two pairs that meet, known to both leads: one is arranged, one settled by the host.
  private void conflicts(ExerciseClock clock) {
    ConflictId arranged = meets(6, "Arranged");
    String arrangement =
        secrets.sign(
            PLANNER,
            new CoordinationAct.ProposeArrangement(
                arranged, secrets.text("ProposeArrangement-terms", BARKHANE, TAKUBA, MALI)));
    CoordinationAct sign = new CoordinationAct.SignArrangement(new ArrangementId(arrangement));
    secrets.sign("takuba.plans", sign);
    secrets.attempt(sign, BARKHANE, TAKUBA, MALI);
    secrets.known(arrangement, BARKHANE, TAKUBA, MALI);
    ConflictId settled = meets(7, "Settled");
    clock.moveTo(clock.instant().plus(Duration.ofHours(13)));
    secrets.sign(
        HOST,
        new CoordinationAct.SettleConflict(
            settled, secrets.text("SettleConflict-reason", BARKHANE, TAKUBA, MALI)));
  }

  private ConflictId meets(int where, String name) {
    Release toTakuba = Secrets.shownTo(TAKUBA, Level.AREA);
    Release toBarkhane = Secrets.shownTo(BARKHANE, Level.AREA);
    String one =
        secrets.sign(
            PLANNER, secrets.propose(PLANNER, where, name + "One", toTakuba, BARKHANE, MALI));
    String other =
        secrets.sign(
            "takuba.plans",
            secrets.propose("takuba.plans", where, name + "Two", toBarkhane, TAKUBA, MALI));
    secrets.known(one, BARKHANE, MALI, TAKUBA);
    secrets.known(other, BARKHANE, MALI, TAKUBA);
    ConflictId conflict = secrets.conflict(PLANNER, one, other);
    secrets.known(conflict.value(), BARKHANE, MALI, TAKUBA);
    secrets.attempt(new CoordinationAct.AcknowledgeConflict(conflict), BARKHANE, TAKUBA, MALI);
    return conflict;
  }

  /// The mission's, shown to Barkhane; the humanitarians', shown to Takuba. The host is told where
  /// the one is, and that the other is, and of neither who else was told.
  private void notices() {
    String convoy =
        secrets.sign(
            UN,
            new NoticeAct.GiveNotice(
                secrets.text("GiveNotice-title", "minusma", BARKHANE),
                true,
                Secrets.place(Category.MOVEMENT, 8),
                secrets.text("GiveNotice-text", "minusma", BARKHANE),
                Secrets.shownTo(BARKHANE, Level.FULL)));
    secrets.known(convoy, "minusma", BARKHANE, MALI);
    secrets.attempt(Secrets.acknowledge(convoy, Text.of("Vu.")), "minusma", BARKHANE, MALI);
    secrets.sign(
        PLANNER,
        Secrets.acknowledge(
            convoy, secrets.text("AnswerNotice-reason-recipient", "minusma", BARKHANE)));
    secrets.sign(
        HOST,
        new NoticeAct.AnswerNotice(
            new SubjectId(convoy),
            NoticeAct.Answer.OBJECTED,
            Optional.of(secrets.text("AnswerNotice-reason-host", "minusma", MALI))));
    secrets.sign(
        UN,
        new NoticeAct.EndNotice(
            new SubjectId(convoy), secrets.text("EndNotice-reason", "minusma", BARKHANE)));
    String measure =
        secrets.sign(
            HOST,
            new NoticeAct.EstablishStandingMeasure(
                secrets.text("EstablishStandingMeasure-title", MALI, BARKHANE),
                true,
                Secrets.place(Category.NO_FIRE_AREA, 13),
                secrets.text("EstablishStandingMeasure-text", MALI, BARKHANE),
                Secrets.shownTo(BARKHANE, Level.FULL)));
    secrets.known(measure, MALI, BARKHANE);
    secrets.sign(
        HOST,
        new NoticeAct.ChangeStandingMeasure(
            new SubjectId(measure),
            Secrets.place(Category.NO_FIRE_AREA, 13),
            secrets.text("ChangeStandingMeasure-reason", MALI, BARKHANE)));
    String vehicles =
        secrets.sign(
            AID,
            new NoticeAct.GiveNotice(
                secrets.text("GiveNotice-title-aid", "humanitaire", TAKUBA),
                true,
                Secrets.place(Category.HUMANITARIAN_MOVEMENT, 9),
                secrets.text("GiveNotice-text-aid", "humanitaire", TAKUBA),
                Secrets.shownTo(TAKUBA, Level.FULL)));
    secrets.known(vehicles, "humanitaire", TAKUBA, MALI);
    secrets.attempt(Secrets.acknowledge(vehicles, Text.of("Vu.")), "humanitaire", TAKUBA, MALI);
    // What it says opens to a post that has signed that it reads it.
    secrets.sign(
        "takuba.plans",
        new NoticeAct.ReportReceipt(NoticeAct.Stage.READ, List.of(new SubjectId(vehicles))));
    secrets.sign(
        HOST,
        new CoordinationAct.DeclareReach(
            new PartyId("g5-sahel"), false, secrets.text("DeclareReach-reason", EVERYBODY)));
    secrets.sign(
        "takuba.plans",
        Secrets.acknowledge(
            vehicles, secrets.text("AnswerNotice-reason-aid", "humanitaire", TAKUBA)));
  }

  /// Who a party's people are, what they lend one another and whose password is set anew. Two
  /// authorisations that Barkhane asks for and shows to nobody: one refused, one used, suspended
  /// and taken back.
  private void standing() {
    SubjectId refused = asked("Refused");
    secrets.attempt(
        new StandingAct.WithdrawStandingAuthorisation(refused, Text.of("Non.")), BARKHANE, MALI);
    secrets.sign(
        HOST,
        new StandingAct.RefuseStandingAuthorisation(
            refused, secrets.text("RefuseStandingAuthorisation-reason", BARKHANE, MALI)));
    SubjectId used = asked("Used");
    secrets.sign(
        HOST, new StandingAct.ApproveStandingAuthorisation(used, secrets.envelope(used.value())));
    Place way = Secrets.place(Category.MOVEMENT, 11);
    String use =
        secrets.sign(
            PLANNER,
            new StandingAct.GiveMovementNotice(
                used, way, 8, secrets.text("GiveMovementNotice-text", BARKHANE, MALI)));
    secrets.known(use, BARKHANE, MALI);
    secrets.attempt(Secrets.acknowledge(use, Text.of("Vu.")), BARKHANE, MALI);
    secrets.sign(
        HOST,
        new StandingAct.SuspendStandingAuthorisation(
            used, secrets.text("SuspendStandingAuthorisation-reason", BARKHANE, MALI)));
    secrets.sign(HOST, new StandingAct.ResumeStandingAuthorisation(used));
    secrets.sign(
        HOST,
        new StandingAct.WithdrawStandingAuthorisation(
            used, secrets.text("WithdrawStandingAuthorisation-reason", BARKHANE, MALI)));
  }

  private SubjectId asked(String name) {
    Volume where = Secrets.place(Category.MOVEMENT, 11).volumes().getFirst();
    String id =
        secrets.sign(
            PLANNER,
            new StandingAct.ProposeStandingAuthorisation(
                secrets.text("ProposeStandingAuthorisation-title-" + name, BARKHANE, MALI),
                true,
                new Envelope(
                    List.of(new Zone(where.area(), where.band())),
                    List.of(Category.MOVEMENT),
                    new Envelope.Ceiling(1, 8),
                    where.window()),
                secrets.text("ProposeStandingAuthorisation-conditions-" + name, BARKHANE, MALI),
                Release.NONE));
    secrets.known(id, BARKHANE, MALI);
    return new SubjectId(id);
  }

  private void people() {
    String person =
        secrets.sign(
            "barkhane.chef",
            new PartyAct.RegisterPerson(
                secrets.text("RegisterPerson-name", BARKHANE),
                secrets.word("RegisterPerson-rank", BARKHANE)));
    secrets.known(person, BARKHANE);
    String liaison = secrets.postOf("barkhane.liaison");
    secrets.known(
        secrets.sign(
            "barkhane.chef",
            new PartyAct.AppointPerson(
                new PostId(liaison),
                new PersonId(person),
                Capacity.DEPUTY,
                new Window(DemoTheatre.BEGINNING, Optional.empty()))),
        BARKHANE);
    String lent =
        secrets.sign(
            PLANNER,
            new PartyAct.DelegateMandate(
                new PostId(liaison),
                List.of("GiveNotice"),
                DemoTheatre.BEGINNING.plus(Duration.ofDays(9))));
    secrets.known(lent, BARKHANE, MALI);
    secrets.attempt(new PartyAct.RevokeDelegation(new DelegationId(lent)), BARKHANE);
    PersonId chief = new PersonId("barkhane.chef");
    secrets.known(
        secrets.sign("barkhane.chef", new PartyAct.MergePersons(new PersonId(person), chief)),
        BARKHANE);
    secrets.known(
        secrets.sign("barkhane.greffe", new PartyAct.SeparatePersons(new PersonId(person))),
        BARKHANE);
    String reset =
        secrets.sign("barkhane.chef", new PartyAct.RequestCredentialReset(new PersonId(person)));
    secrets.known(reset, BARKHANE);
    secrets.attempt(new PartyAct.ConfirmCredentialReset(new ResetId(reset)), BARKHANE);
    secrets.attempt(
        new PartyAct.AppointPerson(
            new PostId(liaison),
            new PersonId(person),
            Capacity.WATCH,
            new Window(DemoTheatre.BEGINNING, Optional.empty())),
        BARKHANE);
  }

  /// The purpose of the first operation is erased by two: nobody reads it any more.
  private void erasure() {
    String asked =
        secrets.sign(
            "barkhane.chef",
            new ErasureAct.RequestErasure(
                proposal,
                "text:clause:purpose/text",
                secrets.text("RequestErasure-reason", BARKHANE)));
    secrets.known(asked, BARKHANE);
    ErasureAct confirm = new ErasureAct.ConfirmErasure(new ErasureId(asked));
    secrets.attempt(confirm, BARKHANE);
    secrets.sign("barkhane.greffe", confirm);
    secrets.erased("ProposeOperation-clauses-purpose");
  }

  /// Where it is, every party is told; what happened, its own and the host.
  private String immediateAction() {
    String id = UUID.randomUUID().toString();
    secrets.sign(
        id,
        "takuba.plans",
        new NoticeAct.DeclareImmediateAction(
            NoticeAct.ImmediateKind.RESCUE,
            true,
            Secrets.place(Category.GROUND_MANOEUVRE, 10),
            secrets.text("DeclareImmediateAction-text", TAKUBA, MALI)));
    secrets.sign(
        HOST,
        new NoticeAct.AnswerImmediateAction(
            new SubjectId(id),
            NoticeAct.ImmediateAnswer.REGULARISED,
            secrets.text("AnswerImmediateAction-reason", TAKUBA, MALI)));
    secrets.sign(
        "takuba.plans",
        new NoticeAct.EndImmediateAction(
            new SubjectId(id), secrets.text("EndImmediateAction-report", TAKUBA, MALI)));
    return id;
  }
}
