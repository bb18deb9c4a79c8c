package org.entente.node.boot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Malformed;
import org.entente.kernel.TheatreId;
import org.entente.node.cli.Options;
import org.entente.node.cli.Subcommand;
import org.entente.node.cli.Terminal;
import org.entente.node.cli.UsageException;
import org.entente.node.config.NodeFile;
import org.entente.node.config.NodePlace;
import org.entente.node.http.Edge;
import org.entente.node.http.NodeServer;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Login;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;

/// `init`: a new theatre from nothing: its tables, an administrator who keeps accounts, and a
/// configuration to start from. Everything after that is done on screens, by those whose act it is.
public final class InitCommand implements Subcommand {
  private static final String ADMINISTRATOR = "admin";
  private static final String THEATRE = "territoire";
  private static final int PORT = 8080;

  private final InputStream in;

  public InitCommand() {
    this(System.in);
  }

  InitCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public int run(Options options, Terminal terminal) throws IOException {
    Options.Parsed parsed =
        options
            .parse(
                Set.of(
                    NodePlace.DATA,
                    NodePlace.CONFIG,
                    "--theatre",
                    "--port",
                    "--administrator",
                    "--password-file"),
                Set.of())
            .alone();
    Path config = config(parsed);
    boolean written = parsed.has(NodePlace.CONFIG) || Files.exists(config);
    NodeFile file = written ? NodeFile.read(config) : made(parsed);
    Login administrator =
        Login.find(parsed.find("--administrator").orElse(ADMINISTRATOR))
            .orElseThrow(() -> new UsageException("init.login", ""));
    String password = NewPassword.ask(terminal, parsed.find("--password-file"), in);
    withDatabase(
        file,
        database -> {
          try (HikariDataSource pool = RunningNode.pool(database)) {
            Accounts accounts = new Edge(pool, InstantSource.system()).accounts();
            requireNobody(accounts, file.data());
            accounts.open(
                new Accounts.Opening(
                    administrator,
                    password,
                    Optional.empty(),
                    true,
                    false,
                    terminal.language(),
                    "cli"));
          }
        });
    if (!written) {
      write(config, file);
    }
    terminal.say("init.done", file.theatre(), file.data());
    terminal.say("init.account", administrator);
    terminal.say("init.config", config);
    terminal.say("init.next", file.address());
    return 0;
  }

  /// The file that was named, or the one of the new folder.
  private static Path config(Options.Parsed parsed) {
    if (!parsed.has(NodePlace.CONFIG)) {
      return Path.of(parsed.get(NodePlace.DATA)).resolve("entente.yaml");
    }
    if (parsed.has(NodePlace.DATA) || parsed.has("--theatre") || parsed.has("--port")) {
      throw new UsageException("option.either", "--data, --theatre, --port, --config");
    }
    return Path.of(parsed.get(NodePlace.CONFIG));
  }

  private static NodeFile made(Options.Parsed parsed) {
    return new NodeFile(
        Path.of(parsed.get(NodePlace.DATA)),
        theatre(parsed),
        NodeServer.Listening.onLoopback(parsed.port("--port", PORT)),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static TheatreId theatre(Options.Parsed parsed) {
    String name = parsed.find("--theatre").orElse(THEATRE);
    try {
      return new TheatreId(name);
    } catch (Malformed e) {
      throw new UsageException("init.theatre", name);
    }
  }

  /// Only once the folder is there, and the embedded server's rights on it with it.
  private static void write(Path config, NodeFile file) throws IOException {
    Files.writeString(
        config,
        """
        # The node of this folder (docs/howto/run-for-real.md). What is not under `entente` are settings
        # of Spring Boot, for TLS for instance (server.ssl). Until it has TLS it listens on loopback only.
        entente:
          data: "%s"
          theatre: %s
          address: 127.0.0.1
          port: %d
        """
            .formatted(file.data().toAbsolutePath(), file.theatre(), file.listening().port()));
    // A database's password may come to stand in it.
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
  }

  /// Does something with the database that has its tables.
  private interface Work {
    void with(Database database);
  }

  private static void withDatabase(NodeFile file, Work work) {
    if (file.database().isPresent()) {
      Schema.migrate(file.database().get());
      work.with(file.database().get());
      return;
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(file.data())) {
      Schema.migrate(server.database());
      work.with(server.database());
    }
  }

  private static void requireNobody(Accounts accounts, Path folder) {
    if (!accounts.isEmpty()) {
      throw new UsageException("init.exists", folder.toString());
    }
  }
}
