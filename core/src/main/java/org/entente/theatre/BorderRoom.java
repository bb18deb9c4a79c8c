package org.entente.theatre;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.border.Border;
import org.entente.border.BorderAct;
import org.entente.border.BorderDecider;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Version;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.standing.StandingAct;
import org.entente.standing.StandingAuthorisation;

/// Acts about the border, before and around their rules; and what of every act's volumes crosses
/// it.
public final class BorderRoom {
  private BorderRoom() {}

  static Optional<Rejection> check(
      TheatreState state, Author author, BorderAct content, Facts facts) {
    return switch (content) {
      case BorderAct.DrawSoil draw -> BorderDecider.draw(state.roster(), author, draw);
      case BorderAct.OnCrossing about -> {
        boolean known =
            levelOf(state, about.subject(), author.audience(), facts).reaches(Level.EXISTENCE);
        List<Digest> places = known ? places(state, about.subject()) : List.of();
        yield BorderDecider.speak(state.border(), state.roster(), author, about, places);
      }
    };
  }

  private static Level levelOf(
      TheatreState state, SubjectId subject, Audience audience, Facts facts) {
    Level authorisation =
        state
            .standing()
            .authorisations()
            .find(subject)
            .map(one -> Knowledge.ofAuthorisation(state, one, audience, facts.at()))
            .orElse(Level.HIDDEN);
    return Knowledge.ofSubject(state, subject, audience, facts.at()).orAtLeast(authorisation);
  }

  /// The digests under which a subject says where and when. Nobody's consent is asked to where a
  /// humanitarian party is.
  public static List<Digest> places(TheatreState state, SubjectId subject) {
    Stream<Digest> operation =
        state.operations().find(subject).stream().flatMap(BorderRoom::versions);
    Stream<Digest> notice =
        state.notices().find(subject).stream()
            .filter(one -> !one.isHumanitarian())
            .map(Notice::spaceTime);
    Stream<Digest> action =
        state.immediateActions().find(subject).stream().map(ImmediateAction::spaceTime);
    Stream<Digest> authorisation =
        state.standing().authorisations().find(subject).stream().map(StandingAuthorisation::digest);
    return Stream.of(operation, notice, action, authorisation)
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /// The latest version's, and that of the one in force where it stands.
  public static Stream<Digest> versions(Operation operation) {
    return Stream.concat(Stream.of(operation.latest()), operation.inForce().stream())
        .map(Version::placeDigest)
        .distinct();
  }

  static void fold(StateChange change, BorderAct content, Author author, Entry entry) {
    Border before = change.border;
    switch (content) {
      case BorderAct.DrawSoil draw -> {
        change.border = BorderDecider.evolve(before, content, author, entry, List.of());
        change.touchAll();
      }
      case BorderAct.OnCrossing about -> {
        List<Digest> places = places(change.state, about.subject());
        change.border = BorderDecider.evolve(before, content, author, entry, places);
        change.touchCrossing(about.subject());
      }
    }
  }

  /// What the desk established of the act's volumes, kept by the digest they now stand under.
  static void restate(StateChange change, Entry entry) {
    if (change.border.soil().isEmpty()) {
      return;
    }
    Optional<Digest> place =
        switch (entry.act().content()) {
          case OperationAct.ProposeOperation propose ->
              latest(change, new SubjectId(entry.act().id().value()));
          case OperationAct.ReviseOperation about -> latest(change, about.operation());
          case OperationAct.ApproveOperation about -> latest(change, about.operation());
          case OperationAct.SignConditions about -> latest(change, about.operation());
          case OperationAct.ShiftWithinMargins about -> inForce(change, about.operation());
          case OperationAct.StartOperation about -> inForce(change, about.operation());
          case OperationAct.ReconfirmOperation about -> inForce(change, about.operation());
          case NoticeAct.GiveNotice give -> Optional.of(entry.digestOf(Place.PART));
          case NoticeAct.EstablishStandingMeasure made -> Optional.of(entry.digestOf(Place.PART));
          case NoticeAct.ChangeStandingMeasure moved -> Optional.of(entry.digestOf(Place.PART));
          case NoticeAct.DeclareImmediateAction declared -> Optional.of(entry.digestOf(Place.PART));
          case StandingAct.GiveMovementNotice use -> Optional.of(entry.digestOf(Place.PART));
          case StandingAct.ProposeStandingAuthorisation propose ->
              authorisation(change, new SubjectId(entry.act().id().value()));
          case StandingAct.ApproveStandingAuthorisation about ->
              authorisation(change, about.authorisation());
          default -> Optional.empty();
        };
    place.ifPresent(digest -> {
      Border before = change.border;
      change.border = before.withCrossing(digest, entry.facts().crossing());
      boolean changed = !before.crossings().find(digest).equals(entry.facts().crossing());
      if (changed && entry.act().content() instanceof OperationAct content) {
        // Whom it is shown to has changed, and so has who may know of its conflicts.
        change.touchConflictsOf(change.operation(subjectOf(content, entry)));
      }
    });
  }

  private static SubjectId subjectOf(OperationAct content, Entry entry) {
    return content instanceof OperationAct.OnOperation about
        ? about.operation()
        : new SubjectId(entry.act().id().value());
  }

  private static Optional<Digest> latest(StateChange change, SubjectId id) {
    return Optional.of(change.operation(id).latest().placeDigest());
  }

  private static Optional<Digest> inForce(StateChange change, SubjectId id) {
    return change.operation(id).inForce().map(Version::placeDigest);
  }

  private static Optional<Digest> authorisation(StateChange change, SubjectId id) {
    return change.standing.authorisations().find(id).map(StandingAuthorisation::digest);
  }
}
