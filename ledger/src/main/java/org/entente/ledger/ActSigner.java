package org.entente.ledger;

import java.security.KeyPair;

/// Signs acts with a post's key.
///
/// @param post whose key it is
/// @param custody who holds it
/// @param algorithm of the pair
/// @param pair from {@link SignatureAlgorithm#newKeyPair()} or `keyPair`
public record ActSigner(String post, Custody custody, SignatureAlgorithm algorithm, KeyPair pair) {

  /// The signature as a manifest carries it.
  ///
  /// @param actMessage from {@link ActMessage}
  public ActSignature sign(byte[] actMessage) {
    return new ActSignature(
        post,
        custody,
        algorithm,
        StrictBase64.encode(pair.getPublic().getEncoded()),
        StrictBase64.encode(algorithm.sign(pair, actMessage)));
  }

  /// Never the key.
  @Override
  public String toString() {
    return "ActSigner[" + post + "]";
  }
}
