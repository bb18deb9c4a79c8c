package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.coordination.Conflict;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.SubjectId;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.junit.jupiter.api.Test;

final class PresenceOutlivesPaperTest {
  private final GivenRecord record = GivenRecord.adopted();

  private boolean occupies(SubjectId id) {
    return record.state().coordination().footprints().values().stream()
        .anyMatch(footprint ->
            footprint.subject().equals(id)
                && footprint.present()
                && footprint.occupied().stream().allMatch(v -> v.window().to().isEmpty()));
  }

  @Test
  void fromStartUntilDisengagementTheGroundIsTakenWithAnOpenEnd() {
    SubjectId id = record.started(FORCE_OPS, Draft.patrol(0, 0).hours(10, 20), 11);
    assertTrue(occupies(id));
    record.accept(FORCE_OPS, record.pause(id));
    record.atHour(5_000);
    SubjectId later = record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).hours(6_000, 6_001));
    assertEquals(2, record.conflict(id, later).degree());
    record.accept(FORCE_OPS, new OperationAct.ReportDisengagement(id, because()));
    assertFalse(occupies(id));
    SubjectId last = record.proposed(REGION_OPS, Draft.patrol(0, 0).hours(7_000, 7_001));
    assertEquals(List.of(), record.conflictsOf(last));
  }

  /// Nothing of it is live any more, so whatever came into force now would have met nobody.
  @Test
  void onceAllHaveLeftNothingMoreComesIntoForce() {
    SubjectId id = record.started(FORCE_OPS, Draft.patrol(0, 0), 11);
    record.accept(FORCE_OPS, record.revision(id, Draft.patrol(2, 2).spaceTime()));
    record.accept(FORCE_OPS, new OperationAct.ReportDisengagement(id, because()));
    record.proposed(REGION_OPS, Draft.patrol(2, 2));
    OperationRejection over = new OperationRejection.OperationOver();
    assertEquals(over, record.reject(AUTHORITY, record.approval(id)));
    assertEquals(over, record.reject(AUTHORITY, record.reconfirmation(id)));
    assertEquals(
        over, record.reject(FORCE_OPS, record.revision(id, Draft.patrol(3, 3).spaceTime())));
    record.accept(FORCE_OPS, new OperationAct.CloseOperation(id, because()));
  }

  @Test
  void presenceOutlivesAWithdrawnApproval() {
    SubjectId id = record.started(FORCE_OPS, Draft.patrol(0, 0), 11);
    record.accept(AUTHORITY, new OperationAct.WithdrawApproval(id, because()));
    assertTrue(occupies(id));
    assertEquals(
        new OperationRejection.AlreadyStarted(),
        record.reject(FORCE_OPS, new OperationAct.WithdrawOperation(id, because())));
    assertEquals(
        new OperationRejection.NotDisengaged(),
        record.reject(FORCE_OPS, new OperationAct.CloseOperation(id, because())));
  }

  @Test
  void aNewVersionElsewhereLeavesNobodyUncounted() {
    SubjectId id = record.started(FORCE_OPS, Draft.patrol(0, 0), 11);
    record.accept(FORCE_OPS, record.revision(id, Draft.patrol(6, 6).spaceTime()));
    record.accept(AUTHORITY, record.approval(id));
    record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).hours(50, 60));
    record.proposed(REGION_OPS, Draft.patrol(6, 6).hours(50, 60));
    long conflicts =
        record.state().coordination().conflicts().values().stream()
            .filter(conflict -> conflict.degree() >= Conflict.BLOCKING)
            .count();
    assertEquals(2, conflicts);
  }

  @Test
  void whoIsStillThereBlocksWhoWasApprovedForAfterwards() {
    SubjectId first = record.approved(FORCE_OPS, Draft.patrol(0, 0).hours(10, 20));
    SubjectId next = record.approved(TASKFORCE_OPS, Draft.patrol(0, 0).hours(30, 40));
    assertEquals(List.of(), record.conflictsOf(next));
    record.atHour(11).accept(FORCE_OPS, record.start(first));
    record.atHour(31);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class,
        record.reject(TASKFORCE_OPS, record.start(next)));
    record.accept(FORCE_OPS, new OperationAct.ReportDisengagement(first, because()));
    record.accept(TASKFORCE_OPS, record.start(next));
  }

  @Test
  void aHumanitarianNoticeStaysUntilItsNotifierEndsIt() {
    SubjectId notice =
        record.noticed(AID_ACCESS, Draft.patrol(0, 0).as(Category.HUMANITARIAN_SITE).hours(1, 2));
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).hours(900, 950));
    assertEquals(2, record.conflictOf(id).degree());
    record.accept(AID_ACCESS, new NoticeAct.EndNotice(notice, because()));
    assertEquals(List.of(), record.conflictsOf(id));
  }
}
