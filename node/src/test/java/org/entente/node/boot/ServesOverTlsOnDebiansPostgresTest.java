package org.entente.node.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.audit.command.RulesCommand;
import org.entente.node.backup.ExportCommand;
import org.entente.node.backup.ImportCommand;
import org.entente.node.cli.Options;
import org.entente.node.cli.Subcommand;
import org.entente.node.cli.Terminal;
import org.entente.node.cli.UsageException;
import org.entente.node.config.NodeFile;
import org.entente.node.postgres.PostgresFault;
import org.entente.node.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `serve --config` as an organisation runs it: its own certificate, its own PostgreSQL, two roles
/// that may do no more than they need.
class ServesOverTlsOnDebiansPostgresTest {
  private static final String SECRET = Beginning.SECRET;

  /// As docs/howto/run-for-real.md gives them; the test compares.
  private static final List<String> ROLES =
      List.of(
          "CREATE ROLE entente_owner LOGIN PASSWORD 'owner-secret'",
          "CREATE ROLE entente_app LOGIN PASSWORD 'app-secret'",
          "CREATE DATABASE entente OWNER entente_owner",
          "REVOKE ALL ON DATABASE entente FROM PUBLIC",
          "GRANT CONNECT ON DATABASE entente TO entente_app");

  private final Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  ServesOverTlsOnDebiansPostgresTest() throws IOException {
    folder =
        Files.createTempDirectory(
            "entente-serve-",
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

  private Path config(String name, String folderName, String url, String tls) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        entente:
          data: "%s"
          theatre: pays
          address: 127.0.0.1
          port: 0
          database:
            url: %s
            owner: {name: entente_owner, password: owner-secret}
            app: {name: entente_app, password: app-secret}
        server:
          ssl:
        %s\
        """
            .formatted(folder.resolve(folderName), url, tls.indent(4)));
  }

  private void init(Path config) throws Exception {
    InitCommand command =
        new InitCommand(new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        0, run(command, "--config", config.toString(), "--password-file", "-"), said::toString);
  }

  private int run(Subcommand command, String... words) throws Exception {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return command.run(new Options(List.of(words)), new Terminal(Language.FR, out, out));
  }

  @Test
  void itsOwnCertificateAndItsOwnDatabase() throws Exception {
    Certificates certificates = Certificates.in(folder);
    String pkcs12 =
        "key-store: \"%s\"\nkey-store-type: PKCS12\nkey-store-password: %s\n"
            .formatted(certificates.pkcs12(), Certificates.PASSWORD);
    String pem =
        "certificate: \"file:%s\"\ncertificate-private-key: \"file:%s\"\n"
            .formatted(certificates.certificate(), certificates.privateKey());
    Files.createDirectory(folder.resolve("data"));
    try (DebianPostgres server = new DebianPostgres(folder)) {
      server.administer("postgres", ROLES.toArray(String[]::new));
      Path config = config("pkcs12.yaml", "data", server.url("entente"), pkcs12);
      init(config);
      assertTrue(said.toString(StandardCharsets.UTF_8).contains("https://"), said::toString);
      try (RunningNode node = ServeCommand.start(NodeFile.read(config))) {
        new Beginning(login -> browser(node, login, certificates)).play();
        new Browser(URI.create("http://127.0.0.1:" + node.port()), "admin")
            .get("/api/session")
            .is(400);
        exports(config, "before.jsonl");
      }
      Path other = config("pem.yaml", "data", server.url("entente"), pem);
      try (RunningNode node = ServeCommand.start(NodeFile.read(other))) {
        assertTrue(node.theatre().deskState().decides());
        assertEquals(
            "APPROVED",
            browser(node, "pays.plans", certificates)
                .signIn(Beginning.OWN)
                .get("/api/operations")
                .json()
                .at("/items/0/state")
                .asString());
      }
      exports(other, "after.jsonl");
      assertEquals(
          Files.readAllLines(folder.resolve("before.jsonl")).size(),
          Files.readAllLines(folder.resolve("after.jsonl")).size());
      movesToAnotherDatabase(server, pem);
      theRunningNodesRoleMayNotRewriteTheRecord(server);
      assertThrows(UsageException.class, () -> init(config), "a second init");
      refusesAServerThatLosesData(server, config);
    }
  }

  private static Browser browser(RunningNode node, String login, Certificates certificates) {
    return new Browser(
        URI.create("https://127.0.0.1:" + node.port()), login, certificates.trusted());
  }

  /// The first and last step of an upgrade, beside the running node or without it.
  private void exports(Path config, String name) throws Exception {
    Path out = folder.resolve(name);
    Path keys = folder.resolve("keys.json");
    Files.deleteIfExists(keys);
    assertEquals(
        0,
        run(
            new ExportCommand(),
            "--config",
            config.toString(),
            "--out",
            out.toString(),
            "--keys",
            keys.toString()),
        said::toString);
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertEquals(
        0, RulesCommand.run(new String[] {"--rules", out.toString()}, to, to), said::toString);
  }

  private void movesToAnotherDatabase(DebianPostgres server, String tls) throws Exception {
    server.administer("postgres", "CREATE DATABASE elsewhere OWNER entente_owner");
    Path data = Files.createDirectory(folder.resolve("elsewhere"));
    Files.copy(folder.resolve("data").resolve("node.key"), data.resolve("node.key"));
    Path config = config("elsewhere.yaml", "elsewhere", server.url("elsewhere"), tls);
    assertEquals(
        0,
        run(
            new ImportCommand(),
            "--config",
            config.toString(),
            "--keys",
            folder.resolve("keys.json").toString(),
            folder.resolve("before.jsonl").toString()),
        said::toString);
    init(config);
    try (RunningNode node = ServeCommand.start(NodeFile.read(config))) {
      assertTrue(node.theatre().deskState().decides());
      assertEquals(1, node.theatre().state().operations().size());
    }
  }

  private static void theRunningNodesRoleMayNotRewriteTheRecord(DebianPostgres server)
      throws SQLException {
    try (Connection session =
            DriverManager.getConnection(server.url("entente"), "entente_app", "app-secret");
        Statement statement = session.createStatement()) {
      for (String sql :
          List.of(
              "UPDATE entente.entry SET seq = seq",
              "DELETE FROM entente.entry",
              "CREATE TABLE entente.x ()",
              "CREATE TABLE public.x ()",
              "CREATE SCHEMA x")) {
        SQLException denied = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        assertEquals("42501", denied.getSQLState(), sql);
      }
    }
  }

  private static void refusesAServerThatLosesData(DebianPostgres server, Path config)
      throws Exception {
    server.administer("postgres", "ALTER ROLE entente_app SET synchronous_commit = off");
    NodeFile file = NodeFile.read(config);
    PostgresFault fault = assertThrows(PostgresFault.class, () -> ServeCommand.start(file).close());
    assertEquals(PostgresFault.Kind.NOT_DURABLE, fault.kind());
  }

  @Test
  void inTheClearItListensToThisMachineOnly() throws IOException {
    String text = "entente:\n  data: x\n  theatre: pays\n  address: 0.0.0.0\n";
    Path open = Files.writeString(folder.resolve("open.yaml"), text);
    assertThrows(UsageException.class, () -> NodeFile.read(open));
    Path proxied =
        Files.writeString(folder.resolve("proxied.yaml"), text + "  behindProxy: true\n");
    assertEquals("0.0.0.0", NodeFile.read(proxied).listening().address());
    Path tls =
        Files.writeString(
            folder.resolve("tls.yaml"), text + "server.ssl.key-store: /etc/entente/node.p12\n");
    assertEquals("https://0.0.0.0:8080", NodeFile.read(tls).address());
  }

  @Test
  void theHowtoGivesTheStatementsThatWereTried() throws IOException {
    String howto = Files.readString(Path.of("..", "docs", "howto", "run-for-real.md"));
    for (String statement : ROLES) {
      String start = statement.contains("PASSWORD") ? statement.split("'", 2)[0] : statement;
      assertTrue(howto.contains(start), start);
    }
    try (InputStream unit =
        Files.newInputStream(Path.of("..", "docs", "howto", "entente.service"))) {
      String text = new String(Objects.requireNonNull(unit).readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.contains("entente serve --config"));
    }
  }
}
