package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingRejection;
import org.entente.party.PartyRejection;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.Knowledge;
import org.entente.theatre.ObjectKey;
import org.entente.view.EntryRelease;
import org.entente.view.MeetingView;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// What was said between those who met is shown to more only when all of them signed the same.
final class MeetingWidensOnlyWithAllWhoMetTest {
  private static final Release WIDER = Cast.shownTo(HOST.id(), Level.FULL);

  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id =
      Encounters.accept(
          record,
          FORCE_OPS,
          Encounters.plan(
              Cast.shownTo(HOST.id(), Level.AREA), Optional.empty(), FORCE_OPS, MISSION_OPS));

  private Level seenBy(Actor reader) {
    return Knowledge.ofMeeting(
        record.state().meetings().meetings().get(id), reader.audience(), record.now());
  }

  private MeetingAct to(Release release) {
    return new MeetingAct.ChangeMeetingRelease(id, release);
  }

  private MeetingView view(Actor reader) {
    return (MeetingView)
        Views.view(
                record.state(),
                new ObjectKey(ObjectKey.Kind.MEETING, id.value()),
                reader.audience(),
                record.now(),
                where -> Text.of("a text"))
            .orElseThrow();
  }

  @Test
  void itWaitsForTheOthersAndSaysSoToThemAlone() {
    record.accept(MISSION_OPS, to(WIDER));
    assertEquals(Level.AREA, seenBy(PLANS));
    assertEquals(List.of(MISSION_OPS.party()), view(FORCE_OPS).mayWiden().getFirst().agreed());
    assertEquals(List.of(), view(PLANS).mayWiden());
    record.accept(MISSION_OPS, to(WIDER));
    assertEquals(Level.AREA, seenBy(PLANS));
    record.accept(FORCE_OPS, to(WIDER));
    assertEquals(Level.FULL, seenBy(PLANS));
    assertEquals(List.of(), view(FORCE_OPS).mayWiden());
    assertEquals(Optional.of(WIDER), view(FORCE_OPS).release());
  }

  @Test
  void anyOfThemNarrowsAtOnceAndWhatWasAskedBeforeIsForgotten() {
    record.accept(MISSION_OPS, to(WIDER));
    record.accept(FORCE_OPS, to(Release.NONE));
    assertEquals(Level.HIDDEN, seenBy(PLANS));
    record.accept(FORCE_OPS, to(WIDER));
    assertEquals(Level.HIDDEN, seenBy(PLANS));
  }

  @Test
  void openingEarlierIsWider() {
    Release late =
        new Release(
            List.of(new Grant(HOST.id(), List.of(), Level.AREA, Optional.of(Encounters.hour(50)))));
    record.accept(FORCE_OPS, to(late));
    assertEquals(Level.HIDDEN, seenBy(PLANS));
    record.accept(FORCE_OPS, to(Cast.shownTo(HOST.id(), Level.AREA)));
    assertEquals(Level.HIDDEN, seenBy(PLANS));
  }

  @Test
  void whoWasNotThereDoesNotReleaseItEvenIfItSeesIt() {
    assertEquals(
        new MeetingRejection.NotAtMeeting(HOST.id()), record.reject(AUTHORITY, to(Release.NONE)));
    assertEquals(
        new MeetingRejection.UnknownMeeting(), record.reject(REGION_OPS, to(Release.NONE)));
  }

  @Test
  void nobodyIsReleasedToWhoIsNoParty() {
    PartyRejection.UnknownParty unknown = new PartyRejection.UnknownParty(new PartyId("nobody"));
    assertEquals(unknown, record.reject(FORCE_OPS, to(Cast.shownTo(unknown.party(), Level.FULL))));
  }

  @Test
  void whatASourceSaysIsItsReportersToShow() {
    SubjectId told =
        Encounters.accept(
            record, PLANS, Encounters.report(Release.NONE, HOST.id(), FORCE_OPS.party()));
    MeetingAct change =
        new MeetingAct.ChangeMeetingRelease(told, Cast.shownTo(MISSION_OPS.party(), Level.FULL));
    assertEquals(new MeetingRejection.WordOfAnother(HOST.id()), record.reject(FORCE_OPS, change));
    record.accept(PLANS, change);
    assertEquals(
        Level.FULL,
        Knowledge.ofMeeting(
            record.state().meetings().meetings().get(told), MISSION_OPS.audience(), record.now()));
  }

  /// The entry lists who may read: it stays with those who met.
  @Test
  void whomItIsReleasedToDoesNotReadTheListOfReaders() {
    record.accept(MISSION_OPS, to(WIDER));
    record.accept(FORCE_OPS, to(WIDER));
    assertFalse(shown(PLANS).test("header"));
    assertTrue(shown(MISSION_OPS).test("header"));
  }

  private Predicate<String> shown(Actor reader) {
    return EntryRelease.parts(
            record.state(), record.entries().getLast().act(), reader.audience(), record.now())
        .shown();
  }
}
