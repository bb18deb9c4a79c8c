package org.entente.sim.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ledger.MalformedException;
import org.entente.ledger.export.ExportVerifier;
import org.entente.ledger.export.ExportedEntry;
import org.entente.ledger.export.Verdict;
import org.entente.sim.SimTheatre;
import org.entente.sim.export.ExportFile;

/// A whole record as an export file, with what its replay must come to beside it.
///
/// @param record `record-N.jsonl`
record GoldenFile(Path record) {
  static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  static List<GoldenFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches("record-[0-9]+\\.jsonl"))
          .sorted()
          .map(GoldenFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file's content, checked by the ledger's verifier as it is read.
  List<ExportedEntry.Opened> read() throws IOException {
    List<ExportedEntry.Opened> entries = new ArrayList<>();
    Verdict verdict =
        ExportVerifier.verify(
            new ByteArrayInputStream(Files.readAllBytes(record)),
            ExportVerifier.Options.DEFAULT,
            entry -> entries.add((ExportedEntry.Opened) entry));
    if (!(verdict instanceof Verdict.Verified)) {
      throw new AssertionError(record + ": " + verdict);
    }
    return entries;
  }

  Path state() {
    return record.resolveSibling(record.getFileName().toString().replace(".jsonl", ".state.txt"));
  }

  String expectedState() throws IOException {
    return Files.readString(state());
  }

  /// Writes the theatre's record as the next golden file. Those there are stay as they are.
  static GoldenFile writeNext(SimTheatre theatre) throws IOException, MalformedException {
    GoldenFile next = new GoldenFile(FOLDER.resolve("record-" + (all().size() + 1) + ".jsonl"));
    Files.writeString(next.record, ExportFile.whole(theatre));
    Files.writeString(next.state(), FoldedState.tell(theatre.state()));
    return next;
  }
}
