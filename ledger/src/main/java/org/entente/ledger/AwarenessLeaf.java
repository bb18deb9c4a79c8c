package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One conflict that an approval was aware of, or padding. Both look alike to whoever sees only
/// hashes.
public final class AwarenessLeaf {
  private static final byte[] PREFIX = "entente/aware/v1\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PADDING = "null".getBytes(StandardCharsets.US_ASCII);

  private final byte[] salt;
  private final byte[] body;

  /// A conflict, or padding read back.
  ///
  /// @param salt 16 random bytes
  /// @param body canonical JSON of one conflict
  public AwarenessLeaf(byte[] salt, byte[] body) {
    if (salt.length != Part.SALT_BYTES) {
      throw new IllegalArgumentException("a salt has 16 bytes, not " + salt.length);
    }
    if (body.length > Part.MAX_BODY_BYTES) {
      throw new IllegalArgumentException("a conflict of " + body.length + " bytes");
    }
    this.salt = salt.clone();
    this.body = body.clone();
  }

  /// A leaf that stands for no conflict.
  public static AwarenessLeaf padding(byte[] salt) {
    return new AwarenessLeaf(salt, PADDING);
  }

  public byte[] salt() {
    return salt.clone();
  }

  public byte[] body() {
    return body.clone();
  }

  public boolean isPadding() {
    return Arrays.equals(body, PADDING);
  }

  Hash hash(Hasher hasher) {
    byte[] data = Arrays.copyOf(PREFIX, PREFIX.length + salt.length + body.length);
    System.arraycopy(salt, 0, data, PREFIX.length, salt.length);
    System.arraycopy(body, 0, data, PREFIX.length + salt.length, body.length);
    return hasher.leaf(data);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AwarenessLeaf that
        && Arrays.equals(salt, that.salt)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(salt);
  }

  /// Not the body: a diagnostic message must not leak a conflict.
  @Override
  public String toString() {
    return "AwarenessLeaf";
  }
}
