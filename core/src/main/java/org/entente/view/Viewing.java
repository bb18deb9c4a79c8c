package org.entente.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.coordination.Conflict;
import org.entente.coordination.Degrees;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// One look: a state, an audience, an instant, and where texts are read.
///
/// @param foresight by which an originator tells what the audience is shown; none when the audience
///   itself looks
record Viewing(
    TheatreState state, Audience audience, Instant at, Texts texts, Optional<Foresight> foresight) {
  /// The originator's own look, when it tells what another is shown.
  Optional<Viewing> ofKnower() {
    return foresight.map(
        telling -> new Viewing(state, telling.knower(), at, texts, Optional.empty()));
  }

  Level levelOf(SubjectId subject) {
    return foresight
        .map(telling -> telling.levelOf(subject))
        .orElseGet(() -> Knowledge.ofSubject(state, subject, audience, at));
  }

  /// Whether the audience may be told that something points at it.
  boolean knowsEvidence(SubjectId id) {
    return Knowledge.ofEvidence(state, id, audience, at).reaches(Level.EXISTENCE)
        && foresight
            .map(telling ->
                Knowledge.ofEvidence(state, id, telling.knower(), at).reaches(Level.EXISTENCE))
            .orElse(true);
  }

  Text text(TextRef ref) {
    return state.erased().containsKey(ref) ? Text.ERASED : texts.read(ref);
  }

  boolean isHost() {
    return state.roster().isHost(audience.party());
  }

  Signed signed(Author author, long seq, Instant when) {
    return signed(author.post(), author.person(), seq, when);
  }

  Signed signed(PostId post, PersonId person, long seq, Instant when) {
    Name title = state.roster().getPost(post).title();
    return new Signed(
        state.roster().partyOf(post), post, title, nameOf(person), enteredAs(person), seq, when);
  }

  /// By which a person is shown: of two entries of one, the one kept. Whom a party takes for whom
  /// is its own affair: others go on seeing who signed.
  PersonId shownFor(PersonId person) {
    return isOwn(person) ? state.roster().asOne(person) : person;
  }

  private boolean isOwn(PersonId person) {
    return state.roster().persons().get(person).party().equals(audience.party());
  }

  Text nameOf(PersonId person) {
    return entered(shownFor(person));
  }

  /// The name of the entry itself, where the person is shown by another.
  Optional<Text> enteredAs(PersonId person) {
    return shownFor(person).equals(person) ? Optional.empty() : Optional.of(entered(person));
  }

  private Text entered(PersonId person) {
    return text(state.roster().persons().get(person).name());
  }

  boolean knowsOf(Conflict conflict) {
    return foresight
        .map(telling -> telling.expects(conflict))
        .orElseGet(() -> Knowledge.ofConflict(state, conflict, audience, at));
  }

  /// Live conflicts of these space-time clauses, in id order, each once.
  List<Conflict> conflictsOf(List<Digest> spaceTimes) {
    return spaceTimes.stream()
        .flatMap(digest -> state.coordination().listLive(digest, 1).stream())
        .distinct()
        .sorted(Comparator.comparing(Conflict::id))
        .toList();
  }

  Degrees degrees() {
    return new Degrees(state.coordination(), state.roster(), at);
  }

  int worstKnown(List<Conflict> conflicts) {
    return conflicts.stream()
        .filter(this::knowsOf)
        .map(degrees()::of)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  /// "Coordinate through the host's cell": told to the owner only, and only that there is
  /// something.
  boolean throughHostCell(List<Conflict> conflicts, boolean owner) {
    return owner
        && conflicts.stream()
            .anyMatch(conflict ->
                !foresight
                    .map(telling -> telling.isKnown(conflict))
                    .orElseGet(() -> knowsOf(conflict)));
  }

  /// "Protected site, contact the host's cell": told to the owner only, and only that it is so.
  boolean protectedSite(List<Conflict> conflicts, boolean owner) {
    return owner
        && conflicts.stream()
            .flatMap(conflict -> Stream.of(conflict.newcomer(), conflict.earlier()))
            .anyMatch(side -> side.category().isHumanitarian() && isOutOfSight(side.subject()));
  }

  private boolean isOutOfSight(SubjectId subject) {
    Audience looking = foresight.map(Foresight::knower).orElse(audience);
    Level needed = state.roster().isHost(looking.party()) ? Level.EXISTENCE : Level.AREA;
    return !Knowledge.ofSubject(state, subject, looking, at).reaches(needed);
  }

  Optional<Text> textIf(boolean shown, TextRef ref) {
    return shown ? Optional.of(text(ref)) : Optional.empty();
  }
}
