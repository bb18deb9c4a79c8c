package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.kernel.SubjectId;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// Two patrols on the same ground at the same hours are in conflict; a third, elsewhere, is not.
final class A02AProposalMeetsItsNeighboursTest {
  @Test
  void sameGroundSameHours() {
    Story story = Story.begun();
    SubjectId first = story.patrol(Cast.FORCE_OPS, 0);
    SubjectId second = story.patrol(Cast.REGION_OPS, 3);
    SubjectId elsewhere = story.patrol(Cast.PLANS, 30);
    assertEquals(1, story.met(first).size());
    assertEquals(story.met(first), story.met(second));
    assertEquals(0, story.met(elsewhere).size());
    story.endsWithACleanAudit();
  }
}
