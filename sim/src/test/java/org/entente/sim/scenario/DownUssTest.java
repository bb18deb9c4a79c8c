package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Degrees;
import org.entente.kernel.Category;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationRejection;
import org.entente.operation.Silence;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// uss_qualifier, `off_nominal_planning/down_uss*`: there a silent party's plans may be ignored.
/// Here nothing is, planned or under way, and it counts one degree more.
final class DownUssTest {
  private final Story story = Story.begun();

  private void reach(PartyId party, boolean reachable) {
    story.signs(
        Cast.PLANS,
        new CoordinationAct.DeclareReach(party, reachable, Text.of("No answer on any channel")));
  }

  private int degree(Conflict conflict) {
    return new Degrees(
            story.theatre.state().coordination(),
            story.theatre.state().roster(),
            story.theatre.clock().instant())
        .of(conflict);
  }

  @Test
  void whatASilentPartyOnlyPlansIsStillNamedAndCountsMore() {
    story.holds(Cast.REGION_OPS, Category.MOVEMENT, 0);
    reach(Cast.REGION, false);
    SubjectId id = story.holds(Cast.FORCE_OPS, Category.MOVEMENT, 3);
    assertEquals(1, story.met(id).size());
    assertEquals(2, degree(story.met(id).getFirst()));
    story.mayNot(
        Cast.AUTHORITY,
        story.approval(id, new Silence(story.operation(id).listSilent()), false),
        OperationRejection.ConflictsNotAcknowledged.class);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.endsWithACleanAudit();
  }

  @Test
  void whatItHasUnderWayStillBlocksUntilItAnswersOrTheHostDecides() {
    SubjectId silent = story.holds(Cast.REGION_OPS, Category.MOVEMENT, 0);
    story.signs(Cast.AUTHORITY, story.approval(silent));
    SubjectId id = story.holds(Cast.FORCE_OPS, Category.MOVEMENT, 3);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.hoursPass(11);
    story.signs(Cast.REGION_OPS, story.start(silent));
    reach(Cast.REGION, false);
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.BlockingConflicts.class);
    reach(Cast.REGION, true);
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.endsWithACleanAudit();
  }

  @Test
  void theHostDecidesByNameOnceTheDeadlinePassed() {
    SubjectId silent = story.holds(Cast.REGION_OPS, Category.GROUND_MANOEUVRE, 0);
    story.signs(Cast.AUTHORITY, story.approval(silent));
    SubjectId id = story.patrolAt(Cast.FORCE_OPS, 3, 10, 60);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.hoursPass(30);
    Conflict conflict = story.met(id).getFirst();
    assertEquals(3, degree(conflict));
    story.signs(
        Cast.AUTHORITY,
        new CoordinationAct.SettleConflict(conflict.id(), Text.of("They are told by runner")));
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.endsWithACleanAudit();
  }
}
