package org.entente.node.http;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.kernel.PersonId;
import org.entente.kernel.TheatreId;
import org.entente.node.demo.DemoTheatre;
import org.entente.node.demo.ExerciseClock;
import org.entente.node.desk.TheatreNode;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Login;
import org.entente.node.keys.KeyBox;
import org.entente.node.keys.PostKeys;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.TestPostgres;
import org.entente.node.records.Records;
import org.entente.node.text.Language;

/// A node's edge, listening on a port of its own, over a database of its own.
final class TestNode implements AutoCloseable {
  private final Map<String, String> kept = new ConcurrentHashMap<>();
  static final TheatreId THEATRE = new TheatreId("mali-2021");
  static final String PASSWORD = "correct horse battery";

  private static final AtomicInteger LOGINS = new AtomicInteger();

  final HikariDataSource pool;
  final Edge edge;
  final TheatreNode theatre;
  private final Path folder;
  private final boolean keeps;
  private final Records records;
  final NodeServer server;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  TestNode() {
    this(InstantSource.system());
  }

  /// A node whose theatre lives at another time.
  TestNode(InstantSource theatreClock) {
    this(theatreClock, System::nanoTime, true);
  }

  private TestNode(InstantSource theatreClock, LongSupplier theatreNanos, boolean exercise) {
    this(TestPostgres.database(), Optional.empty(), theatreClock, theatreNanos, exercise);
  }

  private TestNode(
      Database database,
      Optional<Path> kept,
      InstantSource theatreClock,
      LongSupplier theatreNanos,
      boolean exercise) {
    pool = pool(database);
    InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());
    edge = new Edge(pool, clock);
    records = new Records(database, pool);
    try {
      keeps = kept.isPresent();
      folder = keeps ? kept.get() : Files.createTempDirectory("entente-http-");
      PostKeys keys = new PostKeys(pool, KeyBox.open(folder.resolve("node.key")));
      theatre =
          TheatreNode.open(
              new TheatreNode.Setting(
                  THEATRE, records, pool, keys, folder, theatreClock, theatreNanos));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Predicate<Instant> move = to -> to.isAfter(clock.instant());
    server =
        edge.start(
            NodeServer.Listening.onLoopback(0),
            theatre,
            Optional.of(move).filter(any -> exercise),
            Optional.empty());
  }

  /// A node on a database and a folder that another has left, and the next will find.
  static TestNode on(Database database, Path folder) {
    InstantSource clock = InstantSource.system();
    return new TestNode(database, Optional.of(folder), clock, System::nanoTime, true);
  }

  /// A node that serves for real.
  static TestNode real() {
    return new TestNode(InstantSource.system(), System::nanoTime, false);
  }

  /// The demonstration, as it begins.
  static TestNode demonstration() {
    Duration back = Duration.between(InstantSource.system().instant(), DemoTheatre.BEGINNING);
    TestNode node = new TestNode(() -> InstantSource.system().instant().plus(back));
    return loaded(node);
  }

  /// The demonstration on a clock that the caller moves.
  static TestNode demonstration(ExerciseClock clock) {
    return loaded(new TestNode(clock, clock::nanos, true));
  }

  private static TestNode loaded(TestNode node) {
    node.open(DemoTheatre.ADMINISTRATOR, Optional.empty(), true);
    URI base = URI.create("http://127.0.0.1:" + node.server.port());
    DemoTheatre.load(base, node.token(DemoTheatre.ADMINISTRATOR), false);
    return node;
  }

  /// A script that acts for an account of the demonstration.
  Client script(String login) {
    return nobody().token(token(login));
  }

  RouteTable table() {
    return server.table();
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

  /// The same each time: an account keeps only so many tokens, and a stream ends with its own.
  String keptToken(String login) {
    return kept.computeIfAbsent(login, this::token);
  }

  Client keptScript(String login) {
    return nobody().token(keptToken(login));
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
    theatre.close();
    records.close();
    pool.close();
    if (!keeps) {
      deleteFolder();
    }
  }

  private void deleteFolder() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
