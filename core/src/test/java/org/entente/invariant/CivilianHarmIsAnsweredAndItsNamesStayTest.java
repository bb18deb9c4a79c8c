package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.shownTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.given.Results;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.result.ResultAct;
import org.entente.result.ResultRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.CivilianHarmView;
import org.entente.view.EntryRelease;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// Harm to civilians is a file of its own: anybody may open it, who is concerned answers, silence
/// is late and said to be; where names are kept is nobody's but the opener's.
final class CivilianHarmIsAnsweredAndItsNamesStayTest {
  private final GivenRecord record = GivenRecord.adopted();

  private Optional<View> find(SubjectId id, Actor reader) {
    return Views.view(
        record.state(),
        new ObjectKey(ObjectKey.Kind.CIVILIAN_HARM, id.value()),
        reader.audience(),
        record.now(),
        where -> Text.of("a text"));
  }

  private CivilianHarmView harm(SubjectId id, Actor reader) {
    return (CivilianHarmView) find(id, reader).orElseThrow();
  }

  private SubjectId recorded(Actor by, Release release) {
    return Encounters.accept(record, by, Results.harm(record.now(), release, FORCE.id()));
  }

  private EntryRelease.Parts parts(Actor reader) {
    return EntryRelease.parts(
        record.state(), record.entries().getLast().act(), reader.audience(), record.now());
  }

  @Test
  void aWatchKeeperMayOpenAFile() {
    Actor watch = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.WATCH, Mandate.of("PublishPlan"));
    assertEquals("UNANSWERED", harm(recorded(watch, Release.NONE), FORCE_OPS).state());
  }

  @Test
  void lateIsWhatTheInstantSays() {
    SubjectId id = recorded(AID_ACCESS, Release.NONE);
    record.accept(FORCE_OPS, Results.answer(id, ResultAct.HarmAnswer.EXAMINING));
    assertEquals("EXAMINING", harm(id, AID_ACCESS).state());
    assertFalse(harm(id, AID_ACCESS).late());
    record.atHour(100);
    assertTrue(harm(id, AID_ACCESS).late());
    assertEquals(List.of(FORCE.id()), harm(id, AID_ACCESS).silent());
    record.accept(FORCE_OPS, Results.answer(id, ResultAct.HarmAnswer.ACKNOWLEDGED));
    assertFalse(harm(id, AID_ACCESS).late());
    assertEquals("ANSWERED", harm(id, AID_ACCESS).state());
  }

  @Test
  void whatIsContestedStandsBesideAndWhatWasSaidBeforeStays() {
    SubjectId id = recorded(AID_ACCESS, Release.NONE);
    record.accept(FORCE_OPS, Results.answer(id, ResultAct.HarmAnswer.CONTESTED));
    assertEquals("CONTESTED", harm(id, AID_ACCESS).state());
    record.accept(FORCE_OPS, Results.answer(id, ResultAct.HarmAnswer.ACKNOWLEDGED));
    record.accept(
        FORCE_OPS,
        new ResultAct.RecordAmends(id, ResultAct.AmendsType.REPAIR, Text.of("Stalls rebuilt")));
    record.accept(AID_ACCESS, Results.close(id));
    assertEquals("CLOSED", harm(id, FORCE_OPS).state());
    assertEquals(2, harm(id, FORCE_OPS).answers().size());
    assertEquals(1, harm(id, FORCE_OPS).amends().size());
  }

  @Test
  void notKnownIsNotNone() {
    CivilianHarmView view = harm(recorded(AID_ACCESS, Release.NONE), FORCE_OPS);
    assertEquals(Optional.of(0), view.toll().orElseThrow().killed());
    assertEquals(Optional.empty(), view.toll().orElseThrow().injured());
  }

  @Test
  void whereTheNamesAreKeptIsTheOpenersAlone() {
    SubjectId id = recorded(AID_ACCESS, shownTo(HOST.id()));
    assertTrue(harm(id, AID_ACCESS).register().isPresent());
    assertTrue(parts(AID_ACCESS).shown().test("text:content/register"));
    for (Actor other : List.of(FORCE_OPS, AUTHORITY)) {
      assertEquals(Level.FULL, harm(id, other).level());
      assertEquals(Optional.empty(), harm(id, other).register());
      assertFalse(parts(other).shown().test("text:content/register"));
    }
  }

  @Test
  void thereIsNoMemberForAName() {
    assertTrue(
        Arrays.stream(ResultAct.RecordCivilianHarm.class.getRecordComponents())
            .noneMatch(one -> one.getName().toLowerCase(Locale.ROOT).contains("name")));
  }

  @Test
  void eachLevelShowsNoMoreThanItsOwn() {
    SubjectId id = recorded(AID_ACCESS, shownTo(HOST.id(), Level.AREA));
    CivilianHarmView view = harm(id, AUTHORITY);
    assertTrue(view.place().isPresent());
    assertEquals(Optional.empty(), view.toll());
    assertEquals(List.of(), view.concerned());
    assertEquals("OPEN", view.state());
    assertTrue(parts(AUTHORITY).shown().test("spot"));
    assertFalse(parts(AUTHORITY).shown().test("toll"));
    assertFalse(parts(AUTHORITY).shown().test("act"));
    assertTrue(find(id, MISSION_OPS).isEmpty());
    assertTrue(parts(MISSION_OPS).none());
    assertEquals(
        new ResultRejection.UnknownHarm(),
        record.reject(MISSION_OPS, Results.answer(id, ResultAct.HarmAnswer.CONTESTED)));
  }
}
