package org.entente.node.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How PostgreSQL's programs are started, given that they refuse to run as root.
sealed interface RunAs {
  /// By convention the user that owns nothing; it exists on every Linux system, and `initdb` looks
  /// its name up.
  int NOBODY = 65_534;

  /// What comes before the program on the command line.
  List<String> prefix();

  /// The user id that must own the data folder.
  int owner();

  /// Not root: nothing to do.
  record AsIs(int owner) implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of();
    }
  }

  /// Root outside, nobody inside a user namespace; files stay root's.
  record UserNamespace() implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of("unshare", "-U");
    }

    @Override
    public int owner() {
      return 0;
    }
  }

  /// Root gives its rights up for another user's, who must own the data folder.
  record OtherUser(int owner) implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of("setpriv", "--reuid=" + owner, "--regid=" + owner, "--clear-groups");
    }
  }

  /// Chooses by who we are and who owns the data already there.
  ///
  /// @param cluster PostgreSQL's own folder; it need not exist
  static RunAs choose(Path cluster) throws IOException {
    int self = userOf(Path.of("/proc/self"));
    if (self != 0) {
      return new AsIs(self);
    }
    int owner = Files.exists(cluster) ? userOf(cluster) : 0;
    if (owner != 0 && works(new OtherUser(owner))) {
      return new OtherUser(owner);
    }
    return Stream.of(new UserNamespace(), new OtherUser(NOBODY))
        .filter(RunAs::works)
        .findFirst()
        .orElseThrow(RunAs::noWay);
  }

  /// Makes the folder and all in it the property of [#owner()], without which PostgreSQL refuses to
  /// start. Needed when data moves between machines that run it in different ways.
  default void own(Path folder) throws IOException {
    if (userOf(folder) == owner()) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        Files.setAttribute(path, "unix:uid", owner(), java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  default List<String> command(String... words) {
    List<String> all = new ArrayList<>(prefix());
    all.addAll(List.of(words));
    return all;
  }

  private static boolean works(RunAs way) {
    try {
      return Command.run(way.command("true"), Command.QUICK).succeeded();
    } catch (IOException e) {
      return false;
    }
  }

  private static int userOf(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  private static PostgresFault noWay() {
    return new PostgresFault(
        PostgresFault.Kind.REFUSES_ROOT,
        "PostgreSQL refuses to run as root, and here neither a user namespace (unshare -U) nor"
            + " another user (setpriv) is to be had. Run the node as an ordinary user.");
  }
}
