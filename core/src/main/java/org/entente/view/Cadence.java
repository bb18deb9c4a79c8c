package org.entente.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Forum;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingState;
import org.entente.meeting.Meetings;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Who met when and meets next: views of forums and of pairs of parties, made of those meetings
/// alone that the audience may know of.
final class Cadence {
  private static final Comparator<Meeting> BY_TIME =
      Comparator.comparing((Meeting one) -> one.window().from()).thenComparing(Meeting::id);

  private Cadence() {}

  static Optional<View> forum(Viewing viewing, Forum one) {
    Level level = Knowledge.ofForum(one, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, one, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, Forum one, Level level) {
    boolean inside =
        one.parties().contains(viewing.audience().party())
            || one.author().party().equals(viewing.audience().party());
    boolean summary = level.reaches(Level.SUMMARY);
    boolean full = level.reaches(Level.FULL);
    boolean open = one.closing().isEmpty();
    List<Meeting> known = full ? known(viewing, one.meetings(), Level.AREA) : List.of();
    Optional<Sitting> last = last(known);
    Instant due = last.map(Sitting::from).orElse(one.at()).plus(one.rhythm());
    return new ForumView(
        one.id().value(),
        one.reference(),
        level,
        one.author().party(),
        one.exercise(),
        open ? "OPEN" : "CLOSED",
        summary ? Optional.of(one.title()) : Optional.empty(),
        summary ? one.parties() : List.of(),
        full ? Optional.of(one.rhythmDays()) : Optional.empty(),
        full ? one.hosts() : List.of(),
        full && open ? Optional.of(one.hostAt(viewing.at())) : Optional.empty(),
        last,
        next(known, viewing.at()),
        full && open ? Optional.of(due) : Optional.empty(),
        full && open && !viewing.at().isBefore(due),
        one.closing().filter(end -> full).map(end -> viewing.text(end.reason())),
        inside ? Optional.of(one.release()) : Optional.empty(),
        full ? Optional.of(viewing.signed(one.author(), one.seq(), one.at())) : Optional.empty(),
        one.at());
  }

  /// Nothing is said of a pair of whose meetings none is known.
  static Optional<View> pair(Viewing viewing, Meetings.Between between) {
    List<Meeting> known = known(viewing, between.meetings(), Level.SUMMARY);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CadenceView(
                between.pair().id(),
                List.of(between.pair().one(), between.pair().other()),
                last(known),
                next(known, viewing.at())));
  }

  private static List<Meeting> known(Viewing viewing, List<SubjectId> ids, Level needed) {
    return ids.stream()
        .map(viewing.state().meetings().meetings()::get)
        .filter(one -> Knowledge.ofMeeting(one, viewing.audience(), viewing.at()).reaches(needed))
        .toList();
  }

  private static Optional<Sitting> last(List<Meeting> known) {
    return sittings(known, one -> one.isReported() || one.state() instanceof MeetingState.Held)
        .max(BY_TIME)
        .map(Cadence::sitting);
  }

  private static Optional<Sitting> next(List<Meeting> known, Instant at) {
    return sittings(
            known,
            one -> one.state() instanceof MeetingState.Planned && at.isBefore(one.window().from()))
        .min(BY_TIME)
        .map(Cadence::sitting);
  }

  private static java.util.stream.Stream<Meeting> sittings(
      List<Meeting> known, Predicate<Meeting> wanted) {
    return known.stream().filter(wanted);
  }

  private static Sitting sitting(Meeting one) {
    return new Sitting(one.id(), one.window().from(), one.isReported());
  }

  static List<Instant> changes(TheatreState state, Meeting one) {
    List<Instant> instants = new ArrayList<>(List.of(one.window().from()));
    one.window().to().ifPresent(instants::add);
    instants.addAll(one.terms().release().openingsAfter(Instant.MIN));
    one.terms()
        .forum()
        .map(state.meetings().forums()::get)
        .ifPresent(forum -> instants.addAll(forum.release().openingsAfter(Instant.MIN)));
    return instants;
  }

  static List<Instant> changes(TheatreState state, Meetings.Between between) {
    return between.meetings().stream()
        .map(state.meetings().meetings()::get)
        .flatMap(one -> changes(state, one).stream())
        .toList();
  }

  static List<Instant> changes(TheatreState state, Forum one, Instant after) {
    List<Instant> instants = new ArrayList<>(one.release().openingsAfter(Instant.MIN));
    instants.add(one.turnAfter(after));
    instants.add(one.at().plus(one.rhythm()));
    for (SubjectId id : one.meetings()) {
      Meeting meeting = state.meetings().meetings().get(id);
      instants.addAll(changes(state, meeting));
      instants.add(meeting.window().from().plus(one.rhythm()));
    }
    return instants;
  }
}
