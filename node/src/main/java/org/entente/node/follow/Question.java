package org.entente.node.follow;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.node.search.Words;

/// What somebody looks for; of a question that says nothing, nothing is found.
///
/// @param words which a text must have, at most 200 characters; none: any entry that fits
/// @param kind of object the entry is about, as its view bears it: `OperationView`
/// @param state of that object now, as its view says it
/// @param party that signed
/// @param from entries at this instant or later
/// @param to entries before this instant
public record Question(
    Optional<String> words,
    Optional<String> kind,
    Optional<String> state,
    Optional<PartyId> party,
    Optional<Instant> from,
    Optional<Instant> to) {
  /// As the field on the screen takes.
  static final int MAX_WORDS_CHARS = 200;

  private static final String STATE = "[A-Z_]{1,40}";

  public Question {
    Malformed.unless(
        words.map(text -> text.length() <= MAX_WORDS_CHARS).orElse(true), "words", "too long");
    Malformed.unless(
        kind.map(word -> ObjectRef.findKind(word).isPresent()).orElse(true),
        "kind",
        "no kind of object");
    Malformed.unless(state.map(word -> word.matches(STATE)).orElse(true), "state", "no state");
  }

  Words typed() {
    return Words.of(words.orElse(""));
  }

  Sort sort() {
    return new Sort(kind.flatMap(ObjectRef::findKind), state);
  }

  boolean isEmpty() {
    return typed().isEmpty() && sort().isAny() && party.isEmpty() && from.isEmpty() && to.isEmpty();
  }
}
