package org.entente.node.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.entente.node.postgres.Database.Role;

/// The embedded server's roles and database: one that owns, one that works, and nothing for anyone
/// else.
final class Roles {
  private Roles() {}

  /// Creates what is missing; a creation cut short is completed by the next start.
  ///
  /// @param as opens the superuser's view of the database of that name
  static void ensure(Function<String, Database> as, String database, Secrets secrets)
      throws SQLException {
    Database admin = as.apply("postgres");
    try (Connection session = admin.connect(secrets.admin())) {
      ensureRole(session, secrets.owner());
      ensureRole(session, secrets.app());
      if (!exists(session, "SELECT FROM pg_database WHERE datname = ?", database)) {
        run(session, "CREATE DATABASE " + database + " OWNER " + secrets.owner().name());
      }
      run(session, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
      run(session, "GRANT CONNECT ON DATABASE " + database + " TO " + secrets.app().name());
    }
  }

  private static void ensureRole(Connection session, Role role) throws SQLException {
    if (!exists(session, "SELECT FROM pg_roles WHERE rolname = ?", role.name())) {
      // Over loopback to a server that logs no statement; it keeps only the password's hash.
      run(session, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role.name(), role.password()));
    }
  }

  private static boolean exists(Connection session, String query, String name) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void run(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }
}
