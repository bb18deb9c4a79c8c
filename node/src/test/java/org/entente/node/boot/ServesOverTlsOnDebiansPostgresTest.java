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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.node.cli.Options;
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
  private static final String SECRET = "un mot de passe d'essai";

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

  private Path config(String name, DebianPostgres server, String tls) throws IOException {
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
            .formatted(folder.resolve("data"), server.url("entente"), tls.indent(4)));
  }

  private int run(InitCommand command, String... words) throws IOException {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return command.run(new Options(List.of(words)), new Terminal(Language.FR, out, out));
  }

  private void init(Path config) throws IOException {
    InitCommand command =
        new InitCommand(new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        0, run(command, "--config", config.toString(), "--password-file", "-"), said::toString);
  }

  @Test
  void itsOwnCertificateAndItsOwnDatabase() throws Exception {
    Certificates certificates = Certificates.in(folder);
    Files.createDirectory(folder.resolve("data"));
    try (DebianPostgres server = new DebianPostgres(folder)) {
      server.administer("postgres", ROLES.toArray(String[]::new));
      Path pkcs12 =
          config(
              "pkcs12.yaml",
              server,
              "key-store: \"%s\"\nkey-store-type: PKCS12\nkey-store-password: %s\n"
                  .formatted(certificates.pkcs12(), Certificates.PASSWORD));
      init(pkcs12);
      assertTrue(
          said.toString(StandardCharsets.UTF_8).contains("https://127.0.0.1"), said::toString);
      String token = serves(pkcs12, certificates);
      Path pem =
          config(
              "pem.yaml",
              server,
              "certificate: \"file:%s\"\ncertificate-private-key: \"file:%s\"\n"
                  .formatted(certificates.certificate(), certificates.privateKey()));
      assertEquals(token, serves(pem, certificates), "what was put before is found again");
      theRunningNodesRoleMayNotRewriteTheRecord(server);
      assertThrows(UsageException.class, () -> init(pkcs12), "a second init");
      refusesAServerThatLosesData(server, pkcs12);
    }
  }

  /// Starts, signs in over TLS alone, and puts something or finds it.
  private static String serves(Path config, Certificates certificates) throws Exception {
    try (RunningNode node = ServeCommand.start(NodeFile.read(config))) {
      URI base = URI.create("https://127.0.0.1:" + node.port());
      Browser administrator = new Browser(base, "admin", certificates.trusted()).signIn(SECRET);
      new Browser(URI.create("http://127.0.0.1:" + node.port()), "admin")
          .get("/api/session")
          .is(400);
      administrator.send(
          "POST",
          "/api/accounts",
          Map.of("login", "lecteur", "password", SECRET, "administrator", false, "locale", "fr"));
      return administrator.get("/api/accounts").is(200).json().at("/items/1/createdAt").asString();
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
