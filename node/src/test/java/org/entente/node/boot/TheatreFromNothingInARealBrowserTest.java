package org.entente.node.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.node.cli.Options;
import org.entente.node.cli.Terminal;
import org.entente.node.config.NodeFile;
import org.entente.node.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same beginning as `TheatreFromNothingReachesItsFirstApprovalTest`, by hand on the screens
/// (`web/e2e/setup.mjs`): what `init` leaves, then nothing but Chromium and several accounts.
class TheatreFromNothingInARealBrowserTest {
  /// Two minutes on a quiet machine; a loaded one is given time, a hanging one is ended.
  private static final int PATIENCE_MINUTES = 10;

  /// On standard input it ends with its line.
  private static final String SECRET = "administrateur-2021";

  private Path folder;

  @BeforeEach
  void make() throws IOException {
    // The embedded server may run as another user, who has to pass through.
    folder =
        Files.createTempDirectory(
            "entente-hand-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
  }

  @AfterEach
  void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void fromTheAdministratorAloneToTheFirstApproval() throws Exception {
    assertTrue(
        Files.exists(Path.of("target/classes/static/index.html")),
        "the web client is not built: run without -Dweb.skip");
    Path data = folder.resolve("data");
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    InitCommand init =
        new InitCommand(new ByteArrayInputStream((SECRET + "\n").getBytes(StandardCharsets.UTF_8)));
    List<String> words =
        List.of(
            "--data", data.toString(), "--theatre", "pays", "--port", "0", "--password-file", "-");
    assertEquals(0, init.run(new Options(words), new Terminal(Language.FR, silent, silent)));
    Path output = folder.resolve("e2e.log");
    try (RunningNode node = ServeCommand.start(NodeFile.read(data.resolve("entente.yaml")))) {
      ProcessBuilder builder =
          new ProcessBuilder("node", "e2e/setup.mjs", folder.resolve("shots").toString());
      builder.directory(Path.of("../web").toRealPath().toFile());
      builder.environment().put("BASE_URL", "http://127.0.0.1:" + node.port());
      builder.environment().put("ADMIN", "admin:" + SECRET);
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      Process process = builder.start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String said = Files.readString(output);
      assertTrue(ended, said);
      assertEquals(0, process.exitValue(), said);
    }
  }
}
