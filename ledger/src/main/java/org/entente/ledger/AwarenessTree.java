package org.entente.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// The list of conflicts behind an approval, under one root that tells nothing of it: padded to a
/// power of two, at least 16, and ordered by leaf hash.
///
/// By hash, because a place in any meaningful order would tell the holder of one opening that at
/// least so many conflicts stand before his.
public final class AwarenessTree {
  /// Few approvals meet more than sixteen others: so most roots look alike.
  public static final int MIN_LEAVES = 16;

  /// 2^20 conflicts on one approval are a mistake, and an opening's path is 20 hashes.
  static final int MAX_LEAVES = 1 << 20;

  private final List<AwarenessLeaf> leaves;
  private final MerkleTree tree = new MerkleTree();

  private AwarenessTree(List<AwarenessLeaf> leaves) {
    Hasher hasher = new Hasher();
    record Hashed(AwarenessLeaf leaf, Hash hash) {}
    List<Hashed> sorted = new ArrayList<>(leaves.size());
    leaves.forEach(leaf -> sorted.add(new Hashed(leaf, leaf.hash(hasher))));
    sorted.sort(Comparator.comparing(Hashed::hash));
    sorted.forEach(hashed -> tree.append(hashed.hash()));
    this.leaves = sorted.stream().map(Hashed::leaf).toList();
  }

  /// Pads and orders.
  ///
  /// @param conflicts in any order
  /// @param salts gives 16 fresh random bytes for each leaf of padding
  public static AwarenessTree pad(List<AwarenessLeaf> conflicts, Supplier<byte[]> salts) {
    if (conflicts.size() > MAX_LEAVES) {
      throw new IllegalArgumentException(conflicts.size() + " conflicts");
    }
    int size = Math.max(MIN_LEAVES, nextPowerOfTwo(conflicts.size()));
    List<AwarenessLeaf> padded = new ArrayList<>(conflicts);
    while (padded.size() < size) {
      padded.add(AwarenessLeaf.padding(salts.get()));
    }
    return new AwarenessTree(padded);
  }

  /// The tree of leaves kept from {@link #leaves()}, padding included.
  public static AwarenessTree of(List<AwarenessLeaf> leaves) {
    int size = leaves.size();
    if (size < MIN_LEAVES || size > MAX_LEAVES || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("an awareness tree of " + size + " leaves");
    }
    return new AwarenessTree(leaves);
  }

  /// All leaves in tree order: whoever will open some of them later keeps these.
  public List<AwarenessLeaf> leaves() {
    return leaves;
  }

  public Hash root() {
    return tree.root();
  }

  /// Opens one leaf to a reader.
  ///
  /// @param index place in {@link #leaves()}
  public AwarenessOpening open(int index) {
    return new AwarenessOpening(
        leaves.get(index), index, tree.inclusionProof(index, tree.size()).path());
  }

  private static int nextPowerOfTwo(int count) {
    return count <= 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
  }
}
