package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/// A log's public key in the C2SP form `NAME+KEYID+BASE64`, Ed25519 only (key type 0x01). Two keys
/// are equal when their texts are.
public final class VerifierKey {
  private static final byte ED25519_TYPE = 1;

  private final String text;
  private final String name;
  private final int id;
  private final PublicKey key;

  private VerifierKey(String name, byte[] raw) throws MalformedException {
    SignatureAlgorithm algorithm = SignatureAlgorithm.ED25519;
    this.name = SignedNote.requireKeyName(name);
    this.key = algorithm.publicKey(algorithm.subjectPublicKeyInfo(raw));
    byte[] typed = typed(raw);
    this.id = id(name, typed);
    this.text = name + "+" + HexFormat.of().toHexDigits(id) + "+" + StrictBase64.encode(typed);
  }

  static VerifierKey of(String name, PublicKey key) throws MalformedException {
    SignatureAlgorithm algorithm = SignatureAlgorithm.ED25519;
    byte[] info = key.getEncoded();
    algorithm.publicKey(info);
    return new VerifierKey(name, algorithm.raw(info));
  }

  public static VerifierKey parse(String text) throws MalformedException {
    String[] fields = text.split("\\+", 3);
    if (fields.length != 3) {
      throw new MalformedException("a log key is NAME+KEYID+BASE64");
    }
    byte[] typed = StrictBase64.decode(fields[2]);
    if (typed.length == 0 || typed[0] != ED25519_TYPE) {
      throw new MalformedException("a log key is of type 1, Ed25519");
    }
    VerifierKey key = new VerifierKey(fields[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.text.equals(text)) {
      throw new MalformedException("the log key's id is not that of the key");
    }
    return key;
  }

  public String name() {
    return name;
  }

  /// The first four bytes of SHA-256 over name, line feed, type and key: a hint, no proof.
  int id() {
    return id;
  }

  boolean verify(byte[] message, byte[] signature) {
    return SignatureAlgorithm.ED25519.verify(key, message, signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private static byte[] typed(byte[] raw) {
    byte[] typed = new byte[raw.length + 1];
    typed[0] = ED25519_TYPE;
    System.arraycopy(raw, 0, typed, 1, raw.length);
    return typed;
  }

  private static int id(String name, byte[] typed) {
    byte[] label = (name + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] data = Arrays.copyOf(label, label.length + typed.length);
    System.arraycopy(typed, 0, data, label.length, typed.length);
    return (int) (new Hasher().of(data).a() >>> 32);
  }
}
