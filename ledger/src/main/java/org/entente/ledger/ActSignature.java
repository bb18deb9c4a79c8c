package org.entente.ledger;

import java.security.PublicKey;

/// A post's signature over an act message, as a manifest carries it.
///
/// Key and signature are kept in base64, their one spelling: that is how they are stored, sent and
/// hashed, and a start that checks hashes need not decode them into objects.
///
/// @param post of the author, in the characters of a part's name
/// @param custody who holds the key
/// @param algorithm how it was signed
/// @param publicKey X.509 SubjectPublicKeyInfo, base64
/// @param signature base64; ECDSA in DER
public record ActSignature(
    String post,
    Custody custody,
    SignatureAlgorithm algorithm,
    String publicKey,
    String signature) {
  /// Both algorithms of version 1 stay below 100 bytes; the margin is for key forms to come.
  private static final int MAX_BASE64 = 512;

  public ActSignature {
    if (!Names.isName(post)) {
      throw new IllegalArgumentException("post: " + post);
    }
    requireBase64(publicKey);
    requireBase64(signature);
  }

  private static void requireBase64(String text) {
    if (text.isEmpty() || text.length() > MAX_BASE64) {
      throw new IllegalArgumentException("a key or signature of " + text.length() + " characters");
    }
    if (!StrictBase64.isStrict(text)) {
      throw new IllegalArgumentException("not base64 in its one spelling");
    }
  }

  /// Whether the signature holds under the key it names. Whether that key was the post's own is for
  /// the key roster to say.
  public boolean verify(byte[] actMessage) {
    try {
      return verify(actMessage, decodePublicKey());
    } catch (MalformedException e) {
      return false;
    }
  }

  /// The same with the key already decoded, for checking many signatures of one post.
  public boolean verify(byte[] actMessage, PublicKey key) {
    try {
      return algorithm.verify(key, actMessage, StrictBase64.decode(signature));
    } catch (MalformedException e) {
      return false;
    }
  }

  public PublicKey decodePublicKey() throws MalformedException {
    return algorithm.publicKey(StrictBase64.decode(publicKey));
  }
}
