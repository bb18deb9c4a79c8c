package org.entente.node.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.TheatreId;
import org.entente.ledger.export.Verdict;
import org.entente.node.attach.ExportedFiles;
import org.entente.node.attach.KeptFiles;
import org.entente.node.cli.CommandLine;
import org.entente.node.cli.Options;
import org.entente.node.cli.Subcommand;
import org.entente.node.cli.Terminal;
import org.entente.node.cli.UsageException;
import org.entente.node.config.NodePlace;
import org.entente.node.desk.RecordImport;
import org.entente.node.keys.KeyBackup;
import org.entente.node.keys.KeyFault;
import org.entente.node.wire.RecordReader;
import org.entente.node.wire.WireProblem;

/// `import`: a whole export into a node that has no record yet.
public final class ImportCommand implements Subcommand {
  /// Some 300 bytes a post; a theatre has hundreds.
  private static final long MAX_KEYS_BYTES = 900 * 1024;

  private static final RecordReader<KeyBackup> KEYS = RecordReader.of(KeyBackup.class);

  @Override
  public int run(Options options, Terminal terminal) throws IOException {
    Options.Parsed parsed =
        options.parse(Set.of(NodePlace.DATA, NodePlace.CONFIG, "--keys"), Set.of());
    NodePlace place = NodePlace.of(parsed);
    if (parsed.operands().size() != 1) {
      throw new UsageException("import.file", "");
    }
    Path file = Path.of(parsed.operands().getFirst());
    if (!Files.isReadable(file)) {
      throw new UsageException("file.unreadable", file.toString());
    }
    try (OpenFolder open = OpenFolder.openAlone(place)) {
      if (parsed.has("--keys")) {
        open.keys().restore(readKeys(Path.of(parsed.get("--keys"))));
      }
      RecordImport.Result result = RecordImport.run(file, open.records());
      int status = say(result, parsed.has("--keys"), terminal);
      return takeFiles(result, file, open, terminal) ? status : CommandLine.FAILED;
    } catch (KeyFault e) {
      terminal.say("import.keys-wrong", String.valueOf(e.getMessage()));
      return CommandLine.FAILED;
    }
  }

  /// What lies beside the export, also where an earlier import of the same record was cut before
  /// it: only what is what its name says is kept, and what no act names is swept.
  private static boolean takeFiles(
      RecordImport.Result result, Path file, OpenFolder open, Terminal terminal)
      throws IOException {
    Path archive = ExportedFiles.beside(file);
    Optional<TheatreId> theatre =
        switch (result) {
          case RecordImport.Result.Imported done -> Optional.of(done.theatre());
          case RecordImport.Result.NotEmpty full -> Optional.of(full.theatre());
          case RecordImport.Result.NotVerified not -> Optional.empty();
          case RecordImport.Result.Unusable unusable -> Optional.empty();
        };
    if (theatre.isEmpty() || !Files.isReadable(archive)) {
      return true;
    }
    List<String> wrong =
        ExportedFiles.read(
            archive, new KeptFiles(open.pool(), theatre.get(), InstantSource.system()));
    wrong.forEach(name -> terminal.say("import.file-wrong", name));
    return wrong.isEmpty();
  }

  private static KeyBackup readKeys(Path file) throws IOException {
    try {
      if (Files.size(file) <= MAX_KEYS_BYTES) {
        return KEYS.read(Files.readAllBytes(file));
      }
    } catch (WireProblem e) {
      throw new UsageException("file.unreadable", file.toString());
    }
    throw new UsageException("file.unreadable", file.toString());
  }

  private static int say(RecordImport.Result result, boolean withKeys, Terminal terminal) {
    return switch (result) {
      case RecordImport.Result.Imported done -> {
        terminal.say("import.done", done.entries(), done.theatre());
        if (!withKeys) {
          terminal.say("import.no-keys");
        }
        yield CommandLine.DONE;
      }
      case RecordImport.Result.NotVerified not -> {
        terminal.say("import.altered", placeOf(not.found()), not.found().reason());
        yield CommandLine.FAILED;
      }
      case RecordImport.Result.Unusable unusable -> {
        terminal.say("import.unusable", unusable.why());
        yield CommandLine.FAILED;
      }
      case RecordImport.Result.NotEmpty full -> {
        terminal.say("import.not-empty", full.theatre());
        yield CommandLine.FAILED;
      }
    };
  }

  private static String placeOf(Verdict.Altered found) {
    return found.entry().isPresent() ? Long.toString(found.entry().getAsLong()) : "–";
  }
}
