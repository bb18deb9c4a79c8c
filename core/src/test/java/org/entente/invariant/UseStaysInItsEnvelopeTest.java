package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Footprint;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.given.Routes;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Category;
import org.entente.kernel.Datum;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.party.PartyRejection;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.standing.Bound;
import org.entente.standing.StandingAct;
import org.entente.standing.StandingRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.NoticeView;
import org.entente.view.StandingAuthorisationView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// Invariants 1, 4, 6 and 11 where an approval is given once for many uses.
final class UseStaysInItsEnvelopeTest {
  private final GivenRecord record = GivenRecord.adopted();

  private SubjectId accept(Actor actor, org.entente.kernel.Content content) {
    return new SubjectId(record.accept(actor, content).act().id().value());
  }

  private static void outside(Bound bound, Rejection rejection) {
    assertEquals(new StandingRejection.OutsideEnvelope(bound), rejection);
  }

  @Test
  void theHostDecidesOnceAndNotWhoProposed() {
    SubjectId id = accept(PLANS, Routes.proposal(Release.NONE));
    assertInstanceOf(
        OperationRejection.ProposerMayNotDecide.class,
        record.reject(PLANS, Routes.approval(record, id)));
    assertInstanceOf(
        PartyRejection.HostOnly.class,
        record.reject(FORCE_OPS, Routes.approval(record, Routes.proposed(record, FORCE_SECOND))));
    record.accept(AUTHORITY, Routes.approval(record, id));
    assertInstanceOf(
        StandingRejection.AuthorisationDecided.class,
        record.reject(CHIEF, new StandingAct.RefuseStandingAuthorisation(id, because())));
  }

  @Test
  void nothingIsAuthorisedWhereNoApprovalIsAsked() {
    assertInstanceOf(
        OperationRejection.ApprovalNotAsked.class,
        record.reject(EMBASSY, Routes.proposal(Release.NONE)));
  }

  @Test
  void eachBoundHolds() {
    SubjectId id = Routes.approved(record, FORCE_OPS);
    outside(
        Bound.KIND,
        record.reject(
            FORCE_OPS, Routes.use(id, Category.GROUND_MANOEUVRE, Grid.square(0, 0), 10, 12, 30)));
    outside(Bound.TIME, record.reject(FORCE_OPS, Routes.use(id, 0, 99, 101)));
    outside(
        Bound.SIZE,
        record.reject(FORCE_OPS, Routes.use(id, Category.MOVEMENT, Grid.square(0, 0), 10, 12, 61)));
    outside(Bound.SPACE_AND_ALTITUDE, record.reject(FORCE_OPS, Routes.use(id, 5, 10, 12)));
  }

  @Test
  void unknownAltitudeIsNeverInside() {
    SubjectId id = Routes.approved(record, FORCE_OPS);
    Volume inside = Routes.use(id, 0, 10, 12).place().volumes().getFirst();
    for (AltitudeBand band :
        List.of(
            new AltitudeBand(0, 500, Datum.UNKNOWN),
            new AltitudeBand(0, 500, Datum.AMSL),
            new AltitudeBand(0, 501, Datum.AGL))) {
      Volume volume = new Volume(inside.area(), band, inside.window());
      outside(
          Bound.SPACE_AND_ALTITUDE,
          record.reject(
              FORCE_OPS,
              new StandingAct.GiveMovementNotice(
                  id, new Place(Category.MOVEMENT, List.of(volume)), 30, Text.of("x"))));
    }
  }

  @Test
  void noMoreAtOnceThanTheCeilingUntilOneIsReportedArrived() {
    SubjectId id = Routes.approved(record, FORCE_OPS);
    SubjectId first = accept(FORCE_OPS, Routes.use(id, 0, 10, 12));
    accept(FORCE_SECOND, Routes.use(id, 1, 10, 12));
    outside(Bound.NUMBER, record.atHour(50).reject(FORCE_OPS, Routes.use(id, 2, 60, 62)));
    record.accept(FORCE_OPS, new NoticeAct.EndNotice(first, because()));
    record.accept(FORCE_OPS, Routes.use(id, 2, 60, 62));
  }

  @Test
  void whoCannotBeReachedIsMetOneDegreeHigher() {
    SubjectId id = Routes.approved(record, FORCE_OPS);
    record.approved(TASKFORCE_OPS, Draft.patrol(3, 0).as(Category.MOVEMENT));
    record.accept(AUTHORITY, new CoordinationAct.DeclareReach(TASKFORCE.id(), false, because()));
    assertInstanceOf(
        StandingRejection.UseMeetsOthers.class,
        record.reject(FORCE_OPS, Routes.use(id, 3, 12, 14)));
    record.accept(AUTHORITY, new CoordinationAct.DeclareReach(TASKFORCE.id(), true, because()));
    record.accept(FORCE_OPS, Routes.use(id, 3, 12, 14));
  }

  @Test
  void whatIsInForceSendsItBackToApprovalAndWhatIsProposedDoesNot() {
    SubjectId id = Routes.approved(record, FORCE_OPS);
    SubjectId range = record.proposed(TASKFORCE_OPS, Draft.patrol(3, 0).as(Category.DANGER_AREA));
    SubjectId use = accept(FORCE_OPS, Routes.use(id, 3, 12, 14));
    assertInstanceOf(
        OperationRejection.ConflictsNotAcknowledged.class,
        record.reject(AUTHORITY, approvalOfNothing(range)));
    record.accept(FORCE_OPS, new NoticeAct.EndNotice(use, because()));
    record.accept(AUTHORITY, record.approval(range));
    assertEquals(
        new StandingRejection.UseMeetsOthers(List.of(), true),
        record.reject(FORCE_OPS, Routes.use(id, 3, 12, 14)));
    record.accept(FORCE_OPS, Routes.use(id, 2, 12, 14));
  }

  private OperationAct.ApproveOperation approvalOfNothing(SubjectId id) {
    OperationAct.ApproveOperation whole = record.approval(id);
    return new OperationAct.ApproveOperation(
        id,
        whole.version(),
        GivenRecord.aware(List.of()),
        whole.awarenessRoot(),
        whole.silent(),
        whole.withoutKnowledgeOf(),
        whole.conditions(),
        whole.validUntil());
  }

  @Test
  void itIsThereUntilReportedArrivedAndMeetsWhatComesAfter() {
    SubjectId id = Routes.approved(record, FORCE_OPS);
    SubjectId use = accept(FORCE_OPS, Routes.use(id, 3, 12, 14));
    Footprint footprint =
        record.state().coordination().footprints().get(Routes.where(record, use).orElseThrow());
    assertTrue(footprint.occupied().getFirst().window().to().isEmpty());
    SubjectId later = record.proposed(TASKFORCE_OPS, Draft.patrol(3, 0).hours(40, 50));
    assertEquals(use, record.conflictOf(later).earlier().subject());
    record.accept(FORCE_OPS, new NoticeAct.EndNotice(use, because()));
    assertEquals(Optional.empty(), Routes.where(record, use));
  }

  @Test
  void suspendedOrWithdrawnNothingMoreMovesAndWhatMovesIsHeld() {
    SubjectId id = Routes.approved(record, FORCE_OPS);
    SubjectId use = accept(FORCE_OPS, Routes.use(id, 3, 12, 14));
    record.clockDiverged(true);
    record.accept(CHIEF, new StandingAct.SuspendStandingAuthorisation(id, because()));
    record.clockDiverged(false);
    assertEquals("HELD", ((NoticeView) seen(use, ObjectKey.Kind.NOTICE, FORCE_OPS)).state());
    assertTrue(Routes.where(record, use).isPresent());
    assertInstanceOf(
        StandingRejection.AuthorisationSuspended.class,
        record.reject(FORCE_OPS, Routes.use(id, 0, 12, 14)));
    record.accept(AUTHORITY, new StandingAct.ResumeStandingAuthorisation(id));
    record.accept(FORCE_OPS, Routes.use(id, 0, 12, 14));
    record.accept(CHIEF, new StandingAct.WithdrawStandingAuthorisation(id, because()));
    assertInstanceOf(
        StandingRejection.AuthorisationNotInForce.class,
        record.reject(FORCE_OPS, Routes.use(id, 1, 12, 14)));
  }

  @Test
  void othersSeeWhatTheyWereGrantedAndTheHostSeesAll() {
    Release area =
        new Release(
            List.of(new Grant(TASKFORCE_OPS.party(), List.of(), Level.AREA, Optional.empty())));
    SubjectId id = accept(FORCE_OPS, Routes.proposal(area));
    record.accept(AUTHORITY, Routes.approval(record, id));
    SubjectId use = accept(FORCE_OPS, Routes.use(id, 3, 12, 14));
    StandingAuthorisationView shown =
        (StandingAuthorisationView) seen(id, ObjectKey.Kind.STANDING_AUTHORISATION, TASKFORCE_OPS);
    assertEquals(1, shown.zones().size());
    assertEquals(Optional.empty(), shown.ceiling());
    assertEquals(Optional.empty(), shown.title());
    NoticeView movement = (NoticeView) seen(use, ObjectKey.Kind.NOTICE, TASKFORCE_OPS);
    assertEquals(Level.AREA, movement.level());
    assertEquals(Optional.of(id), movement.under());
    assertEquals(Level.FULL, ((NoticeView) seen(use, ObjectKey.Kind.NOTICE, PLANS)).level());
    assertTrue(
        find(id, ObjectKey.Kind.STANDING_AUTHORISATION, EMBASSY).isEmpty()
            && find(use, ObjectKey.Kind.NOTICE, EMBASSY).isEmpty());
  }

  private View seen(SubjectId id, ObjectKey.Kind kind, Actor reader) {
    return find(id, kind, reader).orElseThrow();
  }

  private Optional<View> find(SubjectId id, ObjectKey.Kind kind, Actor reader) {
    return Views.view(
        record.state(),
        new ObjectKey(kind, id.value()),
        new org.entente.release.Audience(reader.party(), reader.post()),
        record.now(),
        where -> Text.ERASED);
  }
}
