package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.kernel.SubjectId;
import org.entente.operation.ClauseKind;
import org.entente.operation.Stance;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// A consulted party says its word on one clause; the others stay without one.
final class A04PositionsAreOnClausesTest {
  @Test
  void oneClauseAtATime() {
    Story story = Story.begun();
    SubjectId second = story.patrol(Cast.REGION_OPS, 3);
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0, Cast.REGION_OPS);
    assertTrue(story.operation(id).findConsulted(Cast.REGION).isPresent());
    story.says(Cast.REGION_OPS, id, ClauseKind.SPACE_TIME, Stance.RESERVED);
    assertTrue(story.operation(id).findStanding(Cast.REGION, ClauseKind.SPACE_TIME).isPresent());
    assertTrue(story.operation(id).findStanding(Cast.REGION, ClauseKind.MEANS).isEmpty());
    assertTrue(story.met(second).size() == 1);
    story.endsWithACleanAudit();
  }
}
