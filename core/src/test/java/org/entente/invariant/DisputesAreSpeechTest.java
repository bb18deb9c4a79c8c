package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.DisputeRejection;
import org.entente.dispute.Evidence;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.given.Quarrels;
import org.entente.kernel.Entry;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.ObjectKey;
import org.entente.view.DisputeView;
import org.entente.view.EntryRelease;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// Who is shown a dispute; that what is said in it is rejected for form alone; that both versions
/// stand side by side; when it is settled.
final class DisputesAreSpeechTest {
  private final GivenRecord record = GivenRecord.adopted();

  private Optional<View> find(SubjectId id, Actor reader) {
    return Views.view(
        record.state(),
        new ObjectKey(ObjectKey.Kind.DISPUTE, id.value()),
        reader.audience(),
        record.now(),
        where -> Text.of("a text"));
  }

  private DisputeView view(SubjectId id, Actor reader) {
    return (DisputeView) find(id, reader).orElseThrow();
  }

  private SubjectId raised() {
    return Encounters.accept(record, FORCE_OPS, Quarrels.raise(MISSION_OPS));
  }

  @Test
  void whoeverHoldsAPostRaisesAnswersAndRepliesEvenWhenItIsOver() {
    Actor clerk = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.WATCH, Mandate.of("TakePosition"));
    SubjectId id = Encounters.accept(record, clerk, Quarrels.raise(MISSION_OPS));
    record.accept(FORCE_OPS, new DisputeAct.WithdrawDispute(id, because()));
    record.accept(MISSION_OPS, Quarrels.answer(id));
    record.accept(clerk, Quarrels.reply(id, id));
    record.accept(MISSION_OPS, Quarrels.reply(id, id));
    DisputeView view = view(id, MISSION_OPS);
    assertEquals("WITHDRAWN", view.state());
    assertEquals(2, view.items().getFirst().replies().size());
    assertEquals(
        List.of("RAISED", "WITHDRAWAL", "ANSWER"),
        view.items().stream().map(DisputeView.Item::entry).toList());
  }

  @Test
  void theHostIsNotLetIntoADisputeOfOthers() {
    SubjectId id = raised();
    record.accept(MISSION_OPS, Quarrels.answer(id));
    assertTrue(find(id, AUTHORITY).isEmpty());
    for (Entry entry : record.entries().subList(2, record.entries().size())) {
      assertTrue(parts(entry, AUTHORITY).none());
    }
    assertEquals(
        new DisputeRejection.UnknownDispute(), record.reject(AUTHORITY, Quarrels.answer(id)));
  }

  private EntryRelease.Parts parts(Entry entry, Actor reader) {
    return EntryRelease.parts(record.state(), entry.act(), reader.audience(), record.now());
  }

  @Test
  void othersSeeWhatTheyWereGranted() {
    Release release = Cast.shownTo(HOST.id(), Level.SUMMARY);
    SubjectId id =
        Encounters.accept(record, FORCE_OPS, Quarrels.raise(MISSION.id(), Evidence.NONE, release));
    assertTrue(view(id, AUTHORITY).title().isPresent());
    assertTrue(view(id, AUTHORITY).items().isEmpty());
    Entry entry = record.entries().getLast();
    assertTrue(parts(entry, AUTHORITY).shown().test("text:content/title"));
    assertFalse(parts(entry, AUTHORITY).shown().test("text:content/text"));
    assertFalse(parts(entry, AUTHORITY).shown().test("act"));
    assertTrue(view(id, MISSION_OPS).release().isPresent());
  }

  @Test
  void whatIsPointedAtIsNamedToWhomItMayBeNamed() {
    SubjectId secret = record.proposed(FORCE_OPS, Draft.patrol(1, 1));
    SubjectId id =
        Encounters.accept(
            record,
            FORCE_OPS,
            Quarrels.raise(MISSION.id(), Quarrels.pointing(secret), Release.NONE));
    Entry entry = record.entries().getLast();
    assertEquals(List.of(secret), view(id, FORCE_SECOND).items().getFirst().evidence());
    assertTrue(view(id, MISSION_OPS).items().getFirst().evidence().isEmpty());
    assertTrue(parts(entry, MISSION_OPS).shown().test("act"));
    assertFalse(parts(entry, MISSION_OPS).shown().test(Evidence.PART));
    assertEquals(
        new DisputeRejection.UnknownEvidence(),
        record.reject(
            MISSION_OPS, new DisputeAct.AnswerDispute(id, because(), Quarrels.pointing(secret))));
  }

  @Test
  void anAnswerIsLateByTheClockAndNotByAnAct() {
    SubjectId id = raised();
    assertFalse(view(id, FORCE_OPS).late());
    record.atHour(Quarrels.DUE);
    assertTrue(view(id, FORCE_OPS).late());
    record.accept(MISSION_OPS, Quarrels.answer(id));
    assertFalse(view(id, FORCE_OPS).late());
  }

  @Test
  void itIsSettledWhenBothSignedTheSameTerms() {
    SubjectId id = raised();
    record.accept(FORCE_OPS, Quarrels.terms(id, "First"));
    record.accept(FORCE_OPS, Quarrels.sign(record, id));
    record.accept(MISSION_OPS, Quarrels.terms(id, "Second"));
    record.accept(MISSION_OPS, Quarrels.sign(record, id));
    assertEquals("RAISED", view(id, FORCE_OPS).state());
    record.accept(FORCE_OPS, Quarrels.sign(record, id));
    assertEquals("SETTLED", view(id, FORCE_OPS).state());
    assertTrue(view(id, FORCE_OPS).settlements().getLast().agreed());
    assertFalse(view(id, FORCE_OPS).settlements().getFirst().agreed());
    assertEquals(
        new DisputeRejection.DisputeOver(), record.reject(FORCE_OPS, Quarrels.terms(id, "Third")));
  }

  @Test
  void aForumOfBothIsToldWhatItIsAboutOnceItIsTakenThere() {
    SubjectId id = raised();
    SubjectId forum =
        Encounters.accept(
            record, FORCE_OPS, Encounters.forum(Release.NONE, FORCE.id(), MISSION.id(), HOST.id()));
    record.accept(MISSION_OPS, new DisputeAct.EscalateDispute(id, forum, because()));
    assertEquals("ESCALATED", view(id, AUTHORITY).state());
    assertEquals(Level.SUMMARY, view(id, AUTHORITY).level());
    assertEquals(Optional.of(forum), view(id, AUTHORITY).forum());
    assertTrue(find(id, TASKFORCE_OPS).isEmpty());
  }

  @Test
  void theTwoTalkAboutItInAMeetingOfBoth() {
    SubjectId id = Encounters.accept(record, FORCE_OPS, Quarrels.raise(PLANS));
    SubjectId meeting = Encounters.accept(record, FORCE_OPS, Encounters.plan(FORCE_OPS, PLANS));
    record.accept(PLANS, new DisputeAct.ConsultOnDispute(id, meeting));
    record.accept(FORCE_OPS, new DisputeAct.ConsultOnDispute(id, meeting));
    assertEquals("IN_CONSULTATION", view(id, PLANS).state());
    assertEquals(List.of(meeting), view(id, PLANS).meetings());
  }

  @Test
  void aReportedOneIsTheWordOfItsSourceAndBothSidesMayAnswer() {
    SubjectId id = Encounters.accept(record, MISSION_OPS, Quarrels.report(FORCE.id(), HOST.id()));
    assertEquals("REPORTED", view(id, PLANS).state());
    record.accept(PLANS, Quarrels.answer(id));
    record.accept(FORCE_OPS, Quarrels.answer(id));
    record.accept(FORCE_OPS, Quarrels.reply(id, id));
    assertEquals(3, view(id, MISSION_OPS).items().size());
    assertTrue(view(id, MISSION_OPS).reported().orElseThrow().suspended().isPresent());
  }

  @Test
  void aHumanitarianPartyMayRaiseOneAndIsAskedForNone() {
    SubjectId id = Encounters.accept(record, AID_ACCESS, Quarrels.raise(FORCE_OPS));
    assertEquals(AID_ACCESS.party(), view(id, FORCE_OPS).owner());
    assertEquals(
        new DisputeRejection.HumanitarianInDispute(AID_ACCESS.party()),
        record.reject(FORCE_OPS, Quarrels.raise(AID_ACCESS)));
  }
}
