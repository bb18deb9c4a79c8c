package org.entente.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A suspension of the cooperation of two parties.
final class Suspension {
  final String by;
  final String with;
  final boolean exercise;

  /// Who signed its end.
  final List<Author> signed = new ArrayList<>();

  /// The entry that ended it, 0 while it stands.
  long endSeq;

  Suspension(String by, String with, boolean exercise) {
    this.by = by;
    this.with = with;
    this.exercise = exercise;
  }

  boolean isOneOf(String party) {
    return by.equals(party) || with.equals(party);
  }

  boolean isSignedBy(String party) {
    return signed.stream().anyMatch(one -> one.party().equals(party));
  }

  void sign(Author author, long seq) {
    signed.add(author);
    if (endSeq == 0 && isSignedBy(by) && isSignedBy(with)) {
      endSeq = seq;
    }
  }

  private static boolean takesPart(Roster roster, Operation operation, String side) {
    return Stream.concat(Stream.of(operation.lead), operation.supporting.stream())
        .anyMatch(party -> roster.stateOf(party).equals(side));
  }

  /// Whether the two share the operation, and it is suspended, or was since the host's last word on
  /// it.
  boolean holds(Roster roster, Operation operation) {
    boolean shared =
        operation.exercise == exercise
            && takesPart(roster, operation, by)
            && takesPart(roster, operation, with);
    long word =
        Math.max(
            operation.inForce().map(version -> version.decidedSeq).orElse(0L),
            operation.reconfirmedSeq);
    boolean newer = endSeq > 0 && operation.versions.getFirst().seq > endSeq;
    return shared && !newer && (endSeq == 0 || word < endSeq);
  }
}
