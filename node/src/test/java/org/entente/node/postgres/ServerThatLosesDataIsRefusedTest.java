package org.entente.node.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class ServerThatLosesDataIsRefusedTest {
  @Test
  void whenAnAdministratorUndidTheSettingForTheRole() throws Exception {
    Path folder = TestPostgres.temporaryFolder();
    try {
      try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
        administer(server, "ALTER ROLE entente_app SET synchronous_commit = off");
      }
      PostgresFault fault = assertThrows(PostgresFault.class, () -> EmbeddedPostgres.start(folder));
      assertEquals(PostgresFault.Kind.NOT_DURABLE, fault.kind());
      assertTrue(fault.getMessage().contains("synchronous_commit=off"), fault.getMessage());
      assertEquals(0, Leftovers.processesIn(folder.resolve("postgres")).size());
    } finally {
      FileTree.delete(folder);
    }
  }

  @Test
  void andConfigurationFilesCannotUndoWhatTheNodeSets() throws Exception {
    Path folder = TestPostgres.temporaryFolder();
    try {
      try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
        administer(server, "ALTER SYSTEM SET fsync = off");
        administer(server, "ALTER SYSTEM SET listen_addresses = '*'");
      }
      EmbeddedPostgres.start(folder).close();
    } finally {
      FileTree.delete(folder);
    }
  }

  private static void administer(EmbeddedPostgres server, String sql) throws Exception {
    Database admin = server.administration("postgres");
    try (Connection session = admin.connect(admin.owner());
        Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }
}
