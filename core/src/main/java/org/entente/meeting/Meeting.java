package org.entente.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.kernel.Window;
import org.entente.operation.Operation;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// A meeting (fr. rencontre) as folded from the record.
///
/// @param author of the party that planned or reported it
/// @param terms what was said once, when it was planned or reported; of it only the release changes
/// @param dates when and where, the latest last
/// @param widenings wider releases that wait for other parties
/// @param invited answers to the invitation, the latest last
public record Meeting(
    SubjectId id,
    String reference,
    Author author,
    Terms terms,
    List<Operation.Widening> widenings,
    List<Dated> dates,
    MeetingState state,
    List<Attendance> attendance,
    List<Statement> statements,
    List<Minutes> minutes,
    List<Invited> invited,
    List<Communique> communiques,
    long seq,
    Instant at) {

  public record Terms(
      boolean exercise,
      TextRef title,
      TextRef purpose,
      List<TextRef> agenda,
      List<Participant> participants,
      List<String> languages,
      boolean interpreter,
      Release release,
      Optional<SubjectId> forum) {
    public Terms {
      agenda = List.copyOf(agenda);
      participants = List.copyOf(participants);
      languages = List.copyOf(languages);
    }

    Terms with(Release changed) {
      return new Terms(
          exercise, title, purpose, agenda, participants, languages, interpreter, changed, forum);
    }
  }

  /// A window and a place.
  ///
  /// @param reason why it was put there, if it was elsewhere before
  public record Dated(
      Window window,
      TextRef place,
      Optional<GeoPoint> point,
      Optional<TextRef> reason,
      Author by,
      long seq,
      Instant at) {}

  /// Who was there, as one party says.
  public record Attendance(
      Window during, List<Attendee> attendees, Author by, long seq, Instant at) {
    public Attendance {
      attendees = List.copyOf(attendees);
    }
  }

  public Meeting {
    widenings = List.copyOf(widenings);
    dates = List.copyOf(dates);
    attendance = List.copyOf(attendance);
    statements = List.copyOf(statements);
    minutes = List.copyOf(minutes);
    invited = List.copyOf(invited);
    communiques = List.copyOf(communiques);
  }

  public List<PartyId> parties() {
    return terms.participants().stream().map(Participant::party).toList();
  }

  public boolean takesPart(PartyId party) {
    return terms.participants().stream().anyMatch(one -> one.party().equals(party));
  }

  public boolean isReported() {
    return state instanceof MeetingState.Reported;
  }

  /// Whose agreement it takes to show it to more: all who take part; what a source says is its
  /// reporter's claim.
  public List<PartyId> releasers() {
    return isReported() ? List.of(author.party()) : parties();
  }

  /// Whether anything can have been said there.
  boolean tookPlace() {
    return isReported() || state instanceof MeetingState.Held;
  }

  /// When it was, by the latest word on it.
  public Window window() {
    return attendance.isEmpty() ? dates.getLast().window() : attendance.getLast().during();
  }

  /// Those who take part, and who reported it, see all; others what they were granted, the host
  /// among them.
  public Level levelFor(Audience audience, Instant instant) {
    boolean inside = takesPart(audience.party()) || author.party().equals(audience.party());
    return inside ? Level.FULL : terms.release().levelFor(audience, instant);
  }

  Meeting with(Release release, List<Operation.Widening> waiting) {
    return new Meeting(
        id,
        reference,
        author,
        terms.with(release),
        waiting,
        dates,
        state,
        attendance,
        statements,
        minutes,
        invited,
        communiques,
        seq,
        at);
  }

  Meeting in(MeetingState changed) {
    return with(dates, changed, attendance, statements, minutes, invited, communiques);
  }

  Meeting with(Dated date) {
    return with(plus(dates, date), state, attendance, statements, minutes, invited, communiques);
  }

  Meeting with(Attendance said) {
    return with(
        dates,
        new MeetingState.Held(),
        plus(attendance, said),
        statements,
        minutes,
        invited,
        communiques);
  }

  Meeting with(Statement said) {
    return with(dates, state, attendance, plus(statements, said), minutes, invited, communiques);
  }

  Meeting with(Minutes version) {
    return with(dates, state, attendance, statements, plus(minutes, version), invited, communiques);
  }

  /// An answer to the latest version of the minutes.
  Meeting with(Minutes.Answer answer) {
    List<Minutes> all = new ArrayList<>(minutes);
    all.set(all.size() - 1, all.getLast().with(answer));
    return with(dates, state, attendance, statements, all, invited, communiques);
  }

  Meeting with(Invited answer) {
    return with(dates, state, attendance, statements, minutes, plus(invited, answer), communiques);
  }

  Meeting with(Communique version) {
    return with(dates, state, attendance, statements, minutes, invited, plus(communiques, version));
  }

  /// A signature under the latest version of the communiqué.
  Meeting with(Communique.Signature signature) {
    List<Communique> all = new ArrayList<>(communiques);
    all.set(all.size() - 1, all.getLast().with(signature));
    return with(dates, state, attendance, statements, minutes, invited, all);
  }

  private static <T> List<T> plus(List<T> old, T more) {
    List<T> all = new ArrayList<>(old);
    all.add(more);
    return all;
  }

  private Meeting with(
      List<Dated> newDates,
      MeetingState newState,
      List<Attendance> newAttendance,
      List<Statement> newStatements,
      List<Minutes> newMinutes,
      List<Invited> newInvited,
      List<Communique> newCommuniques) {
    return new Meeting(
        id,
        reference,
        author,
        terms,
        widenings,
        newDates,
        newState,
        newAttendance,
        newStatements,
        newMinutes,
        newInvited,
        newCommuniques,
        seq,
        at);
  }
}
