package org.entente.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.kernel.PersonId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.meeting.Meeting;
import org.entente.operation.VersionState;
import org.entente.party.Appointment;
import org.entente.party.Author;
import org.entente.party.Merge;
import org.entente.party.Person;
import org.entente.party.Post;
import org.entente.release.Audience;
import org.entente.standing.StandingState;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;

/// A party's persons, and what it would change to say that two of them are one.
public final class PersonViews {
  private PersonViews() {}

  static PersonView of(Viewing viewing, Person person) {
    return new PersonView(
        person.id().value(),
        person.party(),
        viewing.text(person.name()),
        person.rank(),
        viewing
            .state()
            .roster()
            .merges()
            .find(person.id())
            .map(merge ->
                new PersonView.Merged(
                    viewing.shownFor(person.id()), viewing.nameOf(person.id()), merge.at())),
        viewing.state().roster().listMergedInto(person.id()).stream()
            .map(merge -> alsoEntered(viewing, merge))
            .toList());
  }

  private static PersonView.AlsoEntered alsoEntered(Viewing viewing, Merge merge) {
    Person other = viewing.state().roster().persons().get(merge.duplicate());
    return new PersonView.AlsoEntered(
        other.id(), viewing.text(other.name()), other.rank(), merge.at());
  }

  /// What the merge would touch, before anybody signs it. Both persons are of the audience's party.
  public static MergePreviewBody preview(
      TheatreState state,
      PersonId duplicate,
      PersonId kept,
      Audience audience,
      java.time.Instant at,
      Texts texts) {
    Viewing viewing = new Viewing(state, audience, at, texts, Optional.empty());
    return new Previewing(viewing, duplicate, kept).preview();
  }

  private record Previewing(Viewing viewing, PersonId duplicate, PersonId kept) {
    MergePreviewBody preview() {
      return new MergePreviewBody(duplicate, kept, posts(), there(), signed(), undecided());
    }

    private TheatreState state() {
      return viewing.state();
    }

    /// The two, and whoever was said to be one of them before.
    private boolean isEither(PersonId person) {
      return Set.of(duplicate, kept).contains(state().roster().asOne(person));
    }

    private boolean isDuplicate(PersonId person) {
      return duplicate.equals(state().roster().asOne(person));
    }

    private List<MergePreviewBody.Held> posts() {
      return state().roster().posts().values().stream()
          .sorted(Comparator.comparing(Post::id))
          .flatMap(post ->
              post.appointments().stream()
                  .filter(held -> isEither(held.person()))
                  .map(held -> held(post, held)))
          .toList();
    }

    private MergePreviewBody.Held held(Post post, Appointment held) {
      boolean closed =
          held.ended().isPresent()
              || held.during().to().map(end -> !viewing.at().isBefore(end)).orElse(false);
      return new MergePreviewBody.Held(
          post.id(), post.title(), held.person(), held.during(), held.confirmed(), closed);
    }

    private List<MergePreviewBody.Touched> there() {
      return state().meetings().meetings().values().stream()
          .filter(meeting ->
              meeting.attendance().stream()
                  .flatMap(said -> said.attendees().stream())
                  .flatMap(one -> one.person().stream())
                  .anyMatch(this::isDuplicate))
          .map(this::touched)
          .sorted(MergePreviewBody.Touched.ORDER)
          .toList();
    }

    private MergePreviewBody.Touched touched(Meeting meeting) {
      return touched(
          ObjectKey.Kind.MEETING, meeting.id(), meeting.reference(), meeting.terms().title());
    }

    private MergePreviewBody.Touched touched(
        ObjectKey.Kind kind, SubjectId id, String reference, TextRef title) {
      return new MergePreviewBody.Touched(kind, id, reference, viewing.text(title));
    }

    private boolean isBy(Author author) {
      return isDuplicate(author.person());
    }

    /// What the second entry authored: shown by the first from then on.
    private List<MergePreviewBody.Touched> signed() {
      Stream<MergePreviewBody.Touched> operations =
          state().operations().values().stream()
              .filter(one -> one.versions().stream().anyMatch(version -> isBy(version.author())))
              .map(
                  one -> touched(ObjectKey.Kind.OPERATION, one.id(), one.reference(), one.title()));
      Stream<MergePreviewBody.Touched> notices =
          state().notices().values().stream()
              .filter(one -> isBy(one.author()))
              .map(one -> touched(ObjectKey.Kind.NOTICE, one.id(), one.reference(), one.title()));
      Stream<MergePreviewBody.Touched> standing =
          state().standing().authorisations().values().stream()
              .filter(one -> isBy(one.author()))
              .map(one ->
                  touched(
                      ObjectKey.Kind.STANDING_AUTHORISATION,
                      one.id(),
                      one.reference(),
                      one.title()));
      Stream<MergePreviewBody.Touched> spoken =
          Stream.concat(
              state().meetings().meetings().values().stream()
                  .filter(one -> isBy(one.author()))
                  .map(this::touched),
              state().meetings().commitments().values().stream()
                  .filter(one -> isBy(one.author()))
                  .map(one ->
                      touched(ObjectKey.Kind.COMMITMENT, one.id(), one.reference(), one.text())));
      Stream<MergePreviewBody.Touched> told =
          Stream.concat(
              state().disputes().disputes().values().stream()
                  .filter(one -> isBy(one.author()))
                  .map(one ->
                      touched(ObjectKey.Kind.DISPUTE, one.id(), one.reference(), one.title())),
              state().results().reports().values().stream()
                  .filter(one -> isBy(one.author()))
                  .map(one ->
                      touched(ObjectKey.Kind.REPORT, one.id(), one.reference(), one.title())));
      return Stream.of(operations, notices, standing, spoken, told)
          .flatMap(all -> all)
          .sorted(MergePreviewBody.Touched.ORDER)
          .toList();
    }

    /// What one of the two could decide now of the other's, and will not any more.
    private List<MergePreviewBody.Touched> undecided() {
      List<MergePreviewBody.Touched> all = new ArrayList<>();
      Predicate<Author> either = author -> isEither(author.person());
      state().operations().values().stream()
          .filter(one -> one.latest().state() instanceof VersionState.Submitted)
          .filter(one -> one.versions().stream().anyMatch(version -> either.test(version.author())))
          .map(one -> touched(ObjectKey.Kind.OPERATION, one.id(), one.reference(), one.title()))
          .forEach(all::add);
      state().standing().authorisations().values().stream()
          .filter(one -> one.state() instanceof StandingState.Proposed)
          .filter(one -> either.test(one.author()))
          .map(one ->
              touched(
                  ObjectKey.Kind.STANDING_AUTHORISATION, one.id(), one.reference(), one.title()))
          .forEach(all::add);
      all.sort(MergePreviewBody.Touched.ORDER);
      return all;
    }
  }
}
