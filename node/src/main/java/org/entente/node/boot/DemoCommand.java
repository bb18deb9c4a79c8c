package org.entente.node.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.kernel.PersonId;
import org.entente.kernel.TheatreId;
import org.entente.node.cli.CommandLine;
import org.entente.node.cli.Options;
import org.entente.node.cli.Subcommand;
import org.entente.node.cli.Terminal;
import org.entente.node.cli.UsageException;
import org.entente.node.demo.DemoTheatre;
import org.entente.node.demo.ExerciseClock;
import org.entente.node.http.NodeServer;
import org.entente.node.identity.Account;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Login;
import org.entente.node.text.Language;
import org.entente.theatre.TheatreState;

/// `demo`: a node on this machine alone with the demonstration theatre, loaded as its users would
/// have entered it.
public final class DemoCommand implements Subcommand {
  private static final int PORT = 8080;
  private static final TheatreId THEATRE = new TheatreId("mali-2021");

  /// Stands in the data folder once everything is loaded: a load cut short is not taken for a whole
  /// one.
  private static final String LOADED = "demo-loaded";

  /// The theatre with its parties, posts and plan, before anything is proposed: for training.
  private static final String BARE = "--bare";

  @Override
  public int run(Options options, Terminal terminal) throws Exception {
    Options.Parsed parsed = options.parse(Set.of("--port", "--data"), Set.of(BARE)).alone();
    Path folder = folder(parsed);
    boolean loaded = Files.exists(folder.resolve(LOADED));
    UntilStopped.serve(
        () -> start(folder, parsed.port("--port", PORT)),
        node -> {
          if (!loaded) {
            requireUntouched(node, folder);
            load(node, folder, parsed.has(BARE));
          }
          announce(node, terminal.out());
        });
    return CommandLine.DONE;
  }

  private static void requireUntouched(RunningNode node, Path folder) {
    if (node.theatre().state().seq() > 0) {
      throw new UsageException("demo.half", folder.toString());
    }
  }

  private static Path folder(Options.Parsed parsed) throws IOException {
    Optional<String> named = parsed.find("--data");
    return named.isPresent() ? Path.of(named.get()) : Files.createTempDirectory("entente-demo-");
  }

  /// Starts the node without waiting for anything but its port.
  public static RunningNode start(Path folder, int port) throws IOException {
    ExerciseClock clock = ExerciseClock.open(InstantSource.system(), folder, DemoTheatre.BEGINNING);
    RunningNode.Setting setting =
        new RunningNode.Setting(
            folder,
            Optional.empty(),
            THEATRE,
            NodeServer.Listening.onLoopback(port),
            Optional.of(clock),
            Optional.empty());
    return RunningNode.start(setting, edge -> openAdministrator(edge.accounts()));
  }

  private static void openAdministrator(Accounts accounts) {
    if (accounts.isEmpty()) {
      accounts.open(
          new Accounts.Opening(
              new Login(DemoTheatre.ADMINISTRATOR),
              DemoTheatre.PASSWORD,
              Optional.empty(),
              true,
              true,
              Language.FR,
              "cli"));
    }
  }

  /// Loads the theatre.
  ///
  /// @param bare without the exercise operations and notices
  public static void load(RunningNode node, Path folder, boolean bare) throws IOException {
    DemoTheatre.load(base(node), token(node, new Login(DemoTheatre.ADMINISTRATOR)), bare);
    Files.writeString(folder.resolve(LOADED), "");
  }

  public static String token(RunningNode node, Login login) {
    return node.edge()
        .credentials()
        .issueToken(login, "demo", Credentials.TOKEN_LIFE, "cli")
        .reveal();
  }

  private static URI base(RunningNode node) {
    return URI.create("http://127.0.0.1:" + node.port());
  }

  private static void announce(RunningNode node, PrintStream out) {
    out.println();
    out.printf("%-26s %-14s %s%n", "login", "password", "fonctions · posts");
    for (Account account : node.edge().accounts().list()) {
      out.printf("%-26s %-14s %s%n", account.login(), DemoTheatre.PASSWORD, postsOf(node, account));
    }
    out.println();
    for (Account account : node.edge().accounts().list()) {
      out.printf("token %-26s %s%n", account.login(), token(node, account.login()));
    }
    out.println();
    out.println("READY " + base(node));
    out.flush();
  }

  private static String postsOf(RunningNode node, Account account) {
    TheatreState state = node.theatre().state();
    Optional<PersonId> person = account.person();
    List<String> titles =
        person
            .map(who -> state.roster().listHeldBy(who, node.theatre().now()))
            .orElse(List.of())
            .stream()
            .map(post -> post.party() + " — " + post.title().fr())
            .toList();
    return account.administrator()
        ? "administrateur · administrator"
        : titles.stream().collect(Collectors.joining(", "));
  }
}
