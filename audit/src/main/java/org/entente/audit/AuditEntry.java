package org.entente.audit;

import java.util.List;
import java.util.Map;

/// One entry as it was recorded or released.
///
/// @param seq its place in the record, from 1
/// @param parts bodies by part name; those withheld or erased are missing
/// @param digests lower-case hex by part name, of all its parts; empty if nothing of it is released
/// @param signers who signed and with which key; empty where signatures are not looked at
public record AuditEntry(
    long seq, Map<String, String> parts, Map<String, String> digests, List<Signer> signers) {
  /// A signature's post and key.
  ///
  /// @param custody `node` or `post`
  /// @param algorithm `ES256` or `Ed25519`
  /// @param publicKey X.509 SubjectPublicKeyInfo, base64
  public record Signer(String post, String custody, String algorithm, String publicKey) {}

  public AuditEntry {
    parts = Map.copyOf(parts);
    digests = Map.copyOf(digests);
    signers = List.copyOf(signers);
  }

  public AuditEntry(long seq, Map<String, String> parts, Map<String, String> digests) {
    this(seq, parts, digests, List.of());
  }
}
