package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.CoordinationRejection;
import org.entente.coordination.Matrix;
import org.entente.coordination.Requirement;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Buffer;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.SubjectId;
import org.entente.operation.Condition;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.junit.jupiter.api.Test;

final class NewcomerCannotStartUnsettledTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId earlier = record.approved(FORCE_OPS, Draft.patrol(0, 0));
  private final SubjectId newcomer = record.approved(TASKFORCE_OPS, Draft.patrol(0, 0));
  private final ConflictId conflict = record.conflict(earlier, newcomer).id();

  @Test
  void theNewcomerWaitsForTheEarlierLead() {
    record.atHour(11);
    assertEquals(
        new OperationRejection.BlockingConflicts(List.of(), true),
        record.reject(TASKFORCE_OPS, record.start(newcomer)));
    record.accept(
        FORCE_OPS,
        new OperationAct.ChangeRelease(
            earlier,
            new Release(
                List.of(new Grant(TASKFORCE.id(), List.of(), Level.AREA, Optional.empty())))));
    assertEquals(
        new OperationRejection.BlockingConflicts(List.of(conflict), false),
        record.reject(TASKFORCE_OPS, record.start(newcomer)));
    record.accept(
        TASKFORCE_OPS,
        new OperationAct.ChangeRelease(
            newcomer,
            new Release(List.of(new Grant(FORCE.id(), List.of(), Level.AREA, Optional.empty())))));
    record.accept(TASKFORCE_OPS, new CoordinationAct.AcknowledgeConflict(conflict));
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class,
        record.reject(TASKFORCE_OPS, record.start(newcomer)),
        "its own word does not settle it");
    record.accept(FORCE_OPS, new CoordinationAct.AcknowledgeConflict(conflict));
    record.accept(TASKFORCE_OPS, record.start(newcomer));
  }

  @Test
  void theEarlierIsNotBlockedUntilTheNewcomerIsOnTheGround() {
    record.atHour(11).accept(FORCE_OPS, record.start(earlier));
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class,
        record.reject(TASKFORCE_OPS, record.start(newcomer)));
  }

  @Test
  void whoSignsTheConditionsLaterIsTheNewcomer() {
    GivenRecord other = GivenRecord.adopted();
    SubjectId offered = other.proposed(TASKFORCE_OPS, Draft.patrol(0, 0));
    other.accept(AUTHORITY, other.approval(offered, new Condition.Duty(because())));
    SubjectId before = other.approved(FORCE_OPS, Draft.patrol(0, 0));
    other.accept(
        TASKFORCE_OPS, new OperationAct.SignConditions(offered, other.latest(offered).digest()));
    other.atHour(11);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class,
        other.reject(TASKFORCE_OPS, other.start(offered)));
    other.accept(FORCE_OPS, other.start(before));
  }

  /// Paper ends, presence does not: who uses the ground first is not held up by who comes days
  /// later, and both know from then on.
  @Test
  void whoLeavesBeforeTheOtherComesIsNotHeldUp() {
    GivenRecord other = GivenRecord.adopted();
    SubjectId later =
        other.approved(
            FORCE_OPS, Draft.patrol(0, 0).hours(150, 170).shownTo(TASKFORCE_OPS, Level.AREA));
    SubjectId first =
        other.approved(TASKFORCE_OPS, Draft.patrol(0, 0).shownTo(FORCE_OPS, Level.AREA));
    assertEquals(List.of(), other.conflictsOf(first));
    other.atHour(11).accept(TASKFORCE_OPS, other.start(first));
    Conflict opened = other.conflict(later, first);
    assertEquals(2, opened.degree());
    assertEquals(first, opened.newcomer().subject());
    other.atHour(151);
    assertEquals(
        new OperationRejection.BlockingConflicts(List.of(opened.id()), false),
        other.reject(FORCE_OPS, other.start(later)));
    other.accept(TASKFORCE_OPS, new CoordinationAct.AcknowledgeConflict(opened.id()));
    other.accept(FORCE_OPS, other.start(later));
  }

  @Test
  void onceTheFirstHasLeftNothingHoldsUpTheLater() {
    GivenRecord other = GivenRecord.adopted();
    SubjectId later = other.approved(FORCE_OPS, Draft.patrol(0, 0).hours(150, 170));
    SubjectId first = other.approved(TASKFORCE_OPS, Draft.patrol(0, 0));
    other.atHour(11).accept(TASKFORCE_OPS, other.start(first));
    other.accept(TASKFORCE_OPS, new OperationAct.ReportDisengagement(first, because()));
    other.atHour(151).accept(FORCE_OPS, other.start(later));
  }

  @Test
  void aNoticeOrAMeasureOfLaterDaysHoldsUpNobodyEither() {
    GivenRecord other = GivenRecord.adopted();
    other.noticed(MISSION_OPS, Draft.patrol(0, 0).as(Category.MOVEMENT).hours(150, 170));
    other.established(PLANS, Draft.patrol(0, 0).as(Category.NO_FIRE_AREA).hours(150, 170));
    SubjectId first = other.approved(FORCE_OPS, Draft.patrol(0, 0));
    other.atHour(11).accept(FORCE_OPS, other.start(first));
    assertEquals(
        2, other.state().coordination().listLive(other.latest(first).placeDigest(), 0).size());
  }

  /// The time that a hazard takes to clear is part of its plan.
  @Test
  void theTurnoverAfterThePlannedEndStillCounts() {
    GivenRecord other = GivenRecord.adopted();
    other.approved(FORCE_OPS, Draft.patrol(0, 0).hours(21, 30));
    SubjectId hazard =
        other.approved(
            TASKFORCE_OPS, Draft.patrol(0, 0).as(Category.DANGER_AREA).with(new Buffer(0, 0, 120)));
    assertEquals(1, other.conflictsOf(hazard).size());
    other.atHour(11);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class,
        other.reject(TASKFORCE_OPS, other.start(hazard)));
  }

  /// What a start meets only by the matrix of this moment is opened by the host's confirmation, and
  /// can be settled then.
  @Test
  void whatOnlyAStricterMatrixHoldsUpCanBeSettled() {
    GivenRecord other = GivenRecord.adopted();
    other.accept(PLANS, matrix(Requirement.NOTIFY));
    SubjectId before =
        other.approved(FORCE_OPS, Draft.patrol(0, 0).shownTo(TASKFORCE_OPS, Level.AREA));
    SubjectId later =
        other.approved(TASKFORCE_OPS, Draft.patrol(0, 0).shownTo(FORCE_OPS, Level.AREA));
    ConflictId id = other.conflict(before, later).id();
    other.accept(PLANS, matrix(Requirement.AGREE));
    other.atHour(11);
    assertEquals(
        new OperationRejection.BlockingConflicts(List.of(id), false),
        other.reject(TASKFORCE_OPS, other.start(later)));
    other.accept(AUTHORITY, other.reconfirmation(later));
    assertEquals(2, other.conflict(before, later).degree());
    other.accept(FORCE_OPS, new CoordinationAct.AcknowledgeConflict(id));
    other.accept(TASKFORCE_OPS, other.start(later));
  }

  private static CoordinationAct.PublishMatrix matrix(Requirement patrols) {
    return new CoordinationAct.PublishMatrix(
        new Matrix(
            List.of(
                new Matrix.Cell(
                    Category.GROUND_MANOEUVRE,
                    Category.GROUND_MANOEUVRE,
                    patrols,
                    Optional.empty()))));
  }

  @Test
  void theHostOverrulesByNameOnceTheDeadlineHasPassed() {
    assertInstanceOf(
        CoordinationRejection.ArrangementDeadlineNotReached.class,
        record.reject(AUTHORITY, new CoordinationAct.SettleConflict(conflict, because())));
    SubjectId late = record.approved(REGION_OPS, Draft.patrol(0, 0).hours(30, 60));
    SubjectId later = record.approved(FORCE_OPS, Draft.patrol(0, 0).hours(30, 60));
    record.atHour(31);
    ConflictId second = record.conflict(late, later).id();
    record.accept(AUTHORITY, new CoordinationAct.SettleConflict(second, because()));
    record.accept(FORCE_OPS, record.start(later));
    Conflict.Settlement settlement =
        record.state().coordination().conflicts().get(second).settlement().orElseThrow();
    assertEquals(AUTHORITY.post(), settlement.by().post());
  }

  @Test
  void anArrangementDiesWithEitherPlace() {
    GivenRecord other = GivenRecord.adopted();
    SubjectId one =
        other.approved(FORCE_OPS, Draft.patrol(0, 0).shownTo(TASKFORCE_OPS, Level.AREA));
    SubjectId two =
        other.approved(TASKFORCE_OPS, Draft.patrol(0, 0).shownTo(FORCE_OPS, Level.AREA));
    other.arranged(FORCE_OPS, TASKFORCE_OPS, other.conflict(one, two).id());
    other.accept(TASKFORCE_OPS, other.revision(two, Draft.patrol(0, 0).hours(9, 19).spaceTime()));
    other.accept(AUTHORITY, other.approval(two));
    other.atHour(11);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class, other.reject(TASKFORCE_OPS, other.start(two)));
  }

  @Test
  void anArrangementSignedByBothLetsTheNewcomerStart() {
    GivenRecord other = GivenRecord.adopted();
    SubjectId one =
        other.approved(FORCE_OPS, Draft.patrol(0, 0).shownTo(TASKFORCE_OPS, Level.AREA));
    SubjectId two =
        other.approved(TASKFORCE_OPS, Draft.patrol(0, 0).shownTo(FORCE_OPS, Level.AREA));
    other.arranged(FORCE_OPS, TASKFORCE_OPS, other.conflict(one, two).id());
    other.atHour(11).accept(TASKFORCE_OPS, other.start(two));
    other.accept(FORCE_OPS, other.start(one));
  }
}
