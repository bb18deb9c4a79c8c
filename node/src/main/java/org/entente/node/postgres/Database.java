package org.entente.node.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/// A PostgreSQL database and the two roles the node uses on it.
///
/// @param url a `jdbc:postgresql:` address without credentials
/// @param owner migrates the schema and owns it; used at start only
/// @param app what the running node uses: it owns nothing
public record Database(String url, Role owner, Role app) {
  public Database {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("not a PostgreSQL address: " + url);
    }
  }

  /// A role and its password, which is never printed.
  public record Role(String name, String password) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// Properties for every connection of the node. Server error details are kept out of exceptions
  /// because they quote row values, and exceptions end up in logs.
  public static final Map<String, String> DRIVER_PROPERTIES =
      Map.of(
          "logServerErrorDetail", "false",
          "reWriteBatchedInserts", "true",
          "ApplicationName", "entente",
          "tcpKeepAlive", "true",
          "connectTimeout", "10");

  public Connection connect(Role role) throws SQLException {
    return connect(role, Map.of());
  }

  /// Opens a connection with more or other settings.
  ///
  /// @param more driver properties that replace or join [#DRIVER_PROPERTIES]
  public Connection connect(Role role, Map<String, String> more) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(DRIVER_PROPERTIES);
    properties.putAll(more);
    properties.setProperty("user", role.name());
    properties.setProperty("password", role.password());
    return DriverManager.getConnection(url, properties);
  }

  /// A pool of the application role's connections, for all but appends.
  ///
  /// @param size the most connections at once; an idle pool keeps one
  public HikariDataSource pool(int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("entente");
    config.setJdbcUrl(url);
    config.setUsername(app.name());
    config.setPassword(app.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1); // a server that is down now may be up when asked
    DRIVER_PROPERTIES.forEach(config::addDataSourceProperty);
    return new HikariDataSource(config);
  }
}
