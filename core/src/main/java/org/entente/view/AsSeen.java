package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.kernel.ConflictId;
import org.entente.kernel.SubjectId;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;

/// An originator's own objects as another audience is shown them (fr. « voir comme… »).
///
/// Made of what the originator knows and nothing else (docs/design/release.md): where nothing about
/// them is hidden from the originator, they are the very views that the audience gets.
public final class AsSeen {
  private AsSeen() {}

  /// The views, in key order.
  ///
  /// @param knower the originator: what leads, notified or declared it must be shown in full
  public static List<View> list(
      TheatreState state, Audience knower, Audience audience, Instant at, Texts texts) {
    Foresight foresight = new Foresight(state, knower, audience, at);
    Viewing viewing = new Viewing(state, audience, at, texts, Optional.of(foresight));
    return Views.keys(state).stream()
        .filter(key -> isOwn(state, key, knower, at))
        .flatMap(key -> Views.view(viewing, key).stream())
        .toList();
  }

  private static boolean isOwn(TheatreState state, ObjectKey key, Audience knower, Instant at) {
    return switch (key.kind()) {
      case OPERATION ->
          state
              .operations()
              .find(new SubjectId(key.id()))
              .filter(one -> one.lead().equals(knower.party()))
              .filter(one -> Knowledge.ofOperation(state, one, knower, at).reaches(Level.FULL))
              .isPresent();
      case NOTICE ->
          state
              .notices()
              .find(new SubjectId(key.id()))
              .filter(one -> one.owner().equals(knower.party()))
              .isPresent();
      case IMMEDIATE_ACTION ->
          state
              .immediateActions()
              .find(new SubjectId(key.id()))
              .filter(one -> one.owner().equals(knower.party()))
              .isPresent();
      case CONFLICT -> {
        Conflict conflict = state.coordination().conflicts().get(new ConflictId(key.id()));
        yield conflict.involves(knower.party())
            && Knowledge.ofConflict(state, conflict, knower, at);
      }
      case STANDING_AUTHORISATION ->
          state
              .standing()
              .authorisations()
              .find(new SubjectId(key.id()))
              .filter(one -> one.owner().equals(knower.party()))
              .isPresent();
      case MEETING ->
          state
              .meetings()
              .meetings()
              .find(new SubjectId(key.id()))
              .filter(one -> one.author().party().equals(knower.party()))
              .isPresent();
      case COMMITMENT ->
          state
              .meetings()
              .commitments()
              .find(new SubjectId(key.id()))
              .filter(one -> one.author().party().equals(knower.party()))
              .isPresent();
      case DISPUTE ->
          state
              .disputes()
              .disputes()
              .find(new SubjectId(key.id()))
              .filter(one -> one.author().party().equals(knower.party()))
              .isPresent();
      case SUSPENSION ->
          state
              .disputes()
              .suspensions()
              .find(new SubjectId(key.id()))
              .filter(one -> one.by().equals(knower.party()))
              .isPresent();
      case REPORT ->
          state
              .results()
              .reports()
              .find(new SubjectId(key.id()))
              .filter(one -> one.author().party().equals(knower.party()))
              .isPresent();
      case CIVILIAN_HARM ->
          state
              .results()
              .harms()
              .find(new SubjectId(key.id()))
              .filter(one -> one.author().party().equals(knower.party()))
              .isPresent();
      // Both name a report of which the originator cannot tell whether the audience knows.
      case INQUIRY, MEASUREMENT -> false;
      // Both are made of meetings between others, of which the originator may know nothing.
      case FORUM, CADENCE -> false;
      case THEATRE, PARTY, POST, PERSON, SECTOR, PLAN -> false;
    };
  }
}
