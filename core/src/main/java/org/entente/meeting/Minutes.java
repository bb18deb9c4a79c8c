package org.entente.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// A version of a meeting's minutes as folded from the record.
///
/// @param number from 1
/// @param digest of its text
/// @param answers of the parties, in order of sequence
public record Minutes(
    int number,
    Digest digest,
    List<Line> articles,
    List<Line> decisions,
    List<Answer> answers,
    Author by,
    long seq,
    Instant at) {
  /// Where the French and the English of one article stand.
  public record Line(TextRef fr, TextRef en) {}

  /// A party's signature or refusal.
  ///
  /// @param words its reservation, or why it refuses
  public record Answer(boolean signed, Optional<TextRef> words, Author by, long seq, Instant at) {}

  public Minutes {
    articles = List.copyOf(articles);
    decisions = List.copyOf(decisions);
    answers = List.copyOf(answers);
  }

  Minutes with(Answer answer) {
    List<Answer> all = new ArrayList<>(answers);
    all.add(answer);
    return new Minutes(number, digest, articles, decisions, all, by, seq, at);
  }

  boolean isAnsweredBy(PartyId party) {
    return answers.stream().anyMatch(answer -> answer.by().party().equals(party));
  }

  /// Whether each of the parties signed it. Who has said nothing has not.
  public boolean isAgreedBy(List<PartyId> parties) {
    return parties.stream()
        .allMatch(party ->
            answers.stream()
                .anyMatch(answer -> answer.signed() && answer.by().party().equals(party)));
  }
}
