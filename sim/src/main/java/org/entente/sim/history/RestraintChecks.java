package org.entente.sim.history;

import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.ContingentId;
import org.entente.kernel.PartyId;
import org.entente.notice.NoticeAct;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.party.Appointment;
import org.entente.party.Contingent;
import org.entente.party.Post;
import org.entente.sim.Cast;
import org.entente.sim.Outcome;
import org.entente.sim.SimTheatre;
import org.entente.theatre.TheatreState;

/// Restraint is always possible (invariant 10): nothing but form stands against it.
final class RestraintChecks {
  private final Checks checks;

  RestraintChecks(Checks checks) {
    this.checks = checks;
  }

  void check(TheatreState before, Act act, Outcome outcome, SimTheatre theatre) {
    if (outcome instanceof Outcome.Rejected rejected) {
      boolean wronged =
          switch (act.content()) {
            case NoticeAct.DeclareImmediateAction declare -> true;
            case OperationAct.PausePart pause -> maySignFor(before, act, pause);
            case OperationAct.RaiseObjection objection -> takesPart(before, act, objection);
            default -> false;
          };
      checks.require(
          !wronged || !isInForm(before, act, theatre),
          before.seq(),
          act.content().kind() + " was rejected: " + rejected.rejection().code());
    }
  }

  private static boolean isInForm(TheatreState before, Act act, SimTheatre theatre) {
    if (before.roster().charter().isEmpty() || !act.theatre().equals(Cast.THEATRE)) {
      return false;
    }
    var at = theatre.factsOf(act).at();
    boolean held =
        before
            .roster()
            .posts()
            .find(act.post())
            .map(post -> post.appointments().stream().anyMatch(one -> holds(one, act, at)))
            .orElse(false);
    return held && act.asOf() <= before.seq();
  }

  private static boolean holds(Appointment one, Act act, java.time.Instant at) {
    return one.person().equals(act.person()) && one.isInEffect(at);
  }

  private static boolean takesPart(TheatreState before, Act act, OperationAct.OnOperation about) {
    Optional<Operation> operation = before.operations().find(about.operation());
    Optional<PartyId> party = before.roster().posts().find(act.post()).map(Post::party);
    return operation.isPresent() && party.map(operation.get()::isAuthor).orElse(false);
  }

  private static boolean maySignFor(TheatreState before, Act act, OperationAct.PausePart pause) {
    if (!takesPart(before, act, pause) || before.operations().get(pause.operation()).isOver()) {
      return false;
    }
    Post post = before.roster().getPost(act.post());
    Optional<ContingentId> own = post.contingent();
    boolean exists =
        pause
            .contingent()
            .map(id ->
                Cast.terms(post.party()).contingents().stream()
                    .map(Contingent::id)
                    .anyMatch(id::equals))
            .orElse(true);
    return exists && (own.isEmpty() || own.equals(pause.contingent()));
  }
}
