package org.entente.sim.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.border.BorderRejection;
import org.entente.coordination.CoordinationRejection;
import org.entente.dispute.DisputeRejection;
import org.entente.operation.OperationRejection;
import org.entente.sim.Audited;
import org.entente.sim.Rules;
import org.entente.sim.history.Play;
import org.entente.sim.history.RandomHistory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The watchers are watched: each of these bugs breaks one promise, and the random histories must
/// notice within a bounded number of seeds.
final class EveryPlantedBugIsFoundTest {
  private static final int STEPS = 75;

  /// The most elusive takes some dozens; ten times that is a watcher asleep.
  private static final long BOUND = 300;

  /// How many of the records a bug spoils the auditor reads.
  private static final long BOUND_OF_AUDITOR = 900;

  private record Bug(String name, Rules rules, String promise) {}

  private static final List<Bug> BUGS =
      List.of(
          new Bug(
              "silence counts as an answer",
              new Lenient(OperationRejection.SilenceNotNamed.class),
              "silence is named"),
          new Bug(
              "the proposer approves in another post",
              new Lenient(OperationRejection.ProposerMayNotDecide.class),
              "who approves is not who proposed"),
          new Bug(
              "a start ignores suspension",
              new Lenient(OperationRejection.ApprovalSuspended.class),
              "nothing starts while suspended"),
          new Bug(
              "a start ignores that cooperation is suspended",
              new Lenient(DisputeRejection.CooperationSuspended.class),
              "no shared operation starts"),
          new Bug(
              "a cause lifts by itself",
              new Lenient(DisputeRejection.HostConfirmsAfterResumption.class),
              "no shared operation starts"),
          new Bug(
              "the newcomer starts unacknowledged",
              new Lenient(OperationRejection.BlockingConflicts.class),
              "the newcomer does not start"),
          new Bug(
              "the border is crossed without consent",
              new Lenient(BorderRejection.CrossingUnconsented.class),
              "nothing crosses the border unconsented"),
          new Bug(
              "a humanitarian party is overruled",
              new Lenient(CoordinationRejection.HumanitarianNeverOverruled.class),
              "a humanitarian party is never overruled"),
          new Bug(
              "an approval names not all it met",
              new Lenient(OperationRejection.ConflictsNotAcknowledged.class),
              "an approval names every live version"),
          new Bug(
              "a position survives a changed clause",
              new Forgetful.PositionsSurviveAChangedClause(),
              "a position is its party's alone"),
          new Bug(
              "presence ends with its window",
              new Forgetful.PresenceEndsWithItsWindow(),
              "what is live is what takes up ground"),
          new Bug(
              "the consulted list shrinks",
              new Forgetful.TheConsultedListShrinks(),
              "the list of the consulted never shrinks"),
          new Bug(
              "one author widens a joint release",
              new Forgetful.OneAuthorWidensAJointRelease(),
              "what several authored widens with all of them"),
          new Bug(
              "conditions bind unsigned",
              new Forgetful.ConditionsBindUnsigned(),
              "conditions bind once"),
          new Bug(
              "an unknown datum is taken for clear",
              new UnknownDatumIsClear(),
              "what an act meets is in its entry"));

  @TestFactory
  List<DynamicTest> eachIsFound() {
    return BUGS.stream()
        .map(bug -> DynamicTest.dynamicTest(bug.name(), () -> mustBeFound(bug)))
        .toList();
  }

  private static void mustBeFound(Bug bug) {
    Optional<Long> byChecks = Optional.empty();
    Optional<String> byAuditor = Optional.empty();
    for (long seed = 1; seed <= BOUND && byChecks.isEmpty(); seed++) {
      Play play = new RandomHistory(bug.rules(), seed).run(STEPS);
      boolean found = play.breaches().stream().anyMatch(one -> one.contains(bug.promise()));
      byChecks = found ? Optional.of(seed) : byChecks;
    }
    for (long seed = 1; seed <= BOUND_OF_AUDITOR && byAuditor.isEmpty(); seed++) {
      byAuditor = audit(bug, seed);
    }
    System.out.println(
        "planted: "
            + bug.name()
            + "; checks: "
            + byChecks.map(seed -> "seed " + seed).orElse("not found")
            + "; auditor: "
            + byAuditor.orElse("not found"));
    assertTrue(byChecks.isPresent(), "not found in " + BOUND + " seeds");
    assertTrue(byAuditor.isPresent(), "not found by the auditor in " + BOUND_OF_AUDITOR);
  }

  private static Optional<String> audit(Bug bug, long seed) {
    Play play = new RandomHistory(bug.rules(), seed).run(STEPS);
    return Audited.of(play.theatre()).found().stream()
        .findFirst()
        .map(found -> "seed " + seed + ", " + found.replaceFirst(":.*", ""));
  }

  @Test
  void withoutABugNothingIsFoundInTheSameSeeds() {
    for (long seed = 1; seed <= 60; seed++) {
      assertEquals(
          List.of(), new RandomHistory(new Rules(), seed).run(STEPS).breaches(), "seed " + seed);
    }
  }
}
