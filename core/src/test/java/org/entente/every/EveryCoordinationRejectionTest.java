package org.entente.every;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.CoordinationRejection;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Entry;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationAct;
import org.entente.release.Level;

final class EveryCoordinationRejectionTest extends EveryRejection {
  private final SubjectId one =
      record.approved(FORCE_OPS, Draft.patrol(0, 0).shownTo(TASKFORCE_OPS, Level.AREA));
  private final SubjectId two =
      record.approved(
          TASKFORCE_OPS,
          Draft.patrol(0, 0).shownTo(FORCE_OPS, Level.AREA).shownTo(REGION_OPS, Level.AREA));
  private final ConflictId conflict = record.conflict(one, two).id();

  @Override
  Class<? extends Rejection> family() {
    return CoordinationRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.ofEntries(
        Map.entry(
            CoordinationRejection.UnknownConflict.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new CoordinationAct.AcknowledgeConflict(new ConflictId("0".repeat(32))))),
        Map.entry(
            CoordinationRejection.UnknownArrangement.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new CoordinationAct.SignArrangement(new ArrangementId(noAct().value())))),
        Map.entry(CoordinationRejection.ConflictOver.class, this::over),
        Map.entry(
            CoordinationRejection.NotYourConflict.class,
            () -> record.reject(AUTHORITY, new CoordinationAct.AcknowledgeConflict(conflict))),
        Map.entry(CoordinationRejection.NothingToSettle.class, this::nothingToSettle),
        Map.entry(CoordinationRejection.AlreadySettled.class, this::settledTwice),
        Map.entry(CoordinationRejection.AlreadyAcknowledged.class, this::acknowledgedTwice),
        Map.entry(CoordinationRejection.OtherLeadSigns.class, this::signedByItsAuthor),
        Map.entry(CoordinationRejection.HumanitarianNeverAsked.class, this::askedToSign),
        Map.entry(CoordinationRejection.HumanitarianNeverOverruled.class, this::overruled),
        Map.entry(
            CoordinationRejection.ArrangementDeadlineNotReached.class,
            () ->
                record.reject(AUTHORITY, new CoordinationAct.SettleConflict(conflict, because()))),
        Map.entry(
            CoordinationRejection.ReachUnchanged.class,
            () ->
                record.reject(
                    AUTHORITY,
                    new CoordinationAct.DeclareReach(FORCE_OPS.party(), true, because()))),
        Map.entry(CoordinationRejection.ForbiddenNotArranged.class, this::arrangedForbidden),
        Map.entry(CoordinationRejection.ProtectedPartyMustEndorse.class, this::unendorsed));
  }

  private Rejection over() {
    GivenRecord other = GivenRecord.adopted();
    SubjectId a = other.proposed(FORCE_OPS, Draft.patrol(0, 0).shownTo(TASKFORCE_OPS, Level.AREA));
    SubjectId b = other.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).shownTo(FORCE_OPS, Level.AREA));
    ConflictId was = other.conflict(a, b).id();
    other.accept(FORCE_OPS, new OperationAct.WithdrawOperation(a, because()));
    return other.reject(TASKFORCE_OPS, new CoordinationAct.AcknowledgeConflict(was));
  }

  private Rejection nothingToSettle() {
    SubjectId a = record.proposed(FORCE_OPS, Draft.patrol(5, 5));
    record.proposed(FORCE_OPS, Draft.patrol(5, 5));
    return record.reject(
        FORCE_OPS, new CoordinationAct.ProposeArrangement(record.conflictOf(a).id(), because()));
  }

  private Rejection acknowledgedTwice() {
    CoordinationAct ack = new CoordinationAct.AcknowledgeConflict(conflict);
    record.accept(FORCE_OPS, ack);
    return record.reject(FORCE_OPS, ack);
  }

  private Rejection signedByItsAuthor() {
    SubjectId a = record.proposed(FORCE_OPS, Draft.patrol(7, 7).shownTo(TASKFORCE_OPS, Level.AREA));
    SubjectId b = record.proposed(TASKFORCE_OPS, Draft.patrol(7, 7).shownTo(FORCE_OPS, Level.AREA));
    Entry proposed =
        record.accept(
            FORCE_OPS,
            new CoordinationAct.ProposeArrangement(record.conflict(a, b).id(), because()));
    return record.reject(
        FORCE_OPS,
        new CoordinationAct.SignArrangement(new ArrangementId(proposed.act().id().value())));
  }

  private Rejection settledTwice() {
    GivenRecord other = GivenRecord.adopted();
    SubjectId a = other.proposed(FORCE_OPS, Draft.patrol(0, 0).shownTo(TASKFORCE_OPS, Level.AREA));
    SubjectId b = other.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).shownTo(FORCE_OPS, Level.AREA));
    ConflictId id = other.conflict(a, b).id();
    other.arranged(FORCE_OPS, TASKFORCE_OPS, id);
    return other.atHour(100).reject(AUTHORITY, new CoordinationAct.SettleConflict(id, because()));
  }

  private Rejection overSite(Actor actor, Function<ConflictId, CoordinationAct> act) {
    GivenRecord other = GivenRecord.adopted();
    other.noticed(
        AID_ACCESS,
        Draft.patrol(0, 0).as(Category.HUMANITARIAN_SITE).shownTo(FORCE_OPS, Level.AREA));
    SubjectId id = other.proposed(FORCE_OPS, Draft.patrol(0, 0));
    return other.reject(actor, act.apply(other.conflictOf(id).id()));
  }

  private Rejection askedToSign() {
    return overSite(FORCE_OPS, id -> new CoordinationAct.ProposeArrangement(id, because()));
  }

  private Rejection overruled() {
    return overSite(AUTHORITY, id -> new CoordinationAct.SettleConflict(id, because()));
  }

  private Rejection arrangedForbidden() {
    GivenRecord other = GivenRecord.adopted();
    SubjectId danger =
        other.proposed(
            FORCE_OPS,
            Draft.patrol(0, 0).as(Category.DANGER_AREA).shownTo(TASKFORCE_OPS, Level.AREA));
    other.proposed(
        TASKFORCE_OPS, Draft.patrol(0, 0).as(Category.POSITION).shownTo(FORCE_OPS, Level.AREA));
    return other.reject(
        FORCE_OPS,
        new CoordinationAct.ProposeArrangement(other.conflictOf(danger).id(), because()));
  }

  private Rejection unendorsed() {
    GivenRecord other = GivenRecord.adopted();
    SubjectId danger = other.proposed(FORCE_OPS, Draft.patrol(0, 0).as(Category.DANGER_AREA));
    other.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).as(Category.POSITION));
    return other
        .atHour(100)
        .reject(
            AUTHORITY,
            new CoordinationAct.SettleConflict(other.conflictOf(danger).id(), because()));
  }
}
