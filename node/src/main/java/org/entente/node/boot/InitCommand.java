package org.entente.node.boot;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.entente.node.cli.Options;
import org.entente.node.cli.Subcommand;
import org.entente.node.cli.Terminal;
import org.entente.node.cli.UsageException;
import org.entente.node.http.Edge;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Login;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.text.Language;

/// `init`: a new node on the embedded database, with an administrator and a configuration to start
/// from.
public final class InitCommand implements Subcommand {
  private static final Login ADMINISTRATOR = new Login("admin");
  private static final int PASSWORD_BYTES = 15;

  @Override
  public int run(Options options, Terminal terminal) throws IOException {
    Options.Parsed parsed = options.parse(Set.of("--data"), Set.of()).alone();
    Path folder = Path.of(parsed.get("--data"));
    String password = password();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      Schema.migrate(server.database());
      try (HikariDataSource pool = RunningNode.pool(server.database())) {
        openAdministrator(new Edge(pool, InstantSource.system()).accounts(), password, folder);
      }
    }
    Path config = writeConfig(folder);
    terminal.say("init.done", folder);
    terminal.say("init.account", ADMINISTRATOR, password);
    terminal.say("init.config", config);
    return 0;
  }

  private static void openAdministrator(Accounts accounts, String password, Path folder) {
    if (!accounts.isEmpty()) {
      throw new UsageException("init.exists", folder.toString());
    }
    accounts.open(
        new Accounts.Opening(
            ADMINISTRATOR, password, Optional.empty(), true, false, Language.FR, "cli"));
  }

  private static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Path writeConfig(Path folder) throws IOException {
    Path config = folder.resolve("entente.yaml");
    if (!Files.exists(config)) {
      Files.writeString(
          config,
          """
          # The node of this folder. What is not under `entente` are settings of Spring Boot, for TLS
          # for instance (server.ssl). Until it has TLS, keep the address on loopback.
          entente:
            data: "%s"
            theatre: territoire
            address: 127.0.0.1
            port: 8080
          """
              .formatted(folder.toAbsolutePath()));
    }
    return config;
  }
}
