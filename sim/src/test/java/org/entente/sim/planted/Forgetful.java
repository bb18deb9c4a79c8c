package org.entente.sim.planted;

import java.util.ArrayList;
import java.util.List;
import org.entente.coordination.Coordination;
import org.entente.coordination.Footprint;
import org.entente.kernel.Entry;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Version;
import org.entente.operation.VersionState;
import org.entente.sim.Rules;
import org.entente.theatre.TheatreState;
import org.entente.theatre.Touched;

/// Folds that get one thing wrong.
final class Forgetful {
  private Forgetful() {}

  /// After a revision every position is taken for one on the new clauses.
  static final class PositionsSurviveAChangedClause extends Rules {
    @Override
    public TheatreState evolve(TheatreState state, Entry entry) {
      TheatreState after = super.evolve(state, entry);
      if (!(entry.act().content() instanceof OperationAct.ReviseOperation revise)) {
        return after;
      }
      Operation operation = after.operations().get(revise.operation());
      List<Operation.Position> kept =
          operation.positions().stream().map(one -> onLatest(operation, one)).toList();
      return Edited.with(after, Edited.positions(operation, kept));
    }

    private static Operation.Position onLatest(Operation operation, Operation.Position one) {
      return new Operation.Position(
          one.party(),
          one.clause(),
          operation.latest().clause(one.clause()).digest(),
          one.stance(),
          one.reason(),
          one.by(),
          one.seq(),
          one.at());
    }
  }

  /// After a revision only those are asked who take part.
  static final class TheConsultedListShrinks extends Rules {
    @Override
    public TheatreState evolve(TheatreState state, Entry entry) {
      TheatreState after = super.evolve(state, entry);
      if (!(entry.act().content() instanceof OperationAct.ReviseOperation revise)) {
        return after;
      }
      Operation operation = after.operations().get(revise.operation());
      List<Operation.Consulted> kept =
          operation.consulted().stream()
              .filter(one -> one.causes().contains(Operation.Cause.SUPPORTING))
              .toList();
      return Edited.with(after, Edited.consulted(operation, kept));
    }
  }

  /// Any author alone changes a joint release.
  static final class OneAuthorWidensAJointRelease extends Rules {
    @Override
    public TheatreState evolve(TheatreState state, Entry entry) {
      TheatreState after = super.evolve(state, entry);
      if (!(entry.act().content() instanceof OperationAct.ChangeRelease change)) {
        return after;
      }
      Operation operation = after.operations().get(change.operation());
      return Edited.with(after, Edited.release(operation, change.release()));
    }
  }

  /// An approval with conditions is in force at once.
  static final class ConditionsBindUnsigned extends Rules {
    @Override
    public TheatreState evolve(TheatreState state, Entry entry) {
      TheatreState after = super.evolve(state, entry);
      if (!(entry.act().content() instanceof OperationAct.ApproveOperation approve)) {
        return after;
      }
      Operation operation = after.operations().get(approve.operation());
      List<Version> versions = new ArrayList<>(operation.versions());
      versions.replaceAll(ConditionsBindUnsigned::bound);
      return Edited.with(after, Edited.versions(operation, versions));
    }

    private static Version bound(Version version) {
      return version.state() instanceof VersionState.ConditionsOffered(var approval)
          ? new Version(
              version.number(),
              version.seq(),
              version.at(),
              version.author(),
              version.digest(),
              version.clauses(),
              new VersionState.InForce(approval))
          : version;
    }
  }

  /// Once its planned window is over, what is on the ground no longer counts.
  static final class PresenceEndsWithItsWindow extends Rules {
    @Override
    public TheatreState evolve(TheatreState state, Entry entry) {
      TheatreState after = super.evolve(state, entry);
      Coordination coordination = after.coordination();
      List<org.entente.kernel.Digest> gone = new ArrayList<>(after.touched().footprints());
      for (Footprint footprint : after.coordination().footprints().values()) {
        if (footprint.present() && isOver(footprint, entry)) {
          coordination = coordination.withoutFootprint(footprint.spaceTime());
          gone.add(footprint.spaceTime());
        }
      }
      return new TheatreState(
          after.seq(),
          after.at(),
          after.roster(),
          after.plans(),
          coordination,
          after.border(),
          after.operations(),
          after.notices(),
          after.immediateActions(),
          after.standing(),
          after.meetings(),
          after.disputes(),
          after.results(),
          after.attachments(),
          after.erasures(),
          after.texts(),
          after.erased(),
          new Touched(gone, after.touched().objects(), after.touched().all()));
    }

    private static boolean isOver(Footprint footprint, Entry entry) {
      return footprint.volumes().stream()
          .allMatch(
              volume -> volume.window().to().map(end -> end.isBefore(entry.at())).orElse(false));
    }
  }
}
