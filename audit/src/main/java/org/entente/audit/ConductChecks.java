package org.entente.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Starting, pausing, leaving and closing (invariants 1, 4, 10, 11).
final class ConductChecks {
  private static final Set<String> ONLY_BEFORE_THE_END =
      Set.of(
          "ReviseOperation",
          "WithdrawOperation",
          "AddConsulted",
          "TakePosition",
          "ApproveOperation",
          "SignConditions",
          "ReturnOperation",
          "RefuseOperation",
          "SuspendApproval",
          "LiftSuspension",
          "WithdrawApproval",
          "ReconfirmOperation",
          "ShiftWithinMargins",
          "StartOperation",
          "PausePart",
          "ResumePart",
          "CloseOperation");

  /// What brings a version into force, on the way there, or confirms it: nobody is there any more.
  private static final Set<String> ONLY_BEFORE_ALL_LEFT =
      Set.of("ReviseOperation", "ApproveOperation", "SignConditions", "ReconfirmOperation");

  private ConductChecks() {}

  static void check(Situation s, Inquiry q) {
    if (s.operation().isEmpty()) {
      return;
    }
    Operation operation = s.about();
    String kind = s.entry().kind();
    boolean lead =
        !ActKinds.find(kind).orElseThrow().leadOnly() || operation.lead.equals(s.author().party());
    q.require(Rule.LEAD_ONLY, lead, kind, operation.lead);
    boolean left = operation.conduct == Operation.Conduct.DISENGAGED;
    boolean over =
        (ONLY_BEFORE_THE_END.contains(kind) && operation.isOver())
            || (ONLY_BEFORE_ALL_LEFT.contains(kind) && left);
    q.require(Rule.ACT_AFTER_END, !over, operation.id);
    Operation.Conduct conduct = operation.conduct;
    switch (kind) {
      case "ShiftWithinMargins" -> MarginChecks.shift(s, q);
      case "StartOperation" -> checkStart(s, q);
      case "PausePart" -> requireOwnPart(s, q);
      case "ResumePart" -> checkResume(s, q);
      case "ReportDisengagement" ->
          q.require(Rule.GONE_WITHOUT_START, operation.isActive(), operation.id);
      case "CloseOperation" ->
          q.require(
              Rule.CLOSED_WHILE_PRESENT, conduct == Operation.Conduct.DISENGAGED, operation.id);
      case "WithdrawOperation" ->
          q.require(
              Rule.WITHDRAWN_WHILE_PRESENT, conduct == Operation.Conduct.NOT_STARTED, operation.id);
      default -> {}
    }
  }

  private static void checkStart(Situation s, Inquiry q) {
    Operation operation = s.about();
    String named = s.content().text("version");
    boolean fresh = operation.conduct == Operation.Conduct.NOT_STARTED;
    q.require(Rule.START_TWICE, fresh, operation.id);
    boolean offered =
        operation.latest().digest.equals(named)
            && operation.latest().state == Version.State.OFFERED;
    q.require(Rule.START_UNDER_UNSIGNED_CONDITIONS, !offered, operation.id);
    Optional<Version> version = operation.inForce().filter(inForce -> inForce.digest.equals(named));
    q.require(Rule.START_NOT_APPROVED, version.isPresent(), operation.id);
    q.require(Rule.START_SUSPENDED, operation.suspendedSeq.isEmpty(), operation.id);
    q.require(Rule.START_PAUSED, !operation.isLeadPaused(), operation.lead);
    version.ifPresent(one -> one.approval.ifPresent(approval -> checkValid(s, one, approval, q)));
    version.ifPresent(one -> checkNeighbours(s, one, q));
  }

  private static void checkValid(
      Situation s, Version version, Version.Approval approval, Inquiry q) {
    boolean valid = s.entry().at().isBefore(approval.validUntil());
    q.require(Rule.START_EXPIRED, valid, approval.validUntil());
    boolean inHours =
        version.placeNow().map(place -> place.isPlannedAt(s.entry().at())).orElse(true);
    boolean inWindow = isInWindow(s, version, approval) && inHours;
    q.require(Rule.START_OUTSIDE_WINDOW, inWindow, s.entry().at());
  }

  /// A shift moves every window with it.
  private static boolean isInWindow(Situation s, Version version, Version.Approval approval) {
    return approval.windows().stream()
        .map(window -> version.shifted.map(one -> window.shifted(one.by().time())).orElse(window))
        .allMatch(window -> window.contains(s.entry().at()));
  }

  /// Nothing may start into what stands already, met as planned: notified or declared, on the
  /// ground, or approved before it.
  private static void checkNeighbours(Situation s, Version version, Inquiry q) {
    if (version.placeNow().isEmpty()) {
      q.require(Rule.START_UNSETTLED, false, "", "");
      return;
    }
    Place place = version.placeNow().get();
    long standsSince = version.approval.isPresent() ? version.standsSince() : Long.MAX_VALUE;
    List<Met> met = Met.find(s.about().id, place.volumes(), s.world().live.all());
    for (Map.Entry<String, List<Met>> other : Met.byOther(met).entrySet()) {
      Footprint footprint = other.getValue().getFirst().other();
      boolean stands =
          footprint.inForce()
              && (!footprint.operation() || footprint.present() || footprint.since() < standsSince);
      int degree = s.world().live.degreeOf(s.about().lead, place, footprint, other.getValue());
      String id = Digests.ofConflict(place.digest(), other.getKey());
      Optional<Conflict> known = s.world().live.findStanding(id, degree, other.getValue());
      Conflict conflict = known.orElseGet(() -> onlyNow(s, place, other.getValue(), degree));
      int raised = s.world().degreeFor(conflict, place.digest(), s.entry().at());
      if (stands && raised >= Conflict.BLOCKING) {
        boolean settled =
            known.map(one -> s.world().isSettledFor(one, place.digest())).orElse(false);
        q.require(Rule.START_UNSETTLED, settled, id, footprint.subject());
      }
    }
  }

  /// What is met only now nobody has been asked about yet.
  private static Conflict onlyNow(Situation s, Place place, List<Met> met, int degree) {
    Footprint other = met.getFirst().other();
    return new Conflict(
        Digests.ofConflict(place.digest(), other.place().digest()),
        new Conflict.Side(place.digest(), s.about().id, s.about().lead, place.category()),
        Conflict.Side.of(other),
        degree,
        s.world().live.footnoteOf(place, other),
        Met.isNearOnly(met),
        s.entry().at());
  }

  private static void requireOwnPart(Situation s, Inquiry q) {
    Author author = s.author();
    Optional<String> contingent = s.content().findText("contingent");
    Set<String> own =
        s.roster().findParty(author.party()).map(Roster.Party::contingents).orElse(Set.of());
    boolean mine =
        s.about().isAuthor(author.party())
            && contingent.map(own::contains).orElse(true)
            && (author.contingent().isEmpty() || author.contingent().equals(contingent));
    q.require(Rule.PART_NOT_OWN, mine, author.party(), contingent.orElse("-"));
  }

  /// A party lifts its own pause alone only if nothing changed since, or since the host confirmed.
  private static void checkResume(Situation s, Inquiry q) {
    requireOwnPart(s, q);
    Operation operation = s.about();
    Operation.Pause pause = operation.pauses.get(OperationReplay.part(s));
    q.require(Rule.RESUMED_UNPAUSED, pause != null, s.author().party());
    if (pause == null) {
      return;
    }
    long confirmed = operation.reconfirmedSeq;
    boolean reconfirmed = confirmed > pause.seq() && confirmed > operation.stoodSince();
    boolean sameVersion = operation.current().digest.equals(pause.version());
    long since = Math.max(pause.seq(), operation.reconfirmedSeq);
    boolean samePlace =
        operation.current().shifted.map(shifted -> shifted.seq() < since).orElse(true);
    boolean unchanged =
        (sameVersion || reconfirmed) && samePlace && operation.neighbourhoodSeq <= since;
    q.require(Rule.RESUMED_THOUGH_CHANGED, unchanged, operation.neighbourhoodSeq);
    if (operation.isActive()) {
      q.require(Rule.RESUMED_WITHOUT_APPROVAL, isValid(s, operation), operation.id);
    }
  }

  private static boolean isValid(Situation s, Operation operation) {
    Optional<Version.Approval> approval = operation.inForce().flatMap(version -> version.approval);
    return approval.isPresent()
        && operation.suspendedSeq.isEmpty()
        && s.entry().at().isBefore(approval.get().validUntil())
        && isInWindow(s, operation.inForce().get(), approval.get());
  }
}
