package org.entente.ledger;

import java.util.List;

/// Shows that a leaf stands at `index` in the tree of `size` leaves.
///
/// @param index from 0
/// @param size leaves of the tree
/// @param path sibling hashes, from the leaf's own upwards
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("leaf " + index + " of " + size);
    }
    path = List.copyOf(path);
  }

  /// Whether `leaf` stands there in the tree of this root (RFC 9162 §2.1.3.2).
  public boolean proves(Hash leaf, Hash root) {
    Hasher hasher = new Hasher();
    long position = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((position & 1) == 1 || position == last) {
        hash = hasher.node(sibling, hash);
        int risen = Long.numberOfTrailingZeros(position);
        position >>= risen;
        last >>= risen;
      } else {
        hash = hasher.node(hash, sibling);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
