package org.entente.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.coordination.Footprint;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.Approval;
import org.entente.operation.ClauseKind;
import org.entente.operation.Conduct;
import org.entente.operation.Operation;
import org.entente.operation.OperationFootprints;
import org.entente.operation.OperationRelease;
import org.entente.operation.Version;
import org.entente.operation.VersionState;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.ClauseLevels;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Views of operations.
final class OperationViews {
  private OperationViews() {}

  static Optional<View> view(Viewing viewing, Operation operation) {
    Level level =
        Knowledge.ofOperation(viewing.state(), operation, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, operation, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, Operation operation, Level level) {
    PartyId party = viewing.audience().party();
    boolean author = operation.isAuthor(party);
    boolean area = level.reaches(Level.AREA);
    boolean summary = level.reaches(Level.SUMMARY);
    boolean full = level.reaches(Level.FULL);
    boolean inside = author || viewing.isHost();
    List<Conflict> conflicts = conflictsOf(viewing, operation);
    Optional<Version> inForce =
        operation.inForce().filter(version -> version.number() != operation.latest().number());
    return new OperationView(
        operation.id().value(),
        operation.reference(),
        level,
        operation.lead(),
        operation.exercise(),
        stateOf(operation, viewing.at()),
        viewing.textIf(summary, operation.title()),
        summary ? operation.supporting() : List.of(),
        area ? Optional.of(version(viewing, operation, operation.latest(), level)) : none(),
        area ? inForce.map(version -> version(viewing, operation, version, level)) : none(),
        full ? operation.versions().stream().map(OperationViews::mark).toList() : List.of(),
        consulted(viewing, operation, full),
        positions(viewing, operation, full, inside),
        full ? pauses(viewing, operation) : List.of(),
        operation
            .suspension()
            .filter(suspension -> full)
            .map(suspension ->
                new OperationView.Remark(
                    viewing.text(suspension.reason()),
                    viewing.signed(suspension.by(), suspension.seq(), suspension.at()))),
        objections(viewing, operation, inside),
        full ? remarks(viewing, operation) : List.of(),
        AttachmentViews.of(viewing, operation.id(), full),
        full ? conduct(viewing, operation) : Optional.empty(),
        full ? operation.withheld() : List.of(),
        author ? Optional.of(operation.release()) : Optional.empty(),
        author ? operation.widenings() : List.of(),
        area && viewing.throughHostCell(conflicts, author),
        area && viewing.protectedSite(conflicts, author),
        area ? viewing.worstKnown(conflicts) : 0,
        area ? CrossingViews.of(viewing, operation, inside && full) : List.of(),
        summary ? DisputeViews.holding(viewing, operation) : List.of());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static List<Conflict> conflictsOf(Viewing viewing, Operation operation) {
    List<Digest> live =
        OperationFootprints.of(operation).stream().map(Footprint::spaceTime).toList();
    return viewing.conflictsOf(live);
  }

  /// One word for where the operation stands at an instant; time alone can change it.
  static String stateOf(Operation operation, Instant at) {
    return switch (operation.conduct()) {
      case Conduct.Closed closed -> "CLOSED";
      case Conduct.Withdrawn withdrawn -> "WITHDRAWN";
      case Conduct.Disengaged disengaged -> "DISENGAGED";
      case Conduct.Active active -> activeState(operation, at);
      case Conduct.NotStarted notStarted -> paperState(operation, at);
    };
  }

  private static String activeState(Operation operation, Instant at) {
    if (operation.suspension().isPresent()) {
      return "SUSPENDED";
    }
    if (operation.inForce().isEmpty()) {
      return "APPROVAL_WITHDRAWN";
    }
    boolean over =
        operation
            .approval()
            .flatMap(approval -> approval.windowNow().to())
            .map(end -> !at.isBefore(end))
            .orElse(false);
    return over ? "OVERDUE" : "ACTIVE";
  }

  private static String paperState(Operation operation, Instant at) {
    if (operation.suspension().isPresent()) {
      return "SUSPENDED";
    }
    return operation
        .approval()
        .map(approval -> at.isBefore(approval.validUntil()) ? "APPROVED" : "EXPIRED")
        .orElseGet(() -> word(operation.latest().state()));
  }

  private static String word(VersionState state) {
    return switch (state) {
      case VersionState.Submitted submitted -> "PROPOSED";
      case VersionState.ConditionsOffered offered -> "CONDITIONS_OFFERED";
      case VersionState.InForce inForce -> "APPROVED";
      case VersionState.Ended ended ->
          ended.why() == VersionState.Why.WITHDRAWN ? "APPROVAL_WITHDRAWN" : "REPLACED";
      case VersionState.Returned returned -> "RETURNED";
      case VersionState.Refused refused -> "REFUSED";
      case VersionState.Superseded superseded -> "SUPERSEDED";
    };
  }

  private static OperationView.VersionMark mark(Version version) {
    return new OperationView.VersionMark(
        version.number(), version.digest(), word(version.state()), version.at());
  }

  /// Every version with its clauses, the oldest first, as far as the audience is shown the latest;
  /// for whoever sees less than the whole, none.
  static List<OperationView.VersionView> versions(Viewing viewing, Operation operation) {
    Level level =
        Knowledge.ofOperation(viewing.state(), operation, viewing.audience(), viewing.at());
    return level.reaches(Level.FULL)
        ? operation.versions().stream()
            .map(version -> version(viewing, operation, version, level))
            .toList()
        : List.of();
  }

  private static OperationView.VersionView version(
      Viewing viewing, Operation operation, Version version, Level level) {
    boolean full = level.reaches(Level.FULL);
    List<OperationView.ClauseView> clauses =
        Arrays.stream(ClauseKind.values())
            .filter(kind -> level.reaches(ClauseLevels.of(kind)))
            .map(kind -> ClauseViews.view(viewing, operation, version.clause(kind)))
            .toList();
    return new OperationView.VersionView(
        version.number(),
        version.digest(),
        word(version.state()),
        full
            ? Optional.of(viewing.signed(version.author(), version.seq(), version.at()))
            : Optional.empty(),
        version.place().hull(),
        clauses,
        full ? DecisionViews.view(viewing, operation, version) : Optional.empty(),
        level.reaches(ClauseLevels.of(ClauseKind.SPACE_TIME))
            ? version.shifted().map(shifted -> shifted(viewing, shifted, full))
            : none());
  }

  private static OperationView.ShiftedView shifted(
      Viewing viewing, Approval.Shifted shifted, boolean full) {
    return new OperationView.ShiftedView(
        shifted.spaceTime(),
        shifted.place().volumes(),
        shifted.by().minutes(),
        shifted.by().heightMetres(),
        full ? Optional.of(viewing.signed(shifted.author(), shifted.seq(), shifted.at())) : none(),
        full ? Optional.of(viewing.text(shifted.reason())) : none());
  }

  /// The consulted that an audience may know of, as its own view of the operation shows them.
  static List<PartyId> consultedBy(
      TheatreState state, SubjectId id, Audience audience, Instant at) {
    Viewing viewing = new Viewing(state, audience, at, text -> Text.ERASED, Optional.empty());
    return consultedShown(viewing, state.operations().get(id));
  }

  /// Whom the audience may know to be consulted: authors and host see those who were asked openly,
  /// and of those asked because of an overlap the ones whose conflict they may know of.
  static List<PartyId> consultedShown(Viewing viewing, Operation operation) {
    List<PartyId> shown = consultedKnown(viewing, operation);
    return viewing
        .ofKnower()
        .map(knower -> consultedKnown(knower, operation))
        .map(known -> shown.stream().filter(known::contains).toList())
        .orElse(shown);
  }

  private static List<PartyId> consultedKnown(Viewing viewing, Operation operation) {
    List<PartyId> known =
        conflictsOf(viewing, operation).stream()
            .filter(viewing::knowsOf)
            .flatMap(
                conflict -> java.util.stream.Stream.of(conflict.newcomer(), conflict.earlier()))
            .map(Conflict.Side::owner)
            .distinct()
            .toList();
    return operation.consulted().stream()
        .filter(one ->
            viewing.isHost()
                || one.party().equals(viewing.audience().party())
                || !one.causes().equals(List.of(Operation.Cause.OVERLAP))
                || known.contains(one.party()))
        .map(Operation.Consulted::party)
        .toList();
  }

  private static List<OperationView.ConsultedView> consulted(
      Viewing viewing, Operation operation, boolean full) {
    if (!full) {
      return List.of();
    }
    List<PartyId> shown = consultedShown(viewing, operation);
    return operation.consulted().stream()
        .filter(one -> shown.contains(one.party()))
        .map(one ->
            new OperationView.ConsultedView(
                one.party(),
                causes(viewing, one),
                one.deadline(),
                !viewing.at().isBefore(one.deadline())
                    && operation.listSilent().contains(one.party())))
        .toList();
  }

  /// That somebody is consulted for an overlap, beside another cause, is told to the host and to
  /// that party alone.
  private static List<Operation.Cause> causes(Viewing viewing, Operation.Consulted one) {
    if (viewing.foresight().isPresent()) {
      return viewing.ofKnower().map(knower -> causes(knower, one)).orElseThrow();
    }
    boolean all = viewing.isHost() || one.party().equals(viewing.audience().party());
    if (all || one.causes().size() == 1) {
      return one.causes();
    }
    List<Operation.Cause> shown = new ArrayList<>(one.causes());
    shown.remove(Operation.Cause.OVERLAP);
    return shown;
  }

  /// Authors and host see every position of those they may know to be consulted; others their own.
  private static List<OperationView.PositionView> positions(
      Viewing viewing, Operation operation, boolean full, boolean inside) {
    List<PartyId> shown = consultedShown(viewing, operation);
    return operation.positions().stream()
        .filter(position ->
            (position.party().equals(viewing.audience().party())
                    && isToldTo(viewing, shown, position))
                || (full && inside && shown.contains(position.party())))
        .map(position -> position(viewing, operation, position))
        .toList();
  }

  /// One's own word is always one's own; of another's, an originator tells what it knows of.
  private static boolean isToldTo(
      Viewing viewing, List<PartyId> shown, Operation.Position position) {
    return viewing.foresight().isEmpty() || shown.contains(position.party());
  }

  private static OperationView.PositionView position(
      Viewing viewing, Operation operation, Operation.Position position) {
    boolean stands =
        operation.latest().clause(position.clause()).digest().equals(position.digest());
    return new OperationView.PositionView(
        position.party(),
        position.clause(),
        position.stance(),
        stands,
        position.reason().map(viewing::text),
        viewing.signed(position.by(), position.seq(), position.at()));
  }

  private static List<OperationView.PauseView> pauses(Viewing viewing, Operation operation) {
    return operation.pauses().stream()
        .map(pause ->
            new OperationView.PauseView(
                pause.party(),
                pause.contingent(),
                viewing.text(pause.reason()),
                viewing.signed(pause.by(), pause.seq(), pause.at())))
        .toList();
  }

  private static List<OperationView.Remark> objections(
      Viewing viewing, Operation operation, boolean inside) {
    return operation.objections().stream()
        .filter(objection -> inside || objection.party().equals(viewing.audience().party()))
        .map(objection ->
            new OperationView.Remark(
                viewing.text(objection.reason()),
                viewing.signed(objection.by(), objection.seq(), objection.at())))
        .toList();
  }

  private static List<OperationView.ClauseRemarkView> remarks(
      Viewing viewing, Operation operation) {
    return operation.remarks().stream()
        .filter(remark ->
            remark.isFor(viewing.audience().party())
                && viewing
                    .foresight()
                    .map(telling -> remark.isFor(telling.knower().party()))
                    .orElse(true)
                && !isWithheld(viewing, operation, remark.clause()))
        .map(remark ->
            new OperationView.ClauseRemarkView(
                remark.clause(),
                remark.number(),
                remark.digest(),
                operation.latest().clause(remark.clause()).digest().equals(remark.digest()),
                viewing.text(remark.text()),
                remark.recipients(),
                viewing.signed(remark.by(), remark.seq(), remark.at())))
        .toList();
  }

  private static Optional<OperationView.ConductView> conduct(Viewing viewing, Operation operation) {
    return switch (operation.conduct()) {
      case Conduct.NotStarted notStarted -> Optional.empty();
      case Conduct.Active active ->
          Optional.of(
              new OperationView.ConductView(
                  "ACTIVE",
                  active.started().at(),
                  Optional.empty(),
                  Optional.of(signed(viewing, active.started())),
                  Optional.empty(),
                  Optional.empty()));
      case Conduct.Disengaged done ->
          Optional.of(
              new OperationView.ConductView(
                  "DISENGAGED",
                  done.left().at(),
                  Optional.of(viewing.text(done.report())),
                  Optional.of(signed(viewing, done.started())),
                  Optional.of(signed(viewing, done.left())),
                  Optional.empty()));
      case Conduct.Closed done ->
          Optional.of(
              new OperationView.ConductView(
                  "CLOSED",
                  done.closed().at(),
                  Optional.of(viewing.text(done.report())),
                  Optional.of(signed(viewing, done.started())),
                  Optional.of(signed(viewing, done.left())),
                  Optional.of(signed(viewing, done.closed()))));
      case Conduct.Withdrawn done ->
          Optional.of(
              new OperationView.ConductView(
                  "WITHDRAWN",
                  done.at(),
                  Optional.of(viewing.text(done.reason())),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
    };
  }

  private static Signed signed(Viewing viewing, Approval.Signature signature) {
    return viewing.signed(signature.by(), signature.seq(), signature.at());
  }

  static boolean isWithheld(Viewing viewing, Operation operation, ClauseKind kind) {
    return OperationRelease.isWithheld(operation, kind, viewing.audience());
  }
}
