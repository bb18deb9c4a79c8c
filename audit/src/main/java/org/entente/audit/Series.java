package org.entente.audit;

import java.util.Set;

/// A forum.
final class Series {
  final String owner;
  final Set<String> parties;
  final boolean exercise;
  boolean closed;

  Series(String owner, Set<String> parties, boolean exercise) {
    this.owner = owner;
    this.parties = Set.copyOf(parties);
    this.exercise = exercise;
  }
}
