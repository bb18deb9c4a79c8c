package org.entente.node.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// One embedded server for all tests of this JVM, started by the node's own launcher at the first
/// use and removed at exit. Each test takes a database of its own.
public final class TestPostgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgres() {}

  private static final class Holder {
    static final EmbeddedPostgres SERVER = start();
  }

  private static EmbeddedPostgres start() {
    try {
      Path folder = temporaryFolder();
      EmbeddedPostgres server = EmbeddedPostgres.start(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(EmbeddedPostgres server, Path folder) {
    try {
      server.close();
      FileTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A folder that also another user may walk through, as some ways to run the server need.
  public static Path temporaryFolder() throws IOException {
    Path folder = Files.createTempDirectory("entente-test-");
    Files.setPosixFilePermissions(
        folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
    return folder;
  }

  public static EmbeddedPostgres server() {
    return Holder.SERVER;
  }

  /// A fresh database with the node's tables.
  public static Database database() {
    Database database = emptyDatabase();
    Schema.migrate(database);
    return database;
  }

  static Database emptyDatabase() {
    EmbeddedPostgres server = server();
    Database roles = server.database();
    String name = "test_" + DATABASES.incrementAndGet();
    Database admin = server.administration("postgres");
    try (Connection session = admin.connect(admin.owner());
        Statement statement = session.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " OWNER " + roles.owner().name());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Database(server.administration(name).url(), roles.owner(), roles.app());
  }
}
