package org.entente.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.audit.geometry.Relation;

/// One of an act's volumes meets one that is live: found by comparing each with each.
///
/// @param mine index among the act's volumes
/// @param theirs index among the other's
/// @param myVolume as it was compared: with its buffer, if that is what is entered
/// @param theirVolume likewise
/// @param how they lie
/// @param windows in how many windows they lie so; the volumes are those of the first
record Met(
    int mine,
    Volume myVolume,
    Footprint other,
    int theirs,
    Volume theirVolume,
    How how,
    int windows) {
  private Met(int mine, Volume one, Footprint other, int theirs, Volume two, How how) {
    this(mine, one, other, theirs, two, how, 1);
  }

  /// How two volumes lie. What is near says in the record whose buffer is entered.
  enum How {
    TOUCHING(Optional.empty()),
    IN_MINE(Optional.of("MINE")),
    IN_THEIRS(Optional.of("THEIRS")),
    IN_BOTH(Optional.of("BOTH")),
    OVERLAPPING(Optional.empty());

    final Optional<String> buffer;

    boolean isNear() {
      return buffer.isPresent();
    }

    /// Whether the one says more than the other; of buffers, each says as much.
    boolean isCloserThan(How other) {
      return isNear() && other.isNear() ? false : ordinal() > other.ordinal();
    }

    How(Optional<String> buffer) {
      this.buffer = buffer;
    }
  }

  boolean adjacent() {
    return how == How.TOUCHING;
  }

  /// More than a touch, but of buffers alone.
  static boolean isNearOnly(List<Met> met) {
    return met.stream().noneMatch(one -> one.how == How.OVERLAPPING)
        && met.stream().anyMatch(one -> one.how.buffer.isPresent());
  }

  static List<Met> find(String subject, List<Volume> mine, Collection<Footprint> live) {
    List<Met> found = new ArrayList<>();
    for (Footprint other : live) {
      if (!other.subject().equals(subject)) {
        addAll(mine, other, found);
      }
    }
    return found;
  }

  /// By the other side's clause.
  static Map<String, List<Met>> byOther(List<Met> all) {
    Map<String, List<Met>> byOther = new LinkedHashMap<>();
    for (Met met : all) {
      byOther.computeIfAbsent(met.other.place().digest(), key -> new ArrayList<>()).add(met);
    }
    return byOther;
  }

  private static void addAll(List<Volume> mine, Footprint other, List<Met> found) {
    List<Volume> theirs = other.occupied();
    for (int i = 0; i < mine.size(); i++) {
      for (int j = 0; j < theirs.size(); j++) {
        compareEach(i, mine.get(i), other, j, theirs.get(j)).ifPresent(found::add);
      }
    }
  }

  /// Of what recurs each window: the closest is found, of these the first.
  private static Optional<Met> compareEach(int i, Volume one, Footprint other, int j, Volume two) {
    Optional<Met> all = Optional.empty();
    for (Volume mine : one.each()) {
      for (Volume theirs : two.each()) {
        Optional<Met> next = compare(i, mine, other, j, theirs);
        all = all.flatMap(met -> next.map(met::and).or(() -> Optional.of(met))).or(() -> next);
      }
    }
    return all;
  }

  private Met and(Met next) {
    if (how.isCloserThan(next.how) || next.how.isCloserThan(how)) {
      return how.isCloserThan(next.how) ? this : next;
    }
    Met first = next.begins().isBefore(begins()) ? next : this;
    How both = how == next.how ? how : How.IN_BOTH;
    return new Met(
        mine, first.myVolume, other, theirs, first.theirVolume, both, windows + next.windows);
  }

  /// When the two begin to share time.
  Instant begins() {
    return myVolume.from().isAfter(theirVolume.from()) ? myVolume.from() : theirVolume.from();
  }

  private static Optional<Met> compare(int i, Volume one, Footprint other, int j, Volume two) {
    Relation bare = relate(one, two);
    if (bare == Relation.OVERLAP) {
      return Optional.of(new Met(i, one, other, j, two, How.OVERLAPPING));
    }
    boolean inMine = one.buffer().isPresent() && relate(one.reach(), two) == Relation.OVERLAP;
    boolean inTheirs = two.buffer().isPresent() && relate(one, two.reach()) == Relation.OVERLAP;
    if (inMine) {
      return Optional.of(
          new Met(i, one.reach(), other, j, two, inTheirs ? How.IN_BOTH : How.IN_MINE));
    }
    if (inTheirs) {
      return Optional.of(new Met(i, one, other, j, two.reach(), How.IN_THEIRS));
    }
    return bare == Relation.ADJACENT
        ? Optional.of(new Met(i, one, other, j, two, How.TOUCHING))
        : Optional.empty();
  }

  private static Relation relate(Volume one, Volume two) {
    return one.meetsInTimeAndHeight(two) ? one.ground().relateTo(two.ground()) : Relation.DISJOINT;
  }
}
