package org.entente.invariant;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.entente.given.Routes;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Buffer;
import org.entente.kernel.Canonical;
import org.entente.kernel.Category;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.notice.Place;
import org.entente.operation.Clause;
import org.entente.operation.OperationRejection;
import org.entente.release.Level;
import org.entente.standing.Bound;
import org.entente.standing.StandingAct;
import org.entente.standing.StandingRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.ConflictView;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// A buffer is its hazard's own: who comes within it is near, one degree below who meets the hazard
/// itself, and never below 1 where protected people are (reference/deconfliction.md §2).
final class OnlyABufferCountsOneDegreeLessTest {
  private static final Buffer REACH = new Buffer(3_000, 0, 0);
  private static final Buffer TURNOVER = new Buffer(0, 0, 120);
  private final GivenRecord record = GivenRecord.adopted();

  @Test
  void withoutTheBufferTheyAreAdjacentAndWithItNear() {
    SubjectId range = record.approved(FORCE_OPS, Draft.patrol(0, 0).as(Category.DANGER_AREA));
    SubjectId beside = record.approved(TASKFORCE_OPS, Draft.patrol(1, 0));
    assertEquals(0, record.conflict(range, beside).degree());
    assertFalse(record.conflict(range, beside).isNearOnly());
    record.accept(
        FORCE_OPS,
        record.revision(
            range, Draft.patrol(0, 0).as(Category.DANGER_AREA).with(REACH).spaceTime()));
    assertEquals(2, record.conflict(range, beside).degree());
  }

  @Test
  void aBufferOfDegreeTwoHoldsUpAStartAsAnyConflictDoes() {
    record.approved(
        FORCE_OPS,
        Draft.patrol(0, 0).as(Category.DANGER_AREA).with(REACH).shownTo(TASKFORCE_OPS, Level.AREA));
    SubjectId beside =
        record.approved(TASKFORCE_OPS, Draft.patrol(1, 0).shownTo(FORCE_OPS, Level.AREA));
    record.atHour(11);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class,
        record.reject(TASKFORCE_OPS, record.start(beside)));
    record.accept(
        FORCE_OPS,
        new CoordinationAct.AcknowledgeConflict(
            record.state().coordination().conflicts().values().getFirst().id()));
    record.accept(TASKFORCE_OPS, record.start(beside));
  }

  @Test
  void presenceThatReachesThePlaceItselfIsOpenedAnew() {
    SubjectId range =
        record.approved(
            FORCE_OPS, Draft.patrol(0, 0).as(Category.DANGER_AREA).hours(10, 20).with(TURNOVER));
    SubjectId after =
        record.approved(
            TASKFORCE_OPS, Draft.patrol(0, 0).hours(21, 30).shownTo(FORCE_OPS, Level.AREA));
    assertEquals(2, record.conflict(range, after).degree());
    assertTrue(record.conflict(range, after).isNearOnly());
    record.accept(
        FORCE_OPS, new CoordinationAct.AcknowledgeConflict(record.conflict(range, after).id()));
    record.atHour(11);
    record.accept(FORCE_OPS, record.start(range));
    Conflict now = record.conflict(range, after);
    assertEquals(3, now.degree());
    assertFalse(now.isNearOnly());
    assertEquals(List.of(), now.acknowledgements());
  }

  @Test
  void aConflictSaysThatOnlyABufferIsEnteredAndWhose() {
    record.approved(
        FORCE_OPS,
        Draft.patrol(0, 0).as(Category.DANGER_AREA).with(REACH).shownTo(TASKFORCE_OPS, Level.AREA));
    record.approved(TASKFORCE_OPS, Draft.patrol(1, 0).shownTo(FORCE_OPS, Level.AREA));
    Conflict conflict = record.state().coordination().conflicts().values().getFirst();
    ConflictView view =
        (ConflictView)
            Views.view(
                    record.state(),
                    new ObjectKey(ObjectKey.Kind.CONFLICT, conflict.id().value()),
                    TASKFORCE_OPS.audience(),
                    record.now(),
                    text -> Text.ERASED)
                .orElseThrow();
    assertTrue(view.nearOnly());
    ConflictView.Meeting meeting = view.overlaps().getFirst();
    assertEquals(Optional.of(ConflictView.BufferSide.EARLIER), meeting.buffer());
    assertEquals(Optional.empty(), meeting.earlierShare());
    assertTrue(meeting.newcomerShare().isPresent());
  }

  @Test
  void whatIsWithinABufferOfAUseMustLieWithinItsEnvelope() {
    SubjectId id = Routes.approved(record, FORCE_OPS);
    Volume inside = Routes.use(id, 0, 10, 12).place().volumes().getFirst();
    Volume high =
        new Volume(inside.area(), inside.band(), inside.window(), Optional.of(new Buffer(0, 1, 0)));
    assertEquals(
        new StandingRejection.OutsideEnvelope(Bound.SPACE_AND_ALTITUDE),
        record.reject(FORCE_OPS, use(id, high)));
  }

  private static StandingAct.GiveMovementNotice use(SubjectId id, Volume volume) {
    return new StandingAct.GiveMovementNotice(
        id, new Place(Category.MOVEMENT, List.of(volume)), 30, Text.of("x"));
  }

  @Test
  void aUseThatComesBeforeThePlaceIsClearedIsHeldUp() {
    record.approved(
        TASKFORCE_OPS, Draft.patrol(3, 0).as(Category.DANGER_AREA).hours(20, 30).with(TURNOVER));
    SubjectId id = Routes.approved(record, FORCE_OPS);
    assertInstanceOf(
        StandingRejection.UseMeetsOthers.class,
        record.reject(FORCE_OPS, Routes.use(id, 3, 16, 19)));
    record.accept(FORCE_OPS, Routes.use(id, 3, 15, 18));
  }

  @Test
  void aCoveringHoldsItsBuffer() {
    Volume hazard = Draft.patrol(0, 0).with(REACH).volumes().getFirst();
    assertThrows(
        Malformed.class,
        () ->
            new Clause.SpaceTime(
                Category.DANGER_AREA, List.of(hazard), Optional.of(new Digest(1, 2, 3, 4))));
  }

  @Test
  void whatHasNoneIsWrittenAsBefore() {
    Volume plain = Draft.patrol(0, 0).volumes().getFirst();
    assertFalse(Canonical.write(plain).contains("buffer"));
    assertTrue(
        Canonical.write(Draft.patrol(0, 0).with(REACH).volumes().getFirst())
            .contains("\"buffer\":{\"heightMetres\":0,\"metres\":3000,\"turnoverMinutes\":0}"));
  }

  @Test
  void aBufferReachesSomewhereAndNotTooFar() {
    assertThrows(Malformed.class, () -> new Buffer(0, 0, 0));
    assertThrows(Malformed.class, () -> new Buffer(-1, 1, 1));
    assertThrows(Malformed.class, () -> new Buffer(Buffer.MAX_METRES + 1, 0, 0));
    assertThrows(Malformed.class, () -> new Buffer(0, Buffer.MAX_HEIGHT_METRES + 1, 0));
    assertThrows(Malformed.class, () -> new Buffer(0, 0, Buffer.MAX_TURNOVER_MINUTES + 1));
  }

  @Test
  void belowTheGroundThereIsNoRoom() {
    assertEquals(
        new AltitudeBand(0, 700, Datum.AGL), new AltitudeBand(0, 500, Datum.AGL).widened(200));
    assertEquals(
        new AltitudeBand(-200, 700, Datum.AMSL), new AltitudeBand(0, 500, Datum.AMSL).widened(200));
    assertTrue(Grid.GROUND.widened(0).equals(Grid.GROUND));
  }
}
