package org.entente.node.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that lives and ends with the node, on data that outlives both.
///
/// While open, it holds the data folder against other nodes, and brings the server back if it ends
/// (killed, or stopped by a full disk): same data, same port, so pools find it again.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /// A stop flushes what is in memory, which may take long on a slow disk; it is never cut short,
  /// because a cut-short stop makes the next start a recovery.
  private static final Duration STOP_LIMIT = Duration.ofMinutes(5);

  /// Between two tries to bring a server back: a full disk is not freed sooner.
  private static final long RETRY_PAUSE_MS = 1_000;

  private static final String NAME = "entente";

  /// PostgreSQL's own word on where it runs; the fourth line is its port.
  private static final String PID_FILE = "postmaster.pid";

  private static final int PORT_LINE = 3;

  private final FolderLock lock;
  private final Cluster cluster;
  private final Secrets secrets;
  private final ReentrantLock turn = new ReentrantLock();
  private Cluster.Running running;
  private boolean closing;

  /// Why the last try to bring the server back failed; empty if it did not.
  private String trouble = "";

  private EmbeddedPostgres(
      FolderLock lock, Cluster cluster, Secrets secrets, Cluster.Running running) {
    this.lock = lock;
    this.cluster = cluster;
    this.secrets = secrets;
    this.running = running;
  }

  /// Starts the server on the data of this folder, creating both if need be.
  ///
  /// Takes about 3 s the very first time for a user, 1 s for a new folder, 0.4 s afterwards.
  ///
  /// @param dataFolder the node's data folder; everything is kept under it
  /// @throws PostgresFault with a message for the person who runs the node
  public static EmbeddedPostgres start(Path dataFolder) {
    try {
      return start(dataFolder, RunAs.choose(dataFolder.resolve("postgres")));
    } catch (IOException e) {
      throw folderFault(dataFolder, e);
    }
  }

  static EmbeddedPostgres start(Path dataFolder, RunAs runAs) {
    try {
      prepare(dataFolder, runAs);
      FolderLock lock = FolderLock.acquire(dataFolder);
      boolean started = false;
      try {
        EmbeddedPostgres server = startServer(dataFolder.toRealPath(), lock, runAs);
        started = true;
        return server;
      } finally {
        if (!started) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw folderFault(dataFolder, e);
    }
  }

  /// The database of a node that runs on this folder now, for commands beside it.
  ///
  /// @throws PostgresFault if it cannot be told where its server listens
  public static Database ofRunningNode(Path dataFolder) {
    try {
      Path folder = dataFolder.toRealPath();
      Secrets secrets = Secrets.in(folder.resolve("postgres.secrets"), true);
      List<String> lines = Files.readAllLines(folder.resolve("postgres").resolve(PID_FILE));
      int port = Integer.parseInt(lines.get(PORT_LINE).strip());
      return new Database(
          "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, secrets.owner(), secrets.app());
    } catch (IOException e) {
      throw folderFault(dataFolder, e);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw folderFault(dataFolder, new IOException("its server is starting or stopping", e));
    }
  }

  private static EmbeddedPostgres startServer(Path folder, FolderLock lock, RunAs runAs)
      throws IOException {
    Cluster cluster =
        new Cluster(
            folder.resolve("postgres"),
            folder.resolve("postgres.log"),
            Binaries.in(cacheFor(folder, runAs)),
            runAs);
    Secrets secrets = Secrets.in(folder.resolve("postgres.secrets"), cluster.exists());
    if (!cluster.exists()) {
      cluster.create(secrets.admin());
    }
    cluster.requireVersion();
    runAs.own(cluster.folder());
    Leftovers.stop(cluster);
    EmbeddedPostgres server =
        new EmbeddedPostgres(lock, cluster, secrets, cluster.startOnFreePort());
    server.makeReady();
    Thread.ofVirtual().name("postgres-watch").start(server::watch);
    return server;
  }

  /// The database and the roles to use it with.
  public Database database() {
    return new Database(address(NAME), secrets.owner(), secrets.app());
  }

  /// The superuser's view, for creating roles and for tests that play the administrator.
  Database administration(String database) {
    return new Database(address(database), secrets.admin(), secrets.admin());
  }

  /// The server's own process.
  public long pid() {
    turn.lock();
    try {
      return running.process().pid();
    } finally {
      turn.unlock();
    }
  }

  private String address(String database) {
    turn.lock();
    try {
      return "jdbc:postgresql://127.0.0.1:" + running.port() + "/" + database;
    } finally {
      turn.unlock();
    }
  }

  private void makeReady() throws IOException {
    boolean ready = false;
    try {
      Roles.ensure(this::administration, NAME, secrets);
      try (Connection session = database().connect(secrets.app())) {
        Durability.require(session);
      }
      ready = true;
    } catch (SQLException e) {
      throw PostgresFault.from("The database could not be made ready", String.valueOf(e));
    } finally {
      if (!ready) {
        cluster.stop("fast", STOP_LIMIT);
      }
    }
  }

  private void watch() {
    while (true) {
      running.process().onExit().join();
      turn.lock();
      try {
        if (closing) {
          return;
        }
        if (!running.process().isAlive()) {
          bringBack();
        }
      } finally {
        turn.unlock();
      }
      pauseIfDown();
    }
  }

  private void bringBack() {
    int port = running.port();
    try {
      Leftovers.stop(cluster);
      running = cluster.start(port);
      trouble = "";
      LOG.warn("PostgreSQL had ended; it is back");
    } catch (IOException | PostgresFault e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      if (!why.equals(trouble)) { // once, not at every try: the disk may stay full for hours
        LOG.error("PostgreSQL ended and cannot be started again, trying on: {}", e.getMessage());
      }
      trouble = why;
    }
  }

  private void pauseIfDown() {
    try {
      if (!running.process().isAlive()) {
        Waiting.pause(RETRY_PAUSE_MS);
      }
    } catch (IOException e) {
      LOG.debug("the pause was cut short", e);
    }
  }

  /// Stops the server in order, flushes everything, and lets the folder go. Does nothing the second
  /// time.
  @Override
  public void close() {
    turn.lock();
    try {
      if (closing) {
        return;
      }
      closing = true;
      if (running.process().isAlive() && !cluster.stop("fast", STOP_LIMIT)) {
        LOG.error("PostgreSQL did not stop in {}; the next start will see to it", STOP_LIMIT);
      }
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be stopped", e);
    } finally {
      turn.unlock();
    }
  }

  /// Only the node's user may look in. Another user that runs the server is let through to its own
  /// folder, no more.
  private static void prepare(Path dataFolder, RunAs runAs) throws IOException {
    if (!Files.isDirectory(dataFolder)) {
      Files.createDirectories(dataFolder);
      String rights = runAs instanceof RunAs.OtherUser ? "rwx--x--x" : "rwx------";
      Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString(rights));
    }
  }

  /// The user's own cache, shared by his nodes; but another user cannot reach into a home folder.
  private static Path cacheFor(Path folder, RunAs runAs) {
    return switch (runAs) {
      case RunAs.OtherUser other -> folder.resolve("programs");
      case RunAs.AsIs asIs -> userCache(System.getenv());
      case RunAs.UserNamespace namespace -> userCache(System.getenv());
    };
  }

  private static Path userCache(Map<String, String> environment) {
    @Nullable String xdg = environment.get("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("entente");
  }

  private static PostgresFault folderFault(Path folder, IOException e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return new PostgresFault(
        full ? PostgresFault.Kind.DISK_FULL : PostgresFault.Kind.FOLDER_UNUSABLE,
        "The data folder " + folder + " cannot be used: " + e,
        e);
  }
}
