package org.entente.node.desk;

import org.entente.kernel.Digest;
import org.entente.ledger.Hash;

/// A digest is the core's word for what the ledger calls a hash; the two modules do not know one
/// another.
final class Digests {
  private Digests() {}

  static Hash hash(Digest digest) {
    return new Hash(digest.a(), digest.b(), digest.c(), digest.d());
  }

  static Digest digest(Hash hash) {
    return new Digest(hash.a(), hash.b(), hash.c(), hash.d());
  }
}
