package org.entente.node.http;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.kernel.PersonId;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Login;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.node.text.Language;

/// A node's edge, listening on a port of its own, over a database of its own.
final class TestNode implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  private static final AtomicInteger LOGINS = new AtomicInteger();

  final HikariDataSource pool;
  final Edge edge;
  final NodeServer server;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  TestNode() {
    pool = pool(TestPostgres.database());
    InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());
    edge = new Edge(pool, clock);
    server = edge.start(NodeServer.Listening.onLoopback(0), () -> true);
  }

  RouteTable table() {
    return edge.table(() -> true);
  }

  void pass(Duration time) {
    ahead.updateAndGet(before -> before.plus(time));
  }

  Client nobody() {
    return new Client(server.port());
  }

  /// A login nobody has, with an account that is a person.
  String newMember() {
    String login = "member-" + LOGINS.incrementAndGet();
    open(login, Optional.of("fama.sidibe"), false);
    return login;
  }

  String newAdministrator() {
    String login = "admin-" + LOGINS.incrementAndGet();
    open(login, Optional.empty(), true);
    return login;
  }

  /// A browser in which somebody has just signed in.
  Client browser(String login) {
    return nobody().signIn(login, PASSWORD);
  }

  static String signInBody(String login, String password) {
    return "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}";
  }

  String token(String login) {
    return edge.credentials()
        .issueToken(new Login(login), "test", Credentials.TOKEN_LIFE, "cli")
        .reveal();
  }

  void open(String login, Optional<String> person, boolean administrator) {
    edge.accounts()
        .open(
            new Accounts.Opening(
                new Login(login),
                PASSWORD,
                person.map(PersonId::new),
                administrator,
                false,
                Language.FR,
                "cli"));
  }

  private static HikariDataSource pool(Database database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.app().name());
    config.setPassword(database.app().password());
    config.setMaximumPoolSize(4);
    Database.DRIVER_PROPERTIES.forEach(config::addDataSourceProperty);
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    server.close();
    pool.close();
  }
}
