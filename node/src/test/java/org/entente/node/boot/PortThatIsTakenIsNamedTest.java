package org.entente.node.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.entente.node.cli.CommandLine;
import org.entente.node.cli.Subcommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `demo` on a port where another program listens: one sentence, no trace of the program's inside.
final class PortThatIsTakenIsNamedTest {
  @TempDir Path folder;

  @Test
  void inTheLanguageOfWhoAsked() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      assertEquals(
          "Port "
              + port
              + " is already taken by another program. Stop that one, or give another port"
              + " (--port N; in the configuration: entente.port).\n",
          said("C", port));
      assertEquals(
          "Le port "
              + port
              + " est déjà pris par un autre programme. Arrêtez celui-ci, ou donnez un autre port"
              + " (--port N ; dans la configuration : entente.port).\n",
          said("fr_ML.UTF-8", port));
    }
  }

  private String said(String language, String port) {
    SequencedMap<String, Subcommand> commands = new LinkedHashMap<>();
    commands.put("demo", new DemoCommand());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        new CommandLine(commands)
            .run(
                new String[] {"demo", "--port", port, "--data", folder.resolve("data").toString()},
                Map.of("LANG", language),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    assertEquals(CommandLine.FAILED, status);
    assertEquals("", out.toString(UTF_8));
    return err.toString(UTF_8);
  }
}
