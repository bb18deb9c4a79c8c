package org.entente.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Attendee;
import org.entente.meeting.Invited;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingState;
import org.entente.meeting.Minutes;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;

/// Views of meetings.
final class MeetingViews {
  private MeetingViews() {}

  static Optional<View> view(Viewing viewing, Meeting one) {
    Level level = Knowledge.ofMeeting(one, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, one, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, Meeting one, Level level) {
    boolean inside =
        one.takesPart(viewing.audience().party())
            || one.author().party().equals(viewing.audience().party());
    boolean area = level.reaches(Level.AREA);
    boolean summary = level.reaches(Level.SUMMARY);
    boolean full = level.reaches(Level.FULL);
    Meeting.Dated date = one.dates().getLast();
    Meeting.Terms terms = one.terms();
    return new MeetingView(
        one.id().value(),
        one.reference(),
        level,
        one.author().party(),
        terms.exercise(),
        stateOf(one, area, viewing.at()),
        full ? Optional.of(minutesState(one)) : Optional.empty(),
        area ? Optional.of(one.window()) : Optional.empty(),
        viewing.textIf(area, date.place()),
        area ? date.point() : Optional.empty(),
        viewing.textIf(summary, terms.title()),
        viewing.textIf(summary, terms.purpose()),
        summary ? one.parties() : List.of(),
        summary ? forum(viewing, one) : Optional.empty(),
        full ? terms.agenda().stream().map(viewing::text).toList() : List.of(),
        full ? terms.participants() : List.of(),
        full ? terms.languages() : List.of(),
        full && terms.interpreter(),
        full ? source(viewing, one) : Optional.empty(),
        full ? one.dates().stream().map(each -> dated(viewing, each)).toList() : List.of(),
        full ? cancelled(viewing, one) : Optional.empty(),
        full ? one.attendance().stream().map(said -> there(viewing, said)).toList() : List.of(),
        full ? statements(viewing, one) : List.of(),
        full
            ? one.minutes().stream().map(version -> minutes(viewing, one, version)).toList()
            : List.of(),
        full ? invited(viewing, one) : List.of(),
        full ? communiques(viewing, one) : List.of(),
        AttachmentViews.of(viewing, one.id(), full),
        inside ? Optional.of(terms.release()) : Optional.empty(),
        one.releasers().contains(viewing.audience().party()) ? one.widenings() : List.of(),
        full ? Optional.of(viewing.signed(one.author(), one.seq(), one.at())) : Optional.empty(),
        one.at());
  }

  /// Whoever is not shown when it is, is not told by its state either.
  private static String stateOf(Meeting one, boolean area, Instant at) {
    return switch (one.state()) {
      case MeetingState.Planned planned -> area && isPast(one, at) ? "TO_REPORT" : "PLANNED";
      case MeetingState.Cancelled cancelled -> "CANCELLED";
      case MeetingState.Held held -> "TOOK_PLACE";
      case MeetingState.Reported reported -> "REPORTED";
    };
  }

  private static boolean isPast(Meeting one, Instant at) {
    return one.window().to().map(end -> !at.isBefore(end)).orElse(false);
  }

  private static String minutesState(Meeting one) {
    if (one.minutes().isEmpty()) {
      return "NONE";
    }
    return one.minutes().getLast().isAgreedBy(one.parties()) ? "AGREED" : "PROPOSED";
  }

  private static Optional<SubjectId> forum(Viewing viewing, Meeting one) {
    return one.terms()
        .forum()
        .filter(id ->
            Knowledge.ofForum(
                    viewing.state().meetings().forums().get(id), viewing.audience(), viewing.at())
                .reaches(Level.EXISTENCE));
  }

  private static Optional<MeetingView.SourceView> source(Viewing viewing, Meeting one) {
    return one.state() instanceof MeetingState.Reported reported
        ? Optional.of(
            new MeetingView.SourceView(
                viewing.text(reported.publication()),
                viewing.text(reported.saidBy()),
                reported.date(),
                reported.present().stream()
                    .map(seen -> new MeetingView.Seen(seen.party(), viewing.text(seen.name())))
                    .toList()))
        : Optional.empty();
  }

  private static MeetingView.Dated dated(Viewing viewing, Meeting.Dated date) {
    return new MeetingView.Dated(
        date.window(),
        viewing.text(date.place()),
        date.point(),
        date.reason().map(viewing::text),
        viewing.signed(date.by(), date.seq(), date.at()));
  }

  private static Optional<MeetingView.Ended> cancelled(Viewing viewing, Meeting one) {
    return one.state() instanceof MeetingState.Cancelled end
        ? Optional.of(
            new MeetingView.Ended(
                viewing.text(end.reason()), viewing.signed(end.by(), end.seq(), end.at())))
        : Optional.empty();
  }

  private static MeetingView.Attendance there(Viewing viewing, Meeting.Attendance said) {
    return new MeetingView.Attendance(
        said.during(),
        said.attendees().stream().map(one -> there(viewing, one)).toList(),
        viewing.signed(said.by(), said.seq(), said.at()));
  }

  private static MeetingView.There there(Viewing viewing, Attendee one) {
    return new MeetingView.There(
        one.party(),
        one.post(),
        viewing.state().roster().getPost(one.post()).title(),
        one.person().map(viewing::nameOf),
        one.person().flatMap(viewing::enteredAs));
  }

  private static List<MeetingView.Said> statements(Viewing viewing, Meeting one) {
    return one.statements().stream()
        .map(said ->
            new MeetingView.Said(
                said.of(),
                said.attributed(),
                viewing.text(said.text()),
                viewing.signed(said.by(), said.seq(), said.at())))
        .toList();
  }

  private static MeetingView.MinutesVersion minutes(Viewing viewing, Meeting one, Minutes version) {
    return new MeetingView.MinutesVersion(
        version.number(),
        version.digest(),
        version.isAgreedBy(one.parties()),
        lines(viewing, version.articles()),
        lines(viewing, version.decisions()),
        version.answers().stream()
            .map(answer ->
                new MeetingView.Answer(
                    answer.signed(),
                    answer.words().map(viewing::text),
                    viewing.signed(answer.by(), answer.seq(), answer.at())))
            .toList(),
        viewing.signed(version.by(), version.seq(), version.at()));
  }

  /// What a post said last stands.
  private static List<MeetingView.InvitedView> invited(Viewing viewing, Meeting one) {
    Map<PostId, Invited> last = new LinkedHashMap<>();
    one.invited().forEach(answer -> last.put(answer.by().post(), answer));
    return last.values().stream()
        .map(answer ->
            new MeetingView.InvitedView(
                answer.answer(),
                answer.words().map(viewing::text),
                viewing.signed(answer.by(), answer.seq(), answer.at())))
        .toList();
  }

  private static List<MeetingView.CommuniqueVersion> communiques(Viewing viewing, Meeting one) {
    return one.communiques().stream()
        .map(version ->
            new MeetingView.CommuniqueVersion(
                version.number(),
                version.digest(),
                version.isPublic(one.parties()),
                viewing.text(version.fr()),
                viewing.text(version.en()),
                version.signatures().stream()
                    .map(signature ->
                        viewing.signed(signature.by(), signature.seq(), signature.at()))
                    .toList(),
                viewing.signed(version.by(), version.seq(), version.at())))
        .toList();
  }

  private static List<MeetingView.Line> lines(Viewing viewing, List<Minutes.Line> lines) {
    return lines.stream()
        .map(line -> new MeetingView.Line(viewing.text(line.fr()), viewing.text(line.en())))
        .toList();
  }
}
