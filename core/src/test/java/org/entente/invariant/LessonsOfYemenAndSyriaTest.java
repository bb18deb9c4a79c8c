package org.entente.invariant;

import static org.entente.given.Cast.AID;
import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeAct.Stage;
import org.entente.notice.NoticeRejection;
import org.entente.operation.OperationRejection;
import org.entente.party.Charter;
import org.entente.party.PartyAct;
import org.entente.release.Audience;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.ObjectKey;
import org.entente.view.EntryRelease;
import org.entente.view.NoticeView;
import org.entente.view.OperationView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// What went wrong elsewhere with humanitarian notification, each as a rule (see
/// docs/design/notifications.md).
final class LessonsOfYemenAndSyriaTest {
  private static final Draft CLINIC = Draft.patrol(0, 0).as(Category.HUMANITARIAN_SITE);

  private final GivenRecord record = GivenRecord.adopted();

  private Optional<View> view(Actor reader, ObjectKey.Kind kind, SubjectId id) {
    return Views.view(
        record.state(),
        new ObjectKey(kind, id.value()),
        new Audience(reader.party(), reader.post()),
        record.now(),
        ref -> Text.of("said"));
  }

  private NoticeView notice(Actor reader, SubjectId id) {
    return (NoticeView) view(reader, ObjectKey.Kind.NOTICE, id).orElseThrow();
  }

  private OperationView operation(Actor reader, SubjectId id) {
    return (OperationView) view(reader, ObjectKey.Kind.OPERATION, id).orElseThrow();
  }

  private static NoticeAct report(Stage stage, SubjectId... ids) {
    return new NoticeAct.ReportReceipt(stage, List.of(ids));
  }

  private static Draft forPosts(Draft draft, Actor... posts) {
    return draft.released(
        new Release(
            List.of(
                new Grant(
                    posts[0].party(),
                    List.of(posts).stream().map(Actor::post).toList(),
                    Level.FULL,
                    Optional.empty()))));
  }

  private SubjectId urgent(Draft draft) {
    NoticeAct.GiveNotice plain = draft.notice();
    return new SubjectId(
        record
            .accept(
                AID_ACCESS,
                new NoticeAct.GiveNotice(
                    plain.title(),
                    plain.exercise(),
                    plain.place(),
                    plain.text(),
                    plain.release(),
                    Optional.of(NoticeAct.Urgency.EMERGENCY)))
            .act()
            .id()
            .value());
  }

  @Test
  void aLateNoticeIsAcceptedAndMarked() {
    SubjectId late = record.noticed(AID_ACCESS, CLINIC.hours(47, 60));
    SubjectId early =
        record.noticed(AID_ACCESS, Draft.patrol(3, 3).as(CLINIC.category()).hours(48, 60));
    assertTrue(notice(AID_ACCESS, late).shortNotice());
    assertFalse(notice(AID_ACCESS, early).shortNotice());
    assertTrue(record.state().notices().get(late).footprint().isPresent(), "it stands at once");
  }

  @Test
  void anEmergencyIsLateOnlyWithinADay() {
    assertTrue(notice(AID_ACCESS, urgent(CLINIC.hours(23, 60))).shortNotice());
    assertFalse(notice(AID_ACCESS, urgent(CLINIC.hours(24, 60))).shortNotice());
  }

  @Test
  void theCharterSaysHowLongBeforehand() {
    GivenRecord other = GivenRecord.empty();
    Charter usual = Cast.CHARTER;
    other.accept(
        PLANS,
        new PartyAct.AdoptCharter(
            new Charter(
                usual.theatre(),
                usual.name(),
                usual.host(),
                usual.parties(),
                new Charter.Deadlines(48, 24, 72, 720, Optional.of(new Charter.NoticeTimes(72, 6))),
                usual.consultedLevel(),
                usual.articles())));
    SubjectId id = other.noticed(AID_ACCESS, CLINIC.hours(71, 80));
    NoticeView seen =
        (NoticeView)
            Views.view(
                    other.state(),
                    new ObjectKey(ObjectKey.Kind.NOTICE, id.value()),
                    new Audience(AID_ACCESS.party(), AID_ACCESS.post()),
                    other.now(),
                    ref -> Text.of("said"))
                .orElseThrow();
    assertTrue(seen.shortNotice());
  }

  @Test
  void aSiteOutlivesItsPaperAndStillCounts() {
    SubjectId site =
        record.noticed(AID_ACCESS, CLINIC.hours(10, 20).shownTo(MISSION_OPS, Level.FULL));
    record.atHour(500);
    assertEquals("NOTICE_EXPIRED", notice(AID_ACCESS, site).state());
    assertEquals("NOTICE_EXPIRED", notice(MISSION_OPS, site).state());
    SubjectId area =
        record.proposed(
            FORCE_OPS, Draft.patrol(0, 0).as(Category.RESTRICTED_FIRE_AREA).hours(510, 520));
    assertEquals(1, record.conflictOf(area).degree(), "never below 1");
  }

  @Test
  void onlyItsNotifierWithdrawsIt() {
    SubjectId site =
        record.noticed(AID_ACCESS, CLINIC.hours(10, 20).shownTo(MISSION_OPS, Level.FULL));
    record.atHour(500);
    NoticeAct.EndNotice end = new NoticeAct.EndNotice(site, because());
    for (Actor other : List.of(AUTHORITY, PLANS, MISSION_OPS)) {
      assertEquals(new NoticeRejection.NotifierOnly(AID.id()), record.reject(other, end));
    }
    record.accept(AID_ACCESS, end);
    assertEquals("ENDED", notice(AID_ACCESS, site).state());
  }

  @Test
  void receiptIsFollowedDownToThePostThatWouldAct() {
    SubjectId site = record.noticed(AID_ACCESS, forPosts(CLINIC, FORCE_OPS, FORCE_SECOND));
    record.accept(FORCE_OPS, report(Stage.DELIVERED, site));
    record.accept(FORCE_OPS, report(Stage.READ, site));
    record.accept(
        FORCE_OPS,
        new NoticeAct.AnswerNotice(site, NoticeAct.Answer.ACKNOWLEDGED, Optional.empty()));
    List<NoticeView.ReceiptView> told = notice(AID_ACCESS, site).receipts();
    assertEquals(
        List.of(FORCE_OPS.post(), FORCE_SECOND.post()),
        told.stream().map(NoticeView.ReceiptView::post).toList());
    assertTrue(told.get(0).read().isPresent() && told.get(0).acknowledged().isPresent());
    assertTrue(told.get(1).delivered().isEmpty(), "headquarters had it, this post did not");
    assertEquals(1, notice(FORCE_SECOND, site).receipts().size(), "its own party's, for itself");
    assertTrue(
        notice(AUTHORITY, site).receipts().isEmpty(), "who reads it is the notifier's to know");
  }

  @Test
  void readingIsOnTheRecordBecauseItOpens() {
    SubjectId site = record.noticed(AID_ACCESS, forPosts(CLINIC, FORCE_OPS, FORCE_SECOND));
    NoticeView unread = notice(FORCE_OPS, site);
    assertEquals(Level.AREA, unread.level());
    assertFalse(unread.volumes().isEmpty(), "where it is waits for no signature");
    assertTrue(unread.opensOnReading() && unread.text().isEmpty() && unread.title().isEmpty());
    record.accept(FORCE_OPS, report(Stage.READ, site));
    assertEquals(Optional.of(Text.of("said")), notice(FORCE_OPS, site).text());
    assertTrue(notice(FORCE_SECOND, site).text().isEmpty(), "each post signs for itself");
  }

  @Test
  void theNotifierIsGivenTheSignedReceiptAndNobodyElseIs() {
    SubjectId site =
        record.noticed(AID_ACCESS, forPosts(CLINIC, FORCE_OPS).shownTo(MISSION_OPS, Level.FULL));
    var act = record.accept(FORCE_OPS, report(Stage.READ, site)).act();
    for (Actor reader : List.of(AID_ACCESS, FORCE_OPS, MISSION_OPS, AUTHORITY)) {
      boolean none =
          EntryRelease.parts(
                  record.state(), act, new Audience(reader.party(), reader.post()), record.now())
              .none();
      assertEquals(List.of(MISSION_OPS, AUTHORITY).contains(reader), none, reader.toString());
    }
  }

  @Test
  void aScreenDrawnAgainWritesNothing() {
    SubjectId site = record.noticed(AID_ACCESS, forPosts(CLINIC, FORCE_OPS));
    record.accept(FORCE_OPS, report(Stage.READ, site));
    assertEquals(
        new NoticeRejection.ReceiptRecorded(), record.reject(FORCE_OPS, report(Stage.READ, site)));
    assertEquals(
        new NoticeRejection.ReceiptRecorded(),
        record.reject(FORCE_OPS, report(Stage.DELIVERED, site)),
        "who read it had it");
  }

  @Test
  void whoIsNotNamedLearnsThatItIsProtectedAndNothingElse() {
    SubjectId site = record.noticed(AID_ACCESS, forPosts(CLINIC, MISSION_OPS));
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    OperationView seen = operation(FORCE_OPS, id);
    assertTrue(seen.protectedSite() && seen.throughHostCell());
    assertEquals(0, seen.worstDegree());
    assertTrue(view(FORCE_OPS, ObjectKey.Kind.NOTICE, site).isEmpty());
    assertEquals(
        new NoticeRejection.UnknownNotice(), record.reject(FORCE_OPS, report(Stage.READ, site)));
    assertFalse(operation(AUTHORITY, id).protectedSite(), "of others' operations nothing is said");
  }

  @Test
  void whatIsHiddenAndNotProtectedIsNotCalledProtected() {
    record.proposed(MISSION_OPS, Draft.patrol(0, 0));
    OperationView seen = operation(FORCE_OPS, record.proposed(FORCE_OPS, Draft.patrol(0, 0)));
    assertTrue(seen.throughHostCell());
    assertFalse(seen.protectedSite());
  }

  @Test
  void notifyingAsksForNothingAndNobodyMayRefuse() {
    SubjectId site = record.noticed(AID_ACCESS, CLINIC);
    assertEquals(
        new NoticeRejection.ObjectionNotProvided(),
        record.reject(
            AUTHORITY,
            new NoticeAct.AnswerNotice(site, NoticeAct.Answer.OBJECTED, Optional.of(because()))));
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(0, 0).hours(30, 60));
    record.atHour(40);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class, record.reject(FORCE_OPS, record.start(id)));
  }
}
