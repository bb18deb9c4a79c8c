package org.entente.node.boot;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.entente.node.cli.Options;
import org.entente.node.cli.Subcommand;
import org.entente.node.cli.Terminal;
import org.entente.node.cli.UsageException;
import org.entente.node.config.NodePlace;
import org.entente.node.http.Edge;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Login;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.PostgresFault;

/// `token`: a token for scripts, from whoever may read the data folder; also beside a node that
/// runs.
public final class TokenCommand implements Subcommand {
  private static final String LABEL = "entente token";

  @Override
  public int run(Options options, Terminal terminal) {
    Options.Parsed parsed =
        options.parse(Set.of(NodePlace.DATA, NodePlace.CONFIG, "--user"), Set.of()).alone();
    NodePlace place = NodePlace.of(parsed);
    String user = parsed.get("--user");
    if (place.database().isPresent()) {
      terminal.out().println(issue(place.database().get(), user));
      return 0;
    }
    Path folder = place.folder();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      terminal.out().println(issue(server.database(), user));
    } catch (PostgresFault e) {
      if (e.kind() != PostgresFault.Kind.FOLDER_IN_USE) {
        throw e;
      }
      terminal.out().println(issue(EmbeddedPostgres.ofRunningNode(folder), user));
    }
    return 0;
  }

  private static String issue(Database database, String user) {
    try (HikariDataSource pool = RunningNode.pool(database)) {
      Edge edge = new Edge(pool, InstantSource.system());
      Login login =
          Login.find(user)
              .filter(known -> edge.accounts().find(known).isPresent())
              .orElseThrow(() -> new UsageException("user.unknown", user));
      return edge.credentials().issueToken(login, LABEL, Credentials.TOKEN_LIFE, "cli").reveal();
    }
  }
}
