package org.entente.node.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.entente.node.cli.Options;
import org.entente.node.cli.Terminal;
import org.entente.node.config.NodeFile;
import org.entente.node.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From `init` alone to a first approval: by accounts with passwords, over public routes, each
/// thing by whose act it is.
class TheatreFromNothingReachesItsFirstApprovalTest {
  private final Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  TheatreFromNothingReachesItsFirstApprovalTest() throws IOException {
    folder =
        Files.createTempDirectory(
            "entente-init-",
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

  private int init(String... words) throws IOException {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new InitCommand(
            new ByteArrayInputStream((Beginning.SECRET + "\n").getBytes(StandardCharsets.UTF_8)))
        .run(new Options(List.of(words)), new Terminal(Language.FR, out, out));
  }

  @Test
  void initAloneThenOrdinaryAccounts() throws Exception {
    Path data = folder.resolve("data");
    int status =
        init("--data", data.toString(), "--theatre", "pays", "--port", "0", "--password-file", "-");
    assertEquals(0, status);
    String text = said.toString(StandardCharsets.UTF_8);
    assertFalse(text.contains(Beginning.SECRET), text);
    Path config = data.resolve("entente.yaml");
    assertTrue(text.contains(config.toString()), text);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(config)));
    try (RunningNode node = ServeCommand.start(NodeFile.read(config))) {
      URI base = URI.create("http://127.0.0.1:" + node.port());
      new Beginning(login -> new Browser(base, login)).play();
    }
  }
}
