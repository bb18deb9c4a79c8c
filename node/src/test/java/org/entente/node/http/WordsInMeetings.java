package org.entente.node.http;

import static org.entente.node.http.Secrets.BARKHANE;
import static org.entente.node.http.Secrets.MALI;
import static org.entente.node.http.Secrets.PLANNER;
import static org.entente.node.http.Secrets.TAKUBA;
import static org.entente.node.http.WordsInEveryAct.UN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.meeting.Attendee;
import org.entente.meeting.CommuniqueText;
import org.entente.meeting.Links;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MinutesText;
import org.entente.meeting.Participant;
import org.entente.meeting.Present;
import org.entente.meeting.Schedule;
import org.entente.meeting.Source;
import org.entente.meeting.Wording;
import org.entente.release.Release;

/// Meetings, minutes, commitments and a forum of Barkhane and the mission, shown to nobody else:
/// not to the host. And a meeting of the host and Takuba that the mission reports.
final class WordsInMeetings {
  private static final String MISSION = "minusma";
  private static final Window WHEN =
      Window.of(Instant.parse("2021-10-17T09:00:00Z"), Instant.parse("2021-10-17T10:00:00Z"));

  private final Secrets secrets;

  WordsInMeetings(Secrets secrets) {
    this.secrets = secrets;
  }

  void play() {
    SubjectId forum = forum();
    cancelled(forum);
    SubjectId held = held(forum);
    minutes(held);
    commitment(held);
    reported();
    MeetingAct close =
        new MeetingAct.CloseForum(forum, text("CloseForum-reason", BARKHANE, MISSION));
    secrets.attempt(new MeetingAct.CloseForum(forum, Text.of("Non.")), BARKHANE, MISSION);
    secrets.sign(PLANNER, close);
  }

  private Text text(String name, String... parties) {
    return secrets.text(name, parties);
  }

  private SubjectId known(String login, MeetingAct content, String... parties) {
    return new SubjectId(secrets.known(secrets.sign(login, content), parties));
  }

  private SubjectId forum() {
    List<PartyId> parties = List.of(new PartyId(BARKHANE), new PartyId(MISSION));
    return known(
        PLANNER,
        new MeetingAct.EstablishForum(
            new Name("Instance", "Forum"), true, parties, 30, parties, Release.NONE),
        BARKHANE,
        MISSION);
  }

  private Schedule schedule(String name, String... parties) {
    return new Schedule(WHEN, text(name, parties), Optional.empty());
  }

  private SubjectId plan(String name, SubjectId forum) {
    return known(
        PLANNER,
        new MeetingAct.PlanMeeting(
            text("PlanMeeting-title-" + name, BARKHANE, MISSION),
            true,
            schedule("PlanMeeting-schedule-" + name, BARKHANE, MISSION),
            text("PlanMeeting-purpose-" + name, BARKHANE, MISSION),
            List.of(text("PlanMeeting-agenda-" + name, BARKHANE, MISSION)),
            List.of(
                new Participant(new PartyId(BARKHANE), List.of()),
                new Participant(new PartyId(MISSION), List.of())),
            List.of("fr"),
            false,
            Release.NONE,
            Optional.of(forum)),
        BARKHANE,
        MISSION);
  }

  private void cancelled(SubjectId forum) {
    SubjectId id = plan("Cancelled", forum);
    secrets.sign(
        UN,
        new MeetingAct.PostponeMeeting(
            id,
            schedule("PostponeMeeting-schedule", BARKHANE, MISSION),
            text("PostponeMeeting-reason", BARKHANE, MISSION)));
    secrets.sign(
        UN,
        new MeetingAct.AnswerInvitation(
            id,
            MeetingAct.InvitationAnswer.TENTATIVE,
            Optional.of(text("AnswerInvitation-words", BARKHANE, MISSION))));
    secrets.sign(UN, new MeetingAct.ChangeMeetingRelease(id, Release.NONE));
    secrets.attempt(new MeetingAct.CancelMeeting(id, Text.of("Non.")), BARKHANE, MISSION);
    secrets.sign(
        UN, new MeetingAct.CancelMeeting(id, text("CancelMeeting-reason", BARKHANE, MISSION)));
  }

  private SubjectId held(SubjectId forum) {
    SubjectId id = plan("Held", forum);
    PostId post = new PostId(secrets.postOf(PLANNER));
    secrets.sign(
        PLANNER,
        new MeetingAct.HoldMeeting(
            id, WHEN, List.of(new Attendee(new PartyId(BARKHANE), post, Optional.empty()))));
    secrets.sign(
        PLANNER,
        new MeetingAct.RecordStatement(
            id, new PartyId(BARKHANE), false, text("RecordStatement-text", BARKHANE, MISSION)));
    return id;
  }

  private MinutesText minutes(String name) {
    return new MinutesText(
        List.of(
            new Wording(
                text("ProposeMinutes-minutes-fr-" + name, BARKHANE, MISSION),
                text("ProposeMinutes-minutes-en-" + name, BARKHANE, MISSION))),
        List.of(
            new Wording(
                text("ProposeMinutes-decision-fr-" + name, BARKHANE, MISSION),
                text("ProposeMinutes-decision-en-" + name, BARKHANE, MISSION))));
  }

  private void minutes(SubjectId id) {
    secrets.sign(PLANNER, new MeetingAct.ProposeMinutes(id, minutes("One")));
    secrets.sign(
        UN,
        new MeetingAct.RefuseMinutes(
            id, latest(id), text("RefuseMinutes-reason", BARKHANE, MISSION)));
    secrets.sign(UN, new MeetingAct.ProposeMinutes(id, minutes("Two")));
    secrets.sign(
        PLANNER,
        new MeetingAct.SignMinutes(
            id, latest(id), Optional.of(text("SignMinutes-reservation", BARKHANE, MISSION))));
    secrets.attempt(
        new MeetingAct.SignMinutes(id, latest(id), Optional.empty()), BARKHANE, MISSION);
    secrets.sign(
        UN,
        new MeetingAct.ProposeCommunique(
            id,
            new CommuniqueText(
                text("ProposeCommunique-communique-fr", BARKHANE, MISSION),
                text("ProposeCommunique-communique-en", BARKHANE, MISSION))));
    secrets.sign(
        PLANNER,
        new MeetingAct.SignCommunique(
            id, Digest.parse(secrets.latestCommunique(PLANNER, id.value()))));
  }

  private Digest latest(SubjectId id) {
    return Digest.parse(secrets.latestMinutes(PLANNER, id.value()));
  }

  private void commitment(SubjectId meeting) {
    SubjectId id =
        known(
            PLANNER,
            new MeetingAct.MakeCommitment(
                new PartyId(BARKHANE),
                new PartyId(MISSION),
                false,
                true,
                text("MakeCommitment-text", BARKHANE, MISSION),
                Instant.parse("2021-10-20T00:00:00Z"),
                new Links(Optional.empty(), Optional.empty(), Optional.of(meeting)),
                Release.NONE),
            BARKHANE,
            MISSION);
    SubjectId claim =
        known(
            PLANNER,
            new MeetingAct.ClaimCommitmentKept(
                id, text("ClaimCommitmentKept-evidence", BARKHANE, MISSION)),
            BARKHANE,
            MISSION);
    secrets.sign(
        UN,
        new MeetingAct.AnswerClaim(
            id,
            claim,
            MeetingAct.ClaimAnswer.CONTESTED,
            Optional.of(text("AnswerClaim-version", BARKHANE, MISSION))));
    secrets.sign(
        UN,
        new MeetingAct.ClaimCommitmentBroken(
            id, text("ClaimCommitmentBroken-evidence", BARKHANE, MISSION)));
    secrets.attempt(new MeetingAct.ClaimCommitmentKept(id, Text.of("Non.")), BARKHANE, MISSION);
    secrets.sign(
        UN,
        new MeetingAct.ReleaseCommitment(id, text("ReleaseCommitment-reason", BARKHANE, MISSION)));
  }

  private void reported() {
    String[] readers = {MISSION, MALI, TAKUBA};
    SubjectId id =
        known(
            UN,
            new MeetingAct.ReportMeeting(
                text("ReportMeeting-title", readers),
                false,
                schedule("ReportMeeting-schedule", readers),
                text("ReportMeeting-purpose", readers),
                List.of(new PartyId(MALI), new PartyId(TAKUBA)),
                List.of(new Present(new PartyId(MALI), text("ReportMeeting-present", readers))),
                new Source(
                    text("ReportMeeting-source", readers),
                    text("ReportMeeting-source-by", readers),
                    Instant.parse("2021-10-17T00:00:00Z")),
                Release.NONE),
            readers);
    secrets.sign(
        UN,
        new MeetingAct.RecordStatement(
            id, new PartyId(MALI), true, text("RecordStatement-text-attributed", readers)));
    secrets.attempt(
        new MeetingAct.RecordStatement(id, new PartyId(TAKUBA), false, Text.of("Non.")), readers);
  }
}
