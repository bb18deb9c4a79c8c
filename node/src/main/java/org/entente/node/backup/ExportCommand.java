package org.entente.node.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.attachment.Attachment;
import org.entente.kernel.Canonical;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.TheatreId;
import org.entente.node.attach.ExportedFiles;
import org.entente.node.attach.KeptFiles;
import org.entente.node.cli.CommandLine;
import org.entente.node.cli.Options;
import org.entente.node.cli.Subcommand;
import org.entente.node.cli.Terminal;
import org.entente.node.cli.UsageException;
import org.entente.node.config.NodePlace;
import org.entente.node.desk.BadEntry;
import org.entente.node.desk.LogUnavailable;
import org.entente.node.desk.StillTheatre;
import org.entente.node.records.RecordDamaged;
import org.entente.party.Charter;
import org.entente.release.Audience;

/// `export`: the record in a file that verifies, whole or as a party may see it; also beside a node
/// that runs.
public final class ExportCommand implements Subcommand {
  @Override
  public int run(Options options, Terminal terminal) throws IOException {
    Options.Parsed parsed =
        options
            .parse(Set.of(NodePlace.DATA, NodePlace.CONFIG, "--out", "--as", "--keys"), Set.of())
            .alone();
    NodePlace place = NodePlace.of(parsed);
    Path out = Path.of(parsed.get("--out"));
    try (OpenFolder open = OpenFolder.open(place)) {
      TheatreId theatre =
          open.findTheatre()
              .orElseThrow(() -> new UsageException("export.empty", place.folder().toString()));
      StillTheatre still =
          StillTheatre.read(
                  theatre, open.records(), open.keys(), open.folder(), InstantSource.system())
              .orElseThrow();
      Optional<BadEntry> problem = still.problem();
      if (problem.isPresent()) {
        terminal.say("export.damaged", String.valueOf(problem.get().getMessage()));
      }
      Optional<Audience> audience = parsed.find("--as").map(name -> audience(still, name));
      WholeFile.write(out, stream -> write(still, audience, stream));
      writeFiles(still, audience, open, out);
      if (parsed.has("--keys")) {
        String keys = Canonical.write(open.keys().backup(theatre)) + "\n";
        WholeFile.write(
            Path.of(parsed.get("--keys")),
            stream -> stream.write(keys.getBytes(StandardCharsets.UTF_8)));
      }
      terminal.say("export.done", still.state().seq(), out);
      return problem.isPresent() ? CommandLine.FAILED : CommandLine.DONE;
    } catch (LogUnavailable e) {
      terminal.say("export.impossible");
      return CommandLine.FAILED;
    } catch (RecordDamaged e) {
      terminal.say("export.broken", e.seq(), String.valueOf(e.getMessage()));
      return CommandLine.FAILED;
    }
  }

  /// Its attachments, if it has any, in a file of their own.
  private static void writeFiles(
      StillTheatre still, Optional<Audience> audience, OpenFolder open, Path out)
      throws IOException {
    List<Attachment> given =
        audience
            .map(who -> ExportedFiles.givenTo(still.state(), who, InstantSource.system().instant()))
            .orElseGet(() -> ExportedFiles.whole(still.state()));
    if (!given.isEmpty()) {
      KeptFiles files =
          new KeptFiles(
              open.pool(), still.state().roster().getCharter().theatre(), InstantSource.system());
      WholeFile.write(
          ExportedFiles.beside(out), stream -> ExportedFiles.write(given, files, stream));
    }
  }

  private static void write(StillTheatre still, Optional<Audience> audience, OutputStream out)
      throws IOException {
    if (audience.isPresent()) {
      still.exports().write(audience.get(), out);
    } else {
      still.exports().writeWhole(out);
    }
  }

  /// A party's export is what its first founding post may see.
  private static Audience audience(StillTheatre still, String name) {
    try {
      PartyId party = new PartyId(name);
      return still
          .state()
          .roster()
          .charter()
          .flatMap(charter -> charter.find(party))
          .map(Charter.Terms::founding)
          .map(founding -> new Audience(party, founding.getFirst().post()))
          .orElseThrow(() -> new UsageException("party.unknown", name));
    } catch (Malformed e) {
      throw new UsageException("party.unknown", name);
    }
  }
}
