package org.entente.node.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.entente.node.cli.CommandLine;
import org.entente.node.cli.Subcommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second `demo` or `serve` on the data folder of a node that runs.
final class NodeOnAFolderInUseIsRefusedTest {
  @TempDir Path folder;

  @Test
  void sayingWhoHoldsItAndTheFirstGoesOn() throws Exception {
    Path data = folder.resolve("data");
    Path config =
        Files.writeString(
            folder.resolve("entente.yaml"),
            "entente:\n  data: \"%s\"\n  theatre: sahel\n  port: 0\n".formatted(data));
    try (RunningNode first = DemoCommand.start(data, 0)) {
      for (String[] words :
          new String[][] {
            {"demo", "--port", "0", "--data", data.toString()},
            {"serve", "--config", config.toString()}
          }) {
        check("C", "The data folder is in use by another node.", words);
        check("fr_ML.UTF-8", "Le dossier de données est utilisé par un autre nœud.", words);
      }
      assertTrue(first.theatre().deskState().decides());
    }
  }

  private static void check(String language, String said, String... words) {
    SequencedMap<String, Subcommand> commands = new LinkedHashMap<>();
    commands.put("demo", new DemoCommand());
    commands.put("serve", new ServeCommand());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        new CommandLine(commands)
            .run(
                words,
                Map.of("LANG", language),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    String all = Arrays.toString(words) + "\n" + err.toString(UTF_8);
    assertEquals(CommandLine.FAILED, status, all);
    assertTrue(err.toString(UTF_8).startsWith(said), all);
    assertTrue(all.contains("process " + ProcessHandle.current().pid()), all);
    assertEquals("", out.toString(UTF_8));
  }
}
