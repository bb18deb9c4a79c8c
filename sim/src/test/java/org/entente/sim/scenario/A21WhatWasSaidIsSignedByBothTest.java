package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.meeting.Attendee;
import org.entente.meeting.Commitment;
import org.entente.meeting.Links;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingRejection;
import org.entente.meeting.MinutesText;
import org.entente.meeting.Participant;
import org.entente.meeting.Schedule;
import org.entente.meeting.Wording;
import org.entente.release.Release;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// The force and the mission meet; the host is not there and is told nothing. What each says is its
/// own; what both signed binds both; what was promised is late when its hour has passed, and the
/// two do not agree on whether it was kept.
final class A21WhatWasSaidIsSignedByBothTest {
  private final Story story = Story.begun();
  private final Instant now = story.theatre.state().at();

  private SubjectId planned() {
    return new SubjectId(
        story.signs(
            Cast.FORCE_OPS,
            new MeetingAct.PlanMeeting(
                Text.of("Talks"),
                true,
                new Schedule(hours(1, 2), Text.of("Gao"), Optional.empty()),
                Text.of("The road"),
                List.of(Text.of("Who clears it")),
                List.of(
                    new Participant(Cast.FORCE, List.of()),
                    new Participant(Cast.MISSION, List.of())),
                List.of("fr"),
                false,
                Release.NONE,
                Optional.empty())));
  }

  private Window hours(int from, int to) {
    return Window.of(now.plus(Duration.ofHours(from)), now.plus(Duration.ofHours(to)));
  }

  private MeetingAct held(SubjectId id, Actor who) {
    return new MeetingAct.HoldMeeting(
        id, hours(1, 2), List.of(new Attendee(who.party(), who.post(), Optional.of(who.person()))));
  }

  private Meeting meeting(SubjectId id) {
    return story.theatre.state().meetings().meetings().get(id);
  }

  private MeetingAct minutes(SubjectId id, String word) {
    return new MeetingAct.ProposeMinutes(
        id,
        new MinutesText(
            List.of(new Wording(Text.of(word + " (fr)"), Text.of(word + " (en)"))), List.of()));
  }

  private MeetingAct sign(SubjectId id) {
    return new MeetingAct.SignMinutes(
        id, meeting(id).minutes().getLast().digest(), Optional.empty());
  }

  private static MeetingAct says(SubjectId id, PartyId of) {
    return new MeetingAct.RecordStatement(id, of, false, Text.of("We clear the road"));
  }

  @Test
  void aMeetingItsMinutesAndAPromise() {
    SubjectId id = planned();
    story.mayNot(Cast.PLANS, says(id, Cast.HOST), MeetingRejection.UnknownMeeting.class);
    story.mayNot(Cast.FORCE_OPS, held(id, Cast.FORCE_OPS), MeetingRejection.MeetingToCome.class);
    story.hoursPass(3);
    story.signs(Cast.FORCE_OPS, held(id, Cast.FORCE_OPS));
    story.signs(Cast.MISSION_OPS, held(id, Cast.MISSION_OPS));
    story.mayNot(Cast.FORCE_OPS, says(id, Cast.MISSION), MeetingRejection.WordOfAnother.class);
    story.signs(Cast.FORCE_OPS, says(id, Cast.FORCE));
    story.signs(Cast.FORCE_OPS, minutes(id, "One"));
    story.signs(Cast.FORCE_OPS, sign(id));
    story.signs(Cast.MISSION_OPS, minutes(id, "Two"));
    story.signs(Cast.MISSION_OPS, sign(id));
    assertFalse(meeting(id).minutes().getLast().isAgreedBy(meeting(id).parties()));
    story.signs(Cast.FORCE_SECOND, sign(id));
    assertTrue(meeting(id).minutes().getLast().isAgreedBy(meeting(id).parties()));
    promise(id);
    story.endsWithACleanAudit();
  }

  private void promise(SubjectId meeting) {
    SubjectId id =
        new SubjectId(
            story.signs(
                Cast.FORCE_OPS,
                new MeetingAct.MakeCommitment(
                    Cast.FORCE,
                    Cast.MISSION,
                    false,
                    true,
                    Text.of("Clear the road"),
                    now.plus(Duration.ofHours(20)),
                    new Links(Optional.empty(), Optional.empty(), Optional.of(meeting)),
                    Release.NONE)));
    long written = story.theatre.state().seq();
    assertFalse(commitment(id).isLate(now.plus(Duration.ofHours(19))));
    assertTrue(commitment(id).isLate(now.plus(Duration.ofHours(20))));
    assertEquals(written, story.theatre.state().seq(), "nothing was written");
    String claim =
        story.signs(
            Cast.FORCE_OPS, new MeetingAct.ClaimCommitmentKept(id, Text.of("Cleared at noon")));
    story.signs(
        Cast.MISSION_OPS,
        new MeetingAct.AnswerClaim(
            id,
            new SubjectId(claim),
            MeetingAct.ClaimAnswer.CONTESTED,
            Optional.of(Text.of("Half of it"))));
    assertEquals(1, commitment(id).claims().size());
  }

  private Commitment commitment(SubjectId id) {
    return story.theatre.state().meetings().commitments().get(id);
  }
}
