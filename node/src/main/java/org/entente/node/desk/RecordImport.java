package org.entente.node.desk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.kernel.Malformed;
import org.entente.kernel.TextRef;
import org.entente.kernel.TheatreId;
import org.entente.ledger.Part;
import org.entente.ledger.PartDigest;
import org.entente.ledger.export.ExportHeader;
import org.entente.ledger.export.ExportVerifier;
import org.entente.ledger.export.ExportedEntry;
import org.entente.ledger.export.Verdict;
import org.entente.node.records.Head;
import org.entente.node.records.Outcome;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;

/// Puts a whole export into an empty database: restore, move to another machine, upgrade by replay.
///
/// The file is read twice. First it is verified, signatures included, and folded; only then is a
/// single entry stored. Keys are not in an export: without them the record can be read here, but
/// its posts cannot sign here.
public final class RecordImport {
  private static final String ORIGIN = "entente/";

  private final EntryReader reader = new EntryReader();
  private final Set<TextRef> missingTexts = new HashSet<>();
  private TheatreState state = TheatreState.EMPTY;

  private RecordImport() {}

  /// What came of it.
  public sealed interface Result {
    record Imported(TheatreId theatre, long entries) implements Result {}

    /// The file is not an export that verifies.
    record NotVerified(Verdict.Altered found) implements Result {}

    /// It verifies, but is no whole record, or not one that can be folded.
    record Unusable(String why) implements Result {}

    /// The database holds a record of this theatre already.
    record NotEmpty(TheatreId theatre) implements Result {}
  }

  public static Result run(Path export, Records records) throws IOException {
    RecordImport one = new RecordImport();
    Verdict verdict;
    try {
      verdict = one.verify(export);
    } catch (BadEntry e) {
      return new Result.Unusable(String.valueOf(e.getMessage()));
    }
    return switch (verdict) {
      case Verdict.Altered altered -> new Result.NotVerified(altered);
      case Verdict.Verified verified -> one.store(export, records, verified.header());
    };
  }

  private Verdict verify(Path export) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(export))) {
      return ExportVerifier.verify(in, ExportVerifier.Options.DEFAULT, this::fold);
    }
  }

  private void fold(ExportedEntry exported) {
    Sequenced sequenced = read(exported);
    Set<String> given = new HashSet<>();
    sequenced.stored().parts().forEach(part -> given.add(part.name()));
    for (String name : sequenced.entry().digests().keySet()) {
      if (!given.contains(name)) {
        missingTexts.add(new TextRef(sequenced.entry().seq(), name));
      }
    }
    try {
      state = TheatreDecider.evolve(state, sequenced.entry());
    } catch (RuntimeException e) {
      throw new BadEntry(sequenced.entry().seq(), "it cannot be folded: " + e);
    }
  }

  private Sequenced read(ExportedEntry exported) {
    return switch (exported) {
      case ExportedEntry.Closed closed ->
          throw new BadEntry(closed.seq(), "the export does not give it");
      case ExportedEntry.Opened opened ->
          reader.read(opened.seq(), opened.leaf(), opened.manifest().toBytes(), stored(opened));
    };
  }

  private static List<StoredPart> stored(ExportedEntry.Opened opened) {
    List<StoredPart> parts = new ArrayList<>(opened.manifest().parts().size());
    for (PartDigest listed : opened.manifest().parts()) {
      for (Part part : opened.parts()) {
        if (part.name().equals(listed.name())) {
          parts.add(new StoredPart(part.name(), part.salt(), part.body()));
        }
      }
    }
    return parts;
  }

  private Result store(Path export, Records records, ExportHeader header) throws IOException {
    TheatreId theatre;
    try {
      theatre = new TheatreId(header.key().name().substring(ORIGIN.length()));
    } catch (Malformed | IndexOutOfBoundsException e) {
      return new Result.Unusable("its log is no theatre's: " + header.key().name());
    }
    boolean own =
        state.roster().charter().map(charter -> charter.theatre().equals(theatre)).orElse(true);
    if (!own) {
      return new Result.Unusable("its charter is another theatre's than its log");
    }
    for (TextRef missing : missingTexts) {
      if (!state.erased().containsKey(missing)) {
        return new Result.Unusable(
            "entry " + missing.seq() + " lacks " + missing.part() + ", which was never erased");
      }
    }
    // Looked at before it is taken over: a node that runs on it must not be fenced by a mistake.
    if (records.findHead(theatre).map(head -> head.seq() > 0).orElse(false)) {
      return new Result.NotEmpty(theatre);
    }
    Storing storing = new Storing(records, records.acquire(theatre));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(export))) {
      ExportVerifier.Options options =
          new ExportVerifier.Options(java.util.Optional.of(header.key()), false);
      ExportVerifier.verify(in, options, exported -> storing.add(read(exported).stored()));
    }
    storing.flush();
    return new Result.Imported(theatre, state.seq());
  }

  private static final class Storing {
    private final Records records;
    private final List<StoredEntry> batch = new ArrayList<>(Records.BATCH_LIMIT);
    private Head head;

    Storing(Records records, Head head) {
      this.records = records;
      this.head = head;
    }

    void add(StoredEntry entry) {
      batch.add(entry);
      if (batch.size() == Records.BATCH_LIMIT) {
        flush();
      }
    }

    void flush() {
      if (batch.isEmpty()) {
        return;
      }
      head =
          switch (records.append(head, batch)) {
            case Outcome.Appended appended -> appended.head();
            case Outcome.Fenced fenced -> throw new ImportFault("another node took it over", null);
            case Outcome.Failed failed -> throw new ImportFault("the store failed", failed.cause());
            case Outcome.Unknown unknown ->
                throw new ImportFault("the store failed", unknown.cause());
          };
      batch.clear();
    }
  }
}
