package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.operation.VersionState;
import org.entente.release.Release;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// uss_qualifier, `nominal_planning/conflict_equal_priority_not_permitted` and
/// `conflict_higher_priority`: between sovereigns nobody ranks. Who came first holds; who comes
/// later waits for a word, and a change that is rejected leaves the plan as it was.
final class ConflictEqualPriorityNotPermittedTest {
  private final Story story = Story.begun();
  private final SubjectId first = near(Near.FIRST);

  private SubjectId near(Near where) {
    SubjectId id = story.proposes(Cast.FORCE_OPS, List.of(), where.clause(), Release.NONE);
    story.signs(Cast.AUTHORITY, story.approval(id));
    return id;
  }

  private SubjectId newcomer(Near where) {
    SubjectId id = story.proposes(Cast.REGION_OPS, List.of(), where.clause(), Release.NONE);
    story.signs(Cast.AUTHORITY, story.approval(id));
    return id;
  }

  @Test
  void firstComeHolds() {
    SubjectId later = newcomer(Near.FIRST);
    story.hoursPass(11);
    story.mayNot(Cast.REGION_OPS, story.start(later), OperationRejection.BlockingConflicts.class);
    story.signs(Cast.FORCE_OPS, story.start(first));
    story.endsWithACleanAudit();
  }

  @Test
  void oneCentimetreApartIsApart() {
    SubjectId later = newcomer(Near.FIRST.apart(1));
    assertEquals(List.of(), story.met(later));
    story.hoursPass(11);
    story.signs(Cast.REGION_OPS, story.start(later));
    story.endsWithACleanAudit();
  }

  @Test
  void aRejectedChangeLeavesTheOldPlan() {
    SubjectId id = newcomer(Near.FIRST.apart(1));
    story.mayNot(
        Cast.REGION_OPS,
        new OperationAct.ReviseOperation(
            id, story.operation(first).latest().digest(), List.of(Near.FIRST.clause())),
        OperationRejection.StaleVersion.class);
    assertEquals(1, story.operation(id).versions().size());
    assertTrue(story.operation(id).latest().state() instanceof VersionState.InForce);
  }

  @Test
  void theVersionInForceStandsUntilItsSuccessorIsApproved() {
    SubjectId id = newcomer(Near.FIRST.apart(1));
    story.signs(
        Cast.REGION_OPS,
        new OperationAct.ReviseOperation(
            id, story.operation(id).latest().digest(), List.of(Near.FIRST.clause())));
    assertEquals(1, story.operation(id).inForce().orElseThrow().number());
    assertEquals(1, story.met(id).size());
    story.signs(
        Cast.AUTHORITY,
        new OperationAct.RefuseOperation(
            id, story.operation(id).latest().digest(), org.entente.kernel.Text.of("Too near")));
    assertEquals(1, story.operation(id).inForce().orElseThrow().number());
    story.endsWithACleanAudit();
  }
}
