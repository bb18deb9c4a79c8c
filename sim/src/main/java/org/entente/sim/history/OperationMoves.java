package org.entente.sim.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.ContingentId;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;
import org.entente.operation.Approval;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.Conduct;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Shift;
import org.entente.operation.Stance;
import org.entente.operation.VersionState;
import org.entente.party.Author;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// What could sensibly be done next about an operation.
final class OperationMoves {
  private final Play play;
  private final Chance chance;
  private final Drafting drafting;
  private final Decisions decisions;

  OperationMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
    this.drafting = new Drafting(play);
    this.decisions = new Decisions(play);
  }

  Signed propose() {
    PartyId lead = play.anyParty();
    return play.by(play.anyOf(lead, "ProposeOperation"), drafting.proposal(lead));
  }

  /// On ground that somebody is approved for later, to be gone before.
  Optional<Signed> proposeBefore() {
    PartyId lead = play.anyParty();
    return play.anyOperation(
            one -> one.conduct() instanceof Conduct.NotStarted && beginsOf(one).isPresent())
        .map(later ->
            play.by(
                play.anyOf(lead, "ProposeOperation"),
                drafting.proposalBefore(
                    lead,
                    later.inForce().orElseThrow().place().volumes(),
                    beginsOf(later).orElseThrow())));
  }

  /// When what is in force begins, if that is some hours away.
  private Optional<Instant> beginsOf(Operation operation) {
    Instant soon = play.now().plus(Duration.ofHours(3));
    return operation.inForce().map(one -> one.place().hull().from()).filter(soon::isBefore);
  }

  Optional<Signed> next() {
    return play.anyOperation(operation -> !operation.isOver() || chance.percent(10))
        .flatMap(this::next);
  }

  Optional<Signed> next(Operation operation) {
    Agenda agenda = new Agenda();
    always(agenda, operation);
    switch (operation.latest().state()) {
      case VersionState.Submitted submitted -> whenSubmitted(agenda, operation);
      case VersionState.ConditionsOffered offered ->
          agenda
              .add(40, () -> sign(operation))
              .add(4, () -> decisions.withdraw(operation))
              .add(4, () -> revise(operation));
      case VersionState.Returned returned ->
          agenda.add(50, () -> revise(operation)).add(6, () -> withdraw(operation));
      case VersionState.Refused refused ->
          agenda.add(20, () -> withdraw(operation)).add(3, () -> revise(operation));
      case VersionState.Ended ended -> agenda.add(25, () -> revise(operation));
      case VersionState.InForce inForce -> agenda.add(6, () -> revise(operation));
      case VersionState.Superseded superseded -> {}
    }
    whenInForce(agenda, operation);
    whenOnTheGround(agenda, operation);
    return agenda.draw(chance);
  }

  private void always(Agenda agenda, Operation operation) {
    agenda
        .maybe(operation.consulted().isEmpty() ? 0 : 12, () -> takePosition(operation))
        .add(4, () -> changeRelease(operation))
        .add(3, () -> object(operation))
        .add(4, () -> remark(operation))
        .add(5, () -> pause(operation))
        .add(2, () -> decisions.addConsulted(operation))
        .add(1, () -> withdraw(operation));
  }

  private void whenSubmitted(Agenda agenda, Operation operation) {
    agenda
        .add(38, () -> decisions.approve(operation))
        .add(6, () -> decisions.giveBack(operation))
        .add(3, () -> decisions.refuse(operation))
        .add(9, () -> revise(operation))
        .add(2, () -> withdraw(operation));
  }

  private void whenInForce(Agenda agenda, Operation operation) {
    if (operation.inForce().isEmpty()) {
      return;
    }
    boolean suspended = operation.suspension().isPresent();
    agenda
        .addIf(operation.conduct() instanceof Conduct.NotStarted, 45, () -> start(operation))
        .add(
            operation.approval().flatMap(Approval::margins).isPresent() ? 40 : 1,
            () -> shift(operation))
        .add(suspended ? 1 : 5, () -> decisions.suspend(operation))
        .add(suspended ? 30 : 1, () -> decisions.lift(operation))
        .add(3, () -> decisions.withdraw(operation))
        .add(operation.pauses().isEmpty() ? 2 : 14, () -> decisions.reconfirm(operation));
  }

  private void whenOnTheGround(Agenda agenda, Operation operation) {
    switch (operation.conduct()) {
      case Conduct.Active active ->
          agenda
              .add(14, () -> pause(operation))
              .add(operation.pauses().isEmpty() ? 1 : 25, () -> resume(operation))
              .add(12, () -> disengage(operation));
      case Conduct.Disengaged disengaged -> agenda.add(50, () -> close(operation));
      case Conduct.NotStarted notStarted ->
          agenda.addIf(!operation.pauses().isEmpty(), 10, () -> resume(operation));
      case Conduct.Closed closed -> {}
      case Conduct.Withdrawn withdrawn -> {}
    }
  }

  private Signed byLead(Operation operation, OperationAct content) {
    return play.by(play.anyOf(operation.lead(), content.kind()), content);
  }

  Signed revise(Operation operation) {
    List<ClauseKind> kinds = chance.some(List.of(ClauseKind.values()), 25);
    if (kinds.isEmpty()) {
      kinds = List.of(chance.any(ClauseKind.class));
    }
    List<Clause> changed = new ArrayList<>();
    for (ClauseKind kind : kinds) {
      boolean same = kind == ClauseKind.SPACE_TIME && chance.percent(5);
      changed.add(
          same
              ? operation.latest().spaceTime()
              : drafting.clause(kind, operation.lead(), operation.supporting()));
    }
    return byLead(
        operation,
        new OperationAct.ReviseOperation(operation.id(), operation.latest().digest(), changed));
  }

  private Signed withdraw(Operation operation) {
    return byLead(
        operation, new OperationAct.WithdrawOperation(operation.id(), play.text("Given up")));
  }

  private Signed sign(Operation operation) {
    return byLead(
        operation, new OperationAct.SignConditions(operation.id(), operation.latest().digest()));
  }

  /// The lead waits for its window, mostly.
  private Signed start(Operation operation) {
    Instant from = operation.approval().map(Approval::windowNow).orElseThrow().from();
    if (chance.percent(85)) {
      play.await(from);
    }
    return byLead(
        operation,
        new OperationAct.StartOperation(
            operation.id(), operation.inForce().orElseThrow().digest()));
  }

  /// Mostly within any margins; now and then by nothing, or too far.
  private Signed shift(Operation operation) {
    boolean far = chance.percent(15);
    int reach = far ? 2_500_000 : 60_000;
    Shift shift =
        new Shift(
            chance.between(-reach, reach),
            chance.between(-reach, reach),
            chance.percent(50) ? 0 : chance.between(-90, far ? 1_440 : 90),
            chance.percent(80) ? 0 : chance.between(-100, 100));
    return byLead(
        operation,
        new OperationAct.ShiftWithinMargins(
            operation.id(),
            operation.inForce().orElse(operation.latest()).digest(),
            chance.percent(90) ? shift : new Shift(0, 0, 0, 0),
            play.text("The road is wet")));
  }

  private Signed disengage(Operation operation) {
    return byLead(
        operation,
        new OperationAct.ReportDisengagement(operation.id(), play.text("All have left")));
  }

  private Signed close(Operation operation) {
    return byLead(operation, new OperationAct.CloseOperation(operation.id(), play.text("Report")));
  }

  private Optional<Signed> takePosition(Operation operation) {
    return chance
        .any(operation.consulted())
        .map(one -> {
          ClauseKind kind = chance.any(ClauseKind.class);
          Stance stance = chance.any(Stance.class);
          Optional<Text> reason =
              stance.needsReason() || chance.percent(30)
                  ? Optional.of(play.text("Because"))
                  : Optional.empty();
          return play.by(
              play.anyOf(one.party(), "TakePosition"),
              new OperationAct.TakePosition(
                  operation.id(), kind, operation.latest().clause(kind).digest(), stance, reason));
        });
  }

  private Signed changeRelease(Operation operation) {
    PartyId author = anyAuthor(operation);
    boolean asAsked = !operation.widenings().isEmpty() && chance.percent(70);
    return play.by(
        play.anyOf(author, "ChangeRelease"),
        new OperationAct.ChangeRelease(
            operation.id(),
            asAsked
                ? chance.pick(operation.widenings()).release()
                : drafting.release(operation.lead())));
  }

  private PartyId anyAuthor(Operation operation) {
    List<PartyId> authors = new ArrayList<>(operation.supporting());
    authors.add(operation.lead());
    return chance.pick(authors);
  }

  private Signed object(Operation operation) {
    return play.by(
        play.anybody(), new OperationAct.RaiseObjection(operation.id(), play.text("Objection")));
  }

  private Signed remark(Operation operation) {
    List<PartyId> parties = play.scope().parties();
    return play.by(
        chance.percent(80) ? play.anyOf(anyAuthor(operation), "RemarkOnClause") : play.anybody(),
        new OperationAct.RemarkOnClause(
            operation.id(),
            chance.pick(operation.versions()).digest(),
            chance.any(ClauseKind.class),
            play.text("Remark"),
            chance.percent(50) ? List.of() : chance.some(parties, 40)));
  }

  private Signed pause(Operation operation) {
    Actor actor = play.anyOf(anyAuthor(operation), "ResumePart");
    return play.by(
        actor, new OperationAct.PausePart(operation.id(), partOf(actor), play.text("Halt")));
  }

  private Optional<ContingentId> partOf(Actor actor) {
    Optional<ContingentId> own =
        play.state().roster().posts().find(actor.post()).flatMap(post -> post.contingent());
    if (own.isPresent() && chance.percent(85)) {
      return own;
    }
    boolean ofForce = actor.party().equals(Cast.TASKFORCE) && chance.percent(40);
    return ofForce || chance.percent(2)
        ? Optional.of(chance.oneOf(Cast.NORTH, Cast.SOUTH))
        : Optional.empty();
  }

  private Signed resume(Operation operation) {
    Optional<Operation.Pause> pause = chance.any(operation.pauses());
    boolean same = chance.percent(80);
    Actor actor =
        pause
            .filter(one -> same)
            .map(one -> actorOf(one.by()))
            .orElseGet(() -> play.anyOf(anyAuthor(operation), "ResumePart"));
    Optional<ContingentId> part = pause.isPresent() ? pause.get().contingent() : partOf(actor);
    return play.by(actor, new OperationAct.ResumePart(operation.id(), part));
  }

  private static Actor actorOf(Author author) {
    return Actor.of(author.party(), author.post(), author.person());
  }
}
