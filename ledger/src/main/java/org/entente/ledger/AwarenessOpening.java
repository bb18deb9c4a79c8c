package org.entente.ledger;

import java.util.List;

/// One conflict released to a reader, with what shows that the approval's root covers it. The
/// tree's size follows from the length of the path, since the tree is full.
///
/// @param leaf salt and body
/// @param index its place, which by the order of the tree tells nothing
/// @param path as in an {@link InclusionProof}; 4 to 20 hashes
public record AwarenessOpening(AwarenessLeaf leaf, long index, List<Hash> path) {
  private static final int MIN_PATH = Integer.numberOfTrailingZeros(AwarenessTree.MIN_LEAVES);
  private static final int MAX_PATH = Integer.numberOfTrailingZeros(AwarenessTree.MAX_LEAVES);

  public AwarenessOpening {
    path = List.copyOf(path);
    if (path.size() < MIN_PATH || path.size() > MAX_PATH) {
      throw new IllegalArgumentException("a path of " + path.size() + " hashes");
    }
    if (index < 0 || index >= 1L << path.size()) {
      throw new IllegalArgumentException("leaf " + index + " of " + (1L << path.size()));
    }
  }

  public boolean proves(Hash root) {
    Hash hash = leaf.hash(new Hasher());
    return new InclusionProof(index, 1L << path.size(), path).proves(hash, root);
  }
}
