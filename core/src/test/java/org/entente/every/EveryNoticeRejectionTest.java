package org.entente.every;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.MISSION_SECOND;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.notice.Notice;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeRejection;
import org.entente.release.Level;

final class EveryNoticeRejectionTest extends EveryRejection {
  private static final Draft NO_FIRE = Draft.patrol(5, 5).as(Category.NO_FIRE_AREA);

  private final SubjectId notice =
      record.noticed(
          MISSION_OPS, Draft.patrol(0, 0).as(Category.MOVEMENT).shownTo(FORCE_OPS, Level.AREA));
  private final SubjectId action = record.declared(FORCE_OPS, Draft.patrol(3, 3));

  @Override
  Class<? extends Rejection> family() {
    return NoticeRejection.class;
  }

  private static NoticeAct acknowledge(SubjectId id) {
    return new NoticeAct.AnswerNotice(id, NoticeAct.Answer.ACKNOWLEDGED, Optional.empty());
  }

  private static NoticeAct object(SubjectId id) {
    return new NoticeAct.AnswerNotice(id, NoticeAct.Answer.OBJECTED, Optional.of(because()));
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.ofEntries(
        Map.entry(NoticeRejection.ReceiptRecorded.class, this::receivedTwice),
        Map.entry(NoticeRejection.SeveralNotifiers.class, this::receivedOfTwo),
        Map.entry(
            NoticeRejection.UnknownNotice.class,
            () -> record.reject(TASKFORCE_OPS, acknowledge(notice))),
        Map.entry(
            NoticeRejection.UnknownImmediateAction.class,
            () -> record.reject(FORCE_OPS, new NoticeAct.EndImmediateAction(nothing(), because()))),
        Map.entry(
            NoticeRejection.ApprovalAsked.class,
            () -> record.reject(FORCE_OPS, Draft.patrol(0, 0).notice())),
        Map.entry(
            NoticeRejection.NotifierOnly.class,
            () -> record.reject(FORCE_OPS, new NoticeAct.EndNotice(notice, because()))),
        Map.entry(
            NoticeRejection.ObjectionNotProvided.class,
            () -> record.reject(FORCE_OPS, object(notice))),
        Map.entry(
            NoticeRejection.OwnNotice.class,
            () -> record.reject(MISSION_SECOND, acknowledge(notice))),
        Map.entry(
            NoticeRejection.DeclarerOnly.class,
            () -> record.reject(MISSION_OPS, new NoticeAct.EndImmediateAction(action, because()))),
        Map.entry(
            NoticeRejection.HumanitarianGivesNotice.class,
            () -> record.reject(AID_ACCESS, NO_FIRE.measure())),
        Map.entry(
            NoticeRejection.MeasureBeyondOwnSectors.class,
            () -> record.reject(FORCE_OPS, NO_FIRE.measure())),
        Map.entry(
            NoticeRejection.MeasureOver.class,
            () -> record.reject(PLANS, NO_FIRE.hours(-9, -8).measure())),
        Map.entry(
            NoticeRejection.NoStandingMeasure.class,
            () -> record.reject(MISSION_OPS, NO_FIRE.change(notice))),
        Map.entry(NoticeRejection.AnotherKindOfMeasure.class, this::anotherKind),
        Map.entry(NoticeRejection.TooManyNotices.class, EveryNoticeRejectionTest::oneTooMany),
        Map.entry(NoticeRejection.NoticeEnded.class, this::answeredTooLate),
        Map.entry(NoticeRejection.ImmediateActionEnded.class, this::endedTwice));
  }

  private static Rejection oneTooMany() {
    GivenRecord other = GivenRecord.adopted();
    Draft later = Draft.patrol(8, 8).as(Category.MOVEMENT);
    for (int i = 0; i < Notice.MAX_AT_ONCE; i++) {
      other.noticed(MISSION_OPS, later.hours(10 + i, 11 + i));
    }
    other.declared(MISSION_OPS, Draft.patrol(8, 9));
    return other.reject(MISSION_OPS, later.notice());
  }

  private Rejection anotherKind() {
    SubjectId measure = record.established(PLANS, NO_FIRE);
    return record.reject(PLANS, NO_FIRE.as(Category.RESTRICTED_FIRE_AREA).change(measure));
  }

  private Rejection answeredTooLate() {
    SubjectId other = record.noticed(MISSION_OPS, Draft.patrol(6, 6).as(Category.MOVEMENT));
    record.accept(PLANS, object(other));
    record.accept(MISSION_OPS, new NoticeAct.EndNotice(other, because()));
    return record.reject(PLANS, acknowledge(other));
  }

  private static NoticeAct received(SubjectId... ids) {
    return new NoticeAct.ReportReceipt(NoticeAct.Stage.DELIVERED, List.of(ids));
  }

  private Rejection receivedTwice() {
    record.accept(FORCE_OPS, received(notice));
    return record.reject(FORCE_OPS, received(notice));
  }

  private Rejection receivedOfTwo() {
    SubjectId other =
        record.noticed(
            AID_ACCESS, Draft.patrol(6, 6).as(Category.MOVEMENT).shownTo(FORCE_OPS, Level.AREA));
    return record.reject(FORCE_OPS, received(notice, other));
  }

  private Rejection endedTwice() {
    SubjectId other = record.declared(FORCE_OPS, Draft.patrol(8, 8));
    NoticeAct end = new NoticeAct.EndImmediateAction(other, because());
    record.accept(FORCE_OPS, end);
    return record.reject(FORCE_OPS, end);
  }
}
