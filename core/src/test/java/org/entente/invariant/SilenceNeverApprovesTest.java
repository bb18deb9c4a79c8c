package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.means;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.operation.Silence;
import org.entente.operation.Stance;
import org.entente.operation.VersionState;
import org.junit.jupiter.api.Test;

final class SilenceNeverApprovesTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS));

  @Test
  void noTimeMakesAProposalAnApproval() {
    for (int hour = 0; hour < 2_000; hour += 50) {
      record.atHour(hour);
      record.accept(PLANS, new CoordinationAct.PublishMatrix(Matrix.standard()));
      assertInstanceOf(VersionState.Submitted.class, record.latest(id).state());
    }
  }

  @Test
  void whoHasNotAnsweredIsNamedInTheDecision() {
    OperationAct.ApproveOperation approval = record.approval(id);
    assertEquals(List.of(TASKFORCE.id()), approval.silent().parties());
    assertEquals(
        new OperationRejection.SilenceNotNamed(List.of(TASKFORCE.id())),
        record.reject(AUTHORITY, naming(approval, List.of())));
    record.accept(AUTHORITY, approval);
    assertEquals(List.of(TASKFORCE.id()), record.operation(id).approval().orElseThrow().silent());
  }

  @Test
  void whoHasAnsweredIsNotCalledSilent() {
    record.accept(TASKFORCE_OPS, record.position(id, ClauseKind.MEANS, Stance.UNFAVOURABLE));
    assertEquals(
        new OperationRejection.SilenceNotNamed(List.of()),
        record.reject(AUTHORITY, naming(record.approval(id), List.of(TASKFORCE.id()))));
    record.accept(AUTHORITY, record.approval(id));
  }

  @Test
  void aPositionMadeVoidByTheNextVersionIsSilenceAgain() {
    record.accept(TASKFORCE_OPS, record.position(id, ClauseKind.MEANS, Stance.FAVOURABLE));
    record.accept(FORCE_OPS, record.revision(id, means("Other means")));
    assertEquals(List.of(TASKFORCE.id()), record.operation(id).listSilent());
  }

  @Test
  void silenceIsNoAcknowledgementOfAConflict() {
    SubjectId other = record.approved(MISSION_OPS, Draft.patrol(0, 0).hours(0, 90));
    record.accept(AUTHORITY, record.approval(id));
    record.atHour(11);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class, record.reject(FORCE_OPS, record.start(id)));
    assertEquals(List.of(), record.conflict(id, other).acknowledgements());
  }

  private static OperationAct.ApproveOperation naming(
      OperationAct.ApproveOperation full, List<PartyId> silent) {
    return new OperationAct.ApproveOperation(
        full.operation(),
        full.version(),
        full.acknowledged(),
        full.awarenessRoot(),
        new Silence(silent),
        full.withoutKnowledgeOf(),
        full.conditions(),
        full.validUntil());
  }
}
