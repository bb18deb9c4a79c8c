package org.entente.invariant;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.kernel.Digest;
import org.entente.kernel.SubjectId;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingRejection;
import org.entente.meeting.Minutes;
import org.junit.jupiter.api.Test;

/// Minutes bind when a post of every party signed the same digest: never by silence, never by a
/// signature under other words.
final class MinutesAreAgreedByEveryPartyTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id = heldByThree();

  private SubjectId heldByThree() {
    SubjectId planned =
        Encounters.accept(record, FORCE_OPS, Encounters.plan(FORCE_OPS, PLANS, MISSION_OPS));
    record.atHour(Encounters.ENDS);
    record.accept(PLANS, Encounters.hold(planned, PLANS));
    record.accept(FORCE_OPS, Encounters.minutes(planned, "One"));
    return planned;
  }

  private boolean agreed(int version) {
    return Encounters.find(record, id)
        .minutes()
        .get(version)
        .isAgreedBy(Encounters.find(record, id).parties());
  }

  @Test
  void whoProposedHasNotSigned() {
    record.accept(PLANS, Encounters.sign(record, id));
    record.accept(MISSION_OPS, Encounters.sign(record, id));
    record.atHour(10_000);
    assertFalse(agreed(0));
    record.accept(FORCE_SECOND, Encounters.sign(record, id));
    assertTrue(agreed(0));
  }

  @Test
  void aChangeIsAnotherVersionAndTheEarlierStays() {
    Digest first = Encounters.latest(record, id);
    record.accept(PLANS, Encounters.sign(record, id));
    record.accept(MISSION_OPS, Encounters.minutes(id, "Two"));
    assertEquals(
        new MeetingRejection.AnotherMinutes(),
        record.reject(FORCE_OPS, new MeetingAct.SignMinutes(id, first, Optional.empty())));
    record.accept(FORCE_OPS, Encounters.sign(record, id));
    record.accept(MISSION_OPS, Encounters.sign(record, id));
    assertFalse(agreed(1));
    List<Minutes> all = Encounters.find(record, id).minutes();
    assertEquals(List.of(1, 2), all.stream().map(Minutes::number).toList());
    assertEquals(1, all.getFirst().answers().size());
  }

  @Test
  void aRefusalIsNoSignatureAndStands() {
    record.accept(PLANS, Encounters.sign(record, id));
    record.accept(FORCE_OPS, Encounters.sign(record, id));
    record.accept(
        MISSION_OPS, new MeetingAct.RefuseMinutes(id, Encounters.latest(record, id), because()));
    assertFalse(agreed(0));
    assertEquals(
        new MeetingRejection.MinutesAnswered(),
        record.reject(MISSION_OPS, Encounters.sign(record, id)));
  }

  @Test
  void aReportedMeetingHasNone() {
    SubjectId reported =
        Encounters.accept(
            record,
            FORCE_OPS,
            Encounters.report(org.entente.release.Release.NONE, PLANS.party(), FORCE_OPS.party()));
    assertEquals(
        new MeetingRejection.MeetingNotHeld(),
        record.reject(FORCE_OPS, Encounters.minutes(reported, "One")));
  }
}
