package org.entente.dispute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.kernel.Window;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// A dispute (fr. différend) as folded from the record. Late is what an instant says of it.
///
/// @param raiser who raised it, or the first that its source names
/// @param answerBy until when an answer is asked for; none of a reported one
/// @param items what was said, the oldest first: the first of them is what it is about
/// @param meetings in which the two talk about it
public record Dispute(
    SubjectId id,
    String reference,
    PartyId raiser,
    PartyId against,
    boolean exercise,
    TextRef title,
    Optional<Instant> answerBy,
    Optional<Reported> reported,
    Optional<Signature> acknowledged,
    List<Item> items,
    List<SubjectId> meetings,
    List<Settlement> settlements,
    Optional<Escalation> escalation,
    Optional<Signature> withdrawn,
    Release release,
    Author author,
    long seq,
    Instant at) {
  /// What its source is, and when, as it says, cooperation was suspended.
  public record Reported(
      TextRef publication, TextRef saidBy, Instant date, Optional<Window> suspended) {}

  public record Signature(Author by, long seq, Instant at) {}

  /// What an entry is.
  public enum ItemKind {
    RAISED,
    REPORTED,
    ANSWER,
    ESCALATION,
    WITHDRAWAL
  }

  /// Something said, with the replies that stand beside it.
  public record Item(
      SubjectId id,
      ItemKind kind,
      TextRef text,
      Evidence evidence,
      List<Reply> replies,
      Author by,
      long seq,
      Instant at) {
    public Item {
      replies = List.copyOf(replies);
    }

    Item with(Reply reply) {
      return new Item(id, kind, text, evidence, plus(replies, reply), by, seq, at);
    }
  }

  public record Reply(SubjectId id, TextRef text, Author by, long seq, Instant at) {}

  /// A version of the terms.
  ///
  /// @param number from 1
  /// @param signatures of the sides, in order of sequence
  public record Settlement(
      int number,
      Digest digest,
      List<Line> articles,
      List<Signature> signatures,
      Author by,
      long seq,
      Instant at) {
    public Settlement {
      articles = List.copyOf(articles);
      signatures = List.copyOf(signatures);
    }

    boolean isSignedBy(PartyId party) {
      return signatures.stream().anyMatch(one -> one.by().party().equals(party));
    }

    Settlement with(Signature signature) {
      return new Settlement(number, digest, articles, plus(signatures, signature), by, seq, at);
    }
  }

  /// Where the French and the English of one article stand.
  public record Line(TextRef fr, TextRef en) {}

  /// @param members parties of the forum: they are told what it is about
  public record Escalation(
      SubjectId forum, List<PartyId> members, Author by, long seq, Instant at) {
    public Escalation {
      members = List.copyOf(members);
    }
  }

  public Dispute {
    items = List.copyOf(items);
    meetings = List.copyOf(meetings);
    settlements = List.copyOf(settlements);
  }

  static <T> List<T> plus(List<T> old, T more) {
    List<T> all = new ArrayList<>(old);
    all.add(more);
    return List.copyOf(all);
  }

  public boolean isSide(PartyId party) {
    return raiser.equals(party) || against.equals(party);
  }

  /// The terms both sides signed, if they did.
  public Optional<Settlement> settled() {
    return settlements.stream()
        .filter(one -> one.isSignedBy(raiser) && one.isSignedBy(against))
        .findFirst();
  }

  public boolean isOver() {
    return withdrawn.isPresent() || settled().isPresent();
  }

  public boolean isAnswered() {
    return items.stream().anyMatch(item -> item.kind() == ItemKind.ANSWER);
  }

  /// Whether at the instant an answer is due and was not given. Nothing is written when it becomes
  /// so.
  public boolean isLate(Instant instant) {
    return !isOver() && !isAnswered() && answerBy.map(due -> !instant.isBefore(due)).orElse(false);
  }

  Optional<Item> findItem(SubjectId item) {
    return items.stream().filter(one -> one.id().equals(item)).findFirst();
  }

  /// The two sides and who reported it see all; those of the forum it was taken to, what it is
  /// about; others what they were granted.
  public Level levelFor(Audience audience, Instant instant) {
    PartyId party = audience.party();
    if (isSide(party) || author.party().equals(party)) {
      return Level.FULL;
    }
    boolean member = escalation.map(one -> one.members().contains(party)).orElse(false);
    return release.levelFor(audience, instant).orAtLeast(member ? Level.SUMMARY : Level.HIDDEN);
  }

  Dispute acknowledgedBy(Signature signature) {
    return with(Optional.of(signature), items, meetings, settlements, escalation, withdrawn);
  }

  Dispute with(Item item) {
    return with(acknowledged, plus(items, item), meetings, settlements, escalation, withdrawn);
  }

  Dispute with(SubjectId item, Reply reply) {
    List<Item> all =
        items.stream().map(one -> one.id().equals(item) ? one.with(reply) : one).toList();
    return with(acknowledged, all, meetings, settlements, escalation, withdrawn);
  }

  Dispute talkedAboutIn(SubjectId meeting) {
    return meetings.contains(meeting)
        ? this
        : with(acknowledged, items, plus(meetings, meeting), settlements, escalation, withdrawn);
  }

  Dispute with(Settlement settlement) {
    return with(
        acknowledged, items, meetings, plus(settlements, settlement), escalation, withdrawn);
  }

  Dispute signedBy(Signature signature) {
    List<Settlement> all = new ArrayList<>(settlements);
    all.add(all.removeLast().with(signature));
    return with(acknowledged, items, meetings, all, escalation, withdrawn);
  }

  Dispute with(Escalation taken) {
    return with(acknowledged, items, meetings, settlements, Optional.of(taken), withdrawn);
  }

  Dispute withdrawnBy(Signature signature) {
    return with(acknowledged, items, meetings, settlements, escalation, Optional.of(signature));
  }

  private Dispute with(
      Optional<Signature> newAcknowledged,
      List<Item> newItems,
      List<SubjectId> newMeetings,
      List<Settlement> newSettlements,
      Optional<Escalation> newEscalation,
      Optional<Signature> newWithdrawn) {
    return new Dispute(
        id,
        reference,
        raiser,
        against,
        exercise,
        title,
        answerBy,
        reported,
        newAcknowledged,
        newItems,
        newMeetings,
        newSettlements,
        newEscalation,
        newWithdrawn,
        release,
        author,
        seq,
        at);
  }
}
