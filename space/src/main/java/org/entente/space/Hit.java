package org.entente.space;

import java.util.Comparator;

/// One stored volume that meets one volume asked about.
///
/// @param mine index in the list asked about
/// @param key the key the other volume is stored under
/// @param theirs index in the list stored under that key
/// @param overlap adjacent, near or shared, never disjoint
public record Hit<K>(int mine, K key, int theirs, Overlap overlap) {
  /// Key, own index, the other's index: the order of every answer.
  static <K extends Comparable<K>> Comparator<Hit<K>> order() {
    return (a, b) -> {
      int keys = a.key.compareTo(b.key);
      if (keys != 0) {
        return keys;
      }
      int mine = Integer.compare(a.mine, b.mine);
      return mine != 0 ? mine : Integer.compare(a.theirs, b.theirs);
    };
  }
}
