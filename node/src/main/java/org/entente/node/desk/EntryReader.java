package org.entente.node.desk;

import java.util.HashMap;
import java.util.Map;
import org.entente.kernel.Act;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.Malformed;
import org.entente.kernel.Parts;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.PartDigest;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.node.wire.ActParts;
import org.entente.node.wire.ActReader;
import org.entente.node.wire.WireProblem;

/// Reads entries back from their bytes, checking every byte against the leaf the log has: manifest
/// against leaf, parts against manifest, and the columns used for searches against the parts.
///
/// Signatures are not checked here: a leaf covers them, and `verify` checks them offline. For one
/// thread.
final class EntryReader {
  private final Hasher hasher = new Hasher();

  /// The entry. Texts that were erased, or not read from the store, are erased in it.
  ///
  /// @throws BadEntry naming what does not agree
  Sequenced read(StoredEntry stored) {
    try {
      return readChecked(stored);
    } catch (MalformedException | WireProblem | Malformed e) {
      throw new BadEntry(stored.seq(), String.valueOf(e.getMessage()));
    }
  }

  private Sequenced readChecked(StoredEntry stored) throws MalformedException {
    Hash leaf = Manifest.leaf(hasher, stored.manifest());
    require(Digests.digest(leaf).equals(stored.leafHash()), stored, "the manifest is not its own");
    Manifest manifest = Manifest.parse(stored.manifest());
    require(manifest.seq() == stored.seq(), stored, "the manifest is another entry's");
    ActParts parts = parts(stored, manifest);
    Act act = ActReader.readParts(parts);
    Facts facts = ActReader.readFacts(parts);
    require(
        facts.seq() == stored.seq()
            && facts.at().equals(stored.at())
            && act.id().equals(stored.actId())
            && act.post().value().equals(stored.author()),
        stored,
        "its columns are not what its parts say");
    return new Sequenced(new Entry(act, facts, ofAct(parts.digests())), stored, leaf);
  }

  private ActParts parts(StoredEntry stored, Manifest manifest) {
    Map<String, Digest> digests = HashMap.newHashMap(manifest.parts().size());
    for (PartDigest part : manifest.parts()) {
      digests.put(part.name(), Digests.digest(part.digest()));
    }
    Map<String, byte[]> bodies = HashMap.newHashMap(stored.parts().size());
    for (StoredPart part : stored.parts()) {
      Digest actual = Digests.digest(hasher.part(part.name(), part.salt(), part.body()));
      require(
          actual.equals(digests.get(part.name())), stored, "its part " + part.name() + " is not");
      bodies.put(part.name(), part.body());
    }
    return new ActParts(digests, bodies);
  }

  private static Map<String, Digest> ofAct(Map<String, Digest> digests) {
    Map<String, Digest> ofAct = new HashMap<>(digests);
    ofAct.keySet().removeIf(Parts::isOfDesk);
    return ofAct;
  }

  private static void require(boolean holds, StoredEntry stored, String why) {
    if (!holds) {
      throw new BadEntry(stored.seq(), why);
    }
  }
}
