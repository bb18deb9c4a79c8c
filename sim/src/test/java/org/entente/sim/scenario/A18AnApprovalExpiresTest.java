package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// An approval has an end, within what the charter allows. Time passing writes nothing: the same
/// record says another thing at another hour.
final class A18AnApprovalExpiresTest {
  private final Story story = Story.begun();
  private final SubjectId id = story.patrol(Cast.FORCE_OPS, 0);

  @Test
  void thenNothingStarts() {
    story.signs(Cast.AUTHORITY, story.approvalUntil(id, 12));
    long length = story.theatre.state().seq();
    story.hoursPass(12);
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.ApprovalExpired.class);
    assertEquals(length, story.theatre.state().seq(), "nobody wrote that it expired");
    story.revisesMeans(Cast.FORCE_OPS, id, "The same, later");
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.endsWithACleanAudit();
  }

  @Test
  void norGoesOnAfterAPause() {
    story.signs(Cast.AUTHORITY, story.approvalUntil(id, 12));
    story.hoursPass(11);
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.signs(Cast.FORCE_OPS, new OperationAct.PausePart(id, Optional.empty(), Text.of("Wait")));
    story.hoursPass(1);
    story.mayNot(
        Cast.FORCE_OPS,
        new OperationAct.ResumePart(id, Optional.empty()),
        OperationRejection.ApprovalExpired.class);
    assertTrue(story.operation(id).isActive(), "expired, and still there");
    story.endsWithACleanAudit();
  }

  @Test
  void itsEndIsNeitherPastNorTooFarAway() {
    int longest = Cast.CHARTER.deadlines().approvalValidityHours();
    story.hoursPass(1);
    story.mayNot(
        Cast.AUTHORITY, story.approvalUntil(id, 1), OperationRejection.ApprovalExpired.class);
    story.mayNot(
        Cast.AUTHORITY,
        story.approvalUntil(id, longest + 2),
        OperationRejection.ApprovalTooLong.class);
    story.signs(Cast.AUTHORITY, story.approvalUntil(id, longest + 1));
    story.endsWithACleanAudit();
  }
}
