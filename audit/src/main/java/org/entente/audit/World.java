package org.entente.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.audit.geometry.Ground;

/// The theatre as the entries so far say it stands: plain maps, changed by the replay alone.
final class World {
  record Sector(String owner, Ground ground) {}

  /// What two leads sign to settle a conflict.
  static final class Arrangement {
    final String conflict;
    final String proposedBy;
    boolean signed;

    Arrangement(String conflict, String proposedBy) {
      this.conflict = conflict;
      this.proposedBy = proposedBy;
    }
  }

  /// A text to be erased.
  static final class Erasure {
    final long entry;
    final String part;
    final Author by;
    boolean confirmed;

    Erasure(long entry, String part, Author by) {
      this.entry = entry;
      this.part = part;
      this.by = by;
    }
  }

  /// The texts of an entry.
  ///
  /// @param owners whose each is, by part
  /// @param missing those whose bodies were not given
  record Texts(Map<String, String> owners, Set<String> missing) {}

  Instant at = Instant.MIN;
  final Roster roster = new Roster();
  final Live live = new Live();
  final Border border = new Border();
  final Map<String, Sector> sectors = new LinkedHashMap<>();
  final Map<String, Operation> operations = new HashMap<>();
  final Map<String, Notice> notices = new HashMap<>();
  final Map<String, Standing> standing = new HashMap<>();
  final Map<String, Encounter> encounters = new HashMap<>();
  final Map<String, Promise> promises = new HashMap<>();
  final Map<String, Series> series = new HashMap<>();
  final Map<String, Dispute> disputes = new HashMap<>();
  final Map<String, Suspension> suspensions = new LinkedHashMap<>();
  final Filed filed = new Filed();
  final Map<String, Attached> attached = new HashMap<>();
  final Map<String, Arrangement> arrangements = new HashMap<>();
  final Map<String, List<Arrangement>> arrangementsOf = new HashMap<>();
  final Map<String, Erasure> erasures = new HashMap<>();
  final Map<Long, Texts> texts = new HashMap<>();
  final Set<String> acts = new HashSet<>();

  /// Parties nobody can reach, by the host's word.
  final Set<String> outOfReach = new HashSet<>();

  /// What was found to be known before.
  static <T> T get(Map<String, T> all, String id) {
    T found = all.get(id);
    if (found == null) {
      throw new FormException("unknown: " + id);
    }
    return found;
  }

  Optional<Operation> findOperation(String id) {
    return Optional.ofNullable(operations.get(id));
  }

  Optional<Notice> findNotice(String id) {
    return Optional.ofNullable(notices.get(id));
  }

  boolean isErased(long entry, String part) {
    return erasures.values().stream()
        .anyMatch(one -> one.confirmed && one.entry == entry && one.part.equals(part));
  }

  void putArrangement(String id, Arrangement arrangement) {
    arrangements.put(id, arrangement);
    arrangementsOf.computeIfAbsent(arrangement.conflict, key -> new ArrayList<>()).add(arrangement);
  }

  boolean isSettled(Conflict conflict) {
    return conflict.settled
        || (conflict.degreeAcknowledged() < Conflict.FORBIDDEN && isArranged(conflict));
  }

  private boolean isArranged(Conflict conflict) {
    return arrangementsOf.getOrDefault(conflict.id, List.of()).stream().anyMatch(one -> one.signed);
  }

  /// Whether nothing has to be agreed any more before the side of `clause` may start.
  boolean isSettledFor(Conflict conflict, String clause) {
    return isSettled(conflict)
        || (conflict.degreeAcknowledged() < Conflict.FORBIDDEN
            && conflict.acknowledged.contains(conflict.agreesFor(clause)));
  }

  /// The degree at an instant for the side of a clause: one more while the other party cannot be
  /// reached, or was asked and let the deadline pass; never from nothing, never to forbidden.
  int degreeFor(Conflict conflict, String clause, Instant when) {
    int listed = conflict.degreeAcknowledged();
    Conflict.Side other = conflict.otherThan(clause);
    boolean asked =
        !conflict.acknowledged.contains(other.owner())
            && !isSettled(conflict)
            && !conflict.isBetween(other.owner());
    boolean silent =
        !isProtectedBy(conflict, other.owner()) && !when.isBefore(deadlineOf(conflict));
    return raised(listed, asked && (silent || outOfReach.contains(other.owner())));
  }

  /// What is met only now, of `owner`: nobody was asked, so only that it is out of reach counts.
  int degreeMet(int listed, String mine, String owner) {
    return raised(listed, !mine.equals(owner) && outOfReach.contains(owner));
  }

  private static int raised(int listed, boolean more) {
    return more && listed >= 1 && listed < Conflict.SEPARATE ? listed + 1 : listed;
  }

  int degreeAt(Conflict conflict, Instant when) {
    return Math.max(
        degreeFor(conflict, conflict.newcomer.digest(), when),
        degreeFor(conflict, conflict.earlier.digest(), when));
  }

  /// Of the notifier of what is protected nobody asks an answer.
  private boolean isProtectedBy(Conflict conflict, String party) {
    return roster.isHumanitarian(party)
        || Stream.of(conflict.newcomer, conflict.earlier)
            .anyMatch(side -> side.owner().equals(party) && side.isHumanitarian());
  }

  Instant deadlineOf(Conflict conflict) {
    return conflict.openedAt.plus(Duration.ofHours(roster.getCharter().arrangementHours()));
  }
}
