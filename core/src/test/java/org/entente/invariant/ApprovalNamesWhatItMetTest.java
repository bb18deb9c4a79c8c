package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.operation.Clause;
import org.entente.operation.Condition;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.junit.jupiter.api.Test;

final class ApprovalNamesWhatItMetTest {
  private final GivenRecord record = GivenRecord.adopted();

  private static Clause means() {
    return new Clause.Means(Optional.of(Text.of("Other means")));
  }

  @Test
  void anApprovalThatDoesNotNameAConflictIsRejected() {
    SubjectId first = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    SubjectId second = record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0));
    ConflictId conflict = record.conflict(first, second).id();
    OperationAct.ApproveOperation full = record.approval(second);
    OperationAct.ApproveOperation blind = withAwareness(full, List.of());
    assertEquals(
        new OperationRejection.ConflictsNotAcknowledged(List.of(conflict)),
        record.reject(AUTHORITY, blind));
    record.accept(AUTHORITY, full);
  }

  private static OperationAct.ApproveOperation withAwareness(
      OperationAct.ApproveOperation full, List<ConflictId> conflicts) {
    return new OperationAct.ApproveOperation(
        full.operation(),
        full.version(),
        GivenRecord.aware(conflicts),
        full.awarenessRoot(),
        full.silent(),
        full.withoutKnowledgeOf(),
        full.conditions(),
        full.validUntil());
  }

  @Test
  void areasThatOnlyTouchNeedNotBeNamed() {
    SubjectId first = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    SubjectId second = record.proposed(TASKFORCE_OPS, Draft.patrol(1, 0));
    assertEquals(0, record.conflict(first, second).degree());
    assertEquals(List.of(), record.conflictsOf(second));
  }

  @Test
  void aReturnedVersionThatComesBackMeetsWhoCameMeanwhile() {
    SubjectId first = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    record.accept(
        AUTHORITY,
        new OperationAct.ReturnOperation(first, record.latest(first).digest(), because()));
    SubjectId second = record.approved(TASKFORCE_OPS, Draft.patrol(0, 0));
    record.accept(FORCE_OPS, record.revision(first, means()));
    Conflict conflict = record.conflict(first, second);
    assertEquals(2, conflict.degree());
    assertInstanceOf(
        OperationRejection.ConflictsNotAcknowledged.class,
        record.reject(AUTHORITY, withAwareness(record.approval(first), List.of())));
  }

  @Test
  void onTheGroundANewVersionMeetsWhatComesAfterItsWindow() {
    SubjectId first = record.started(FORCE_OPS, Draft.patrol(0, 0).hours(0, 20), 1);
    SubjectId later = record.approved(TASKFORCE_OPS, Draft.patrol(5, 5).hours(30, 40));
    record.accept(FORCE_OPS, record.revision(first, Draft.patrol(5, 5).hours(0, 20).spaceTime()));
    Conflict conflict = record.conflict(first, later);
    assertEquals(
        new OperationRejection.ConflictsNotAcknowledged(List.of(conflict.id())),
        record.reject(AUTHORITY, withAwareness(record.approval(first), List.of())));
  }

  @Test
  void anOfferOnOneVersionOpensNothingForTheVersionInForce() {
    SubjectId first = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    record.accept(FORCE_OPS, record.revision(first, Draft.patrol(8, 8).spaceTime()));
    record.proposed(TASKFORCE_OPS, Draft.patrol(8, 8));
    record.accept(AUTHORITY, record.approval(first, new Condition.Duty(Text.of("Report"))));
    var inForce = record.operation(first).inForce().orElseThrow().spaceTimeDigest();
    assertEquals(List.of(), record.state().coordination().listLive(inForce, 0));
  }

  @Test
  void presenceThatMeetsMoreThanThePlanOpensTheConflictAgainAtItsHigherDegree() {
    Window early = Draft.patrol(0, 0).hours(0, 10).volumes().getFirst().window();
    Window late = Draft.patrol(0, 0).hours(20, 30).volumes().getFirst().window();
    SubjectId touching =
        record.approved(
            FORCE_OPS,
            Draft.patrol(0, 0)
                .in(
                    List.of(
                        Grid.volume(Grid.square(0, 0), early),
                        Grid.volume(Grid.square(3, 3), early))));
    SubjectId other =
        record.approved(
            TASKFORCE_OPS,
            Draft.patrol(0, 0)
                .in(
                    List.of(
                        Grid.volume(Grid.square(1, 0), early),
                        Grid.volume(Grid.square(3, 3), late))));
    assertEquals(0, record.conflict(touching, other).degree());
    record.atHour(1).accept(FORCE_OPS, record.start(touching));
    assertEquals(2, record.conflict(touching, other).degree());
    record.atHour(21);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class,
        record.reject(TASKFORCE_OPS, record.start(other)));
  }

  @Test
  void twoApprovedOperationsOfWhichTheLaterWasApprovedLastAreBothAware() {
    SubjectId first = record.approved(FORCE_OPS, Draft.patrol(0, 0));
    SubjectId second = record.approved(TASKFORCE_OPS, Draft.patrol(0, 0).as(Category.POSITION));
    Conflict conflict = record.conflict(first, second);
    assertTrue(
        record.operation(second).approval().orElseThrow().acknowledged().contains(conflict.id()));
    assertFalse(conflict.overlaps().isEmpty());
  }
}
