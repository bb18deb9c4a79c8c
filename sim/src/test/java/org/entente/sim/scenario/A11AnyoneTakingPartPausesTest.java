package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// The lead stops its own part at once, whatever the host thinks of it, and goes on by itself.
final class A11AnyoneTakingPartPausesTest {
  @Test
  void atOnceAndAlone() {
    Story story = Story.begun();
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.hoursPass(11);
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.signs(
        Cast.FORCE_OPS,
        new OperationAct.PausePart(id, Optional.empty(), Text.of("Vehicle broken down")));
    assertTrue(story.operation(id).isPaused(Cast.FORCE, Optional.empty()));
    story.signs(Cast.FORCE_OPS, new OperationAct.ResumePart(id, Optional.empty()));
    assertFalse(story.operation(id).isPaused(Cast.FORCE, Optional.empty()));
    story.endsWithACleanAudit();
  }
}
