package org.entente.node.boot;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.entente.node.cli.CommandLine;
import org.entente.node.cli.Options;
import org.entente.node.cli.Subcommand;
import org.entente.node.cli.Terminal;
import org.entente.node.cli.UsageException;
import org.entente.node.config.NodeFile;
import org.entente.node.http.Edge;

/// `serve`: the real thing.
public final class ServeCommand implements Subcommand {
  @Override
  public int run(Options options, Terminal terminal) throws Exception {
    Options.Parsed parsed = options.parse(Set.of("--config"), Set.of()).alone();
    // Before the first word is logged: logback reads them once.
    System.setProperty("entente.diagnostics.form", "json");
    System.setProperty("entente.diagnostics.level", "INFO");
    NodeFile file = NodeFile.read(Path.of(parsed.get("--config")));
    UntilStopped.serve(() -> start(file), node -> announce(node, terminal.out()));
    return CommandLine.DONE;
  }

  private static void announce(RunningNode node, PrintStream out) {
    out.println("READY port " + node.port());
    out.flush();
  }

  static RunningNode start(NodeFile file) throws Exception {
    return RunningNode.start(
        new RunningNode.Setting(
            file.data(),
            file.database(),
            file.theatre(),
            file.listening(),
            Optional.empty(),
            file.mail()),
        edge -> refuseDemo(edge, file.data()));
  }

  /// Their passwords are printed on screens.
  private static void refuseDemo(Edge edge, Path folder) {
    if (edge.accounts().hasDemo()) {
      throw new UsageException("serve.demo", folder.toString());
    }
  }
}
