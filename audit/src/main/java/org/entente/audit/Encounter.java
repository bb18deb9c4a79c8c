package org.entente.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A meeting and what became of it.
final class Encounter {
  enum State {
    PLANNED,
    CANCELLED,
    HELD,
    REPORTED
  }

  final String id;
  final String owner;
  final Set<String> parties;
  final boolean exercise;
  State state;

  /// The digest of the minutes' latest version.
  Optional<String> minutes = Optional.empty();

  /// The parties that signed or refused it.
  final Set<String> answered = new HashSet<>();

  final List<Author> signed = new ArrayList<>();

  /// The digest of the communiqué's latest version, and who signed it.
  Optional<String> communique = Optional.empty();

  final List<Author> published = new ArrayList<>();

  Encounter(String id, String owner, Set<String> parties, boolean exercise, State state) {
    this.id = id;
    this.owner = owner;
    this.parties = Set.copyOf(parties);
    this.exercise = exercise;
    this.state = state;
  }

  void propose(String digest) {
    minutes = Optional.of(digest);
    answered.clear();
    signed.clear();
  }

  void proposeCommunique(String digest) {
    communique = Optional.of(digest);
    published.clear();
  }

  boolean tookPlace() {
    return state == State.HELD || state == State.REPORTED;
  }
}
