package org.entente.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A dispute and what became of it.
final class Dispute {
  final String raiser;
  final String against;
  final boolean exercise;
  final boolean reported;

  /// What may be replied to.
  final Set<String> items = new HashSet<>();

  boolean acknowledged;
  boolean over;

  /// The digest of the latest terms, and who signed them.
  Optional<String> settlement = Optional.empty();

  final List<Author> signed = new ArrayList<>();

  Dispute(String raiser, String against, boolean exercise, boolean reported) {
    this.raiser = raiser;
    this.against = against;
    this.exercise = exercise;
    this.reported = reported;
  }

  boolean isSide(String party) {
    return raiser.equals(party) || against.equals(party);
  }

  void propose(String digest) {
    settlement = Optional.of(digest);
    signed.clear();
  }

  void sign(Author author) {
    signed.add(author);
    over = over || List.of(raiser, against).stream().allMatch(this::isSignedBy);
  }

  boolean isSignedBy(String party) {
    return signed.stream().anyMatch(one -> one.party().equals(party));
  }
}
