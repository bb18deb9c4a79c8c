package org.entente.sim.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.Suspension;
import org.entente.kernel.Entry;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.operation.Conduct;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.party.Charter;
import org.entente.theatre.TheatreState;

/// What a suspension of cooperation holds is remembered here by name, and let go by the host's word
/// on that name alone: so a cause that lifted by itself would be seen.
final class CooperationChecks {
  private final Checks checks;

  /// The operations each suspension holds.
  private final Map<SubjectId, Set<SubjectId>> held = new HashMap<>();

  CooperationChecks(Checks checks) {
    this.checks = checks;
  }

  void check(TheatreState before, Entry entry, TheatreState after) {
    if (entry.act().content() instanceof OperationAct.StartOperation start) {
      requireFree(start.operation(), entry, "no shared operation starts while cooperation is off");
    }
    if (entry.act().content() instanceof OperationAct.ResumePart resume
        && before.operations().get(resume.operation()).conduct() instanceof Conduct.Active) {
      requireFree(
          resume.operation(), entry, "no shared operation goes on while cooperation is off");
    }
    for (Suspension one : after.disputes().suspensions().values()) {
      hold(one, after);
    }
    letGo(entry, after);
    after.disputes().suspensions().values().forEach(one -> ended(before, one, entry));
    sameAsShown(after, entry);
  }

  private void requireFree(SubjectId operation, Entry entry, String promise) {
    boolean free = held.values().stream().noneMatch(names -> names.contains(operation));
    checks.require(free, entry.seq(), promise + " (1)");
  }

  private void hold(Suspension one, TheatreState after) {
    Set<SubjectId> names = held.computeIfAbsent(one.id(), id -> new HashSet<>());
    if (signers(one).size() < 2) {
      after.operations().values().stream()
          .filter(operation -> operation.exercise() == one.exercise())
          .filter(operation -> takesPart(after, operation, one.by()))
          .filter(operation -> takesPart(after, operation, one.with()))
          .forEach(operation -> names.add(operation.id()));
    }
  }

  private static Set<PartyId> signers(Suspension one) {
    Set<PartyId> parties = new HashSet<>();
    one.resumptions().forEach(word -> parties.add(word.by().party()));
    return parties;
  }

  private static boolean takesPart(TheatreState state, Operation operation, PartyId side) {
    Charter charter = state.roster().getCharter();
    return Stream.concat(Stream.of(operation.lead()), operation.supporting().stream())
        .anyMatch(party -> party.equals(side) || charter.stateOf(party).equals(side));
  }

  /// The host's word on an operation, once the two cooperate again. Conditions that nobody signed
  /// are no word yet, and those offered before are the word of before.
  private void letGo(Entry entry, TheatreState after) {
    List<SubjectId> named =
        switch (entry.act().content()) {
          case OperationAct.ReconfirmOperation again -> List.of(again.operation());
          case OperationAct.ApproveOperation approve -> List.of(approve.operation());
          case OperationAct.SignConditions sign -> List.of(sign.operation());
          default -> List.of();
        };
    for (SubjectId name : named) {
      Operation operation = after.operations().get(name);
      long word =
          Math.max(
              operation.reconfirmedSeq(),
              operation.approval().map(approval -> approval.seq()).orElse(0L));
      after.disputes().suspensions().values().stream()
          .filter(one -> signers(one).size() == 2)
          .filter(one -> one.resumptions().getLast().seq() < word)
          .forEach(one -> held.getOrDefault(one.id(), Set.of()).remove(name));
    }
  }

  private void ended(TheatreState before, Suspension one, Entry entry) {
    boolean was =
        before
            .disputes()
            .suspensions()
            .find(one.id())
            .map(old -> signers(old).size() == 2)
            .orElse(false);
    boolean now = signers(one).size() == 2;
    checks.require(
        was == now || entry.act().content() instanceof DisputeAct.ResumeCooperation,
        entry.seq(),
        "both end a suspension, and nothing else does (2)");
  }

  private void sameAsShown(TheatreState after, Entry entry) {
    Charter charter = after.roster().getCharter();
    for (Suspension one : after.disputes().suspensions().values()) {
      for (SubjectId name : held.getOrDefault(one.id(), Set.of())) {
        Operation operation = after.operations().get(name);
        checks.require(
            operation.isOver() || one.holdOn(charter, operation).isPresent(),
            entry.seq(),
            "a cause never lifts by itself (1)");
      }
    }
  }
}
