package org.entente.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.border.BorderRejection;
import org.entente.coordination.Conflict;
import org.entente.coordination.Coordination;
import org.entente.coordination.Degrees;
import org.entente.coordination.Footprint;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.Overlap;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.operation.OperationAct.ApproveOperation;
import org.entente.operation.OperationAct.ShiftWithinMargins;
import org.entente.party.Authority;

/// Rules of margins: what an approval that gives them must name, and how far the lead may go
/// (docs/design/margins.md).
final class MarginRules {
  private MarginRules() {}

  /// Whatever the version could meet by a shift is named, whether it is a conflict yet or not.
  static Optional<Rejection> approve(
      Setting setting, Operation operation, ApproveOperation approve) {
    if (approve.margins().isEmpty()) {
      return Optional.empty();
    }
    if (operation.latest().spaceTime().seal().isPresent()) {
      return Optional.of(new OperationRejection.MarginsOnCovering());
    }
    if (setting.facts().margins().isEmpty()) {
      return Optional.of(new OperationRejection.MarginsTooWide());
    }
    Version version = operation.latest();
    Coordination coordination = setting.coordination();
    Footprint wide = at(operation, version, version.spaceTime().volumes());
    Set<ConflictId> missing = new TreeSet<>();
    byOther(setting.facts().margins().get().list())
        .forEach((digest, overlaps) ->
            coordination
                .footprints()
                .find(digest)
                .filter(other -> coordination.degreeOf(wide, other, overlaps) >= 1)
                .ifPresent(other -> missing.add(Conflict.idOf(version.spaceTimeDigest(), digest))));
    missing.removeAll(Set.copyOf(approve.acknowledged().conflicts()));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new OperationRejection.ConflictsNotAcknowledged(List.copyOf(missing)));
  }

  static Optional<Rejection> shift(Setting setting, Operation operation, ShiftWithinMargins shift) {
    return ProposalRules.leadOnly(setting, operation)
        .or(() -> ProposalRules.notOver(operation))
        .or(() -> ConductRules.notStarted(operation))
        .or(() -> ConductRules.inForceIs(operation, shift.version()))
        .or(() -> ConductRules.checkStands(operation, setting.facts().at()))
        .or(() -> checkWithin(setting, operation, shift.shift()))
        .or(() -> checkReach(setting, operation))
        .or(() -> checkCrossing(setting))
        .or(() -> checkMet(setting, operation, shift.shift()));
  }

  /// Whether the areas keep within the widened ones is a fact of geometry; one that the desk did
  /// not state does not count as kept.
  private static Optional<Rejection> checkWithin(
      Setting setting, Operation operation, Shift shift) {
    Optional<Margins> margins = operation.approval().orElseThrow().margins();
    if (margins.isEmpty()) {
      return Optional.of(new OperationRejection.NoMargins());
    }
    if (shift.time().abs().compareTo(margins.get().time()) > 0) {
      return outside(MarginBound.TIME);
    }
    if (Math.abs(shift.heightMetres()) > margins.get().heightMetres()) {
      return outside(MarginBound.HEIGHT);
    }
    return setting.facts().withinEnvelope().orElse(false)
        ? Optional.empty()
        : outside(MarginBound.GROUND);
  }

  /// Who consented did so to one place and time, not to margins round it.
  private static Optional<Rejection> checkCrossing(Setting setting) {
    return setting
        .facts()
        .crossing()
        .map(crossing -> new BorderRejection.ShiftCrosses(crossing.into(), crossing.beyond()));
  }

  private static Optional<Rejection> outside(MarginBound bound) {
    return Optional.of(new OperationRejection.OutsideMargins(bound));
  }

  private static Optional<Rejection> checkReach(Setting setting, Operation operation) {
    Version version = operation.inForce().orElseThrow();
    return Authority.checkReach(
        setting.roster(),
        setting.act(),
        new Authority.Reach(
            setting.facts().sectors(),
            setting.facts().outsideSectors(),
            Optional.of(version.spaceTime().category()),
            version.forces().personnel()));
  }

  /// What stands in the way is in force, met at a blocking degree by the matrix of this moment, and
  /// not what the host was aware of when it gave the margins.
  private static Optional<Rejection> checkMet(Setting setting, Operation operation, Shift shift) {
    Version version = operation.inForce().orElseThrow();
    Coordination coordination = setting.coordination();
    Set<ConflictId> aware = Set.copyOf(operation.approval().orElseThrow().acknowledged());
    Footprint shifted =
        at(operation, version, shift.of(version.spaceTime().volumes()).orElseThrow());
    Set<SubjectId> met = new TreeSet<>();
    byOther(setting.facts().overlaps().list())
        .forEach((digest, overlaps) ->
            coordination
                .footprints()
                .find(digest)
                .filter(Footprint::inForce)
                .filter(other -> !aware.contains(Conflict.idOf(version.spaceTimeDigest(), digest)))
                .filter(other -> degree(setting, shifted, other, overlaps) >= Conflict.BLOCKING)
                .ifPresent(other -> met.add(other.subject())));
    return met.isEmpty()
        ? Optional.empty()
        : Optional.of(new OperationRejection.ShiftMeetsOthers(List.copyOf(met), false));
  }

  private static int degree(
      Setting setting, Footprint shifted, Footprint other, List<Overlap> overlaps) {
    int listed = setting.coordination().degreeOf(shifted, other, overlaps);
    return other.owner().equals(shifted.owner())
        ? listed
        : new Degrees(setting.coordination(), setting.roster(), setting.facts().at())
            .ofMet(listed, other.owner());
  }

  private static Map<Digest, List<Overlap>> byOther(List<Overlap> overlaps) {
    Map<Digest, List<Overlap>> byOther = new LinkedHashMap<>();
    for (Overlap overlap : overlaps) {
      byOther.computeIfAbsent(overlap.other(), other -> new ArrayList<>()).add(overlap);
    }
    return byOther;
  }

  private static Footprint at(Operation operation, Version version, List<Volume> volumes) {
    return new Footprint(
        operation.id(),
        SubjectKind.OPERATION,
        operation.lead(),
        version.spaceTimeDigest(),
        version.spaceTime().category(),
        volumes,
        true,
        false,
        0);
  }
}
