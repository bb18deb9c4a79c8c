package org.entente.ledger;

import java.util.List;

/// Shows that the tree of `smaller` leaves is a beginning of the tree of `larger` leaves: nothing
/// was altered or removed, only appended.
///
/// @param smaller at least 1 (any tree begins with the empty one)
/// @param larger at least `smaller`
/// @param path as in RFC 9162 §2.1.4; empty when the sizes are equal
public record ConsistencyProof(long smaller, long larger, List<Hash> path) {
  public ConsistencyProof {
    if (smaller < 1 || smaller > larger) {
      throw new IllegalArgumentException("sizes " + smaller + " and " + larger);
    }
    path = List.copyOf(path);
  }

  /// Whether the trees of these two roots agree (RFC 9162 §2.1.4.2).
  public boolean proves(Hash smallerRoot, Hash largerRoot) {
    if (smaller == larger) {
      return path.isEmpty() && smallerRoot.equals(largerRoot);
    }
    boolean wholeSubtree = Long.bitCount(smaller) == 1;
    if (path.isEmpty() && !wholeSubtree) {
      return false;
    }
    Hash first = wholeSubtree ? smallerRoot : path.getFirst();
    return climb(
        first, wholeSubtree ? path : path.subList(1, path.size()), smallerRoot, largerRoot);
  }

  private boolean climb(Hash first, List<Hash> steps, Hash smallerRoot, Hash largerRoot) {
    Hasher hasher = new Hasher();
    int shared = Long.numberOfTrailingZeros(~(smaller - 1));
    long position = (smaller - 1) >> shared;
    long last = (larger - 1) >> shared;
    Hash small = first;
    Hash large = first;
    for (Hash step : steps) {
      if (last == 0) {
        return false;
      }
      if ((position & 1) == 1 || position == last) {
        small = hasher.node(step, small);
        large = hasher.node(step, large);
        int risen = Long.numberOfTrailingZeros(position);
        position >>= risen;
        last >>= risen;
      } else {
        large = hasher.node(large, step);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && small.equals(smallerRoot) && large.equals(largerRoot);
  }
}
