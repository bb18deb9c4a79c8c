package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.kernel.Entry;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.meeting.Attendee;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingRejection;
import org.entente.meeting.Pair;
import org.entente.operation.OperationRejection;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.ObjectKey;
import org.entente.view.CadenceView;
import org.entente.view.CommitmentView;
import org.entente.view.EntryRelease;
import org.entente.view.ForumView;
import org.entente.view.MeetingView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// Who is shown a meeting, its commitments and its forum; whose word counts as whose; what the
/// views compute.
final class MeetingsAreOfThoseWhoMetTest {
  private final GivenRecord record = GivenRecord.adopted();

  private Optional<View> find(ObjectKey.Kind kind, String id, Actor reader) {
    return Views.view(
        record.state(),
        new ObjectKey(kind, id),
        reader.audience(),
        record.now(),
        where -> Text.of("a text"));
  }

  private MeetingView meeting(SubjectId id, Actor reader) {
    return (MeetingView) find(ObjectKey.Kind.MEETING, id.value(), reader).orElseThrow();
  }

  private CommitmentView commitment(SubjectId id, Actor reader) {
    return (CommitmentView) find(ObjectKey.Kind.COMMITMENT, id.value(), reader).orElseThrow();
  }

  private ForumView forum(SubjectId id, Actor reader) {
    return (ForumView) find(ObjectKey.Kind.FORUM, id.value(), reader).orElseThrow();
  }

  @Test
  void theHostIsNotInAMeetingOfOthers() {
    SubjectId id = Encounters.held(record, FORCE_OPS, MISSION_OPS);
    record.accept(FORCE_OPS, Encounters.says(id, FORCE_OPS.party(), false));
    assertTrue(find(ObjectKey.Kind.MEETING, id.value(), AUTHORITY).isEmpty());
    assertEquals(1, meeting(id, MISSION_OPS).statements().size());
    String pair = Pair.of(FORCE_OPS.party(), MISSION_OPS.party()).id();
    assertTrue(find(ObjectKey.Kind.CADENCE, pair, AUTHORITY).isEmpty());
    for (Entry entry : record.entries().subList(2, record.entries().size())) {
      assertTrue(
          EntryRelease.parts(record.state(), entry.act(), AUTHORITY.audience(), record.now())
              .none());
    }
    assertEquals(
        new MeetingRejection.UnknownMeeting(),
        record.reject(AUTHORITY, Encounters.says(id, HOST.id(), false)));
  }

  @Test
  void othersSeeWhatTheyWereGranted() {
    SubjectId id =
        Encounters.accept(
            record,
            FORCE_OPS,
            Encounters.plan(
                Cast.shownTo(HOST.id(), Level.AREA), Optional.empty(), FORCE_OPS, MISSION_OPS));
    MeetingView shown = meeting(id, PLANS);
    assertEquals(Optional.of(Encounters.hours(10, 12)), shown.window());
    assertEquals(Optional.empty(), shown.title());
    assertEquals(List.of(), shown.parties());
    assertEquals(Optional.empty(), shown.release());
    assertEquals(
        new MeetingRejection.NotAtMeeting(HOST.id()),
        record.reject(PLANS, new MeetingAct.CancelMeeting(id, because())));
  }

  /// ANET's M1: whoever did not hold the post that day was not there as its holder; who held it for
  /// an interim and holds it no more, was.
  @Test
  void thePostHeldOnThatDate() {
    Actor interim =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.INTERIM, Mandate.of("HoldMeeting"));
    SubjectId id = Encounters.accept(record, FORCE_OPS, Encounters.plan(FORCE_OPS, MISSION_OPS));
    record.atHour(20);
    record.accept(
        FORCE_OPS,
        new org.entente.party.PartyAct.EndAppointment(
            interim.post(),
            record.state().roster().getPost(interim.post()).appointments().getFirst().id()));
    record.accept(FORCE_OPS, Encounters.hold(id, interim));
    Window later = Encounters.hours(20, 21);
    assertEquals(
        new MeetingRejection.PostNotHeldThen(interim.post(), interim.person(), later.from()),
        record.reject(
            FORCE_OPS,
            new MeetingAct.HoldMeeting(
                id,
                later,
                List.of(
                    new Attendee(
                        interim.party(), interim.post(), Optional.of(interim.person()))))));
    assertEquals(1, meeting(id, MISSION_OPS).attendance().getFirst().there().size());
  }

  /// ANET's M3.
  @Test
  void plannedAndPastIsToBeReported() {
    SubjectId id = Encounters.accept(record, FORCE_OPS, Encounters.plan(FORCE_OPS, MISSION_OPS));
    assertEquals("PLANNED", meeting(id, FORCE_OPS).state());
    List<Instant> wakes =
        Views.changesAfter(
            record.state(), new ObjectKey(ObjectKey.Kind.MEETING, id.value()), record.now());
    assertTrue(wakes.contains(Encounters.hour(Encounters.ENDS)));
    record.atHour(Encounters.ENDS);
    assertEquals("TO_REPORT", meeting(id, FORCE_OPS).state());
    record.accept(
        MISSION_OPS, new MeetingAct.PostponeMeeting(id, Encounters.schedule(40, 41), because()));
    assertEquals("PLANNED", meeting(id, FORCE_OPS).state());
    assertEquals(2, meeting(id, FORCE_OPS).dates().size());
  }

  @Test
  void aReportedMeetingAttributes() {
    SubjectId id =
        Encounters.accept(
            record, EMBASSY, Encounters.report(Release.NONE, HOST.id(), FORCE_OPS.party()));
    record.accept(EMBASSY, Encounters.says(id, HOST.id(), true));
    record.accept(PLANS, Encounters.says(id, HOST.id(), false));
    assertEquals(
        new MeetingRejection.OnlyReporterAttributes(),
        record.reject(PLANS, Encounters.says(id, FORCE_OPS.party(), true)));
    SubjectId promise =
        Encounters.accept(record, EMBASSY, Encounters.attributed(FORCE_OPS.party(), HOST.id(), id));
    MeetingView shown = meeting(id, FORCE_OPS);
    assertEquals("REPORTED", shown.state());
    assertEquals(Optional.of("NONE"), shown.minutesState());
    assertEquals(
        List.of(true, false),
        shown.statements().stream().map(MeetingView.Said::attributed).toList());
    assertTrue(commitment(promise, FORCE_OPS).attributed());
    assertEquals(Optional.of(id), commitment(promise, PLANS).meeting());
  }

  @Test
  void lateIsWhatTheInstantSays() {
    SubjectId id = Encounters.accept(record, FORCE_OPS, Encounters.promise(FORCE_OPS, PLANS));
    long written = record.state().seq();
    assertFalse(commitment(id, PLANS).late());
    record.atHour(48);
    assertTrue(commitment(id, PLANS).late());
    assertEquals(written, record.state().seq());
    SubjectId claim =
        Encounters.accept(record, FORCE_OPS, new MeetingAct.ClaimCommitmentKept(id, because()));
    assertFalse(commitment(id, PLANS).late());
    assertEquals("CLAIMED_KEPT", commitment(id, PLANS).state());
    record.accept(
        PLANS,
        new MeetingAct.AnswerClaim(
            id, claim, MeetingAct.ClaimAnswer.CONTESTED, Optional.of(because())));
    assertEquals("CONTESTED", commitment(id, FORCE_OPS).state());
    record.accept(PLANS, new MeetingAct.ReleaseCommitment(id, because()));
    assertEquals("RELEASED", commitment(id, FORCE_OPS).state());
    assertTrue(find(ObjectKey.Kind.COMMITMENT, id.value(), MISSION_OPS).isEmpty());
  }

  @Test
  void theBeneficiaryIsNotToldOfAnOperationItMayNotKnow() {
    SubjectId operation = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    assertEquals(
        new OperationRejection.UnknownSubject(),
        record.reject(
            TASKFORCE_OPS,
            Encounters.promise(
                TASKFORCE_OPS, FORCE_OPS, Encounters.about(operation), Release.NONE)));
    SubjectId id =
        Encounters.accept(
            record,
            FORCE_OPS,
            Encounters.promise(
                FORCE_OPS, TASKFORCE_OPS, Encounters.about(operation), Release.NONE));
    assertEquals(Optional.of(operation), commitment(id, FORCE_OPS).operation());
    assertEquals(Optional.empty(), commitment(id, TASKFORCE_OPS).operation());
    EntryRelease.Parts given =
        EntryRelease.parts(
            record.state(),
            record.entries().getLast().act(),
            TASKFORCE_OPS.audience(),
            record.now());
    assertTrue(given.shown().test("text:content/text"));
    assertFalse(given.shown().test("links"));
  }

  @Test
  void aForumSaysWhoHostsWhenItSatAndWhetherItIsOverdue() {
    SubjectId id =
        Encounters.accept(
            record, FORCE_OPS, Encounters.forum(Release.NONE, HOST.id(), FORCE_OPS.party()));
    assertEquals(Optional.of(HOST.id()), forum(id, PLANS).hostNow());
    SubjectId sitting =
        Encounters.accept(
            record, FORCE_OPS, Encounters.plan(Release.NONE, Optional.of(id), FORCE_OPS, PLANS));
    assertEquals(sitting, forum(id, PLANS).next().orElseThrow().meeting());
    record.atHour(Encounters.ENDS);
    record.accept(PLANS, Encounters.hold(sitting, PLANS));
    assertEquals(sitting, forum(id, PLANS).last().orElseThrow().meeting());
    Instant due = Encounters.hour(Encounters.BEGINS).plus(Duration.ofDays(30));
    assertEquals(Optional.of(due), forum(id, PLANS).due());
    record.atHour(Encounters.BEGINS + 30 * 24);
    assertTrue(forum(id, PLANS).overdue());
    assertEquals(Optional.of(FORCE_OPS.party()), forum(id, PLANS).hostNow());
    String pair = Pair.of(HOST.id(), FORCE_OPS.party()).id();
    CadenceView cadence = (CadenceView) find(ObjectKey.Kind.CADENCE, pair, PLANS).orElseThrow();
    assertEquals(sitting, cadence.last().orElseThrow().meeting());
    record.accept(FORCE_OPS, new MeetingAct.CloseForum(id, because()));
    assertFalse(forum(id, PLANS).overdue());
    assertTrue(find(ObjectKey.Kind.FORUM, id.value(), MISSION_OPS).isEmpty());
  }
}
