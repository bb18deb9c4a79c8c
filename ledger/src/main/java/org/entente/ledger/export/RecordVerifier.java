package org.entente.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.EntryBundle;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.LogDirectory;
import org.entente.ledger.MalformedException;
import org.entente.ledger.MerkleTree;
import org.entente.ledger.RootBuilder;
import org.entente.ledger.SignedNote;
import org.entente.ledger.TilePath;
import org.entente.ledger.TileStream;
import org.entente.ledger.export.Verdict.Altered;
import org.entente.ledger.export.Verdict.Reason;

/// Checks a record together with the log's own files: the export's lines, the bundles and the tiles
/// must all say the same. For one record.
///
/// The checkpoint is read before the record, so that a log which grows meanwhile has a record at
/// least as long; of such a record, as many entries as the checkpoint covers are compared.
public final class RecordVerifier {
  /// 256 entries of 34 bytes.
  private static final int MAX_BUNDLE_BYTES = MerkleTree.TILE_WIDTH * (2 + Hash.BYTES);

  private final LogSource source;
  private final Hasher hasher = new Hasher();
  private final RootBuilder root = new RootBuilder();
  private final TileStream tiles = new TileStream(this::compareTile);
  private List<Hash> bundle = List.of();

  private RecordVerifier(LogSource source) {
    this.source = source;
  }

  public static Verdict verify(LogSource source, ExportVerifier.Options options)
      throws IOException {
    return verify(source, options, entry -> {});
  }

  /// Checks everything. What is handed over may be relied on only when the answer is {@link
  /// Verdict.Verified}.
  public static Verdict verify(
      LogSource source, ExportVerifier.Options options, Consumer<ExportedEntry> visitor)
      throws IOException {
    try {
      return new RecordVerifier(source).run(options, visitor);
    } catch (AlteredException e) {
      return e.altered();
    }
  }

  private Verdict run(ExportVerifier.Options options, Consumer<ExportedEntry> visitor)
      throws IOException, AlteredException {
    SignedNote note = checkpointNote();
    long size = claimedSize(note);
    try (InputStream record = open(LogSource.RECORD)) {
      ExportVerifier.Witness witness =
          entry -> {
            if (entry.seq() <= size) {
              compareEntry(entry, size);
            }
            visitor.accept(entry);
          };
      Verdict verdict = new ExportVerifier(record, options, witness).run();
      return verdict instanceof Verdict.Verified verified ? compareLog(verified, note) : verdict;
    }
  }

  private void compareEntry(ExportedEntry entry, long size) throws IOException, AlteredException {
    long index = entry.seq() - 1;
    int place = (int) (index % MerkleTree.TILE_WIDTH);
    if (place == 0) {
      bundle =
          readBundle(index / MerkleTree.TILE_WIDTH, Math.min(MerkleTree.TILE_WIDTH, size - index));
    }
    Hash commitment = bundle.get(place);
    if (!hasher.leaf(commitment).equals(entry.leaf())) {
      throw new AlteredException(Altered.entry(entry.seq(), Reason.FILE, ""));
    }
    root.append(entry.leaf());
    try {
      tiles.append(commitment);
      if (entry.seq() == size) {
        tiles.finish();
      }
    } catch (MalformedException e) {
      throw new AlteredException(Altered.file(String.valueOf(e.getMessage()), Reason.FILE));
    }
  }

  private Verdict compareLog(Verdict.Verified verified, SignedNote note) throws AlteredException {
    Checkpoint checkpoint = ExportVerifier.checkpoint(note, verified.header().key());
    if (checkpoint.size() > verified.checkpoint().size()) {
      return Altered.file(LogDirectory.CHECKPOINT, Reason.SIZE);
    }
    if (!checkpoint.root().equals(root.root())) {
      return Altered.file(LogDirectory.CHECKPOINT, Reason.ROOT);
    }
    return verified;
  }

  private SignedNote checkpointNote() throws IOException, AlteredException {
    byte[] bytes = read(LogDirectory.CHECKPOINT, SignedNote.MAX_BYTES);
    try {
      return SignedNote.parse(bytes);
    } catch (MalformedException e) {
      throw new AlteredException(Altered.file(LogDirectory.CHECKPOINT, Reason.CHECKPOINT));
    }
  }

  private static long claimedSize(SignedNote note) throws AlteredException {
    try {
      return Checkpoint.parse(note).size();
    } catch (MalformedException e) {
      throw new AlteredException(Altered.file(LogDirectory.CHECKPOINT, Reason.CHECKPOINT));
    }
  }

  private List<Hash> readBundle(long index, long width) throws IOException, AlteredException {
    String path = TilePath.entries(index, (int) width).toString();
    try {
      List<Hash> commitments = EntryBundle.decode(read(path, MAX_BUNDLE_BYTES));
      if (commitments.size() == width) {
        return commitments;
      }
    } catch (MalformedException e) {
      throw new AlteredException(Altered.file(path, Reason.FILE));
    }
    throw new AlteredException(Altered.file(path, Reason.FILE));
  }

  /// Told by the stream what each file must hold. A bundle was just read to say so itself.
  private void compareTile(TilePath path, byte[] expected) throws IOException, MalformedException {
    if (path.isEntries()) {
      return;
    }
    Optional<InputStream> found = source.open(path.toString());
    if (found.isEmpty()) {
      throw new MalformedException(path.toString());
    }
    try (InputStream in = found.get()) {
      if (!Arrays.equals(expected, in.readNBytes(expected.length + 1))) {
        throw new MalformedException(path.toString());
      }
    }
  }

  private byte[] read(String path, int limit) throws IOException, AlteredException {
    try (InputStream in = open(path)) {
      return in.readNBytes(limit + 1);
    }
  }

  private InputStream open(String path) throws IOException, AlteredException {
    return source
        .open(path)
        .orElseThrow(() -> new AlteredException(Altered.file(path, Reason.MISSING)));
  }
}
