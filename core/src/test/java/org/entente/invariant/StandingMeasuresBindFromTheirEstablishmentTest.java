package org.entente.invariant;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Category;
import org.entente.kernel.Datum;
import org.entente.kernel.Malformed;
import org.entente.kernel.Name;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationRejection;
import org.entente.release.Level;
import org.junit.jupiter.api.Test;

/// A standing measure is live from its establishment until it is lifted or its windows are over.
final class StandingMeasuresBindFromTheirEstablishmentTest {
  private final GivenRecord record = GivenRecord.adopted();

  private void restrictedByTaskforce() {
    record.accept(
        PLANS,
        new CoordinationAct.EstablishSector(
            new Name("a", "a"), Grid.square(0, 0), TASKFORCE_OPS.party()));
    record.established(
        TASKFORCE_OPS,
        Draft.patrol(0, 0).as(Category.RESTRICTED_FIRE_AREA).shownTo(FORCE_OPS, Level.FULL));
  }

  private SubjectId range() {
    return record.proposed(FORCE_OPS, Draft.patrol(0, 0).as(Category.DANGER_AREA));
  }

  @Test
  void aRangeInARestrictedFireAreaIsItsEstablishersToAgree() {
    restrictedByTaskforce();
    SubjectId range = range();
    Conflict conflict = record.conflictOf(range);
    assertEquals(2, conflict.degree());
    assertTrue(
        record.operation(range).consulted().stream()
            .anyMatch(one -> one.party().equals(TASKFORCE_OPS.party())));
    record.accept(PLANS, record.approval(range));
    record.atHour(11);
    assertInstanceOf(OperationRejection.class, record.reject(FORCE_OPS, record.start(range)));
    record.accept(TASKFORCE_OPS, new CoordinationAct.AcknowledgeConflict(conflict.id()));
    record.accept(FORCE_OPS, record.start(range));
  }

  @Test
  void aNoFireAreaForbidsARangeAndIsOverOnceLifted() {
    SubjectId measure = record.established(PLANS, Draft.patrol(0, 0).as(Category.NO_FIRE_AREA));
    SubjectId range = range();
    assertEquals(Conflict.FORBIDDEN, record.conflictOf(range).degree());
    record.accept(PLANS, new NoticeAct.EndNotice(measure, GivenRecord.because()));
    assertEquals(List.of(), record.conflictsOf(range));
  }

  @Test
  void movedItMeetsWhatIsThereNowAndNothingWhereItWas() {
    SubjectId measure = record.established(PLANS, Draft.patrol(3, 3).as(Category.NO_FIRE_AREA));
    SubjectId range = range();
    assertEquals(List.of(), record.conflictsOf(range));
    record.accept(PLANS, Draft.patrol(0, 0).as(Category.NO_FIRE_AREA).change(measure));
    assertEquals(1, record.conflictsOf(range).size());
    record.accept(PLANS, Draft.patrol(3, 3).as(Category.NO_FIRE_AREA).change(measure));
    assertEquals(List.of(), record.conflictsOf(range));
  }

  @Test
  void aPlaceOfAnotherCategoryOrALevelOfUnknownDatumIsNone() {
    assertThrows(Malformed.class, () -> Draft.patrol(0, 0).measure());
    Draft level = Draft.patrol(0, 0).as(Category.COORDINATION_LEVEL);
    level.measure();
    List<Volume> unknown =
        level.volumes().stream()
            .map(one ->
                new Volume(one.area(), new AltitudeBand(0, 500, Datum.UNKNOWN), one.window()))
            .toList();
    assertThrows(Malformed.class, () -> level.in(unknown).measure());
  }
}
