package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// Started until H+20. At H+40 nobody has said that the ground is free: whoever would go there then
/// meets the patrol still. The lead reports that all have left, and closes.
final class A14PaperEndsPresenceDoesNotTest {
  private final Story story = Story.begun();
  private final SubjectId id = story.patrol(Cast.FORCE_OPS, 0);

  private void isStarted() {
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.hoursPass(11);
    story.signs(Cast.FORCE_OPS, story.start(id));
  }

  @Test
  void theGroundIsTakenUntilEverybodyHasLeft() {
    assertEquals(0, story.met(story.patrolAt(Cast.REGION_OPS, 0, 40, 50)).size());
    isStarted();
    story.hoursPass(29);
    SubjectId later = story.patrolAt(Cast.REGION_OPS, 1, 60, 70);
    assertTrue(
        story.met(later).stream().anyMatch(conflict -> conflict.involves(Cast.FORCE)),
        "its window is over, its people are not home");
    OperationAct close = new OperationAct.CloseOperation(id, Text.of("Road reconnoitred"));
    story.mayNot(Cast.FORCE_OPS, close, OperationRejection.NotDisengaged.class);
    OperationAct report = new OperationAct.ReportDisengagement(id, Text.of("All in Gao"));
    story.mayNot(Cast.AUTHORITY, report, OperationRejection.LeadOnly.class);
    story.signs(Cast.FORCE_OPS, report);
    assertTrue(story.met(later).stream().noneMatch(conflict -> conflict.involves(Cast.FORCE)));
    story.signs(Cast.FORCE_OPS, close);
    story.mayNot(Cast.FORCE_OPS, close, OperationRejection.OperationOver.class);
    story.endsWithACleanAudit();
  }

  /// Another version takes it elsewhere; until all have left it is in both places.
  @Test
  void itIsWhereverItHasBeenInForce() {
    isStarted();
    story.signs(
        Cast.FORCE_OPS,
        new OperationAct.ReviseOperation(
            id, story.operation(id).latest().digest(), List.of(Story.square(20))));
    story.signs(Cast.AUTHORITY, story.approval(id));
    assertEquals(1, story.met(story.patrolAt(Cast.REGION_OPS, 0, 60, 70)).size());
    assertEquals(1, story.met(story.patrolAt(Cast.REGION_OPS, 20, 60, 70)).size());
    story.endsWithACleanAudit();
  }

  @Test
  void whoHasLeftGetsNoFurtherVersion() {
    isStarted();
    story.signs(Cast.FORCE_OPS, new OperationAct.ReportDisengagement(id, Text.of("All in Gao")));
    story.mayNot(
        Cast.FORCE_OPS,
        new OperationAct.ReviseOperation(
            id, story.operation(id).latest().digest(), List.of(Story.square(20))),
        OperationRejection.OperationOver.class);
    story.endsWithACleanAudit();
  }
}
