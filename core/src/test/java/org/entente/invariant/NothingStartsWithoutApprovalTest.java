package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.entente.given.GivenRecord.means;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.operation.Condition;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.junit.jupiter.api.Test;

final class NothingStartsWithoutApprovalTest {
  private final GivenRecord record = GivenRecord.adopted();

  @Test
  void whatIsOnlyProposedDoesNotStart() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    record.atHour(11);
    assertEquals(new OperationRejection.NotInForce(), record.reject(FORCE_OPS, record.start(id)));
  }

  @Test
  void conditionsBindOnlyOnceTheLeadSignsThem() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    record.accept(AUTHORITY, record.approval(id, new Condition.Duty(Text.of("Report hourly"))));
    record.atHour(11);
    assertEquals(new OperationRejection.NotInForce(), record.reject(FORCE_OPS, record.start(id)));
    record.accept(FORCE_OPS, new OperationAct.SignConditions(id, record.latest(id).digest()));
    record.accept(FORCE_OPS, record.start(id));
    assertTrue(record.operation(id).isActive());
  }

  @Test
  void onlyTheExactVersionInForceStarts() {
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    Digest approved = record.latest(id).digest();
    record.accept(FORCE_OPS, record.revision(id, means("More trucks")));
    record.atHour(11);
    assertEquals(
        new OperationRejection.StaleVersion(1, approved),
        record.reject(FORCE_OPS, new OperationAct.StartOperation(id, record.latest(id).digest())));
    record.accept(FORCE_OPS, new OperationAct.StartOperation(id, approved));
  }

  @Test
  void aSuspendedApprovalStartsNothingUntilTheHostLiftsIt() {
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    record.accept(AUTHORITY, new OperationAct.SuspendApproval(id, because()));
    record.atHour(11);
    assertInstanceOf(
        OperationRejection.ApprovalSuspended.class, record.reject(FORCE_OPS, record.start(id)));
    record.accept(AUTHORITY, new OperationAct.LiftSuspension(id));
    record.accept(FORCE_OPS, record.start(id));
  }

  @Test
  void theLeadsSignatureDoesNotLiftWhatTheHostSuspendedAfterItsOffer() {
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    record.accept(FORCE_OPS, record.revision(id, means("More trucks")));
    record.accept(AUTHORITY, record.approval(id, new Condition.Duty(Text.of("Report"))));
    record.accept(AUTHORITY, new OperationAct.SuspendApproval(id, because()));
    record.accept(FORCE_OPS, new OperationAct.SignConditions(id, record.latest(id).digest()));
    record.atHour(11);
    assertInstanceOf(
        OperationRejection.ApprovalSuspended.class, record.reject(FORCE_OPS, record.start(id)));
  }

  @Test
  void anOfferTakenBackCannotBeSigned() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    record.accept(AUTHORITY, record.approval(id, new Condition.Duty(Text.of("Report"))));
    record.accept(AUTHORITY, new OperationAct.WithdrawApproval(id, because()));
    assertEquals(
        new OperationRejection.NoConditionsOffered(),
        record.reject(FORCE_OPS, new OperationAct.SignConditions(id, record.latest(id).digest())));
  }

  @Test
  void anApprovalWithdrawnOrExpiredStartsNothing() {
    SubjectId withdrawn = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    SubjectId expired = record.approved(FORCE_OPS, Draft.patrol(5, 5).hours(150, 400));
    record.accept(AUTHORITY, new OperationAct.WithdrawApproval(withdrawn, because()));
    record.atHour(11);
    assertEquals(
        new OperationRejection.NotInForce(), record.reject(FORCE_OPS, record.start(withdrawn)));
    record.atHour(200);
    assertInstanceOf(
        OperationRejection.ApprovalExpired.class, record.reject(FORCE_OPS, record.start(expired)));
  }

  @Test
  void aConditionNarrowsTheWindowAndTheNextOneNarrowsThat() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).hours(10, 20));
    Window narrow = Draft.patrol(0, 0).hours(12, 15).volumes().getFirst().window();
    Window wider = Draft.patrol(0, 0).hours(11, 18).volumes().getFirst().window();
    Condition first = new Condition.NarrowWindow(narrow);
    assertEquals(
        new OperationRejection.ConditionWidens(narrow),
        record.reject(AUTHORITY, record.approval(id, first, new Condition.NarrowWindow(wider))));
    record.accept(AUTHORITY, record.approval(id, first));
    record.accept(FORCE_OPS, new OperationAct.SignConditions(id, record.latest(id).digest()));
    record.atHour(11);
    assertEquals(
        new OperationRejection.OutsideWindow(narrow, record.now()),
        record.reject(FORCE_OPS, record.start(id)));
    record.atHour(12).accept(FORCE_OPS, record.start(id));
  }
}
