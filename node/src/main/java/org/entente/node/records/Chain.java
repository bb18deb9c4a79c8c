package org.entente.node.records;

import java.nio.ByteBuffer;
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
    return new Running(before).next(leaf);
  }

  /// The hash while entries are added; for one thread.
  public static final class Running {
    private final MessageDigest sha = sha256();
    private final byte[] bytes = new byte[2 * Digest.BYTES];
    private Digest hash;

    public Running(Digest before) {
      this.hash = before;
    }

    /// Takes in the next entry.
    public Digest next(Digest leaf) {
      ByteBuffer both = ByteBuffer.wrap(bytes);
      put(both, hash);
      put(both, leaf);
      sha.update(bytes);
      hash = Digest.of(sha.digest());
      return hash;
    }

    public Digest hash() {
      return hash;
    }

    private static void put(ByteBuffer bytes, Digest digest) {
      bytes.putLong(digest.a()).putLong(digest.b()).putLong(digest.c()).putLong(digest.d());
    }
  }

  static Digest after(Digest before, List<StoredEntry> entries) {
    Running running = new Running(before);
    for (StoredEntry entry : entries) {
      running.next(entry.leafHash());
    }
    return running.hash();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new Bug("every Java platform has SHA-256: " + e);
    }
  }
}
