package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.GivenRecord.because;
import static org.entente.given.GivenRecord.means;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.junit.jupiter.api.Test;

final class ProposerMayNotApproveInAnotherPostTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final Rejection no = new OperationRejection.ProposerMayNotDecide();

  @Test
  void thePostThatProposedDoesNotApprove() {
    SubjectId id = record.proposed(PLANS, Draft.patrol(0, 0));
    assertEquals(no, record.reject(PLANS, record.approval(id)));
    record.accept(AUTHORITY, record.approval(id));
  }

  @Test
  void thePersonWhoProposedDoesNotApproveInAnotherPost() {
    SubjectId id = record.proposed(PLANS, Draft.patrol(0, 0));
    Actor both = new Actor(HOST.id(), AUTHORITY.post(), PLANS.person(), Optional.empty());
    record.appointed(AUTHORITY, CHIEF, both, Capacity.DEPUTY);
    assertEquals(no, record.reject(both, record.approval(id)));
  }

  @Test
  void whoeverWroteAnyVersionOfItDoesNotApprove() {
    SubjectId id = record.proposed(PLANS, Draft.patrol(0, 0));
    record.accept(CHIEF, record.revision(id, means("Other means")));
    assertEquals(no, record.reject(PLANS, record.approval(id)));
    assertEquals(no, record.reject(CHIEF, record.approval(id)));
    record.accept(AUTHORITY, record.approval(id));
  }

  @Test
  void whoLentTheProposersMandateDoesNotApprove() {
    Actor clerk = record.joins(PLANS, CHIEF, Capacity.HOLDER, Mandate.of("PublishPlan"));
    DelegationId lent = record.lends(AUTHORITY, clerk, "ProposeOperation");
    SubjectId id = record.proposed(clerk.under(lent), Draft.patrol(0, 0));
    assertEquals(no, record.reject(AUTHORITY, record.approval(id)));
    record.accept(CHIEF, record.approval(id));
  }

  @Test
  void whoBorrowsTheProposersMandateDoesNotApprove() {
    Actor clerk = record.joins(CHIEF, AUTHORITY, Capacity.HOLDER, Mandate.of("ReturnOperation"));
    SubjectId id = record.proposed(PLANS, Draft.patrol(0, 0));
    DelegationId lent = record.lends(PLANS, clerk, "ApproveOperation");
    assertEquals(no, record.reject(clerk.under(lent), record.approval(id)));
  }

  @Test
  void theProposerDoesNotLiftASuspensionNorReconfirm() {
    SubjectId id = record.approved(PLANS, Draft.patrol(0, 0));
    record.accept(AUTHORITY, new OperationAct.SuspendApproval(id, because()));
    assertEquals(no, record.reject(PLANS, new OperationAct.LiftSuspension(id)));
    assertEquals(no, record.reject(PLANS, record.reconfirmation(id)));
    record.accept(CHIEF, new OperationAct.LiftSuspension(id));
  }
}
