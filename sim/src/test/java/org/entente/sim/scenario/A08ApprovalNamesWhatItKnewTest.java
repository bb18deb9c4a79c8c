package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.kernel.SubjectId;
import org.entente.operation.Silence;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// The host approves one version with the conflicts it knew of and the silent by name, or not at
/// all.
final class A08ApprovalNamesWhatItKnewTest {
  @Test
  void neitherAConflictNorASilenceIsPassedOver() {
    Story story = Story.begun();
    story.patrol(Cast.REGION_OPS, 3);
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0, Cast.REGION_OPS);
    assertFalse(story.operation(id).listSilent().isEmpty());
    Silence silent = new Silence(story.operation(id).listSilent());
    story.mayNot(Cast.AUTHORITY, story.approval(id, silent, false));
    story.mayNot(Cast.AUTHORITY, story.approval(id, new Silence(List.of()), true));
    story.mayNot(Cast.FORCE_SECOND, story.approval(id));
    assertTrue(story.operation(id).approval().isEmpty());
    story.endsWithACleanAudit();
  }
}
