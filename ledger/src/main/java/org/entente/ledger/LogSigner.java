package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;

/// The private key of a log. Its name is the log's origin, so that a checkpoint says whose it is.
///
/// It signs what it is told: that a log never signs a smaller tree than before is for its keeper to
/// see to, who knows what was signed.
public final class LogSigner {
  private final KeyPair pair;
  private final VerifierKey key;

  /// Binds a key to a log.
  ///
  /// @param origin the log's name, for a record `entente/THEATRE`
  /// @param pair Ed25519, from {@link SignatureAlgorithm#newKeyPair()} or `keyPair`
  public LogSigner(String origin, KeyPair pair) throws MalformedException {
    this.pair = pair;
    this.key = VerifierKey.of(origin, pair.getPublic());
  }

  public VerifierKey key() {
    return key;
  }

  public SignedNote sign(long size, Hash root) {
    String text = new Checkpoint(key.name(), size, root).text();
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return SignedNote.sign(text, key, SignatureAlgorithm.ED25519.sign(pair, message));
  }
}
