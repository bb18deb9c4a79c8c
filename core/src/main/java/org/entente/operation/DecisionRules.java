package org.entente.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.coordination.Conflict;
import org.entente.coordination.Coordination;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.Window;
import org.entente.operation.OperationAct.ApproveOperation;
import org.entente.operation.OperationAct.ReconfirmOperation;
import org.entente.operation.OperationAct.SignConditions;
import org.entente.party.Authority;

/// Rules of the host's decision: who may decide, on what exactly, aware of what.
final class DecisionRules {
  private DecisionRules() {}

  static Optional<Rejection> approve(
      Setting setting, Operation operation, ApproveOperation approve) {
    return decide(setting, operation, approve.version())
        .or(() -> ProposalRules.notLeft(operation))
        .or(() -> checkAsOf(setting, operation))
        .or(() -> checkSilence(operation, approve.silent().parties()))
        .or(() -> checkWithheld(operation, approve.withoutKnowledgeOf()))
        .or(() ->
            checkAware(
                met(setting, operation.latest()),
                operation.latest(),
                approve.acknowledged().conflicts()))
        .or(() -> MarginRules.approve(setting, operation, approve))
        .or(() -> checkConditions(operation, approve.conditions()))
        .or(() -> checkValidity(setting, approve.validUntil()))
        .or(() -> checkCrossingOfActive(setting, operation))
        .or(() -> checkReach(setting, operation.latest()));
  }

  /// Common to approving, returning and refusing.
  static Optional<Rejection> decide(Setting setting, Operation operation, Digest version) {
    return ProposalRules.hostOnly(setting)
        .or(() -> ProposalRules.notOver(operation))
        .or(() -> notProposer(setting, operation))
        .or(() -> ProposalRules.latestIs(operation, version))
        .or(() ->
            operation.latest().state() instanceof VersionState.Submitted
                ? Optional.empty()
                : Optional.of(new OperationRejection.VersionNotOpen(operation.latest().number())));
  }

  /// Who approves is not who proposed, in any version: different post and different person,
  /// delegates included.
  static Optional<Rejection> notProposer(Setting setting, Operation operation) {
    boolean proposer =
        operation.versions().stream()
            .anyMatch(version -> setting.roster().isOneHand(version.author(), setting.author()));
    return proposer ? Optional.of(new OperationRejection.ProposerMayNotDecide()) : Optional.empty();
  }

  private static Optional<Rejection> checkAsOf(Setting setting, Operation operation) {
    long asOf = setting.act().asOf();
    long submitted = operation.latest().seq();
    return asOf < submitted
        ? Optional.of(new OperationRejection.AsOfBeforeVersion(asOf, submitted))
        : Optional.empty();
  }

  private static Optional<Rejection> checkSilence(Operation operation, List<PartyId> named) {
    List<PartyId> silent = operation.listSilent();
    return new HashSet<>(silent).equals(new HashSet<>(named))
        ? Optional.empty()
        : Optional.of(new OperationRejection.SilenceNotNamed(silent));
  }

  private static Optional<Rejection> checkWithheld(Operation operation, List<ClauseKind> named) {
    return new HashSet<>(operation.withheld()).equals(new HashSet<>(named))
        ? Optional.empty()
        : Optional.of(new OperationRejection.WithheldNotNamed(operation.withheld()));
  }

  /// What is known to meet the version, and what the desk found at this very moment: on the ground
  /// it would stay with an open end, and so may meet more than when it was submitted.
  static Coordination met(Setting setting, Version version) {
    Coordination known = setting.coordination();
    return known
        .footprints()
        .find(version.placeDigest())
        .map(footprint -> known.withConflicts(footprint, setting.facts()))
        .orElse(known);
  }

  private static Optional<Rejection> checkAware(
      Coordination coordination, Version version, List<ConflictId> acknowledged) {
    Set<ConflictId> known = new HashSet<>(acknowledged);
    List<ConflictId> missing =
        coordination.listLive(version.placeDigest(), 1).stream()
            .map(Conflict::id)
            .filter(id -> !known.contains(id))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new OperationRejection.ConflictsNotAcknowledged(missing));
  }

  private static Optional<Rejection> checkConditions(
      Operation operation, List<Condition> conditions) {
    Window whole = operation.latest().spaceTime().hull();
    for (Condition condition : conditions) {
      switch (condition) {
        case Condition.Duty duty -> {}
        case Condition.NarrowWindow narrow -> {
          if (!narrow.window().isWithin(whole)) {
            return Optional.of(new OperationRejection.ConditionWidens(whole));
          }
          whole = narrow.window();
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> checkValidity(Setting setting, Instant validUntil) {
    Instant now = setting.facts().at();
    if (!validUntil.isAfter(now)) {
      return Optional.of(new OperationRejection.ApprovalExpired(validUntil));
    }
    int hours = setting.roster().getCharter().deadlines().approvalValidityHours();
    Instant latest = now.plus(Duration.ofHours(hours));
    return validUntil.isAfter(latest)
        ? Optional.of(new OperationRejection.ApprovalTooLong(latest))
        : Optional.empty();
  }

  /// On the ground a version that comes into force is one that starts: it crosses with consent, or
  /// not at all. Before the start an approval may come first, and the consent after it.
  private static Optional<Rejection> checkCrossingOfActive(Setting setting, Operation operation) {
    return operation.isActive()
        ? setting
            .border()
            .unconsented(
                operation.id(), operation.latest().placeDigest(), setting.facts().crossing())
        : Optional.empty();
  }

  private static Optional<Rejection> checkReach(Setting setting, Version version) {
    return Authority.checkReach(
        setting.roster(),
        setting.act(),
        new Authority.Reach(
            setting.facts().sectors(),
            setting.facts().outsideSectors(),
            Optional.of(version.spaceTime().category()),
            version.forces().personnel()));
  }

  static Optional<Rejection> signConditions(
      Setting setting, Operation operation, SignConditions sign) {
    return ProposalRules.leadOnly(setting, operation)
        .or(() -> ProposalRules.notLeft(operation))
        .or(() -> ProposalRules.latestIs(operation, sign.version()))
        .or(() ->
            operation.latest().state() instanceof VersionState.ConditionsOffered
                ? Optional.empty()
                : Optional.of(new OperationRejection.NoConditionsOffered()))
        .or(() -> checkCrossingOfActive(setting, operation));
  }

  /// The host takes back what is in force, or what it offered and the lead has not signed.
  static Optional<Rejection> withdraw(Setting setting, Operation operation) {
    return ProposalRules.hostOnly(setting)
        .or(() -> ProposalRules.notOver(operation))
        .or(() ->
            operation.inForce().isPresent()
                    || operation.latest().state() instanceof VersionState.ConditionsOffered
                ? Optional.empty()
                : Optional.of(new OperationRejection.NotInForce()));
  }

  /// Suspending an approval: restraint, so the rules ask only that there is one.
  static Optional<Rejection> restrain(Setting setting, Operation operation) {
    return ProposalRules.hostOnly(setting)
        .or(() -> ProposalRules.notOver(operation))
        .or(() ->
            operation.inForce().isPresent()
                ? Optional.empty()
                : Optional.of(new OperationRejection.NotInForce()));
  }

  static Optional<Rejection> liftSuspension(Setting setting, Operation operation) {
    return restrain(setting, operation)
        .or(() -> notProposer(setting, operation))
        .or(() ->
            operation.suspension().isPresent()
                ? Optional.empty()
                : Optional.of(new OperationRejection.NotSuspended()))
        .or(() -> ConductRules.checkStaysConsented(setting, operation));
  }

  static Optional<Rejection> reconfirm(
      Setting setting, Operation operation, ReconfirmOperation reconfirm) {
    return restrain(setting, operation)
        .or(() -> ProposalRules.notLeft(operation))
        .or(() -> notProposer(setting, operation))
        .or(() -> ConductRules.inForceIs(operation, reconfirm.version()))
        .or(() ->
            checkAware(
                met(setting, operation.inForce().orElseThrow()),
                operation.inForce().orElseThrow(),
                reconfirm.acknowledged().conflicts()));
  }
}
