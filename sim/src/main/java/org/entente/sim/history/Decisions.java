package org.entente.sim.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.Window;
import org.entente.node.awareness.AwarenessRoots;
import org.entente.operation.Awareness;
import org.entente.operation.ClauseKind;
import org.entente.operation.Condition;
import org.entente.operation.Margins;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Silence;
import org.entente.operation.Version;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// What the host may decide about an operation; now and then it leaves something out.
final class Decisions {
  private final Play play;
  private final Chance chance;

  Decisions(Play play) {
    this.play = play;
    this.chance = play.chance();
  }

  private Signed byHost(OperationAct content) {
    return play.by(play.anyOf(Cast.HOST, content.kind()), content);
  }

  Signed approve(Operation operation) {
    Optional<Margins> margins = margins();
    List<ConflictId> known =
        margins.isPresent() && chance.percent(75)
            ? everything(operation.latest())
            : met(operation.latest());
    List<PartyId> silent = new ArrayList<>(operation.listSilent());
    List<ClauseKind> withheld = new ArrayList<>(operation.withheld());
    switch (chance.between(0, 30)) {
      case 0 -> known = known.isEmpty() ? known : known.subList(1, known.size());
      case 1 -> silent = silent.isEmpty() ? List.of(Cast.STATE) : List.of();
      case 2 -> withheld = withheld.isEmpty() ? List.of(ClauseKind.MEANS) : List.of();
      default -> {}
    }
    Awareness awareness = awareness(known);
    Signed signed =
        byHost(
            new OperationAct.ApproveOperation(
                operation.id(),
                operation.latest().digest(),
                awareness,
                AwarenessRoots.rootOf(awareness),
                new Silence(silent),
                withheld,
                conditions(operation),
                validUntil(),
                margins));
    return chance.percent(3) ? signed.asOf(operation.latest().seq() - 1) : signed;
  }

  private Optional<Margins> margins() {
    return chance.percent(75)
        ? Optional.empty()
        : Optional.of(
            new Margins(
                chance.between(1, 12), chance.between(0, 20), chance.oneOf(0, 0, 200, 1_000)));
  }

  /// Whatever could ever be met, named beforehand.
  private List<ConflictId> everything(Version version) {
    return play.state().coordination().footprints().keys().stream()
        .map(other -> Conflict.idOf(version.spaceTimeDigest(), other))
        .toList();
  }

  private List<ConflictId> met(Version version) {
    return play.state().coordination().listLive(version.placeDigest(), 1).stream()
        .map(Conflict::id)
        .toList();
  }

  private Awareness awareness(List<ConflictId> conflicts) {
    String seed = String.format("%016x%016x", chance.bits(), chance.bits());
    return new Awareness(conflicts, seed);
  }

  private Instant validUntil() {
    int hours =
        switch (chance.between(0, 30)) {
          case 0 -> 2_000;
          case 1 -> -1;
          case 2, 3, 4 -> chance.between(1, 30);
          default -> chance.between(60, 700);
        };
    return play.now().plus(Duration.ofHours(hours));
  }

  private List<Condition> conditions(Operation operation) {
    List<Condition> conditions = new ArrayList<>();
    if (chance.percent(14)) {
      conditions.add(new Condition.Duty(play.text("Report")));
    }
    if (chance.percent(12)) {
      Window whole = operation.latest().spaceTime().hull();
      conditions.add(new Condition.NarrowWindow(shifted(whole, 1)));
      if (chance.percent(30)) {
        conditions.add(new Condition.NarrowWindow(shifted(whole, chance.oneOf(-2, 2))));
      }
    }
    return conditions;
  }

  private static Window shifted(Window whole, int hours) {
    return Window.of(whole.from().plus(Duration.ofHours(hours)), whole.to().orElseThrow());
  }

  Signed giveBack(Operation operation) {
    return byHost(
        new OperationAct.ReturnOperation(
            operation.id(), operation.latest().digest(), play.text("Please change")));
  }

  Signed refuse(Operation operation) {
    return byHost(
        new OperationAct.RefuseOperation(
            operation.id(), operation.latest().digest(), play.text("No")));
  }

  Signed suspend(Operation operation) {
    return byHost(new OperationAct.SuspendApproval(operation.id(), play.text("Wait")));
  }

  Signed lift(Operation operation) {
    return byHost(new OperationAct.LiftSuspension(operation.id()));
  }

  Signed withdraw(Operation operation) {
    return byHost(new OperationAct.WithdrawApproval(operation.id(), play.text("No more")));
  }

  Signed reconfirm(Operation operation) {
    Version version = operation.inForce().orElse(operation.latest());
    Digest digest = chance.percent(90) ? version.digest() : operation.latest().digest();
    return byHost(
        new OperationAct.ReconfirmOperation(operation.id(), digest, awareness(met(version))));
  }

  Signed addConsulted(Operation operation) {
    List<PartyId> some = chance.some(play.scope().parties(), 20);
    return byHost(
        new OperationAct.AddConsulted(
            operation.id(), some.isEmpty() ? List.of(play.anyParty()) : some));
  }
}
