package org.entente.border;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Crossing;
import org.entente.kernel.Crossings;
import org.entente.kernel.Digest;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TrieMap;

/// The folded state of the border.
///
/// @param crossings what crosses, by the digest of the part that says where and when, as it was
///   last established
/// @param consents by that digest and the country
/// @param refusals the last of each subject and country
public record Border(
    Optional<Soil> soil,
    TrieMap<Digest, Crossing> crossings,
    TrieMap<Key, Word> consents,
    TrieMap<Key, Word> refusals) {
  public static final Border NONE =
      new Border(Optional.empty(), TrieMap.empty(), TrieMap.empty(), TrieMap.empty());

  /// What a word is about: a place and time by its digest, or a subject by its id.
  public record Key(String about, NeighbourId neighbour) {
    static Key of(Digest spaceTime, NeighbourId neighbour) {
      return new Key(spaceTime.hex(), neighbour);
    }

    static Key of(SubjectId subject, NeighbourId neighbour) {
      return new Key(subject.value(), neighbour);
    }
  }

  public Optional<Word> findRefusal(SubjectId subject, NeighbourId neighbour) {
    return refusals.find(Key.of(subject, neighbour)).filter(this::isOfTheVoice);
  }

  /// The consent that stands: given for the same ground by who speaks for it still, and not taken
  /// back since.
  public Optional<Word> findConsent(SubjectId subject, Digest spaceTime, NeighbourId neighbour) {
    long refused = findRefusal(subject, neighbour).map(Word::seq).orElse(0L);
    return consents
        .find(Key.of(spaceTime, neighbour))
        .filter(this::isOfTheVoice)
        .filter(word -> word.seq() > refused);
  }

  private boolean isOfTheVoice(Word word) {
    return soil.flatMap(drawn -> drawn.find(word.voice().id()))
        .map(word.voice()::isSpokenForAs)
        .orElse(false);
  }

  /// Why this may not be where it crosses, if it may not: the countries whose consent is missing.
  ///
  /// @param place digest that consents are given to
  public Optional<Rejection> unconsented(
      SubjectId subject, Digest place, Optional<Crossing> crossing) {
    if (crossing.isEmpty()) {
      return Optional.empty();
    }
    List<NeighbourId> missing =
        crossing.get().into().stream()
            .filter(neighbour -> findConsent(subject, place, neighbour).isEmpty())
            .toList();
    return missing.isEmpty() && !crossing.get().beyond()
        ? Optional.empty()
        : Optional.of(new BorderRejection.CrossingUnconsented(missing, crossing.get().beyond()));
  }

  /// Whether a party is asked its consent to this place and time, as the voice of what it crosses
  /// into.
  public boolean asks(PartyId party, Digest spaceTime) {
    return soil.isPresent()
        && crossings
            .find(spaceTime)
            .map(crossing -> soil.get().isVoiceOfAny(party, crossing.into()))
            .orElse(false);
  }

  Border withSoil(Soil drawn, Optional<Crossings> found) {
    TrieMap<Digest, Crossing> fresh = TrieMap.empty();
    for (Crossing one : found.map(Crossings::list).orElse(List.of())) {
      fresh = fresh.with(one.of().orElseThrow(), one);
    }
    return new Border(Optional.of(drawn), fresh, consents, refusals);
  }

  /// What was just established of a place and time.
  public Border withCrossing(Digest spaceTime, Optional<Crossing> found) {
    boolean same =
        found
            .map(one -> crossings.find(spaceTime).map(one::equals).orElse(false))
            .orElseGet(() -> !crossings.containsKey(spaceTime));
    if (same) {
      return this;
    }
    return new Border(
        soil,
        found.isPresent() ? crossings.with(spaceTime, found.get()) : crossings.without(spaceTime),
        consents,
        refusals);
  }

  Border withConsent(Digest spaceTime, Word word) {
    return new Border(
        soil, crossings, consents.with(Key.of(spaceTime, word.voice().id()), word), refusals);
  }

  Border withRefusal(SubjectId subject, Word word) {
    return new Border(
        soil, crossings, consents, refusals.with(Key.of(subject, word.voice().id()), word));
  }
}
