package org.entente.kernel;

/// A post's public key.
///
/// @param algorithm `ES256` (ECDSA P-256 with SHA-256) or `Ed25519`
/// @param spki X.509 SubjectPublicKeyInfo, base64
/// @param custody who holds the private key
public record PublicKey(String algorithm, String spki, Custody custody) {
  /// Who can sign with a post's key, said honestly.
  public enum Custody {
    /// The node keeps it: its operator could sign for the post.
    NODE,
    /// The post alone holds it.
    POST
  }

  public PublicKey {
    Malformed.unless(
        algorithm.equals("ES256") || algorithm.equals("Ed25519"),
        "PublicKey",
        "is of no known kind");
    Malformed.unless(spki.matches("[A-Za-z0-9+/]{40,200}={0,2}"), "PublicKey", "is not base64");
  }
}
