package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationAct;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyRejection;
import org.junit.jupiter.api.Test;

final class OnlyTheHostDecidesTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final PartyRejection.HostOnly hostOnly = new PartyRejection.HostOnly(HOST.id());

  private List<Content> decisions(SubjectId id) {
    Digest version = record.latest(id).digest();
    return List.of(
        record.approval(id),
        new OperationAct.ReturnOperation(id, version, because()),
        new OperationAct.RefuseOperation(id, version, because()),
        new OperationAct.SuspendApproval(id, because()),
        new OperationAct.LiftSuspension(id),
        new OperationAct.WithdrawApproval(id, because()),
        record.reconfirmation(id),
        new OperationAct.AddConsulted(id, List.of(REGION.id())));
  }

  @Test
  void nobodyElseDecidesThoughTheirMandateSaysSo() {
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    for (Content decision : decisions(id)) {
      assertEquals(hostOnly, record.reject(FORCE_SECOND, decision), decision.kind());
    }
  }

  @Test
  void aHostPostWithoutTheMandateNeitherApprovesNorSuspendsNorWithdraws() {
    Actor clerk = record.joins(PLANS, CHIEF, Capacity.HOLDER, Mandate.of("PublishPlan"));
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    for (Content decision : decisions(id)) {
      assertEquals(
          new PartyRejection.ActNotInMandate(clerk.post(), decision.kind()),
          record.reject(clerk, decision));
    }
  }

  @Test
  void aWatchMaySuspendWithAMandateButNotWithdraw() {
    Mandate both = Mandate.of("SuspendApproval", "WithdrawApproval");
    Actor watch = record.joins(PLANS, CHIEF, Capacity.WATCH, both);
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    assertEquals(
        new PartyRejection.WatchMayNotConclude(watch.post(), "WithdrawApproval"),
        record.reject(watch, new OperationAct.WithdrawApproval(id, because())));
    record.accept(watch, new OperationAct.SuspendApproval(id, because()));
  }

  @Test
  void theHostSuspendsThoughTheClockIsWrong() {
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    record.clockDiverged(true);
    record.accept(AUTHORITY, new OperationAct.SuspendApproval(id, because()));
    assertInstanceOf(
        PartyRejection.ClockDiverged.class,
        record.reject(AUTHORITY, new OperationAct.LiftSuspension(id)));
  }
}
