package org.entente.node.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/// In a JVM of its own: starts a server, writes one row, says so, and stays until killed.
final class ServerMain {
  private ServerMain() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    Database database = server.database();
    try (Connection session = database.connect(database.owner());
        Statement statement = session.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS kept (n int)");
      statement.execute("INSERT INTO kept VALUES (42)");
    }
    System.out.println("READY " + server.pid());
    Thread.currentThread().join();
  }
}
