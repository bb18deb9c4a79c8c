package org.entente.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// One salted part of an entry; see docs/design/entry-format.md.
///
/// @param name `act`, `facts`, `clause:KIND` or `text:PATH`
/// @param salt 16 bytes, random; never changed after construction
/// @param body canonical JSON
/// @param digest SHA-256 over the domain word, name, salt and body
// The salt is handed to the record store as it is and never changed; equality of parts is by
// digest.
@SuppressWarnings("ArrayRecordComponent")
public record Part(String name, byte[] salt, String body, Digest digest) {
  public static final int SALT_BYTES = 16;
  private static final byte[] DOMAIN = "entente/part/v1\n".getBytes(StandardCharsets.US_ASCII);

  public static Part seal(String name, byte[] salt, String body) {
    Malformed.unless(salt.length == SALT_BYTES, "Part", "has a salt of 16 bytes");
    MessageDigest sha = sha256();
    sha.update(DOMAIN);
    sha.update(name.getBytes(StandardCharsets.US_ASCII));
    sha.update((byte) '\n');
    sha.update(salt);
    sha.update(body.getBytes(StandardCharsets.UTF_8));
    return new Part(name, salt, body, Digest.of(sha.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new Bug("every Java platform has SHA-256: " + e);
    }
  }
}
