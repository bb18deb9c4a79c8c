package org.entente.node.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Asks a server whether it keeps what it acknowledges, and refuses it otherwise.
///
/// Settings given at start may be overridden for a role, a database or by an administrator, so the
/// question is put in a session of the role that will write.
public final class Durability {
  /// SQL written for the node may rely on this version, and on nothing later.
  static final int FLOOR_VERSION = 150_000;

  /// `on` and `remote_apply` are the two values under which an acknowledged commit is on this
  /// server's disk and, where a standby is required, on the standby's.
  private static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "fsync", Set.of("on"),
          "full_page_writes", Set.of("on"),
          "synchronous_commit", Set.of("on", "remote_apply"));

  private Durability() {}

  /// Returns if every commit made in sessions like this one is durable.
  ///
  /// @throws PostgresFault of kind `NOT_DURABLE` naming each setting that loses data
  public static void require(Connection session) throws SQLException {
    Map<String, String> wrong = new TreeMap<>();
    for (var setting : REQUIRED.entrySet()) {
      String actual = show(session, setting.getKey());
      if (!setting.getValue().contains(actual)) {
        wrong.put(setting.getKey(), actual);
      }
    }
    int version = Integer.parseInt(show(session, "server_version_num"));
    if (version < FLOOR_VERSION) {
      wrong.put("server_version_num", Integer.toString(version));
    }
    if (!wrong.isEmpty()) {
      throw new PostgresFault(
          PostgresFault.Kind.NOT_DURABLE,
          "This PostgreSQL may lose what it acknowledges, or is older than 15; refused: " + wrong);
    }
  }

  private static String show(Connection session, String setting) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }
}
