package org.entente.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.Custody;
import org.entente.ledger.Hash;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.Part;
import org.entente.ledger.PartDigest;
import org.entente.ledger.RootBuilder;
import org.entente.ledger.SignedNote;
import org.entente.ledger.VerifierKey;
import org.entente.ledger.export.Verdict.Altered;
import org.entente.ledger.export.Verdict.Reason;
import org.entente.ledger.export.Verdict.Tally;
import org.entente.ledger.json.Json;
import org.entente.ledger.json.JsonReader;

/// Checks an export as it streams by, asking nobody. For one export.
public final class ExportVerifier {

  /// What to check.
  ///
  /// @param expectedKey the log key that the reader got some other way; without it the record is
  ///   checked against the key it names itself
  /// @param signatures whether to verify the authors' signatures, which takes most of the time
  public record Options(Optional<VerifierKey> expectedKey, boolean signatures) {
    public static final Options DEFAULT = new Options(Optional.empty(), true);
  }

  /// Looks at each entry after its line was found to agree.
  @FunctionalInterface
  interface Witness {
    void see(ExportedEntry entry) throws IOException, AlteredException;
  }

  private final Options options;
  private final Witness witness;
  private final LineReader lines;
  private final LineCheck check = new LineCheck();
  private final EntryLine entryLine = new EntryLine();
  private final RootBuilder root = new RootBuilder();
  private long opened;
  private long parts;
  private long listed;
  private long byNode;
  private long byPost;

  ExportVerifier(InputStream in, Options options, Witness witness) {
    this.options = options;
    this.witness = witness;
    this.lines = new LineReader(in);
  }

  public static Verdict verify(InputStream in, Options options) throws IOException {
    return verify(in, options, entry -> {});
  }

  /// Checks, and hands over each entry when its own line was found to agree. Until the answer is
  /// {@link Verdict.Verified}, nothing handed over may be relied on.
  ///
  /// @throws IOException if the stream cannot be read; never for what is in it
  public static Verdict verify(InputStream in, Options options, Consumer<ExportedEntry> visitor)
      throws IOException {
    return new ExportVerifier(in, options, visitor::accept).run();
  }

  Verdict run() throws IOException {
    try (SignatureChecks signatures = new SignatureChecks()) {
      Verdict verdict;
      try {
        ExportHeader header = header();
        for (long seq = 1; seq <= header.size(); seq++) {
          signatures.requireNoneFailed();
          entry(seq, header, signatures);
        }
        verdict = closing(header);
      } catch (AlteredException e) {
        verdict = e.altered();
      }
      return earlier(verdict, signatures.awaitFirstFailed());
    }
  }

  private static Verdict earlier(Verdict verdict, OptionalLong failed) {
    if (failed.isEmpty()) {
      return verdict;
    }
    if (verdict instanceof Altered altered
        && altered.entry().isPresent()
        && altered.entry().getAsLong() <= failed.getAsLong()) {
      return verdict;
    }
    return Altered.entry(failed.getAsLong(), Reason.SIGNATURE, "");
  }

  private ExportHeader header() throws IOException, AlteredException {
    try {
      byte[] line = lines.next().orElseThrow(() -> new MalformedException("the file is empty"));
      Json json = JsonReader.read(line);
      ExportHeader header = ExportHeader.parse(json);
      if (!check.holds(line, Shape.anyOf(json).text("check"))) {
        throw new AlteredException(Altered.header(Reason.CHECK, ""));
      }
      if (options.expectedKey().isPresent() && !options.expectedKey().get().equals(header.key())) {
        throw new AlteredException(Altered.header(Reason.KEY, header.key().toString()));
      }
      return header;
    } catch (MalformedException e) {
      throw new AlteredException(Altered.header(Reason.UNEXPECTED, String.valueOf(e.getMessage())));
    }
  }

  private void entry(long seq, ExportHeader header, SignatureChecks signatures)
      throws IOException, AlteredException {
    byte[] line;
    Json json;
    try {
      Optional<byte[]> next = lines.next();
      if (next.isEmpty()) {
        throw new AlteredException(Altered.entry(seq, Reason.CUT_SHORT, ""));
      }
      line = next.get();
      json = JsonReader.read(line);
    } catch (MalformedException e) {
      String found = String.valueOf(e.getMessage());
      throw new AlteredException(Altered.entry(seq, Reason.NOT_CANONICAL, found));
    }
    ExportedEntry entry = entryLine.read(json, seq);
    if (!checkHolds(line, json)) {
      throw new AlteredException(Altered.entry(seq, Reason.CHECK, ""));
    }
    if (header.isWhole()) {
      requireWhole(entry);
    }
    root.append(entry.leaf());
    if (entry instanceof ExportedEntry.Opened(Hash leaf, Manifest manifest, var given)) {
      count(manifest, given.size());
      if (options.signatures()) {
        signatures.add(manifest);
      }
    }
    witness.see(entry);
  }

  /// The whole record withholds nothing: only a text may be missing, which was erased then.
  private static void requireWhole(ExportedEntry entry) throws AlteredException {
    switch (entry) {
      case ExportedEntry.Closed closed ->
          throw new AlteredException(Altered.entry(closed.seq(), Reason.CLOSED, ""));
      case ExportedEntry.Opened opened -> {
        Set<String> given = opened.parts().stream().map(Part::name).collect(Collectors.toSet());
        for (PartDigest listed : opened.manifest().parts()) {
          if (!given.contains(listed.name()) && !Part.isErasable(listed.name())) {
            throw new AlteredException(
                Altered.entry(opened.seq(), Reason.PART_MISSING, listed.name()));
          }
        }
      }
    }
  }

  private void count(Manifest manifest, int given) {
    opened++;
    parts += given;
    listed += manifest.parts().size();
    for (var signature : manifest.signatures()) {
      switch (signature.custody()) {
        case Custody.NODE -> byNode++;
        case Custody.POST -> byPost++;
      }
    }
  }

  private Verdict closing(ExportHeader header) throws IOException, AlteredException {
    try {
      Optional<byte[]> line = lines.next();
      if (line.isEmpty()) {
        return Altered.checkpoint(Reason.CUT_SHORT, "");
      }
      Json json = JsonReader.read(line.get());
      Shape shape = Shape.of(json, "check", "checkpoint");
      SignedNote note = SignedNote.parse(shape.text("checkpoint"));
      Checkpoint checkpoint = checkpoint(note, header.key());
      if (checkpoint.size() != header.size()) {
        return Altered.checkpoint(Reason.SIZE, Long.toString(checkpoint.size()));
      }
      if (!checkpoint.root().equals(root.root())) {
        return Altered.checkpoint(Reason.ROOT, "");
      }
      if (!check.holds(line.get(), shape.text("check"))) {
        return Altered.checkpoint(Reason.CHECK, "");
      }
      if (lines.next().isPresent()) {
        return Altered.checkpoint(Reason.AFTER_END, "");
      }
      boolean pinned = options.expectedKey().isPresent();
      return new Verdict.Verified(header, checkpoint, tally(header.size()), pinned);
    } catch (MalformedException e) {
      return Altered.checkpoint(Reason.UNEXPECTED, String.valueOf(e.getMessage()));
    }
  }

  /// The checkpoint, found to be this log's.
  static Checkpoint checkpoint(SignedNote note, VerifierKey key) throws AlteredException {
    Checkpoint checkpoint;
    try {
      checkpoint = Checkpoint.parse(note);
    } catch (MalformedException e) {
      String found = String.valueOf(e.getMessage());
      throw new AlteredException(Altered.checkpoint(Reason.CHECKPOINT, found));
    }
    if (!note.isSignedBy(key)) {
      throw new AlteredException(Altered.checkpoint(Reason.CHECKPOINT_SIGNATURE, ""));
    }
    if (!checkpoint.origin().equals(key.name())) {
      throw new AlteredException(Altered.checkpoint(Reason.ORIGIN, checkpoint.origin()));
    }
    return checkpoint;
  }

  private Tally tally(long entries) {
    return new Tally(entries, opened, parts, listed - parts, byNode, byPost, options.signatures());
  }

  private boolean checkHolds(byte[] line, Json json) {
    try {
      return check.holds(line, Shape.anyOf(json).text("check"));
    } catch (MalformedException e) {
      return false;
    }
  }
}
