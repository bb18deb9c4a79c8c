package org.entente.node.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One PostgreSQL cluster on disk, and the commands that make, start and stop its server.
///
/// @param folder PostgreSQL's data folder
/// @param log where the server's own messages go
record Cluster(Path folder, Path log, Binaries binaries, RunAs runAs) {
  /// `initdb` writes 40 MB and flushes them: slow on an old disk.
  private static final Duration INIT_LIMIT = Duration.ofMinutes(5);

  /// A start may have to replay the write-ahead log of a crash ([#SETTINGS] bounds it).
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  /// Ports taken between our choice and the server's use of it, before we believe in another cause.
  private static final int PORT_TRIES = 5;

  /// The log is started afresh past this size: only warnings and errors are written to it.
  private static final long LOG_BYTES = 4L << 20;

  /// What is quoted of the log in a fault.
  private static final int LOG_QUOTE = 1_500;

  /// Given on the command line, where no configuration file can undo them. The last three keep what
  /// the record says out of the server's log; `io_method=sync` and the small numbers keep an idle
  /// server near 30 MB.
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "password_encryption=scram-sha-256",
          "max_connections=40",
          "shared_buffers=32MB",
          "max_wal_size=256MB",
          "min_wal_size=32MB",
          "max_wal_senders=2",
          "max_worker_processes=2",
          "max_parallel_workers_per_gather=0",
          "autovacuum_max_workers=1",
          "io_method=sync",
          "log_min_messages=warning",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse",
          "log_parameter_max_length_on_error=0");

  boolean exists() {
    return Files.exists(folder.resolve("PG_VERSION"));
  }

  /// Makes the cluster beside its final place and moves it there whole, so that an interrupted
  /// creation is simply done again.
  void create(Database.Role admin) throws IOException {
    Path draft = folder.resolveSibling("postgres.draft");
    FileTree.delete(draft);
    Files.createDirectory(draft);
    Path password = folder.resolveSibling("postgres.password");
    Files.deleteIfExists(password);
    Secrets.writePrivately(password, admin.password() + "\n");
    try {
      runAs.own(draft);
      runAs.own(password);
      Command init = Command.run(initCommand(draft, admin, password), INIT_LIMIT);
      if (!init.succeeded()) {
        throw PostgresFault.from("The database could not be created in " + folder, init.output());
      }
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.delete(password);
    }
  }

  private List<String> initCommand(Path draft, Database.Role admin, Path password) {
    return runAs.command(
        binaries.program("initdb"),
        "--pgdata=" + draft,
        "--username=" + admin.name(),
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8",
        "--lc-messages=C",
        "--data-checksums");
  }

  /// Refuses data of another major version, which the server would refuse with less help.
  void requireVersion() throws IOException {
    String written = Files.readString(folder.resolve("PG_VERSION")).strip();
    String ours =
        Command.run(runAs.command(binaries.program("postgres"), "--version"), Command.QUICK)
            .output();
    if (!ours.startsWith("postgres (PostgreSQL) " + written + ".")) {
      throw new PostgresFault(
          PostgresFault.Kind.WRONG_VERSION,
          "The data in "
              + folder
              + " was written by PostgreSQL "
              + written
              + " and this is "
              + ours
              + ". Export with the version that wrote it, then import.");
    }
  }

  /// Starts the server on a free port and returns once it answers.
  Running startOnFreePort() throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        return start(port);
      } catch (PostgresFault fault) {
        boolean taken = String.valueOf(fault.getMessage()).contains("could not bind");
        if (!taken || attempt == PORT_TRIES) {
          throw fault;
        }
      }
    }
  }

  /// A server that answers.
  record Running(Process process, int port) {}

  Running start(int port) throws IOException {
    long logStart = openLog();
    ProcessBuilder builder =
        new ProcessBuilder(startCommand(port))
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // The node's environment may hold secrets that are none of the server's business.
    builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
    Process process = builder.start();
    if (ready(process)) {
      return new Running(process, port);
    }
    process.destroy();
    throw PostgresFault.from("PostgreSQL did not start on " + folder, logSince(logStart));
  }

  /// Sees to it that there is a log nobody else reads, and returns where new messages will begin.
  private long openLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.delete(log);
    }
    if (!Files.exists(log)) {
      Secrets.writePrivately(log, "");
    }
    return Files.size(log);
  }

  /// A session of its own (`setsid`), so that the terminal's Ctrl-C reaches the node alone, which
  /// then closes in order.
  private List<String> startCommand(int port) {
    List<String> words =
        new ArrayList<>(
            runAs.command(
                "setsid", binaries.program("postgres"), "-D", folder.toString(), "-p", "" + port));
    for (String setting : SETTINGS) {
      words.add("-c");
      words.add(setting);
    }
    return words;
  }

  private boolean ready(Process process) throws IOException {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      if (saysReady(process.pid())) {
        return true;
      }
      Waiting.briefly();
    }
    return false;
  }

  /// The eighth line of `postmaster.pid` is the server's state; the first, whose it is.
  private boolean saysReady(long pid) throws IOException {
    Path file = Leftovers.pidFile(folder);
    if (!Files.exists(file)) {
      return false;
    }
    List<String> lines = Files.readString(file).lines().map(String::strip).toList();
    return lines.size() >= 8
        && lines.getFirst().equals(Long.toString(pid))
        && lines.get(7).equals("ready");
  }

  private String logSince(long start) throws IOException {
    byte[] all = Files.readAllBytes(log);
    int from = (int) Math.max(Math.min(start, all.length), all.length - LOG_QUOTE);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
  }

  /// Stops the server and waits for its end.
  ///
  /// @param mode `fast` ends sessions and flushes everything
  /// @return whether the server ended in time
  boolean stop(String mode, Duration limit) throws IOException {
    Command stop =
        Command.run(
            runAs.command(
                binaries.program("pg_ctl"),
                "stop",
                "--pgdata=" + folder,
                "--mode=" + mode,
                "--timeout=" + limit.toSeconds(),
                "--wait"),
            limit.plus(Command.QUICK));
    return stop.succeeded();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
