package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Malformed;
import org.entente.kernel.SubjectId;
import org.entente.operation.Approval;
import org.entente.operation.Clause;
import org.entente.operation.MarginBound;
import org.entente.operation.Margins;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.operation.Shift;
import org.entente.release.Level;
import org.junit.jupiter.api.Test;

/// Invariants 1, 3, 4 and 11 where the host lets the lead shift what it approved.
final class MarginsAreCheckedWholeTest {
  private static final Margins MARGINS = new Margins(3, 5, 0);
  private static final Margins TIME_ALONE = new Margins(3, 0, 0);
  private final GivenRecord record = GivenRecord.adopted();

  private OperationAct.ShiftWithinMargins shift(SubjectId id, int eastE7, int minutes) {
    return new OperationAct.ShiftWithinMargins(
        id, record.latest(id).digest(), new Shift(eastE7, 0, minutes, 0), because());
  }

  private SubjectId approved(Margins margins) {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    record.accept(AUTHORITY, record.approval(id, margins, record.conflictsOf(id)));
    return id;
  }

  private ConflictId between(SubjectId one, SubjectId other) {
    return Conflict.idOf(
        record.latest(one).spaceTimeDigest(), record.latest(other).spaceTimeDigest());
  }

  @Test
  void theApprovalNamesWhatAShiftCouldMeet() {
    SubjectId beside = record.approved(TASKFORCE_OPS, Draft.patrol(1, 0).hours(21, 30));
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).hours(10, 20));
    OperationRejection.ConflictsNotAcknowledged missing =
        assertInstanceOf(
            OperationRejection.ConflictsNotAcknowledged.class,
            record.reject(AUTHORITY, record.approval(id, MARGINS, List.of())));
    assertEquals(List.of(between(id, beside)), missing.conflicts());
    record.accept(AUTHORITY, record.approval(id, TIME_ALONE, List.of()));
    assertEquals(List.of(), record.conflictsOf(id), "nothing is opened by margins");
  }

  /// Found by a random history: what was in force before was compatible with all, and its category
  /// was taken for that of the version decided on.
  @Test
  void theApprovalIsOfItsOwnVersionsCategory() {
    SubjectId beside = record.approved(TASKFORCE_OPS, Draft.patrol(1, 0).hours(21, 30));
    Draft level = Draft.patrol(0, 0).hours(10, 20).as(Category.COORDINATION_LEVEL);
    SubjectId id = record.approved(FORCE_OPS, level);
    Clause patrol = Draft.patrol(0, 0).hours(10, 20).spaceTime();
    record.accept(FORCE_OPS, record.revision(id, patrol));
    OperationRejection.ConflictsNotAcknowledged missing =
        assertInstanceOf(
            OperationRejection.ConflictsNotAcknowledged.class,
            record.reject(AUTHORITY, record.approval(id, MARGINS, List.of())));
    assertEquals(List.of(between(id, beside)), missing.conflicts());
  }

  @Test
  void itStandsWhereTheLeadShiftsIt() {
    SubjectId id = approved(MARGINS);
    record.accept(FORCE_OPS, shift(id, 30_000, 90));
    Approval approval = record.operation(id).approval().orElseThrow();
    assertEquals(Draft.H.plusSeconds(41_400), approval.windowNow().from());
    assertEquals(
        Draft.H.plusSeconds(36_000), record.latest(id).spaceTime().hull().from(), "as approved");
    Area area = record.latest(id).place().volumes().getFirst().area();
    assertEquals(new GeoPoint(30_000, 0), ((Area.Polygon) area).rings().getFirst().getFirst());
    assertEquals(
        List.of(record.latest(id).placeDigest()),
        record.state().coordination().footprints().keys());
    assertInstanceOf(
        OperationRejection.OutsideWindow.class,
        record.atHour(10).reject(FORCE_OPS, record.start(id)));
    record.atHour(12).accept(FORCE_OPS, record.start(id));
    assertInstanceOf(
        OperationRejection.AlreadyStarted.class, record.reject(FORCE_OPS, shift(id, 0, 0)));
  }

  @Test
  void aSecondShiftReplacesTheFirstAndNoneGoesBack() {
    SubjectId id = approved(MARGINS);
    record.accept(FORCE_OPS, shift(id, 30_000, 90));
    record.accept(FORCE_OPS, shift(id, 0, 0));
    assertEquals(record.latest(id).spaceTime().volumes(), record.latest(id).place().volumes());
  }

  @Test
  void eachMarginHolds() {
    SubjectId id = approved(MARGINS);
    assertEquals(
        new OperationRejection.OutsideMargins(MarginBound.TIME),
        record.reject(FORCE_OPS, shift(id, 0, 181)));
    assertEquals(
        new OperationRejection.OutsideMargins(MarginBound.GROUND),
        record.reject(FORCE_OPS, shift(id, 2_000_000, 0)));
    assertEquals(
        new OperationRejection.OutsideMargins(MarginBound.HEIGHT),
        record.reject(
            FORCE_OPS,
            new OperationAct.ShiftWithinMargins(
                id, record.latest(id).digest(), new Shift(0, 0, 0, 1), because())));
    assertInstanceOf(OperationRejection.LeadOnly.class, record.reject(PLANS, shift(id, 0, 60)));
    SubjectId without = record.approved(FORCE_OPS, Draft.patrol(5, 5));
    assertInstanceOf(
        OperationRejection.NoMargins.class, record.reject(FORCE_OPS, shift(without, 0, 60)));
  }

  @Test
  void neitherSuspendedNorExpired() {
    SubjectId id = approved(MARGINS);
    record.accept(AUTHORITY, new OperationAct.SuspendApproval(id, because()));
    assertInstanceOf(
        OperationRejection.ApprovalSuspended.class, record.reject(FORCE_OPS, shift(id, 0, 60)));
  }

  @Test
  void whatCameSinceSendsItBackToTheHost() {
    SubjectId id = approved(MARGINS);
    SubjectId later =
        record.approved(
            TASKFORCE_OPS, Draft.patrol(0, 0).hours(20, 30).shownTo(FORCE_OPS, Level.AREA));
    assertEquals(
        new OperationRejection.ShiftMeetsOthers(List.of(later), false),
        record.reject(FORCE_OPS, shift(id, 0, 60)));
    SubjectId hidden = record.approved(TASKFORCE_OPS, Draft.patrol(0, 0).hours(5, 9));
    assertEquals(
        new OperationRejection.ShiftMeetsOthers(List.of(), true),
        record.reject(FORCE_OPS, shift(id, 0, -120)));
    assertTrue(record.operation(hidden).inForce().isPresent());
    record.accept(FORCE_OPS, shift(id, 0, -60));
  }

  @Test
  void whatIsOnlyProposedDoesNotBlockAndIsToldOnBothSides() {
    SubjectId id = approved(MARGINS);
    SubjectId proposed = record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).hours(20, 30));
    record.accept(FORCE_OPS, shift(id, 0, 60));
    Conflict opened =
        record
            .state()
            .coordination()
            .listLive(record.latest(proposed).spaceTimeDigest(), 0)
            .getFirst();
    assertEquals(2, opened.degree());
    assertEquals(List.of(opened.id()), record.conflictsOf(proposed));
  }

  @Test
  void whatTheApprovalNamedIsStillSettledBeforeTheStart() {
    SubjectId other =
        record.approved(
            TASKFORCE_OPS, Draft.patrol(0, 0).hours(20, 30).shownTo(FORCE_OPS, Level.AREA));
    SubjectId id =
        record.proposed(FORCE_OPS, Draft.patrol(0, 0).shownTo(TASKFORCE_OPS, Level.AREA));
    record.accept(AUTHORITY, record.approval(id, MARGINS, List.of(between(id, other))));
    record.accept(FORCE_OPS, shift(id, 0, 60));
    record.atHour(12);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class, record.reject(FORCE_OPS, record.start(id)));
    Conflict opened =
        record.state().coordination().listLive(record.latest(id).placeDigest(), 2).getFirst();
    record.accept(TASKFORCE_OPS, new CoordinationAct.AcknowledgeConflict(opened.id()));
    record.accept(FORCE_OPS, record.start(id));
  }

  /// Approved first, and yet the newcomer where it goes: the other was there already.
  @Test
  void whoShiftsIsTheNewcomerThere() {
    SubjectId other =
        record.proposed(
            TASKFORCE_OPS, Draft.patrol(0, 0).hours(20, 30).shownTo(FORCE_OPS, Level.AREA));
    SubjectId id =
        record.proposed(FORCE_OPS, Draft.patrol(0, 0).shownTo(TASKFORCE_OPS, Level.AREA));
    record.accept(AUTHORITY, record.approval(id, MARGINS, List.of(between(id, other))));
    record.accept(AUTHORITY, record.approval(other));
    record.accept(FORCE_OPS, shift(id, 0, 60));
    record.atHour(12);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class, record.reject(FORCE_OPS, record.start(id)));
    record.atHour(20);
    record.accept(TASKFORCE_OPS, record.start(other));
  }

  @Test
  void aPartPausedBeforeTheShiftIsNotLiftedAlone() {
    SubjectId id = approved(MARGINS);
    record.accept(FORCE_OPS, new OperationAct.PausePart(id, Optional.empty(), because()));
    record.accept(FORCE_OPS, shift(id, 0, 60));
    assertInstanceOf(
        OperationRejection.PauseNeedsHost.class,
        record.reject(FORCE_OPS, new OperationAct.ResumePart(id, Optional.empty())));
  }

  @Test
  void marginsAreBounded() {
    assertThrows(Malformed.class, () -> new Margins(0, 0, 0));
    assertThrows(Malformed.class, () -> new Margins(Margins.MAX_HOURS + 1, 0, 0));
    assertThrows(Malformed.class, () -> new Margins(0, Margins.MAX_KILOMETRES + 1, 0));
    assertThrows(Malformed.class, () -> new Margins(0, 0, Margins.MAX_HEIGHT_METRES + 1));
    assertThrows(Malformed.class, () -> new Shift(Shift.MAX_E7 + 1, 0, 0, 0));
    assertEquals(
        Optional.empty(),
        new Shift(0, 0, 0, -600)
            .of(
                List.of(
                    Grid.volume(
                        Grid.square(0, 0), Draft.patrol(0, 0).volumes().getFirst().window()))));
  }
}
