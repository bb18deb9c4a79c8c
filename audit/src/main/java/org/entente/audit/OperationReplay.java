package org.entente.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Changes an operation as an entry says.
final class OperationReplay {
  private OperationReplay() {}

  static void apply(Situation s) {
    if (s.entry().is("ProposeOperation")) {
      propose(s);
      return;
    }
    Operation operation = s.about();
    switch (s.entry().kind()) {
      case "ReviseOperation" -> revise(s, operation);
      case "WithdrawOperation" -> operation.conduct = Operation.Conduct.WITHDRAWN;
      case "AddConsulted" -> addConsulted(s, operation);
      case "TakePosition" ->
          operation
              .positions
              .computeIfAbsent(s.author().party(), key -> new HashMap<>())
              .put(Version.wordOf(s.content().text("clause")), s.content().text("digest"));
      case "ApproveOperation" -> approve(s, operation);
      case "SignConditions" -> sign(s, operation);
      case "ReturnOperation" -> operation.latest().state = Version.State.RETURNED;
      case "RefuseOperation" -> operation.latest().state = Version.State.REFUSED;
      case "SuspendApproval" -> operation.suspendedSeq = Optional.of(s.entry().seq());
      case "LiftSuspension" -> operation.suspendedSeq = Optional.empty();
      case "WithdrawApproval" -> withdrawApproval(operation);
      case "ReconfirmOperation" -> operation.reconfirmedSeq = s.entry().seq();
      case "ShiftWithinMargins" -> shift(s, operation);
      case "StartOperation" -> start(operation);
      case "PausePart" ->
          operation.pauses.putIfAbsent(
              part(s), new Operation.Pause(s.entry().seq(), operation.current().digest));
      case "ResumePart" -> operation.pauses.remove(part(s));
      case "ReportDisengagement" -> {
        operation.conduct = Operation.Conduct.DISENGAGED;
        operation.pauses.clear();
      }
      case "CloseOperation" -> operation.conduct = Operation.Conduct.CLOSED;
      case "ChangeRelease" -> {
        Set<String> authors = new LinkedHashSet<>(operation.supporting);
        authors.add(operation.lead);
        operation.release.ask(s.content().get("release"), s.author().party(), authors);
      }
      case "RaiseObjection", "RemarkOnClause" -> {}
      default -> throw new FormException("no such act: " + s.entry().kind());
    }
    Replay.move(s, operation.id, operation.footprints());
    openConflicts(s, operation);
  }

  static Operation.Part part(Situation s) {
    return new Operation.Part(
        s.author().party(), s.content().findText("contingent"), s.author().contingent());
  }

  private static void openConflicts(Situation s, Operation operation) {
    switch (s.entry().kind()) {
      case "ReviseOperation" -> {
        Replay.openConflicts(s, operation.latest().spaceTime());
        consultOnLatest(s, operation);
      }
      case "ApproveOperation", "SignConditions" ->
          Replay.openConflicts(s, operation.latest().spaceTime());
      case "StartOperation", "ReconfirmOperation", "ShiftWithinMargins" ->
          operation.inForce().ifPresent(version -> Replay.openConflicts(s, version.spaceTimeNow()));
      default -> {}
    }
  }

  private static void propose(Situation s) {
    String id = s.entry().act().id();
    Operation operation = new Operation(id, s.author().party(), s.content());
    operation.versions.add(version(s, clauses(s, "clauses"), s.place(), s.forces()));
    s.world().operations.put(id, operation);
    Replay.move(s, id, operation.footprints());
    Replay.openConflicts(s, operation.latest().spaceTime());
    consultOnLatest(s, operation);
  }

  private static Map<String, String> clauses(Situation s, String member) {
    Map<String, String> digests = new HashMap<>();
    for (Doc clause : s.content().items(member)) {
      Doc.Reference reference =
          clause.asReference().orElseThrow(() -> new FormException("a clause is a part"));
      digests.put(reference.part().replaceFirst("clause:", ""), reference.digest());
    }
    return digests;
  }

  private static Version version(
      Situation s,
      Map<String, String> clauses,
      Optional<Place> place,
      Optional<Version.Forces> forces) {
    return new Version(s.entry().seq(), s.author(), clauses, place, forces);
  }

  private static void revise(Situation s, Operation operation) {
    Version old = operation.latest();
    Map<String, String> changed = clauses(s, "changed");
    Map<String, String> clauses = new HashMap<>(old.clauses);
    clauses.putAll(changed);
    Optional<Place> place = changed.containsKey("space-time") ? s.place() : old.place;
    Optional<Version.Forces> forces = changed.containsKey("forces") ? s.forces() : old.forces;
    Version next = version(s, clauses, place, forces);
    if (old.isOpen()) {
      old.state = Version.State.SUPERSEDED;
    }
    operation.versions.add(next);
  }

  /// Those who take part, who answer for a sector it touches, or who are there already.
  private static void consultOnLatest(Situation s, Operation operation) {
    List<String> parties = new ArrayList<>(operation.supporting);
    for (String sector : s.entry().sectors()) {
      Optional.ofNullable(s.world().sectors.get(sector))
          .ifPresent(found -> parties.add(found.owner()));
    }
    String clause = operation.latest().spaceTime();
    for (Conflict conflict : s.world().live.listConflicts(clause)) {
      if (conflict.degree >= 1) {
        parties.add(conflict.otherThan(clause).owner());
      }
    }
    Replay.consult(s, operation, parties);
  }

  private static void addConsulted(Situation s, Operation operation) {
    List<String> parties = s.content().texts("parties");
    Replay.consult(s, operation, parties);
    operation.added.addAll(parties);
  }

  private static void approve(Situation s, Operation operation) {
    Version latest = operation.latest();
    List<Version.Window> windows = new ArrayList<>();
    latest.window().ifPresent(windows::add);
    List<Doc> conditions = s.content().items("conditions");
    for (Doc condition : conditions) {
      condition.find("window").ifPresent(window -> windows.add(Version.Window.of(window)));
    }
    latest.decidedSeq = s.entry().seq();
    latest.approval =
        Optional.of(
            new Version.Approval(
                s.entry().seq(),
                s.content().instant("validUntil"),
                List.copyOf(windows),
                Margins.of(s.content()),
                s.entry()
                    .follow(s.content().get("acknowledged"))
                    .map(part -> Set.copyOf(part.texts("conflicts")))));
    if (conditions.isEmpty()) {
      putInForce(operation, latest);
    } else {
      latest.state = Version.State.OFFERED;
    }
  }

  private static void sign(Situation s, Operation operation) {
    Version latest = operation.latest();
    long offered = latest.approval.map(Version.Approval::seq).orElse(0L);
    latest.approval = latest.approval.map(approval -> approval.boundAt(s.entry().seq()));
    Optional<Long> suspendedSince = operation.suspendedSeq.filter(seq -> seq > offered);
    putInForce(operation, latest);
    operation.suspendedSeq = suspendedSince;
  }

  /// What is in force, and what was offered and not signed.
  private static void withdrawApproval(Operation operation) {
    operation.inForce().ifPresent(version -> version.state = Version.State.ENDED);
    if (operation.latest().state == Version.State.OFFERED) {
      operation.latest().state = Version.State.ENDED;
    }
    operation.suspendedSeq = Optional.empty();
  }

  /// In place of the one before. What the host suspended before it decided, its decision lifts; who
  /// is on the ground is then present under both.
  private static void putInForce(Operation operation, Version latest) {
    operation.inForce().ifPresent(before -> before.state = Version.State.ENDED);
    latest.state = Version.State.IN_FORCE;
    operation.suspendedSeq = Optional.empty();
    if (operation.isActive()) {
      operation.presentIn.add(latest.spaceTime());
    }
  }

  private static void shift(Situation s, Operation operation) {
    operation
        .inForce()
        .ifPresent(version ->
            version.shifted =
                s.shifted(version)
                    .map(place ->
                        new Version.Shifted(s.entry().seq(), s.shift().orElseThrow(), place))
                    .or(() -> version.shifted));
  }

  private static void start(Operation operation) {
    operation.conduct = Operation.Conduct.ACTIVE;
    operation.inForce().ifPresent(version -> operation.presentIn.add(version.spaceTimeNow()));
  }
}
