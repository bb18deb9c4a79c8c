package org.entente.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One part of an entry, salted on its own, so that it can be withheld or erased while its digest
/// goes on standing for it. What the body says is no concern of this module.
public final class Part {
  public static final int SALT_BYTES = 16;

  /// The part that the desk adds after the author signed.
  public static final String FACTS = "facts";

  /// Whether a part is the desk's, which the author did not sign.
  public static boolean isOfDesk(String name) {
    return name.equals(FACTS) || name.startsWith(FACTS + ":");
  }

  /// Whether a part may be erased, its digest standing on: free texts, and nothing else.
  public static boolean isErasable(String name) {
    return name.startsWith("text:");
  }

  /// What an author writes above this is an attachment, not a clause or a text; it bounds what a
  /// reader holds.
  public static final int MAX_BODY_BYTES = 1024 * 1024;

  /// What the desk states may be longer: an immediate action is never rejected, whatever it meets,
  /// and all of it is stated. Half of the longest line of an export, in which it is escaped.
  public static final int MAX_DESK_BYTES = 8 * MAX_BODY_BYTES;

  /// How long the body of this part may be.
  public static int maxBytes(String name) {
    return isOfDesk(name) ? MAX_DESK_BYTES : MAX_BODY_BYTES;
  }

  private final String name;
  private final byte[] salt;
  private final byte[] body;

  /// Copies what it is given.
  ///
  /// @param name 1 to 96 characters of `A-Z a-z 0-9 : / . -`, but not `sig`, with which a manifest
  ///   begins its signature lines
  /// @param salt 16 random bytes
  /// @param body UTF-8 text
  public Part(String name, byte[] salt, byte[] body) {
    requireName(name);
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt has 16 bytes, not " + salt.length);
    }
    if (body.length > maxBytes(name) || !isUtf8(body)) {
      throw new IllegalArgumentException(
          "the body of a part is UTF-8 text of at most 1 MiB, of the desk's of at most 8");
    }
    this.name = name;
    this.salt = salt.clone();
    this.body = body.clone();
  }

  static void requireName(String name) {
    if (!Names.isName(name) || name.equals("sig")) {
      throw new IllegalArgumentException("part name: " + name);
    }
  }

  public String name() {
    return name;
  }

  public byte[] salt() {
    return salt.clone();
  }

  public byte[] body() {
    return body.clone();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public PartDigest digest(Hasher hasher) {
    return new PartDigest(name, hasher.part(name, salt, body));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Part that
        && name.equals(that.name)
        && Arrays.equals(salt, that.salt)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(salt);
  }

  /// The name alone: a body must not leak through a diagnostic message.
  @Override
  public String toString() {
    return "Part[" + name + "]";
  }

  private static boolean isUtf8(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return isStrictUtf8(bytes);
      }
    }
    return true;
  }

  private static boolean isStrictUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
