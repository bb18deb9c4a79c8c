package org.entente.ledger;

/// The Merkle root of leaves that pass by once, in memory that does not grow with them: how a
/// verifier checks a record of any length. For one thread.
public final class RootBuilder {
  private final Hasher hasher = new Hasher();
  private final Hash[] complete = new Hash[Long.SIZE];
  private long size;

  public RootBuilder() {}

  public void append(Hash leaf) {
    Hash hash = leaf;
    int level = 0;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = hasher.node(complete[level], hash);
      level++;
    }
    complete[level] = hash;
    size++;
  }

  public long size() {
    return size;
  }

  public Hash root() {
    if (size == 0) {
      return hasher.of(new byte[0]);
    }
    int level = Long.numberOfTrailingZeros(size);
    Hash root = complete[level];
    for (level++; size >> level != 0; level++) {
      if ((size >> level & 1) == 1) {
        root = hasher.node(complete[level], root);
      }
    }
    return root;
  }
}
