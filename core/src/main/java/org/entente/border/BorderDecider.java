package org.entente.border;

import java.util.List;
import java.util.Optional;
import org.entente.border.BorderAct.ConsentToCrossing;
import org.entente.border.BorderAct.DrawSoil;
import org.entente.border.BorderAct.OnCrossing;
import org.entente.border.BorderAct.RefuseCrossing;
import org.entente.kernel.Crossing;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.TextRef;
import org.entente.party.Author;
import org.entente.party.PartyRejection;
import org.entente.party.Roster;

/// Decides and folds acts about the border. That the post may sign such an act has been checked
/// before.
public final class BorderDecider {
  private BorderDecider() {}

  public static Optional<Rejection> draw(Roster roster, Author author, DrawSoil draw) {
    if (!roster.isHost(author.party())) {
      return Optional.of(new PartyRejection.HostOnly(roster.host()));
    }
    for (Neighbour neighbour : draw.soil().neighbours()) {
      if (neighbour.party().isPresent()) {
        Optional<Rejection> found = checkVoice(roster, neighbour.party().get());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> checkVoice(Roster roster, PartyId party) {
    if (!roster.hasParty(party)) {
      return Optional.of(new PartyRejection.UnknownParty(party));
    }
    return roster.isHost(party) || roster.getCharter().isHumanitarian(party)
        ? Optional.of(new BorderRejection.MayNotSpeak(party))
        : Optional.empty();
  }

  /// @param places digests of the subject's places and times that the author may know of; empty
  ///   when it may not know of the subject
  public static Optional<Rejection> speak(
      Border state, Roster roster, Author author, OnCrossing content, List<Digest> places) {
    Optional<Neighbour> neighbour = state.soil().flatMap(soil -> soil.find(content.neighbour()));
    if (neighbour.isEmpty()) {
      return Optional.of(new BorderRejection.UnknownNeighbour(content.neighbour()));
    }
    PartyId voice = neighbour.get().party().orElseGet(roster::host);
    if (!voice.equals(author.party())) {
      return Optional.of(new BorderRejection.NotYourGround(content.neighbour()));
    }
    return switch (content) {
      case ConsentToCrossing consent -> consent(state, neighbour.get(), consent, places);
      case RefuseCrossing refuse -> places.isEmpty() ? unknown() : Optional.empty();
    };
  }

  private static Optional<Rejection> consent(
      Border state, Neighbour neighbour, ConsentToCrossing consent, List<Digest> places) {
    if (neighbour.party().isEmpty() && consent.instrument().isEmpty()) {
      return Optional.of(new BorderRejection.InstrumentMissing(neighbour.id()));
    }
    List<NeighbourId> into =
        state.crossings().find(consent.spaceTime()).map(Crossing::into).orElse(List.of());
    return places.contains(consent.spaceTime()) && into.contains(neighbour.id())
        ? Optional.empty()
        : unknown();
  }

  private static Optional<Rejection> unknown() {
    return Optional.of(new BorderRejection.UnknownCrossing());
  }

  /// @param places as when it was decided
  public static Border evolve(
      Border state, BorderAct content, Author author, Entry entry, List<Digest> places) {
    return switch (content) {
      case DrawSoil draw -> state.withSoil(draw.soil(), entry.facts().crossings());
      case ConsentToCrossing consent ->
          state.withConsent(
              consent.spaceTime(),
              word(
                  state,
                  consent,
                  consent.conditions().map(text -> entry.text("content/conditions")),
                  consent.instrument(),
                  false,
                  author,
                  entry));
      case RefuseCrossing refuse -> {
        boolean withdrawn =
            places.stream()
                    .anyMatch(place ->
                        state.findConsent(refuse.subject(), place, refuse.neighbour()).isPresent())
                || state
                    .findRefusal(refuse.subject(), refuse.neighbour())
                    .map(Word::withdrawn)
                    .orElse(false);
        yield state.withRefusal(
            refuse.subject(),
            word(
                state,
                refuse,
                Optional.of(entry.text("content/reason")),
                refuse.instrument(),
                withdrawn,
                author,
                entry));
      }
    };
  }

  private static Word word(
      Border state,
      OnCrossing content,
      Optional<TextRef> words,
      Optional<Instrument> instrument,
      boolean withdrawn,
      Author author,
      Entry entry) {
    return new Word(
        state.soil().orElseThrow().find(content.neighbour()).orElseThrow(),
        words,
        instrument.map(shown ->
            new Word.Recorded(
                entry.text("content/instrument/reference"),
                entry.text("content/instrument/givenBy"),
                shown.date())),
        withdrawn,
        author,
        entry.seq(),
        entry.at());
  }
}
