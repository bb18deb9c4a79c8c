package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// The region is approved for the ground from H+40 to H+50; then the force is, on the same ground,
/// from H+10 to H+20. As planned they never meet, and the force starts. From then on both know that
/// it might still be there, and the region settles that before it starts, or waits until all have
/// left.
final class A24TheSameGroundOneAfterTheOtherTest {
  private final Story story = Story.begun();
  private final SubjectId later = approved(Cast.REGION_OPS, 40, 50, Cast.FORCE_OPS);
  private final SubjectId first = approved(Cast.FORCE_OPS, 10, 20, Cast.REGION_OPS);

  private SubjectId approved(Actor lead, int fromHour, int toHour, Actor other) {
    SubjectId id =
        story.proposes(lead, List.of(), Story.square(0, fromHour, toHour), Story.releasedTo(other));
    story.signs(Cast.AUTHORITY, story.approval(id));
    return id;
  }

  private Conflict firstStarts() {
    assertEquals(0, story.met(first).size());
    story.hoursPass(11);
    story.signs(Cast.FORCE_OPS, story.start(first));
    Conflict opened = story.met(first).getFirst();
    assertEquals(List.of(opened), story.met(later));
    assertEquals(2, opened.degree());
    return opened;
  }

  @Test
  void whoComesLaterSettlesItWhileTheFirstIsStillThere() {
    Conflict opened = firstStarts();
    story.hoursPass(30);
    assertEquals(
        new OperationRejection.BlockingConflicts(List.of(opened.id()), false),
        story.rejected(Cast.REGION_OPS, story.start(later)));
    story.signs(Cast.FORCE_OPS, new CoordinationAct.AcknowledgeConflict(opened.id()));
    story.signs(Cast.REGION_OPS, story.start(later));
    story.endsWithACleanAudit();
  }

  @Test
  void onceTheFirstHasLeftNothingHoldsItUp() {
    firstStarts();
    story.signs(Cast.FORCE_OPS, new OperationAct.ReportDisengagement(first, Text.of("All in Gao")));
    story.hoursPass(30);
    story.signs(Cast.REGION_OPS, story.start(later));
    story.endsWithACleanAudit();
  }
}
