package org.entente.node.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmbeddedPostgresKeepsItsDataTest {
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = TestPostgres.temporaryFolder();
  }

  @AfterEach
  void remove() throws IOException {
    FileTree.delete(folder);
  }

  @Test
  void overAnOrderlyStop() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
      assertEquals("none yet", kept(first));
      write(first);
    }
    assertEquals(List.of(), serving());
    try (EmbeddedPostgres second = EmbeddedPostgres.start(folder)) {
      assertEquals("[42]", kept(second));
    }
  }

  @Test
  void overTheDeathOfTheNode() throws Exception {
    long orphan;
    try (ChildJvm child = ChildJvm.start(ServerMain.class, folder.toString())) {
      orphan = Long.parseLong(child.await("READY"));
      child.kill();
    }
    assertTrue(serving().contains(orphan), "the server outlives the node");
    try (EmbeddedPostgres next = EmbeddedPostgres.start(folder)) {
      assertFalse(serving().contains(orphan), "the orphan is stopped");
      assertEquals("[42]", kept(next));
    }
  }

  @Test
  void overTheDeathOfTheServerWhichComesBackByItself() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      write(server);
      Database before = server.database();
      long killed = server.pid();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      Await.until(
          "the server is back", () -> server.pid() != killed && "[42]".equals(kept(server)));
      assertEquals(before, server.database(), "at the same address");
    }
  }

  @Test
  void overAPidFileThatNamesSomeoneElse() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      write(server);
    }
    String stale =
        ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n0\n0\n\n\n";
    Files.writeString(Leftovers.pidFile(folder.resolve("postgres")), stale);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      assertEquals("[42]", kept(server));
    }
  }

  @Test
  void overACreationThatWasCutShort() throws Exception {
    Files.createDirectories(folder.resolve("postgres.draft").resolve("base"));
    Files.writeString(folder.resolve("postgres.password"), "left");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      write(server);
      assertEquals("[42]", kept(server));
    }
  }

  @Test
  void behindPasswordsThatOnlyTheNodeReadsAndNobodyLogs() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      Path secrets = folder.resolve("postgres.secrets");
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)));
      for (Database.Role role : roles(server)) {
        assertFalse(Files.readString(folder.resolve("postgres.log")).contains(role.password()));
        assertFalse(server.database().toString().contains(role.password()));
        assertFalse(commandLines().contains(role.password()));
        assertThrows(SQLException.class, () -> connectWithout(server, role.name()));
      }
    }
  }

  @Test
  void andRefusesDataOfAnotherVersion() throws Exception {
    EmbeddedPostgres.start(folder).close();
    Files.writeString(folder.resolve("postgres").resolve("PG_VERSION"), "17\n");
    PostgresFault fault = assertThrows(PostgresFault.class, () -> EmbeddedPostgres.start(folder));
    assertEquals(PostgresFault.Kind.WRONG_VERSION, fault.kind());
  }

  @Test
  void andRefusesAFolderItCannotUse() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    PostgresFault fault =
        assertThrows(PostgresFault.class, () -> EmbeddedPostgres.start(file.resolve("data")));
    assertEquals(PostgresFault.Kind.FOLDER_UNUSABLE, fault.kind());
  }

  private List<Long> serving() throws IOException {
    return Leftovers.processesIn(folder.resolve("postgres"));
  }

  private static void connectWithout(EmbeddedPostgres server, String role) throws SQLException {
    Database database = server.database();
    database.connect(new Database.Role(role, "")).close();
  }

  private static List<Database.Role> roles(EmbeddedPostgres server) {
    return List.of(
        server.database().owner(), server.database().app(), server.administration("x").owner());
  }

  private static String commandLines() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process : processes.filter(p -> Files.isReadable(p.resolve("cmdline"))).toList()) {
        try {
          all.append(Files.readString(process.resolve("cmdline")));
        } catch (IOException e) {
          all.append("(ended meanwhile)");
        }
      }
    }
    return all.toString();
  }

  static void write(EmbeddedPostgres server) throws SQLException {
    Database database = server.database();
    try (Connection session = database.connect(database.owner());
        Statement statement = session.createStatement()) {
      statement.execute("CREATE TABLE kept (n int)");
      statement.execute("INSERT INTO kept VALUES (42)");
    }
  }

  static String kept(EmbeddedPostgres server) throws SQLException {
    Database database = server.database();
    try (Connection session = database.connect(database.owner());
        Statement statement = session.createStatement();
        ResultSet table = statement.executeQuery("SELECT to_regclass('kept')")) {
      table.next();
      if (table.getString(1) == null) {
        return "none yet";
      }
      try (ResultSet rows = statement.executeQuery("SELECT array_agg(n) FROM kept")) {
        rows.next();
        return rows.getString(1).replace('{', '[').replace('}', ']');
      }
    }
  }
}
