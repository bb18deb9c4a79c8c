package org.entente.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.operation.OperationAct.AddConsulted;
import org.entente.operation.OperationAct.ChangeRelease;
import org.entente.operation.OperationAct.ProposeOperation;
import org.entente.operation.OperationAct.RemarkOnClause;
import org.entente.operation.OperationAct.ReviseOperation;
import org.entente.operation.OperationAct.TakePosition;
import org.entente.operation.OperationAct.WithdrawOperation;
import org.entente.party.Authority;
import org.entente.party.PartyRejection;
import org.entente.party.Regime;

/// Rules of proposing, revising, consulting and taking positions.
final class ProposalRules {
  private ProposalRules() {}

  static Optional<Rejection> propose(Setting setting, ProposeOperation propose) {
    Clause.Forces forces = find(propose.clauses(), Clause.Forces.class).orElseThrow();
    return checkParties(setting, propose.supporting())
        .or(() -> checkAskable(setting, propose.supporting()))
        .or(() -> checkRegime(setting, categoryOf(propose.clauses())))
        .or(() -> checkObjective(setting, propose.clauses()))
        .or(() -> checkTakingPart(forces, setting.author().party(), propose.supporting()))
        .or(() -> checkGrants(setting, propose.release()))
        .or(() -> checkReach(setting, categoryOf(propose.clauses()), forces.personnel()));
  }

  private static Category categoryOf(List<Clause> clauses) {
    return find(clauses, Clause.SpaceTime.class).orElseThrow().category();
  }

  private static <T extends Clause> Optional<T> find(List<Clause> clauses, Class<T> type) {
    return clauses.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Optional<Rejection> checkParties(Setting setting, List<PartyId> parties) {
    return parties.stream()
        .filter(party -> !setting.roster().hasParty(party))
        .findFirst()
        .map(PartyRejection.UnknownParty::new);
  }

  private static Optional<Rejection> checkRegime(Setting setting, Category category) {
    Regime regime =
        setting
            .roster()
            .getCharter()
            .find(setting.author().party())
            .orElseThrow()
            .regimeFor(category);
    return regime == Regime.APPROVAL
        ? Optional.empty()
        : Optional.of(new OperationRejection.ApprovalNotAsked(regime.name()));
  }

  private static Optional<Rejection> checkObjective(Setting setting, List<Clause> clauses) {
    Optional<ObjectiveId> objective =
        find(clauses, Clause.Purpose.class).flatMap(Clause.Purpose::objective);
    return objective
        .filter(id -> setting.plan().map(plan -> !plan.has(id)).orElse(true))
        .map(id -> new OperationRejection.UnknownObjective(id.value()));
  }

  /// A humanitarian party takes part in nobody's operation.
  private static Optional<Rejection> checkAskable(Setting setting, List<PartyId> supporting) {
    return supporting.stream()
        .filter(party -> setting.roster().getCharter().isHumanitarian(party))
        .findFirst()
        .map(OperationRejection.HumanitarianNotConsulted::new);
  }

  /// Whoever takes part is in the forces, and whoever is in the forces takes part: else a party's
  /// troops would be committed to what it may not even see, and could not pause.
  private static Optional<Rejection> checkTakingPart(
      Clause.Forces forces, PartyId lead, List<PartyId> supporting) {
    List<PartyId> inForces =
        forces.elements().stream().map(Clause.Forces.Element::party).distinct().toList();
    Optional<Rejection> absent =
        supporting.stream()
            .filter(party -> !inForces.contains(party))
            .findFirst()
            .map(OperationRejection.SupportingNotInForces::new);
    return absent.or(() ->
        inForces.stream()
            .filter(party -> !party.equals(lead) && !supporting.contains(party))
            .findFirst()
            .map(OperationRejection.ForcesNotTakingPart::new));
  }

  private static Optional<Rejection> checkGrants(
      Setting setting, org.entente.release.Release release) {
    return checkParties(
        setting, release.grants().stream().map(org.entente.release.Grant::party).toList());
  }

  private static Optional<Rejection> checkReach(Setting setting, Category category, int personnel) {
    return Authority.checkReach(
        setting.roster(),
        setting.act(),
        new Authority.Reach(
            setting.facts().sectors(),
            setting.facts().outsideSectors(),
            Optional.of(category),
            personnel));
  }

  static Optional<Rejection> revise(Setting setting, Operation operation, ReviseOperation revise) {
    return leadOnly(setting, operation)
        .or(() -> notLeft(operation))
        .or(() -> latestIs(operation, revise.previous()))
        .or(() -> notRefused(operation))
        .or(() -> checkChanged(operation, revise))
        .or(() -> checkObjective(setting, revise.changed()))
        .or(() ->
            find(revise.changed(), Clause.SpaceTime.class)
                .flatMap(clause -> checkRegime(setting, clause.category())))
        .or(() ->
            find(revise.changed(), Clause.Forces.class)
                .flatMap(
                    forces -> checkTakingPart(forces, operation.lead(), operation.supporting())))
        .or(() -> checkReach(setting, operation, revise));
  }

  /// The limits hold for the whole version, not only for what of it changes.
  private static Optional<Rejection> checkReach(
      Setting setting, Operation operation, ReviseOperation revise) {
    Clause.SpaceTime spaceTime =
        find(revise.changed(), Clause.SpaceTime.class).orElse(operation.latest().spaceTime());
    Clause.Forces forces =
        find(revise.changed(), Clause.Forces.class).orElse(operation.latest().forces());
    return checkReach(setting, spaceTime.category(), forces.personnel());
  }

  private static Optional<Rejection> notRefused(Operation operation) {
    return operation.latest().state() instanceof VersionState.Refused
        ? Optional.of(new OperationRejection.VersionNotOpen(operation.latest().number()))
        : Optional.empty();
  }

  private static Optional<Rejection> checkChanged(Operation operation, ReviseOperation revise) {
    return revise.changed().stream()
        .filter(clause ->
            clause.text().isEmpty()
                && operation.latest().clause(clause.clauseKind()).text().isEmpty()
                && operation.latest().clause(clause.clauseKind()).content().equals(clause))
        .findFirst()
        .map(clause -> new OperationRejection.ClauseUnchanged(clause.clauseKind().name()));
  }

  static Optional<Rejection> withdraw(
      Setting setting, Operation operation, WithdrawOperation withdraw) {
    return leadOnly(setting, operation)
        .or(() -> notOver(operation))
        .or(() ->
            operation.conduct() instanceof Conduct.NotStarted
                ? Optional.empty()
                : Optional.of(new OperationRejection.AlreadyStarted()));
  }

  static Optional<Rejection> addConsulted(Setting setting, Operation operation, AddConsulted add) {
    return hostOnly(setting)
        .or(() -> notOver(operation))
        .or(() -> checkParties(setting, add.parties()))
        .or(() -> checkConsultable(setting, operation, add));
  }

  private static Optional<Rejection> checkConsultable(
      Setting setting, Operation operation, AddConsulted add) {
    for (PartyId party : add.parties()) {
      if (setting.roster().getCharter().isHumanitarian(party)) {
        return Optional.of(new OperationRejection.HumanitarianNotConsulted(party));
      }
      boolean lead = operation.lead().equals(party) || setting.roster().isHost(party);
      boolean asked =
          operation
              .findConsulted(party)
              .map(one -> one.causes().contains(Operation.Cause.HOST_ADDED))
              .orElse(false);
      if (lead || asked) {
        return Optional.of(new OperationRejection.AlreadyConsulted(party));
      }
    }
    return Optional.empty();
  }

  static Optional<Rejection> takePosition(
      Setting setting, Operation operation, TakePosition position) {
    PartyId party = setting.author().party();
    if (operation.findConsulted(party).isEmpty()) {
      return Optional.of(new OperationRejection.NotConsulted(party));
    }
    if (operation.isOver()) {
      return Optional.of(new OperationRejection.OperationOver());
    }
    if (!operation.latestIsOpen()) {
      return Optional.of(new OperationRejection.VersionNotOpen(operation.latest().number()));
    }
    Digest now = operation.latest().clause(position.clause()).digest();
    return now.equals(position.digest())
        ? Optional.empty()
        : Optional.of(new OperationRejection.StaleClause(position.clause().name(), now));
  }

  /// Only form and sight: the version is one of the operation's, the clause is not withheld from
  /// the author, and recipients are parties. Whether a recipient sees the clause is not said: it
  /// would tell whom the originator let in.
  static Optional<Rejection> remark(Setting setting, Operation operation, RemarkOnClause remark) {
    boolean seen =
        operation.versions().stream().anyMatch(one -> one.digest().equals(remark.version()))
            && !OperationRelease.isWithheld(
                operation, remark.clause(), setting.author().audience());
    return seen
        ? checkParties(setting, remark.recipients())
        : Optional.of(new OperationRejection.UnknownSubject());
  }

  static Optional<Rejection> changeRelease(
      Setting setting, Operation operation, ChangeRelease change) {
    boolean author = operation.isAuthor(setting.author().party());
    return author
        ? checkGrants(setting, change.release())
        : Optional.of(new OperationRejection.NotYourOperation());
  }

  static Optional<Rejection> leadOnly(Setting setting, Operation operation) {
    return operation.lead().equals(setting.author().party())
        ? Optional.empty()
        : Optional.of(new OperationRejection.LeadOnly(operation.lead()));
  }

  static Optional<Rejection> hostOnly(Setting setting) {
    return setting.authorIsHost()
        ? Optional.empty()
        : Optional.of(new PartyRejection.HostOnly(setting.roster().host()));
  }

  static Optional<Rejection> notOver(Operation operation) {
    return operation.isOver()
        ? Optional.of(new OperationRejection.OperationOver())
        : Optional.empty();
  }

  /// Everybody has left: nothing of it is live, and no further version can come into force, which
  /// would meet its neighbours unseen.
  static Optional<Rejection> notLeft(Operation operation) {
    return operation.isOver() || operation.conduct() instanceof Conduct.Disengaged
        ? Optional.of(new OperationRejection.OperationOver())
        : Optional.empty();
  }

  static Optional<Rejection> latestIs(Operation operation, Digest version) {
    Version latest = operation.latest();
    return latest.digest().equals(version)
        ? Optional.empty()
        : Optional.of(new OperationRejection.StaleVersion(latest.number(), latest.digest()));
  }

  static List<ClauseKind> kinds() {
    return Arrays.asList(ClauseKind.values());
  }
}
