package org.entente.node.follow;

import org.entente.ledger.MerkleTree;
import org.entente.ledger.SignedNote;
import org.entente.ledger.VerifierKey;

/// The log as its keeper has published it.
public interface PublishedLog {
  VerifierKey key();

  /// Of at least the checkpoint's size.
  MerkleTree tree();

  /// The last one signed.
  SignedNote checkpoint();
}
