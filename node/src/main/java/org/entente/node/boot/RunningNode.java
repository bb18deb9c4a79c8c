package org.entente.node.boot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.entente.kernel.TheatreId;
import org.entente.node.attach.FileSweeper;
import org.entente.node.attach.KeptFiles;
import org.entente.node.attach.Uploads;
import org.entente.node.demo.ExerciseClock;
import org.entente.node.desk.TheatreNode;
import org.entente.node.http.Edge;
import org.entente.node.http.NodeServer;
import org.entente.node.keys.KeyBox;
import org.entente.node.keys.PostKeys;
import org.entente.node.mail.MailServer;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.records.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A node from its database to its port.
public final class RunningNode implements AutoCloseable {
  /// Reads are short, and more connections than this only queue inside PostgreSQL.
  private static final int POOL = 8;

  private static final Logger LOG = LoggerFactory.getLogger(RunningNode.class);
  private static final String KEY_FILE = "node.key";

  private final Deque<AutoCloseable> opened;
  private final Edge edge;
  private final TheatreNode theatre;
  private final NodeServer server;

  /// What a node is made of.
  ///
  /// @param folder where everything is kept that is not in the database
  /// @param database another server than the embedded one
  /// @param exercise the clock of an exercise, in a demo
  /// @param mail where news of what is followed is handed over
  public record Setting(
      Path folder,
      Optional<Database> database,
      TheatreId theatre,
      NodeServer.Listening listening,
      Optional<ExerciseClock> exercise,
      Optional<MailServer> mail) {}

  private RunningNode(
      Deque<AutoCloseable> opened, Edge edge, TheatreNode theatre, NodeServer server) {
    this.opened = opened;
    this.edge = edge;
    this.theatre = theatre;
    this.server = server;
  }

  /// Whoever looks right after a move sees the theatre at the new instant.
  private static boolean moved(TheatreNode theatre, ExerciseClock clock, Instant to) {
    boolean forward = clock.moveTo(to);
    theatre.timekeeper().beat();
    return forward;
  }

  /// Looks at who may sign in before anything is taken over, and refuses by an exception.
  public interface Admission {
    void check(Edge edge);
  }

  /// Starts a node, and returns when it listens.
  public static RunningNode start(Setting setting, Admission admission) throws IOException {
    NodeServer.requireFree(setting.listening);
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    boolean started = false;
    try {
      RunningNode node = start(setting, admission, opened);
      started = true;
      return node;
    } finally {
      if (!started) {
        closeAll(opened);
      }
    }
  }

  private static RunningNode start(
      Setting setting, Admission admission, Deque<AutoCloseable> opened) throws IOException {
    Database database =
        setting.database.orElseGet(
            () -> keep(opened, EmbeddedPostgres.start(setting.folder)).database());
    Schema.migrate(database);
    HikariDataSource pool = keep(opened, pool(database));
    Edge edge = new Edge(pool, InstantSource.system());
    admission.check(edge);
    Records records = keep(opened, new Records(database, pool));
    PostKeys keys = new PostKeys(pool, KeyBox.open(setting.folder.resolve(KEY_FILE)));
    TheatreNode theatre =
        keep(opened, TheatreNode.open(theatreSetting(setting, records, pool, keys)));
    FileSweeper sweeper =
        keep(
            opened,
            new FileSweeper(
                new Uploads(pool, setting.theatre, InstantSource.system()),
                new KeptFiles(pool, setting.theatre, InstantSource.system()),
                theatre::state));
    sweeper.start();
    Optional<Predicate<Instant>> move =
        setting.exercise.map(clock -> to -> moved(theatre, clock, to));
    setting.mail.ifPresent(mail -> keep(opened, edge.mailer(mail, theatre)).start());
    NodeServer server = keep(opened, edge.start(setting.listening, theatre, move, setting.mail));
    return new RunningNode(opened, edge, theatre, server);
  }

  private static TheatreNode.Setting theatreSetting(
      Setting setting, Records records, HikariDataSource pool, PostKeys keys) {
    InstantSource clock =
        setting.exercise.<InstantSource>map(own -> own).orElse(InstantSource.system());
    LongSupplier nanos =
        setting.exercise.<LongSupplier>map(own -> own::nanos).orElse(System::nanoTime);
    return new TheatreNode.Setting(
        setting.theatre, records, pool, keys, setting.folder, clock, nanos);
  }

  private static <T extends AutoCloseable> T keep(Deque<AutoCloseable> opened, T resource) {
    opened.push(resource);
    return resource;
  }

  public Edge edge() {
    return edge;
  }

  public TheatreNode theatre() {
    return theatre;
  }

  public int port() {
    return server.port();
  }

  static HikariDataSource pool(Database database) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("entente");
    config.setJdbcUrl(database.url());
    config.setUsername(database.app().name());
    config.setPassword(database.app().password());
    config.setMaximumPoolSize(POOL);
    Database.DRIVER_PROPERTIES.forEach(config::addDataSourceProperty);
    return new HikariDataSource(config);
  }

  /// Stops in the other order: no more requests, no more acts, then the database.
  @Override
  public void close() {
    closeAll(opened);
  }

  private static void closeAll(Deque<AutoCloseable> opened) {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.error("Something did not stop as it should", e);
      }
    }
  }
}
