package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.entente.coordination.CoordinationAct;
import org.entente.kernel.ConflictId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// Approved is not started: the lead starts, inside the window, exactly what is in force, and
/// whatever has come since is settled first.
final class A10AStartIsCheckedAgainTest {
  private final Story story = Story.begun();

  @Test
  void insideItsWindowAndInForce() {
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0);
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.NotInForce.class);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.OutsideWindow.class);
    story.hoursPass(10);
    story.mayNot(Cast.AUTHORITY, story.start(id), OperationRejection.LeadOnly.class);
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.AlreadyStarted.class);
    assertTrue(story.operation(id).isActive());
    story.endsWithACleanAudit();
  }

  /// The earlier of two approved operations is not held up by the later.
  @Test
  void theNewcomerWaitsForTheEarlierLead() {
    SubjectId earlier = story.patrol(Cast.REGION_OPS, 3, Cast.FORCE_OPS);
    SubjectId newcomer = story.patrol(Cast.FORCE_OPS, 0, Cast.REGION_OPS);
    ConflictId conflict = story.met(newcomer).getFirst().id();
    assertEquals(2, story.met(newcomer).getFirst().degree());
    story.signs(Cast.AUTHORITY, story.approval(earlier));
    story.signs(Cast.AUTHORITY, story.approval(newcomer));
    story.hoursPass(11);
    story.mayNot(Cast.FORCE_OPS, story.start(newcomer), OperationRejection.BlockingConflicts.class);
    story.signs(Cast.REGION_OPS, story.start(earlier));
    story.mayNot(Cast.FORCE_OPS, story.start(newcomer), OperationRejection.BlockingConflicts.class);
    story.signs(Cast.REGION_OPS, new CoordinationAct.AcknowledgeConflict(conflict));
    story.signs(Cast.FORCE_OPS, story.start(newcomer));
    story.endsWithACleanAudit();
  }

  @Test
  void anotherVersionThanTheOneInForceDoesNotStart() {
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.revisesMeans(Cast.FORCE_OPS, id, "Twice as many vehicles");
    story.hoursPass(11);
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.StaleVersion.class);
    story.signs(
        Cast.FORCE_OPS,
        new OperationAct.StartOperation(id, story.operation(id).inForce().orElseThrow().digest()));
    story.endsWithACleanAudit();
  }

  @Test
  void norDoesAnybodyWhoPaused() {
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.signs(
        Cast.FORCE_SECOND,
        new OperationAct.PausePart(id, Optional.empty(), Text.of("Wait for news")));
    story.hoursPass(11);
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.PartPaused.class);
    story.endsWithACleanAudit();
  }
}
