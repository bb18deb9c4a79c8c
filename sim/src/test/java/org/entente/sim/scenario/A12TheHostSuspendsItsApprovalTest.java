package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.party.PartyRejection;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// The host stands its approval still, or takes it back. Nothing starts meanwhile; who is on the
/// ground stays there until its lead says that everybody has left.
final class A12TheHostSuspendsItsApprovalTest {
  private final Story story = Story.begun();
  private final SubjectId id = story.patrol(Cast.FORCE_OPS, 0);
  private final OperationAct suspend =
      new OperationAct.SuspendApproval(id, Text.of("Shots heard at the crossing"));

  @Test
  void untilItLiftsItsSuspension() {
    story.mayNot(Cast.AUTHORITY, suspend, OperationRejection.NotInForce.class);
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.mayNot(Cast.FORCE_OPS, suspend, PartyRejection.HostOnly.class);
    story.hoursPass(11);
    story.signs(Cast.AUTHORITY, suspend);
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.ApprovalSuspended.class);
    story.signs(Cast.CHIEF, new OperationAct.LiftSuspension(id));
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.endsWithACleanAudit();
  }

  /// A pause made before is not lifted over the host's head.
  @Test
  void noPauseIsLiftedUnderASuspension() {
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.hoursPass(11);
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.signs(
        Cast.FORCE_OPS, new OperationAct.PausePart(id, Optional.empty(), Text.of("Shots heard")));
    story.signs(Cast.AUTHORITY, suspend);
    OperationAct resume = new OperationAct.ResumePart(id, Optional.empty());
    story.mayNot(Cast.FORCE_OPS, resume, OperationRejection.ApprovalSuspended.class);
    story.signs(Cast.AUTHORITY, new OperationAct.LiftSuspension(id));
    story.signs(Cast.FORCE_OPS, resume);
    story.endsWithACleanAudit();
  }

  @Test
  void whatIsTakenBackIsTakenBackForGood() {
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.hoursPass(11);
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.signs(
        Cast.AUTHORITY, new OperationAct.WithdrawApproval(id, Text.of("The road is closed")));
    assertTrue(story.operation(id).inForce().isEmpty());
    assertTrue(story.operation(id).isActive(), "paper ends, presence does not");
    story.mayNot(
        Cast.AUTHORITY, new OperationAct.LiftSuspension(id), OperationRejection.NotInForce.class);
    story.signs(
        Cast.FORCE_OPS, new OperationAct.ReportDisengagement(id, Text.of("Everybody is home")));
    story.endsWithACleanAudit();
  }

  /// A clock that cannot be trusted lets through what restrains, and nothing else.
  @Test
  void withAClockNobodyTrustsToo() {
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.theatre.clock().set(Duration.ofDays(1));
    story.signs(Cast.AUTHORITY, suspend);
    story.mayNot(
        Cast.AUTHORITY, new OperationAct.LiftSuspension(id), PartyRejection.ClockDiverged.class);
    story.endsWithACleanAudit();
  }
}
