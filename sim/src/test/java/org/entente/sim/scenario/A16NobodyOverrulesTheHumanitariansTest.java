package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.CoordinationRejection;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// Two white vehicles on the road. They ask nobody, sign nothing and choose who reads it; nobody
/// starts over them, and nobody, the host least of all, decides that one may.
final class A16NobodyOverrulesTheHumanitariansTest {
  private final Story story = Story.begun();
  private final SubjectId movement =
      story.notice(Cast.AID_ACCESS, Category.HUMANITARIAN_MOVEMENT, 3, Cast.FORCE_OPS);
  private final SubjectId patrol = story.patrol(Cast.FORCE_OPS, 0, Cast.AID_ACCESS);
  private final ConflictId conflict = story.met(patrol).getFirst().id();

  @Test
  void neitherAskedNorOverruled() {
    assertTrue(story.operation(patrol).findConsulted(Cast.AID).isEmpty());
    story.mayNot(
        Cast.FORCE_OPS,
        new CoordinationAct.ProposeArrangement(conflict, Text.of("You wait until noon")),
        CoordinationRejection.HumanitarianNeverAsked.class);
    story.hoursPass(Cast.CHARTER.deadlines().arrangementHours());
    story.mayNot(
        Cast.AUTHORITY,
        new CoordinationAct.SettleConflict(conflict, Text.of("The patrol has priority")),
        CoordinationRejection.HumanitarianNeverOverruled.class);
    story.endsWithACleanAudit();
  }

  @Test
  void thePatrolWaitsUntilTheyHavePassed() {
    story.signs(Cast.AUTHORITY, story.approval(patrol));
    story.hoursPass(11);
    story.mayNot(Cast.FORCE_OPS, story.start(patrol), OperationRejection.BlockingConflicts.class);
    story.signs(Cast.AID_ACCESS, new NoticeAct.EndNotice(movement, Text.of("Arrived")));
    story.signs(Cast.FORCE_OPS, story.start(patrol));
    story.endsWithACleanAudit();
  }

  @Test
  void orGoesElsewhere() {
    story.signs(
        Cast.FORCE_OPS,
        new OperationAct.ReviseOperation(
            patrol, story.operation(patrol).latest().digest(), List.of(Story.square(-5))));
    assertEquals(0, story.met(patrol).size());
    story.signs(Cast.AUTHORITY, story.approval(patrol));
    story.hoursPass(11);
    story.signs(Cast.FORCE_OPS, story.start(patrol));
    story.endsWithACleanAudit();
  }

  /// Their window is over and they have not said that they arrived: they may still be there.
  @Test
  void theyAreThereUntilTheySayTheyAreNot() {
    story.hoursPass(100);
    SubjectId later = story.patrolAt(Cast.REGION_OPS, 4, 110, 120);
    assertTrue(story.met(later).stream().anyMatch(one -> one.involves(Cast.AID)));
    story.endsWithACleanAudit();
  }
}
