package org.entente.node.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.kernel.Bug;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.Part;
import org.entente.kernel.Parts;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.Manifest;
import org.entente.ledger.PartDigest;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;

/// An accepted act in its place: the entry as it is folded, as it is stored, and its leaf.
record Sequenced(Entry entry, StoredEntry stored, Hash leaf) {
  /// Makes the entry of an accepted act.
  ///
  /// @param salts for the desk's own parts
  static Sequenced of(SignedAct signed, Facts facts, Parts.Salts salts, Hasher hasher) {
    Parts all = signed.parts().and(Parts.split("facts", facts, salts));
    List<PartDigest> digests = new ArrayList<>(all.list().size());
    List<StoredPart> stored = new ArrayList<>(all.list().size());
    Map<String, Digest> ofAct = new HashMap<>();
    for (Part part : all.list()) {
      byte[] body = part.body().getBytes(StandardCharsets.UTF_8);
      if (body.length > org.entente.ledger.Part.maxBytes(part.name())) {
        throw new Bug("a part of " + body.length + " bytes");
      }
      digests.add(new PartDigest(part.name(), Digests.hash(part.digest())));
      stored.add(new StoredPart(part.name(), part.salt(), body));
      if (!Parts.isOfDesk(part.name())) {
        ofAct.put(part.name(), part.digest());
      }
    }
    digests.sort(Comparator.comparing(PartDigest::name));
    byte[] manifest = new Manifest(facts.seq(), digests, signed.signatures()).toBytes();
    Hash leaf = Manifest.leaf(hasher, manifest);
    return new Sequenced(
        new Entry(signed.act(), facts, ofAct),
        new StoredEntry(
            facts.seq(),
            signed.act().id(),
            signed.act().post().value(),
            facts.at(),
            Digests.digest(leaf),
            manifest,
            stored),
        leaf);
  }
}
