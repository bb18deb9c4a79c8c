package org.entente.node.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.entente.node.cli.CommandLine;
import org.entente.node.cli.Subcommand;
import org.entente.node.http.Edge;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Caller;
import org.entente.node.identity.Login;
import org.entente.node.identity.Secret;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A data folder with one demonstration account, as a demo leaves it, and what is said of it.
final class DemoAccountsAreNeverServedTest {
  private static final Login DEMO = new Login("demo.admin");

  private Path folder;

  /// What a command left.
  private record Run(int status, String out, String err) {}

  @BeforeEach
  void openDemoAccount() throws IOException {
    folder =
        Files.createTempDirectory(
            "entente-serve-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data())) {
      Schema.migrate(server.database());
      try (HikariDataSource pool = server.database().pool(2)) {
        accounts(pool)
            .open(
                new Accounts.Opening(
                    DEMO, "a long password", Optional.empty(), true, true, Language.FR, "cli"));
      }
    }
  }

  @AfterEach
  void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void serveRefusesSayingWhyInBothLanguagesAndTakesNothingOver() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("entente.yaml"),
            "entente:\n  data: \"%s\"\n  theatre: sahel\n  port: 0\n".formatted(data()));
    Run english = run("C", "serve", "--config", config);
    assertEquals(CommandLine.NOT_UNDERSTOOD, english.status(), english.toString());
    assertTrue(english.err().contains("demonstration accounts"), english.err());
    assertFalse(english.out().contains("READY"), english.out());
    Run french = run("fr_ML.UTF-8", "serve", "--config", config);
    assertEquals(CommandLine.NOT_UNDERSTOOD, french.status(), french.toString());
    assertTrue(french.err().contains("comptes de démonstration"), french.err());
    assertFalse(Files.exists(data().resolve("checkpoints")));
  }

  @Test
  void aTokenIsGivenToAnAccountThatIsThereAndToNoOther() throws Exception {
    Run given = run("C", "token", "--data", data(), "--user", DEMO);
    assertEquals(CommandLine.DONE, given.status(), given.toString());
    Secret secret = Secret.find(given.out().strip()).orElseThrow();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data());
        HikariDataSource pool = server.database().pool(2)) {
      Caller caller =
          new Edge(pool, InstantSource.system())
              .credentials()
              .find(secret, Caller.Kind.TOKEN)
              .orElseThrow();
      assertEquals(DEMO, caller.account().login());
      // Beside a node that holds the folder.
      assertEquals(CommandLine.DONE, run("C", "token", "--data", data(), "--user", DEMO).status());
    }
    Run refused = run("fr_FR.UTF-8", "token", "--data", data(), "--user", "nobody");
    assertEquals(CommandLine.NOT_UNDERSTOOD, refused.status(), refused.toString());
    assertTrue(refused.err().contains("Il n’y a pas de compte « nobody »"), refused.err());
  }

  private Path data() {
    return folder.resolve("data");
  }

  private static Accounts accounts(HikariDataSource pool) {
    return new Edge(pool, InstantSource.system()).accounts();
  }

  private static Run run(String language, Object... words) {
    SequencedMap<String, Subcommand> commands = new LinkedHashMap<>();
    commands.put("serve", new ServeCommand());
    commands.put("token", new TokenCommand());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] typed = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int status =
        new CommandLine(commands)
            .run(
                typed,
                Map.of("LANG", language),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
