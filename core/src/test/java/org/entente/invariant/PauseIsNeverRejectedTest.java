package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.Cast.TASKFORCE_SECOND;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.SubjectId;
import org.entente.operation.Clause;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.junit.jupiter.api.Test;

final class PauseIsNeverRejectedTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id =
      record.started(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS), 11);

  @Test
  void anyHolderOfAnyPostPausesItsPartyAtOnceAndTwice() {
    Actor clerk =
        record.joins(TASKFORCE_OPS, TASKFORCE_SECOND, Capacity.WATCH, Mandate.of("PublishPlan"));
    record.accept(clerk, record.pause(id));
    record.accept(clerk, record.pause(id));
    assertTrue(record.operation(id).isPaused(TASKFORCE.id(), Optional.empty()));
  }

  @Test
  void aPauseIsTakenThoughTheClockIsWrongTheApprovalGoneAndTheWindowOver() {
    record.accept(AUTHORITY, new OperationAct.WithdrawApproval(id, because()));
    record.atHour(500).clockDiverged(true);
    record.accept(FORCE_OPS, record.pause(id));
  }

  @Test
  void anObjectionIsTakenFromWhoeverMayKnowEvenWhenAllIsOver() {
    record.accept(FORCE_OPS, new OperationAct.ReportDisengagement(id, because()));
    record.accept(FORCE_OPS, new OperationAct.CloseOperation(id, because()));
    record.clockDiverged(true);
    record.accept(TASKFORCE_OPS, new OperationAct.RaiseObjection(id, because()));
    record.accept(PLANS, new OperationAct.RaiseObjection(id, because()));
    assertEquals(2, record.operation(id).objections().size());
  }

  @Test
  void everyPartyInTheForcesMayPauseForItTakesPart() {
    Draft hidden = Draft.patrol(5, 5).fielding(REGION.id());
    assertEquals(
        new OperationRejection.ForcesNotTakingPart(REGION.id()),
        record.reject(FORCE_OPS, hidden.proposal(FORCE.id())));
    Clause forces = hidden.with(TASKFORCE_OPS).forces(FORCE.id());
    assertEquals(
        new OperationRejection.ForcesNotTakingPart(REGION.id()),
        record.reject(FORCE_OPS, record.revision(id, forces)));
  }

  @Test
  void aPausedLeadDoesNotStart() {
    SubjectId other = record.approved(FORCE_OPS, Draft.patrol(5, 5));
    record.accept(FORCE_OPS, record.pause(other));
    assertEquals(
        new OperationRejection.PartPaused(FORCE.id()),
        record.reject(FORCE_OPS, record.start(other)));
    record.accept(FORCE_OPS, record.resume(other));
    record.accept(FORCE_OPS, record.start(other));
  }
}
