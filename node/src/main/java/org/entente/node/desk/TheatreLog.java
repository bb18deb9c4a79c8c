package org.entente.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.TheatreId;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.LogSigner;
import org.entente.ledger.Manifest;
import org.entente.ledger.MerkleTree;
import org.entente.ledger.SignedNote;
import org.entente.ledger.TilePath;
import org.entente.ledger.VerifierKey;
import org.entente.node.follow.PublishedLog;
import org.entente.node.records.Records;
import org.jspecify.annotations.Nullable;

/// The log of a theatre's record as far as it is published: checkpoints and tiles.
///
/// It signs what is durable and nothing else, and never a smaller tree than before, for the
/// published head only grows. Of a record that was found damaged it signs nothing.
public final class TheatreLog implements Follower, PublishedLog {
  private final TheatreId theatre;
  private final MerkleTree tree;
  private final LogSigner signer;
  private final Records records;
  private final Object signing = new Object();
  private volatile long size;
  private final boolean damaged;
  private @Nullable SignedNote latest;
  private long signedSize;

  TheatreLog(Folded folded, LogSigner signer, Records records) {
    this.theatre = folded.head().theatre();
    this.tree = folded.tree();
    this.signer = signer;
    this.records = records;
    this.size = tree.size();
    this.damaged = folded.problem().isPresent();
  }

  @Override
  public void published(Publication publication) {
    publication.entries().forEach(sequenced -> tree.append(sequenced.leaf()));
    size = tree.size();
  }

  @Override
  public VerifierKey key() {
    return signer.key();
  }

  @Override
  public MerkleTree tree() {
    return tree;
  }

  public long size() {
    return size;
  }

  /// The checkpoint of what is published. Signed once for each head that somebody asks for, since
  /// most are replaced before anyone does.
  ///
  /// @throws LogUnavailable if the record is not what it was
  @Override
  public SignedNote checkpoint() {
    if (damaged) {
      throw new LogUnavailable();
    }
    synchronized (signing) {
      long now = size;
      @Nullable SignedNote known = latest;
      if (known != null && now == signedSize) {
        return known;
      }
      SignedNote fresh = signer.sign(now, tree.rootAt(now));
      latest = fresh;
      signedSize = now;
      return fresh;
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
