package org.entente.space;

import java.util.ArrayList;
import java.util.List;
import org.entente.space.PreparedVolume.Extent;

/// The pairs of extents that must be apart for two volumes to be clear of one another: each bare
/// with the other bare, which comes first, and each buffered with the other bare.
final class Extents {
  record Pair(Extent mine, Extent theirs) {
    boolean overlapOnGround() {
      return mine.outline().relate(theirs.outline()) == Relation.OVERLAP;
    }

    boolean overlapInSpace() {
      return mine.band().meet(theirs.band()).isPresent() && overlapOnGround();
    }
  }

  private Extents() {}

  static List<Pair> pairs(Volume mine, Volume theirs) {
    PreparedVolume a = new PreparedVolume(mine);
    PreparedVolume b = new PreparedVolume(theirs);
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair(a.bare(), b.bare()));
    Extent reachA = a.buffered();
    if (reachA != null) {
      pairs.add(new Pair(reachA, b.bare()));
    }
    Extent reachB = b.buffered();
    if (reachB != null) {
      pairs.add(new Pair(a.bare(), reachB));
    }
    return pairs;
  }
}
