package org.entente.node.records;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;

/// The running hash of a record: SHA-256 over the hash before and the next leaf hash.
///
/// It is the store's own guard against a row changed, lost or added behind its back. The proof for
/// others is the log's Merkle tree, not this.
public final class Chain {
  /// The hash of an empty record.
  public static final Digest EMPTY = new Digest(0, 0, 0, 0);

  private Chain() {}

  public static Digest next(Digest before, Digest leaf) {
    MessageDigest sha = sha256();
    sha.update(before.bytes());
    sha.update(leaf.bytes());
    return Digest.of(sha.digest());
  }

  static Digest after(Digest before, List<StoredEntry> entries) {
    Digest hash = before;
    for (StoredEntry entry : entries) {
      hash = next(hash, entry.leafHash());
    }
    return hash;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new Bug("every Java platform has SHA-256: " + e);
    }
  }
}
