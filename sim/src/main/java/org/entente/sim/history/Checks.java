package org.entente.sim.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.coordination.Conflict;
import org.entente.coordination.Footprint;
import org.entente.kernel.Act;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationFootprints;
import org.entente.operation.OperationRejection;
import org.entente.sim.Outcome;
import org.entente.sim.SimTheatre;
import org.entente.theatre.TheatreState;

/// Looks at the state before and after every step and says which promise was broken. It asks no
/// decider: only what the record says and what the state shows.
final class Checks {
  private final List<String> breaches = new ArrayList<>();
  private final RestraintChecks restraint = new RestraintChecks(this);
  private final OperationChecks operations = new OperationChecks(this);
  private final ReleaseChecks releases = new ReleaseChecks(this);
  private final BorderChecks border = new BorderChecks(this);
  private final CooperationChecks cooperation = new CooperationChecks(this);
  private final RectangleChecks rectangles = new RectangleChecks(this);

  List<String> breaches() {
    return List.copyOf(breaches);
  }

  void require(boolean holds, long seq, String promise) {
    if (!holds) {
      breaches.add("after entry " + seq + ": " + promise);
    }
  }

  void after(TheatreState before, Act act, Outcome outcome, SimTheatre theatre) {
    TheatreState after = theatre.state();
    restraint.check(before, act, outcome, theatre);
    switch (outcome) {
      case Outcome.Accepted(Entry entry) -> accepted(before, entry, theatre);
      case Outcome.Rejected(Rejection rejection) -> {
        require(after.seq() == before.seq(), after.seq(), "a rejected act changes nothing");
        if (rejection instanceof OperationRejection.BlockingConflicts) {
          operations.heldUp(before, act);
        }
      }
      case Outcome.Repeated repeated ->
          require(after.seq() == before.seq(), after.seq(), "the same act twice is one act");
      case Outcome.IdTaken taken ->
          require(after.seq() == before.seq(), after.seq(), "an id is taken once");
    }
  }

  private void accepted(TheatreState before, Entry entry, SimTheatre theatre) {
    TheatreState after = theatre.state();
    require(after.seq() == before.seq() + 1, after.seq(), "every entry has the next number");
    require(!after.at().isBefore(before.at()), after.seq(), "no entry is before the last");
    operations.check(before, entry, after);
    releases.check(before, entry, after);
    cooperation.check(before, entry, after);
    rectangles.check(before, entry);
    border.check(entry, after, theatre.record());
    humanitarian(after);
    live(after, theatre);
  }

  /// What is live is what operations, notices and immediate actions take up, and nothing else.
  private void live(TheatreState after, SimTheatre theatre) {
    Set<Footprint> expected = new HashSet<>();
    after.operations().values().forEach(one -> expected.addAll(OperationFootprints.of(one)));
    for (Notice notice : after.notices().values()) {
      notice.footprint().ifPresent(expected::add);
    }
    for (ImmediateAction action : after.immediateActions().values()) {
      action.footprint().ifPresent(expected::add);
    }
    Set<Footprint> live = new HashSet<>(after.coordination().footprints().values());
    require(live.equals(expected), after.seq(), "what is live is what takes up ground (11)");
    require(
        theatre.liveCount() == live.size(), after.seq(), "the index holds exactly what is live");
    after.operations().values().forEach(one -> present(one, after));
  }

  /// Invariant 11, from the conduct alone.
  private void present(Operation operation, TheatreState after) {
    if (operation.conduct() instanceof org.entente.operation.Conduct.Active active) {
      for (Digest where : active.presentIn()) {
        Optional<Footprint> footprint = after.coordination().footprints().find(where);
        boolean open =
            footprint
                .map(found ->
                    found.present()
                        && found.occupied().stream()
                            .allMatch(volume -> volume.window().to().isEmpty()))
                .orElse(false);
        require(open, after.seq(), "from start to disengagement the ground is taken (11)");
      }
    }
  }

  private void humanitarian(TheatreState after) {
    for (Conflict conflict : after.coordination().conflicts().values()) {
      boolean protectedSide =
          isHumanitarian(after, conflict.newcomer()) || isHumanitarian(after, conflict.earlier());
      boolean overruled =
          conflict.settlement().isPresent()
              || !after.coordination().listArrangements(conflict.id()).isEmpty();
      require(
          !(protectedSide && overruled), after.seq(), "a humanitarian party is never overruled");
    }
    for (Operation operation : after.operations().values()) {
      boolean asked =
          operation.consulted().stream()
              .anyMatch(one -> after.roster().getCharter().isHumanitarian(one.party()));
      require(!asked, after.seq(), "a humanitarian party is never consulted (2)");
    }
  }

  private static boolean isHumanitarian(TheatreState state, Conflict.Side side) {
    return state.roster().getCharter().isHumanitarian(side.owner());
  }

  /// The operation an act is about, if it is about one.
  static Optional<SubjectId> aboutOperation(Act act) {
    return act.content() instanceof OperationAct.OnOperation about
        ? Optional.of(about.operation())
        : Optional.empty();
  }
}
