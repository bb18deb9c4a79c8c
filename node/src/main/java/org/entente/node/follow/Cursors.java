package org.entente.node.follow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.kernel.Bug;
import org.entente.release.Audience;

/// Writes and reads cursors: a generation and a revision of one audience's views, sealed with a key
/// of this run, so that nobody can make one, or use another audience's.
final class Cursors {
  static final int KEY_BYTES = 32;

  /// Half of SHA-256: forging one by guessing takes 2^127 requests.
  private static final int SEAL_BYTES = 16;

  private static final int POSITION_BYTES = 2 * Long.BYTES + 1;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Cursors(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// @param generation of the audience's views; another one counts from another beginning
  /// @param revision counts what this audience was shown to change, and nothing else
  /// @param part how much of it its reader was given
  record Position(long generation, long revision, Part part) {}

  String write(Audience audience, Position position) {
    byte[] plain =
        ByteBuffer.allocate(POSITION_BYTES)
            .putLong(position.generation())
            .putLong(position.revision())
            .put((byte) position.part().ordinal())
            .array();
    byte[] bytes =
        ByteBuffer.allocate(POSITION_BYTES + SEAL_BYTES)
            .put(plain)
            .put(seal(audience, plain))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The position, if this run wrote the cursor for this audience.
  Optional<Position> read(Audience audience, String cursor) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != POSITION_BYTES + SEAL_BYTES) {
      return Optional.empty();
    }
    byte[] plain = Arrays.copyOf(bytes, POSITION_BYTES);
    byte[] seal = Arrays.copyOfRange(bytes, POSITION_BYTES, bytes.length);
    if (!MessageDigest.isEqual(seal, seal(audience, plain))) {
      return Optional.empty();
    }
    ByteBuffer position = ByteBuffer.wrap(plain);
    return Optional.of(
        new Position(position.getLong(), position.getLong(), Part.values()[position.get()]));
  }

  private byte[] seal(Audience audience, byte[] plain) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String reader = audience.party().value() + "\n" + audience.post().value() + "\n";
      mac.update(reader.getBytes(StandardCharsets.US_ASCII));
      return Arrays.copyOf(mac.doFinal(plain), SEAL_BYTES);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new Bug("every Java platform has " + ALGORITHM + ": " + e);
    }
  }
}
