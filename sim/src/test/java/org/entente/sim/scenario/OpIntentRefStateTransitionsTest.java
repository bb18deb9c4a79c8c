package org.entente.sim.scenario;

import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// uss_qualifier, `dss/op_intent_ref_state_transitions`: nothing begins in the middle, and nothing
/// goes on after its end.
final class OpIntentRefStateTransitionsTest {
  private final Story story = Story.begun();
  private final SubjectId id = story.patrol(Cast.FORCE_OPS, 0);

  private OperationAct report() {
    return new OperationAct.ReportDisengagement(id, Text.of("All out"));
  }

  private OperationAct close() {
    return new OperationAct.CloseOperation(id, Text.of("Done"));
  }

  @Test
  void nothingStartsUnapprovedNorEndsUnstarted() {
    story.hoursPass(11);
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.NotInForce.class);
    story.mayNot(Cast.FORCE_OPS, report(), OperationRejection.NotStarted.class);
    story.mayNot(Cast.FORCE_OPS, close(), OperationRejection.NotDisengaged.class);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.mayNot(Cast.FORCE_OPS, report(), OperationRejection.NotStarted.class);
    story.endsWithACleanAudit();
  }

  @Test
  void nothingAfterTheEnd() {
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.hoursPass(11);
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.AlreadyStarted.class);
    story.signs(Cast.FORCE_OPS, report());
    story.signs(Cast.FORCE_OPS, close());
    story.mayNot(Cast.FORCE_OPS, story.start(id));
    story.mayNot(Cast.FORCE_OPS, report());
    story.mayNot(Cast.FORCE_OPS, close());
    story.mayNot(Cast.AUTHORITY, new OperationAct.LiftSuspension(id));
    story.endsWithACleanAudit();
  }
}
