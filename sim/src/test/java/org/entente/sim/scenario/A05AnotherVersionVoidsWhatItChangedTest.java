package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.operation.Stance;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// The second version changes the means: the position on the means falls, the other one stands.
final class A05AnotherVersionVoidsWhatItChangedTest {
  @Test
  void whatDidNotChangeStands() {
    Story story = Story.begun();
    story.patrol(Cast.REGION_OPS, 3);
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0, Cast.REGION_OPS);
    story.says(Cast.REGION_OPS, id, ClauseKind.SPACE_TIME, Stance.FAVOURABLE);
    story.says(Cast.REGION_OPS, id, ClauseKind.MEANS, Stance.FAVOURABLE);
    story.signs(
        Cast.FORCE_OPS,
        new OperationAct.ReviseOperation(
            id,
            story.operation(id).latest().digest(),
            List.of(new Clause.Means(Optional.of(Text.of("Lighter vehicles"))))));
    assertTrue(story.operation(id).findStanding(Cast.REGION, ClauseKind.SPACE_TIME).isPresent());
    assertTrue(story.operation(id).findStanding(Cast.REGION, ClauseKind.MEANS).isEmpty());
    story.endsWithACleanAudit();
  }
}
