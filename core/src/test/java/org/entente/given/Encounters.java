package org.entente.given;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.meeting.Attendee;
import org.entente.meeting.Links;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MinutesText;
import org.entente.meeting.Participant;
import org.entente.meeting.Present;
import org.entente.meeting.Schedule;
import org.entente.meeting.Source;
import org.entente.meeting.Wording;
import org.entente.release.Release;

/// Meetings, minutes and commitments as a test reads them: two hours from the tenth.
public final class Encounters {
  public static final int BEGINS = 10;
  public static final int ENDS = 12;

  private Encounters() {}

  public static Schedule schedule(int from, int to) {
    return new Schedule(hours(from, to), Text.of("Ministry"), Optional.empty());
  }

  public static Window hours(int from, int to) {
    return Window.of(hour(from), hour(to));
  }

  public static Instant hour(int hour) {
    return Draft.H.plus(Duration.ofHours(hour));
  }

  public static MeetingAct.PlanMeeting plan(Actor... actors) {
    return plan(Release.NONE, Optional.empty(), actors);
  }

  public static MeetingAct.PlanMeeting plan(
      Release release, Optional<SubjectId> forum, Actor... actors) {
    return new MeetingAct.PlanMeeting(
        Text.of("First contact"),
        true,
        schedule(BEGINS, ENDS),
        Text.of("To know each other"),
        List.of(Text.of("The reorganisation")),
        Arrays.stream(actors)
            .map(one -> new Participant(one.party(), List.of(one.post())))
            .toList(),
        List.of("fr"),
        false,
        release,
        forum);
  }

  public static SubjectId accept(GivenRecord record, Actor by, Content content) {
    return new SubjectId(record.accept(by, content).act().id().value());
  }

  /// Planned and held by the first; the others have said nothing.
  public static SubjectId held(GivenRecord record, Actor first, Actor second) {
    SubjectId id = accept(record, first, plan(first, second));
    record.atHour(Math.max(ENDS, hoursSinceStart(record)));
    record.accept(first, hold(id, first));
    return id;
  }

  private static int hoursSinceStart(GivenRecord record) {
    return (int) Duration.between(Draft.H, record.now()).toHours();
  }

  public static MeetingAct.HoldMeeting hold(SubjectId id, Actor who) {
    return hold(id, who, Optional.of(who.person()));
  }

  public static MeetingAct.HoldMeeting hold(SubjectId id, Actor who, Optional<PersonId> person) {
    return new MeetingAct.HoldMeeting(
        id, hours(BEGINS, ENDS), List.of(new Attendee(who.party(), who.post(), person)));
  }

  public static MeetingAct.ReportMeeting report(Release release, PartyId... parties) {
    return new MeetingAct.ReportMeeting(
        Text.of("First contact"),
        false,
        schedule(BEGINS, ENDS),
        Text.of("To know each other"),
        List.of(parties),
        List.of(new Present(parties[0], Text.of("A minister"))),
        new Source(Text.of("A newspaper"), Text.of("A journalist"), hour(0)),
        release);
  }

  public static MeetingAct.RecordStatement says(SubjectId id, PartyId of, boolean attributed) {
    return new MeetingAct.RecordStatement(id, of, attributed, Text.of("What it said"));
  }

  public static MeetingAct.ProposeMinutes minutes(SubjectId id, String word) {
    return new MeetingAct.ProposeMinutes(
        id,
        new MinutesText(
            List.of(new Wording(Text.of(word + " en français"), Text.of(word + " in English"))),
            List.of(new Wording(Text.of("Décidé"), Text.of("Decided")))));
  }

  public static Meeting find(GivenRecord record, SubjectId id) {
    return record.state().meetings().meetings().get(id);
  }

  public static Digest latest(GivenRecord record, SubjectId id) {
    return find(record, id).minutes().getLast().digest();
  }

  public static MeetingAct.SignMinutes sign(GivenRecord record, SubjectId id) {
    return new MeetingAct.SignMinutes(id, latest(record, id), Optional.empty());
  }

  public static MeetingAct.MakeCommitment promise(Actor ower, Actor beneficiary) {
    return promise(ower, beneficiary, Links.NONE, Release.NONE);
  }

  public static MeetingAct.MakeCommitment promise(
      Actor ower, Actor beneficiary, Links links, Release release) {
    return new MeetingAct.MakeCommitment(
        ower.party(),
        beneficiary.party(),
        false,
        true,
        Text.of("Share the calendar"),
        hour(48),
        links,
        release);
  }

  /// As the source of a reported meeting has it.
  public static MeetingAct.MakeCommitment attributed(
      PartyId ower, PartyId beneficiary, SubjectId meeting) {
    return new MeetingAct.MakeCommitment(
        ower,
        beneficiary,
        true,
        false,
        Text.of("More contributors"),
        hour(48),
        in(meeting),
        Release.NONE);
  }

  public static Links in(SubjectId meeting) {
    return new Links(Optional.empty(), Optional.empty(), Optional.of(meeting));
  }

  public static Links about(SubjectId operation) {
    return new Links(Optional.empty(), Optional.of(operation), Optional.empty());
  }

  public static MeetingAct.EstablishForum forum(Release release, PartyId... parties) {
    return new MeetingAct.EstablishForum(
        new Name("Instance", "Forum"), true, List.of(parties), 30, List.of(parties), release);
  }
}
