package org.entente.node.desk;

import java.util.HashMap;
import java.util.List;
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

  /// The entry of bytes that came from elsewhere, ready to be stored.
  ///
  /// @param leaf what the log has for it
  /// @throws BadEntry naming what does not agree
  Sequenced read(long seq, Hash leaf, byte[] manifest, List<StoredPart> parts) {
    try {
      Entry entry = entry(seq, leaf, manifest, parts);
      StoredEntry stored =
          new StoredEntry(
              seq,
              entry.act().id(),
              entry.act().post().value(),
              entry.at(),
              Digests.digest(leaf),
              manifest,
              parts);
      return new Sequenced(entry, stored, leaf);
    } catch (MalformedException | WireProblem | Malformed e) {
      throw new BadEntry(seq, String.valueOf(e.getMessage()));
    }
  }

  private Sequenced readChecked(StoredEntry stored) throws MalformedException {
    Hash leaf = Digests.hash(stored.leafHash());
    Entry entry = entry(stored.seq(), leaf, stored.manifest(), stored.parts());
    require(
        entry.at().equals(stored.at())
            && entry.act().id().equals(stored.actId())
            && entry.act().post().value().equals(stored.author()),
        stored.seq(),
        "its columns are not what its parts say");
    return new Sequenced(entry, stored, leaf);
  }

  private Entry entry(long seq, Hash leaf, byte[] text, List<StoredPart> stored)
      throws MalformedException {
    require(Manifest.leaf(hasher, text).equals(leaf), seq, "the manifest is not its own");
    Manifest manifest = Manifest.parse(text);
    require(manifest.seq() == seq, seq, "the manifest is another entry's");
    Map<String, Digest> digests = HashMap.newHashMap(manifest.parts().size());
    Map<String, Digest> ofAct = HashMap.newHashMap(manifest.parts().size());
    for (PartDigest part : manifest.parts()) {
      Digest digest = Digests.digest(part.digest());
      digests.put(part.name(), digest);
      if (!Parts.isOfDesk(part.name())) {
        ofAct.put(part.name(), digest);
      }
    }
    ActParts parts = new ActParts(digests, bodies(seq, digests, stored));
    Act act = ActReader.readParts(parts);
    Facts facts = ActReader.readFacts(parts);
    require(facts.seq() == seq, seq, "its facts are another entry's");
    return new Entry(act, facts, ofAct);
  }

  private Map<String, byte[]> bodies(
      long seq, Map<String, Digest> digests, List<StoredPart> stored) {
    Map<String, byte[]> bodies = HashMap.newHashMap(stored.size());
    for (StoredPart part : stored) {
      Digest actual = Digests.digest(hasher.part(part.name(), part.salt(), part.body()));
      if (!actual.equals(digests.get(part.name()))) {
        throw new BadEntry(seq, "its part " + part.name() + " is not what was signed");
      }
      bodies.put(part.name(), part.body());
    }
    return bodies;
  }

  private static void require(boolean holds, long seq, String why) {
    if (!holds) {
      throw new BadEntry(seq, why);
    }
  }
}
