package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 in the few shapes the formats need. Reusable, so that hashing a million entries makes no
/// digest objects; for that reason for one thread at a time.
///
/// Tree hashes are those of RFC 9162 §2.1.1 (unchanged from RFC 6962): leaves and nodes begin with
/// different bytes, so a node can never be passed off as a leaf.
public final class Hasher {
  private static final byte LEAF_PREFIX = 0;
  private static final byte NODE_PREFIX = 1;
  private static final byte[] PART_PREFIX = "entente/part/v1\n".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest sha256 = newSha256();
  private final byte[] scratch = new byte[2 * Hash.BYTES];

  public Hasher() {}

  /// SHA-256 of the bytes as they are.
  public Hash of(byte[] data) {
    sha256.update(data);
    return finish();
  }

  /// The digest of an entry's part: the salt is what keeps a short body from being guessed.
  public Hash part(String name, byte[] salt, byte[] body) {
    sha256.update(PART_PREFIX);
    sha256.update(name.getBytes(StandardCharsets.US_ASCII));
    sha256.update((byte) '\n');
    sha256.update(salt);
    sha256.update(body);
    return finish();
  }

  /// The leaf hash of a log entry, which for a record is its commitment.
  public Hash leaf(Hash commitment) {
    commitment.writeTo(scratch, 0);
    sha256.update(LEAF_PREFIX);
    sha256.update(scratch, 0, Hash.BYTES);
    return finish();
  }

  public Hash leaf(byte[] data) {
    sha256.update(LEAF_PREFIX);
    sha256.update(data);
    return finish();
  }

  public Hash node(Hash left, Hash right) {
    left.writeTo(scratch, 0);
    right.writeTo(scratch, Hash.BYTES);
    sha256.update(NODE_PREFIX);
    sha256.update(scratch, 0, 2 * Hash.BYTES);
    return finish();
  }

  /// Hashes the two neighbouring hashes at `pair` in `source` into `target`, without an object.
  void node(byte[] source, int pair, byte[] target, int offset) {
    sha256.update(NODE_PREFIX);
    sha256.update(source, pair, 2 * Hash.BYTES);
    finishInto(target, offset);
  }

  private Hash finish() {
    finishInto(scratch, 0);
    return Hash.from(scratch, 0);
  }

  private void finishInto(byte[] target, int offset) {
    try {
      sha256.digest(target, offset, Hash.BYTES);
    } catch (java.security.DigestException e) {
      throw new IllegalStateException("SHA-256 writes 32 bytes", e);
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
