package org.entente.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.audit.geometry.Relation;

/// One of an act's volumes meets one that is live: found by comparing each with each.
///
/// @param mine index among the act's volumes
/// @param theirs index among the other's
/// @param adjacent they touch and share no interior
record Met(
    int mine, Volume myVolume, Footprint other, int theirs, Volume theirVolume, boolean adjacent) {

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
        Volume one = mine.get(i);
        Volume two = theirs.get(j);
        if (!one.meetsInTimeAndHeight(two)) {
          continue;
        }
        Relation relation = one.ground().relateTo(two.ground());
        if (relation != Relation.DISJOINT) {
          found.add(new Met(i, one, other, j, two, relation == Relation.ADJACENT));
        }
      }
    }
  }
}
