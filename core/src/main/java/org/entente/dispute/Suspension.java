package org.entente.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.operation.Approval;
import org.entente.operation.Operation;
import org.entente.party.Author;
import org.entente.party.Charter;

/// A suspension of the cooperation of two parties, as folded from the record.
///
/// @param by the State that suspended it
/// @param with the other party
/// @param exercise it holds operations of the exercise, and none else
/// @param resumptions signatures under its end, one of each of the two
public record Suspension(
    SubjectId id,
    String reference,
    PartyId by,
    PartyId with,
    boolean exercise,
    TextRef reason,
    List<Resumption> resumptions,
    Author author,
    long seq,
    Instant at) {
  /// One of the two says that it may go on.
  public record Resumption(TextRef words, Author by, long seq, Instant at) {}

  /// How a suspension holds an operation.
  public enum Hold {
    /// It stands.
    SUSPENDED,
    /// It is over, and the host has not approved or confirmed the operation since.
    LATCHED
  }

  public Suspension {
    resumptions = List.copyOf(resumptions);
  }

  public boolean isOneOf(PartyId party) {
    return by.equals(party) || with.equals(party);
  }

  boolean isSignedBy(PartyId party) {
    return resumptions.stream().anyMatch(one -> one.by().party().equals(party));
  }

  /// The signature by which it ended: the second of the two.
  public Optional<Resumption> ended() {
    return isSignedBy(by) && isSignedBy(with)
        ? Optional.of(resumptions.getLast())
        : Optional.empty();
  }

  /// Whether the party is one of the two or answers to one of them.
  public boolean concerns(Charter charter, PartyId party) {
    return isOneOf(charter.stateOf(party));
  }

  /// An operation is shared by two parties if somebody of the one and somebody of the other take
  /// part in it: the party itself, or a force that answers to it. That the host approves it does
  /// not make it the host's.
  public boolean isSharedBy(Charter charter, Operation operation) {
    return operation.exercise() == exercise
        && takesPart(charter, operation, by)
        && takesPart(charter, operation, with);
  }

  private static boolean takesPart(Charter charter, Operation operation, PartyId side) {
    return charter.stateOf(operation.lead()).equals(side)
        || operation.supporting().stream().anyMatch(party -> charter.stateOf(party).equals(side));
  }

  /// How it holds the operation: while it stands, and from its end until the host approves or
  /// confirms that operation anew. So nothing lifts it by itself.
  public Optional<Hold> holdOn(Charter charter, Operation operation) {
    if (operation.isOver() || !isSharedBy(charter, operation)) {
      return Optional.empty();
    }
    if (ended().isEmpty()) {
      return Optional.of(Hold.SUSPENDED);
    }
    long end = ended().get().seq();
    boolean existed = operation.versions().getFirst().seq() < end;
    long decided = operation.approval().map(Approval::seq).orElse(0L);
    boolean again = Math.max(decided, operation.reconfirmedSeq()) > end;
    return existed && !again ? Optional.of(Hold.LATCHED) : Optional.empty();
  }

  Suspension with(Resumption resumption) {
    return new Suspension(
        id,
        reference,
        by,
        with,
        exercise,
        reason,
        Dispute.plus(resumptions, resumption),
        author,
        seq,
        at);
  }
}
