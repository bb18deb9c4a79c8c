package org.entente.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// The ways to sign that format version 1 knows. ES256 is what passkeys, tokens and browsers hold;
/// Ed25519 is what logs use.
public enum SignatureAlgorithm {
  /// ECDSA on P-256 with SHA-256, the signature in DER.
  ES256(
      "ES256",
      "EC",
      "SHA256withECDSA",
      "3059301306072a8648ce3d020106082a8648ce3d03010703420004",
      64),
  /// RFC 8032, pure.
  ED25519("Ed25519", "Ed25519", "Ed25519", "302a300506032b6570032100", 32);

  private final String word;
  private final String keyAlgorithm;
  private final String signatureAlgorithm;
  private final String keyPrefix;
  private final int keyBytes;

  SignatureAlgorithm(
      String word, String keyAlgorithm, String signatureAlgorithm, String keyPrefix, int keyBytes) {
    this.word = word;
    this.keyAlgorithm = keyAlgorithm;
    this.signatureAlgorithm = signatureAlgorithm;
    this.keyPrefix = keyPrefix;
    this.keyBytes = keyBytes;
  }

  /// How a manifest spells it.
  public String word() {
    return word;
  }

  static SignatureAlgorithm parse(String word) throws MalformedException {
    for (SignatureAlgorithm algorithm : values()) {
      if (algorithm.word.equals(word)) {
        return algorithm;
      }
    }
    throw new MalformedException("unknown signature algorithm");
  }

  public KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm);
      if (this == ES256) {
        generator.initialize(new ECGenParameterSpec("secp256r1"));
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the platform lacks " + word, e);
    }
  }

  /// The pair kept as `KeyPair.getPublic().getEncoded()` and `getPrivate().getEncoded()`.
  public KeyPair keyPair(byte[] subjectPublicKeyInfo, byte[] pkcs8) throws MalformedException {
    try {
      KeyFactory factory = KeyFactory.getInstance(keyAlgorithm);
      return new KeyPair(
          publicKey(subjectPublicKeyInfo), factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (GeneralSecurityException e) {
      throw new MalformedException("not a private key for " + word);
    }
  }

  /// Reads an X.509 SubjectPublicKeyInfo in the one DER form this algorithm has; P-256 points are
  /// uncompressed.
  public PublicKey publicKey(byte[] subjectPublicKeyInfo) throws MalformedException {
    byte[] prefix = prefix();
    int length = prefix.length;
    if (subjectPublicKeyInfo.length != length + keyBytes
        || !Arrays.equals(subjectPublicKeyInfo, 0, length, prefix, 0, length)) {
      throw new MalformedException("not a public key for " + word);
    }
    try {
      return KeyFactory.getInstance(keyAlgorithm)
          .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
    } catch (GeneralSecurityException e) {
      throw new MalformedException("not a public key for " + word);
    }
  }

  /// The same from the key's own bytes, for Ed25519 the 32 of RFC 8032.
  byte[] subjectPublicKeyInfo(byte[] raw) throws MalformedException {
    if (raw.length != keyBytes) {
      throw new MalformedException("a public key for " + word + " has " + keyBytes + " bytes");
    }
    byte[] prefix = prefix();
    return ByteBuffer.allocate(prefix.length + raw.length).put(prefix).put(raw).array();
  }

  /// The key's own bytes, out of a SubjectPublicKeyInfo of this algorithm.
  byte[] raw(byte[] subjectPublicKeyInfo) {
    int length = subjectPublicKeyInfo.length;
    return Arrays.copyOfRange(subjectPublicKeyInfo, length - keyBytes, length);
  }

  private byte[] prefix() {
    return HexFormat.of().parseHex(keyPrefix);
  }

  /// Signs; ECDSA takes its nonce from the platform's secure random numbers.
  public byte[] sign(KeyPair pair, byte[] message) {
    try {
      Signature signature = Signature.getInstance(signatureAlgorithm);
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a key for " + word, e);
    }
  }

  /// Whether the signature holds; a signature that is not even well formed does not.
  public boolean verify(PublicKey key, byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(signatureAlgorithm);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
