package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;

/// RFC 6962 §2.1 copied out as its text has it: slow, recursive, and sharing nothing with the tree
/// under test but SHA-256.
final class NaiveTree {
  private NaiveTree() {}

  static Hash root(List<Hash> leaves) {
    int n = leaves.size();
    if (n == 0) {
      return new Hasher().of(new byte[0]);
    }
    if (n == 1) {
      return leaves.getFirst();
    }
    int k = split(n);
    return node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
  }

  static List<Hash> path(int m, List<Hash> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return List.of();
    }
    int k = split(n);
    return m < k
        ? plus(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
        : plus(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
  }

  static List<Hash> consistency(int m, List<Hash> leaves, boolean known) {
    int n = leaves.size();
    if (m == n) {
      return known ? List.of() : List.of(root(leaves));
    }
    int k = split(n);
    return m <= k
        ? plus(consistency(m, leaves.subList(0, k), known), root(leaves.subList(k, n)))
        : plus(consistency(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private static Hash node(Hash left, Hash right) {
    byte[] data = new byte[65];
    data[0] = 1;
    left.writeTo(data, 1);
    right.writeTo(data, 33);
    return new Hasher().of(data);
  }

  private static List<Hash> plus(List<Hash> path, Hash last) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
