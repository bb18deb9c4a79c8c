package org.entente.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.TheatreId;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.InclusionProof;
import org.entente.ledger.LogSigner;
import org.entente.ledger.Manifest;
import org.entente.ledger.MerkleTree;
import org.entente.ledger.SignedNote;
import org.entente.ledger.TilePath;
import org.entente.ledger.VerifierKey;
import org.entente.node.records.Records;

/// The log of a theatre's record as far as it is published: checkpoints, proofs and tiles.
///
/// It signs what is durable and nothing else, and never a smaller tree than before, for the
/// published head only grows.
public final class TheatreLog implements Follower {
  private final TheatreId theatre;
  private final MerkleTree tree;
  private final LogSigner signer;
  private final Records records;
  private final Object signing = new Object();
  private volatile long size;
  private SignedNote latest;
  private long signedSize;

  TheatreLog(Folded folded, LogSigner signer, Records records) {
    this.theatre = folded.head().theatre();
    this.tree = folded.tree();
    this.signer = signer;
    this.records = records;
    this.size = tree.size();
    this.latest = signer.sign(size, tree.rootAt(size));
    this.signedSize = size;
  }

  @Override
  public void published(Publication publication) {
    publication.entries().forEach(sequenced -> tree.append(sequenced.leaf()));
    size = tree.size();
  }

  public VerifierKey key() {
    return signer.key();
  }

  public long size() {
    return size;
  }

  /// The checkpoint of what is published. Signed once for each head that somebody asks for, since
  /// most are replaced before anyone does.
  public SignedNote checkpoint() {
    synchronized (signing) {
      long now = size;
      if (now != signedSize) {
        latest = signer.sign(now, tree.rootAt(now));
        signedSize = now;
      }
      return latest;
    }
  }

  /// An entry's leaf, the path to the root, and the checkpoint of that root.
  public record Proof(Hash leaf, InclusionProof path, SignedNote checkpoint) {}

  /// The proof that an entry is in the record; empty for an entry that is not there.
  public Optional<Proof> findProof(long seq) {
    synchronized (signing) {
      SignedNote checkpoint = checkpoint();
      return seq < 1 || seq > signedSize
          ? Optional.empty()
          : Optional.of(
              new Proof(tree.leaf(seq - 1), tree.inclusionProof(seq - 1, signedSize), checkpoint));
    }
  }

  /// A file of the log; empty for one that is not there, or is not there yet.
  public Optional<byte[]> findTile(TilePath path) {
    long last = path.index() * MerkleTree.TILE_WIDTH + path.width();
    if (path.isEntries()) {
      return last <= size ? Optional.of(bundle(path, last)) : Optional.empty();
    }
    int bits = 8 * path.level();
    boolean there = bits < Long.SIZE && last <= size >> bits;
    return there
        ? Optional.of(tree.tile(path.level(), path.index(), path.width()))
        : Optional.empty();
  }

  /// Commitments are not kept in memory, only what they hash to.
  private byte[] bundle(TilePath path, long last) {
    Hasher hasher = new Hasher();
    List<Hash> commitments = new ArrayList<>(path.width());
    records.readForFold(
        theatre,
        path.index() * MerkleTree.TILE_WIDTH + 1,
        last,
        entry -> commitments.add(Manifest.commitment(hasher, entry.manifest())));
    return EntryBundle.encode(commitments);
  }
}
