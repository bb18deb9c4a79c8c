package org.entente.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Two live space-time clauses that meet.
final class Conflict {
  static final int BLOCKING = 2;
  static final int SEPARATE = 3;
  static final int FORBIDDEN = 4;

  /// One of the two.
  record Side(String digest, String subject, String owner, String category) {
    static Side of(Footprint footprint) {
      return new Side(
          footprint.place().digest(),
          footprint.subject(),
          footprint.owner(),
          footprint.place().category());
    }

    boolean isHumanitarian() {
      return Place.isHumanitarian(category);
    }
  }

  final String id;
  final Side newcomer;
  final Side earlier;
  final int degree;
  final Optional<String> footnote;
  final Instant openedAt;

  /// Only a buffer is entered.
  final boolean nearOnly;

  final Set<String> acknowledged = new HashSet<>();
  final Set<String> endorsed = new HashSet<>();
  boolean settled;

  Conflict(
      String id,
      Side newcomer,
      Side earlier,
      int degree,
      Optional<String> footnote,
      boolean nearOnly,
      Instant openedAt) {
    this.id = id;
    this.newcomer = newcomer;
    this.earlier = earlier;
    this.degree = degree;
    this.footnote = footnote;
    this.nearOnly = nearOnly;
    this.openedAt = openedAt;
  }

  boolean involves(String party) {
    return newcomer.owner().equals(party) || earlier.owner().equals(party);
  }

  boolean isBetween(String owner) {
    return newcomer.owner().equals(owner) && earlier.owner().equals(owner);
  }

  /// What the matrix forbids only until the notifier has acknowledged is to be kept apart then.
  int degreeAcknowledged() {
    boolean notifierKnows =
        Stream.of(newcomer, earlier)
            .anyMatch(side -> side.isHumanitarian() && acknowledged.contains(side.owner()));
    boolean separate = footnote.equals(Optional.of("SEPARATE_ONCE_ACKNOWLEDGED")) && notifierKnows;
    return separate ? Math.min(degree, SEPARATE - (nearOnly ? 1 : 0)) : degree;
  }

  /// Whose acknowledgement settles it for the side of a clause.
  String agreesFor(String digest) {
    boolean establisher = footnote.equals(Optional.of("ESTABLISHER_ALONE"));
    return Stream.of(newcomer, earlier)
        .filter(side -> establisher && side.category().equals("RESTRICTED_FIRE_AREA"))
        .findFirst()
        .orElseGet(() -> otherThan(digest))
        .owner();
  }

  Side otherThan(String digest) {
    return newcomer.digest().equals(digest) ? earlier : newcomer;
  }

  /// Those in danger: who is not the hazard; both if both are.
  Set<String> endangered() {
    Set<String> parties = new HashSet<>();
    addUnlessHazard(newcomer, parties);
    addUnlessHazard(earlier, parties);
    return parties.isEmpty() ? Set.of(newcomer.owner(), earlier.owner()) : parties;
  }

  private static void addUnlessHazard(Side side, Set<String> parties) {
    Optional.of(side)
        .filter(one -> !one.category().equals("DANGER_AREA"))
        .ifPresent(one -> parties.add(one.owner()));
  }
}
