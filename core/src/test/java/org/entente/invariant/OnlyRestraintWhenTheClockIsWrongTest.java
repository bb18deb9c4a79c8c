package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.meeting.MeetingAct;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationAct;
import org.entente.party.PartyAct;
import org.entente.party.PartyRejection;
import org.entente.plan.PlanAct;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;
import org.junit.jupiter.api.Test;

final class OnlyRestraintWhenTheClockIsWrongTest {
  @Test
  void pastADivergenceEveryOtherActIsRejected() {
    GivenRecord record = GivenRecord.adopted();
    SubjectId id = record.started(FORCE_OPS, Draft.patrol(0, 0), 11);
    SubjectId notice = record.noticed(MISSION_OPS, Draft.patrol(5, 5).as(Category.MOVEMENT));
    record.clockDiverged(true);
    Rejection diverged = new PartyRejection.ClockDiverged(record.now());
    assertEquals(diverged, record.reject(FORCE_OPS, Draft.patrol(1, 1).proposal(FORCE.id())));
    assertEquals(diverged, record.reject(AUTHORITY, record.approval(id)));
    assertEquals(diverged, record.reject(FORCE_OPS, record.resume(id)));
    record.accept(FORCE_OPS, record.pause(id));
    record.accept(AUTHORITY, new OperationAct.SuspendApproval(id, because()));
    record.accept(AUTHORITY, new OperationAct.WithdrawApproval(id, because()));
    record.accept(FORCE_OPS, new OperationAct.ReportDisengagement(id, because()));
    record.accept(MISSION_OPS, new NoticeAct.EndNotice(notice, because()));
    record.declared(FORCE_OPS, Draft.patrol(0, 0));
    record.accept(FORCE_OPS, new OperationAct.RaiseObjection(id, because()));
  }

  @Test
  void theActsThatOnlyRestrainAreTheseAndNoOthers() {
    List<String> restraints =
        Stream.of(
                OperationAct.class,
                StandingAct.class,
                MeetingAct.class,
                DisputeAct.class,
                ResultAct.class,
                NoticeAct.class,
                CoordinationAct.class,
                PartyAct.class,
                PlanAct.class,
                ErasureAct.class)
            .flatMap(Cast::records)
            .filter(Content.Restraint.class::isAssignableFrom)
            .map(Class::getSimpleName)
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "DeclareImmediateAction",
            "EndImmediateAction",
            "EndNotice",
            "PausePart",
            "RaiseObjection",
            "ReportDisengagement",
            "SuspendApproval",
            "SuspendCooperation",
            "SuspendStandingAuthorisation",
            "WithdrawApproval",
            "WithdrawOperation",
            "WithdrawStandingAuthorisation"),
        restraints);
  }
}
