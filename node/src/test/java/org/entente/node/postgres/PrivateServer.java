package org.entente.node.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// A server of its own for a test that kills it or turns its settings; with the node's tables.
public final class PrivateServer implements AutoCloseable {
  private final Path folder;
  private final EmbeddedPostgres server;

  public PrivateServer() throws IOException {
    folder = TestPostgres.temporaryFolder();
    server = EmbeddedPostgres.start(folder);
    Schema.migrate(server.database());
  }

  public Database database() {
    return server.database();
  }

  /// A session of the superuser.
  public Connection administer() throws SQLException {
    Database admin = server.administration("postgres");
    return admin.connect(admin.owner());
  }

  /// Kills the server's main process as the out-of-memory killer would.
  public void kill() {
    ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() throws IOException {
    server.close();
    FileTree.delete(folder);
  }
}
