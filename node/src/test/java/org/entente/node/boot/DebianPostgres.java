package org.entente.node.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An organisation's own PostgreSQL as Debian packages it, on a free port of loopback, set up by
/// the statements of docs/howto/run-for-real.md. The launcher installs the package; the tests do
/// not.
final class DebianPostgres implements AutoCloseable {
  private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
  private static final int FLOOR = 15;

  private final Path folder;
  private final Path programs;
  private final int port;

  DebianPostgres(Path folder) throws IOException {
    this.folder = folder;
    this.programs = programs();
    this.port = freePort();
    Path cluster = folder.resolve("cluster");
    Files.createDirectory(
        cluster,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    if (isRoot()) {
      own(cluster);
    }
    Path password = folder.resolve("superuser");
    Files.writeString(password, "superuser");
    if (isRoot()) {
      own(password);
    }
    run(
        programs.resolve("initdb").toString(),
        "--pgdata=" + cluster,
        "--username=postgres",
        "--auth=scram-sha-256",
        "--pwfile=" + password,
        "--no-sync");
    List<String> start =
        List.of(
            programs.resolve("pg_ctl").toString(),
            "start",
            "--wait",
            "--pgdata=" + cluster,
            "--log=" + cluster.resolve("server.log"),
            "-o",
            "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
    run(start.toArray(String[]::new));
  }

  /// The newest that Debian has here.
  private static Path programs() throws IOException {
    try (Stream<Path> versions = Files.exists(PACKAGES) ? Files.list(PACKAGES) : Stream.empty()) {
      return versions
          .filter(path -> path.getFileName().toString().matches("[0-9]+"))
          .filter(path -> Integer.parseInt(path.getFileName().toString()) >= FLOOR)
          .max(Comparator.comparingInt(path -> Integer.parseInt(path.getFileName().toString())))
          .map(path -> path.resolve("bin"))
          .orElseThrow(() ->
              new AssertionError("Debian's package postgresql (15 or later) is not installed"));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() throws IOException {
    return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
  }

  private static void own(Path path) throws IOException {
    Files.setOwner(
        path,
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
  }

  private static void run(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.addAll(List.of(words));
    Path said = Files.createTempFile("entente-debian-", ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .directory(new java.io.File("/"))
            .start();
    boolean done = ended(process) && process.exitValue() == 0;
    String output = Files.readString(said);
    Files.delete(said);
    if (!done) {
      throw new AssertionError(String.join(" ", command) + "\n" + output);
    }
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /// Statements as the superuser.
  void administer(String database, String... statements) throws SQLException {
    try (Connection session = DriverManager.getConnection(url(database), "postgres", "superuser");
        Statement statement = session.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws IOException {
    run(
        programs.resolve("pg_ctl").toString(),
        "stop",
        "--wait",
        "--mode=fast",
        "--pgdata=" + folder.resolve("cluster"));
  }
}
