package org.entente.operation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.coordination.Coordination;
import org.entente.coordination.Degrees;
import org.entente.coordination.Footprint;
import org.entente.coordination.Planned;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.ConflictId;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.Window;
import org.entente.operation.OperationAct.PausePart;
import org.entente.operation.OperationAct.ResumePart;
import org.entente.operation.OperationAct.StartOperation;
import org.entente.party.Author;
import org.entente.party.Charter;
import org.entente.party.Contingent;

/// Rules of conduct: starting, pausing, disengaging, closing.
final class ConductRules {
  private ConductRules() {}

  static Optional<Rejection> start(Setting setting, Operation operation, StartOperation start) {
    return ProposalRules.leadOnly(setting, operation)
        .or(() -> ProposalRules.notOver(operation))
        .or(() -> notStarted(operation))
        .or(() -> inForceIs(operation, start.version()))
        .or(() -> checkValid(operation, setting.facts().at()))
        .or(() -> checkHours(operation, setting.facts().at()))
        .or(() -> checkLeadNotPaused(operation))
        .or(() -> checkCrossing(setting, operation))
        .or(() -> checkNeighbours(setting, operation));
  }

  static Optional<Rejection> notStarted(Operation operation) {
    return operation.conduct() instanceof Conduct.NotStarted
        ? Optional.empty()
        : Optional.of(new OperationRejection.AlreadyStarted());
  }

  static Optional<Rejection> inForceIs(Operation operation, Digest version) {
    Optional<Version> inForce = operation.inForce();
    if (inForce.isEmpty()) {
      return Optional.of(new OperationRejection.NotInForce());
    }
    return inForce.get().digest().equals(version)
        ? Optional.empty()
        : Optional.of(
            new OperationRejection.StaleVersion(inForce.get().number(), inForce.get().digest()));
  }

  private static Optional<Rejection> checkValid(Operation operation, Instant at) {
    Approval approval = operation.approval().orElseThrow();
    Optional<Rejection> ended = checkStands(operation, at);
    if (ended.isPresent()) {
      return ended;
    }
    return approval.windowNow().contains(at)
        ? Optional.empty()
        : Optional.of(new OperationRejection.OutsideWindow(approval.windowNow(), at));
  }

  /// What recurs is started in one of its windows, not between them: the evidence is the next.
  private static Optional<Rejection> checkHours(Operation operation, Instant at) {
    Clause.SpaceTime place = operation.inForce().orElseThrow().place();
    if (place.isPlannedAt(at)) {
      return Optional.empty();
    }
    Window next =
        place.volumes().stream()
            .flatMap(volume -> volume.windows().stream())
            .filter(window -> window.from().isAfter(at))
            .min(Comparator.comparing(Window::from))
            .orElseGet(place::hull);
    return Optional.of(new OperationRejection.OutsideWindow(next, at));
  }

  /// Neither suspended nor past its hour.
  static Optional<Rejection> checkStands(Operation operation, Instant at) {
    Approval approval = operation.approval().orElseThrow();
    if (operation.suspension().isPresent()) {
      return Optional.of(
          new OperationRejection.ApprovalSuspended(operation.suspension().get().at()));
    }
    if (!at.isBefore(approval.validUntil())) {
      return Optional.of(new OperationRejection.ApprovalExpired(approval.validUntil()));
    }
    return Optional.empty();
  }

  private static Optional<Rejection> checkLeadNotPaused(Operation operation) {
    return operation.isPaused(operation.lead(), Optional.empty())
        ? Optional.of(new OperationRejection.PartPaused(operation.lead()))
        : Optional.empty();
  }

  /// What the desk establishes at this moment, by the soil as it is drawn now.
  private static Optional<Rejection> checkCrossing(Setting setting, Operation operation) {
    Digest place = operation.inForce().orElseThrow().placeDigest();
    return setting.border().unconsented(operation.id(), place, setting.facts().crossing());
  }

  /// Who goes on beyond the border without the consent that was taken back does not leave.
  static Optional<Rejection> checkStaysConsented(Setting setting, Operation operation) {
    return operation
        .inForce()
        .filter(version -> operation.isActive())
        .map(Version::placeDigest)
        .flatMap(place ->
            setting
                .border()
                .unconsented(operation.id(), place, setting.border().crossings().find(place)));
  }

  /// The re-check: whatever is in force and meets this operation in its planned window must be
  /// settled. What it would meet only by staying longer is opened as a conflict by the start, for
  /// whoever comes later to settle before it starts itself. Another operation blocks only if it
  /// came into force earlier or is on the ground; a notice or an immediate action always does. What
  /// meets it is judged by the matrix of this moment: one made stricter since counts, and so does a
  /// party that cannot be reached or was silent past its deadline.
  private static Optional<Rejection> checkNeighbours(Setting setting, Operation operation) {
    Version version = operation.inForce().orElseThrow();
    Digest mine = version.placeDigest();
    Coordination met = metAsPlanned(setting, version);
    Degrees degrees = new Degrees(met, setting.roster(), setting.facts().at());
    List<ConflictId> blocking =
        met.listLive(mine, 1).stream()
            .filter(conflict -> degrees.of(conflict, mine) >= Conflict.BLOCKING)
            .filter(conflict -> blocks(setting, operation, conflict, mine))
            .map(Conflict::id)
            .toList();
    return blocking.isEmpty()
        ? Optional.empty()
        : Optional.of(new OperationRejection.BlockingConflicts(blocking, false));
  }

  private static Coordination metAsPlanned(Setting setting, Version version) {
    Coordination known = setting.coordination();
    return known
        .footprints()
        .find(version.placeDigest())
        .map(mine -> known.withConflicts(mine, Planned.of(known, mine.volumes(), setting.facts())))
        .orElse(known);
  }

  private static boolean blocks(
      Setting setting, Operation operation, Conflict conflict, Digest mine) {
    Footprint other = setting.coordination().footprints().get(conflict.otherThan(mine).spaceTime());
    long standsSince = operation.approval().orElseThrow().standsSince();
    boolean stands =
        other.inForce()
            && (other.kind() != SubjectKind.OPERATION
                || other.present()
                || other.since() < standsSince);
    return stands && !setting.coordination().isSettledFor(conflict, mine);
  }

  static Optional<Rejection> pause(Setting setting, Operation operation, PausePart pause) {
    return ProposalRules.notOver(operation)
        .or(() -> checkOwnPart(setting, operation, pause.contingent()));
  }

  private static Optional<Rejection> checkOwnPart(
      Setting setting, Operation operation, Optional<ContingentId> contingent) {
    Author author = setting.author();
    if (!operation.isAuthor(author.party())) {
      return Optional.of(new OperationRejection.NotTakingPart(author.party()));
    }
    if (author.contingent().isPresent() && !author.contingent().equals(contingent)) {
      return Optional.of(new OperationRejection.ContingentNotYours(author.contingent().get()));
    }
    return contingent
        .filter(id -> !hasContingent(setting, author.party(), id))
        .map(OperationRejection.ContingentNotYours::new);
  }

  private static boolean hasContingent(Setting setting, PartyId party, ContingentId id) {
    Charter.Terms terms = setting.roster().getCharter().find(party).orElseThrow();
    return terms.contingents().stream().map(Contingent::id).anyMatch(id::equals);
  }

  static Optional<Rejection> resume(Setting setting, Operation operation, ResumePart resume) {
    return ProposalRules.notOver(operation)
        .or(() -> checkOwnPart(setting, operation, resume.contingent()))
        .or(() -> checkUnchanged(setting, operation, resume));
  }

  private static Optional<Rejection> checkUnchanged(
      Setting setting, Operation operation, ResumePart resume) {
    Optional<Operation.Pause> pause = operation.findPause(setting.author(), resume.contingent());
    if (pause.isEmpty()) {
      return Optional.of(notOwnPause(setting, operation, resume));
    }
    Version version = currentVersion(operation);
    Digest now = version.digest();
    long stood = stoodSince(version);
    long since = Math.max(pause.get().seq(), operation.reconfirmedSeq());
    boolean reconfirmed =
        operation.reconfirmedSeq() > pause.get().seq() && operation.reconfirmedSeq() > stood;
    long shifted = version.shifted().map(Approval.Shifted::seq).orElse(0L);
    boolean samePlace = shifted < since;
    boolean sameVersion = samePlace && (now.equals(pause.get().version()) || reconfirmed);
    boolean sameNeighbours = operation.neighbourhoodSeq() <= since;
    if (!sameVersion || !sameNeighbours) {
      long moved = sameVersion ? 0 : Math.max(stood, shifted);
      long changed = Math.max(moved, operation.neighbourhoodSeq());
      return Optional.of(new OperationRejection.PauseNeedsHost(changed));
    }
    return operation.isActive()
        ? inForceIs(operation, now)
            .or(() -> checkValid(operation, setting.facts().at()))
            .or(() -> checkStaysConsented(setting, operation))
        : Optional.empty();
  }

  private static Rejection notOwnPause(Setting setting, Operation operation, ResumePart resume) {
    boolean redCard = operation.isPaused(setting.author().party(), resume.contingent());
    return resume
        .contingent()
        .filter(contingent -> redCard)
        .<Rejection>map(OperationRejection.ContingentNotYours::new)
        .orElseGet(OperationRejection.NotPaused::new);
  }

  /// The entry since which this version is the one that counts.
  private static long stoodSince(Version version) {
    return switch (version.state()) {
      case VersionState.InForce inForce -> inForce.approval().inForceSince();
      case VersionState.Submitted submitted -> version.seq();
      case VersionState.ConditionsOffered offered -> version.seq();
      case VersionState.Ended ended -> version.seq();
      case VersionState.Returned returned -> version.seq();
      case VersionState.Refused refused -> version.seq();
      case VersionState.Superseded superseded -> version.seq();
    };
  }

  static Version currentVersion(Operation operation) {
    return operation.inForce().orElseGet(operation::latest);
  }

  static Optional<Rejection> disengage(Setting setting, Operation operation) {
    return ProposalRules.leadOnly(setting, operation)
        .or(() ->
            operation.isActive()
                ? Optional.empty()
                : Optional.of(new OperationRejection.NotStarted()));
  }

  static Optional<Rejection> close(Setting setting, Operation operation) {
    return ProposalRules.leadOnly(setting, operation)
        .or(() -> ProposalRules.notOver(operation))
        .or(() ->
            operation.conduct() instanceof Conduct.Disengaged
                ? Optional.empty()
                : Optional.of(new OperationRejection.NotDisengaged()));
  }
}
