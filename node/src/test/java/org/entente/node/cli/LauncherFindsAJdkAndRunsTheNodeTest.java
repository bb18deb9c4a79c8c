package org.entente.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs a copy of the launcher in a folder with a space in its name, with JDKs made of paper.
final class LauncherFindsAJdkAndRunsTheNodeTest {
  private static final String FAKE_JAVA =
      """
      #!/bin/sh
      for word; do echo "word: $word"; done
      echo "home: $JAVA_HOME"
      exit 7
      """;

  @TempDir Path folder;
  private Path root;

  /// What a run left.
  private record Run(int status, String out, String err) {}

  @BeforeEach
  void install() throws IOException {
    root = Files.createDirectories(folder.resolve("my folder/entente"));
    Files.copy(
        Path.of(System.getProperty("basedir", ".")).resolve("../entente"), root.resolve("entente"));
    Files.setPosixFilePermissions(
        root.resolve("entente"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Path app = Files.createDirectories(root.resolve("node/target/app"));
    Files.writeString(root.resolve("node/target/entente-node-1-exec.jar"), "");
    Files.writeString(app.resolve("node.jar"), "");
    Files.setLastModifiedTime(
        app.resolve("node.jar"), FileTime.from(Instant.now().plusSeconds(60)));
  }

  @Test
  void passingWordsAndTheExitStatusOn() throws Exception {
    Path jdk = jdk("jdk-25", "25.0.1");
    Run run = run(Map.of("ENTENTE_JAVA_OPTS", "-Da=b -Dc=d"), "verify", "a file", "--x", "");
    assertEquals(7, run.status(), run.toString());
    assertTrue(
        run.out()
            .endsWith(
                "word: -Da=b\nword: -Dc=d\nword: -jar\nword: %s\nword: verify\nword: a file\nword: --x\nword: \nhome: %s\n"
                    .formatted(root.resolve("node/target/app/node.jar"), jdk)),
        run.out());
  }

  @Test
  void takingTheFirstJdkThatIsNewEnough() throws Exception {
    jdk("jdk-17", "17.0.9");
    jdk("jdk-8", "1.8.0_292");
    Path newer = jdk("jdk-26", "26");
    assertTrue(run(Map.of(), "verify").out().endsWith("home: " + newer + "\n"));
    Path chosen = jdk("jdk-27", "27.0.1");
    Run run = run(Map.of("JAVA_HOME", chosen.toString()), "verify");
    assertTrue(run.out().endsWith("home: " + chosen + "\n"));
  }

  @Test
  void useTheAotCacheOnceThereIsOne() throws Exception {
    jdk("jdk-25", "25.0.1");
    Path cache = Files.writeString(root.resolve("node/target/app/node.aot"), "x");
    assertTrue(run(Map.of(), "verify").out().contains("word: -XX:AOTCache=" + cache + "\n"));
  }

  @Test
  void alsoThroughALinkFromAnywhere() throws Exception {
    jdk("jdk-25", "25.0.1");
    Path link = Files.createSymbolicLink(folder.resolve("ent"), root.resolve("entente"));
    assertEquals(7, run(List.of(link.toString(), "verify"), Map.of()).status());
  }

  @Test
  void orSayingWhatToInstall() throws Exception {
    jdk("jdk-17", "17.0.9");
    Run english = run(Map.of("LANG", "C"), "verify");
    assertEquals(2, english.status());
    assertTrue(english.err().contains("A JDK 25 or later is needed"), english.err());
    assertEquals("", english.out());
    Run french = run(Map.of("LANG", "fr_FR.UTF-8"), "verify");
    assertTrue(french.err().contains("Il faut un JDK 25"), french.err());
  }

  @Test
  void orSayingThatMavenIsMissingWhenThereIsSomethingToBuild() throws Exception {
    jdk("jdk-25", "25.0.1");
    Files.delete(root.resolve("node/target/entente-node-1-exec.jar"));
    Run run = run(Map.of(), "verify");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("Maven"), run.err());
  }

  @Test
  void buildingFirstOnAFreshClone() throws Exception {
    jdk("jdk-25", "25.0.1");
    makeFreshClone();
    program(
        Path.of(tools()).resolve("mvn"),
        """
        #!/bin/sh
        echo "mvn: $*" >&2
        mkdir -p node/target
        : >node/target/entente-node-1-exec.jar
        """);
    for (String language : List.of("C", "fr_FR.UTF-8")) {
      Run run = run(Map.of("LANG", language), "build");
      assertTrue(run.err().contains("mvn: -q -B -pl node -am package"), run.toString());
      String said = language.equals("C") ? "Building “node”" : "Construction de « node »";
      assertTrue(run.err().contains(said), run.err());
      // The JDK of paper cannot lay out the jar, and its exit status is passed on.
      assertEquals(7, run.status(), run.toString());
      makeFreshClone();
    }
  }

  @Test
  void sayingWhatAFreshCloneLacks() throws Exception {
    makeFreshClone();
    for (String language : List.of("C", "fr_FR.UTF-8")) {
      String said = language.equals("C") ? "A JDK 25 or later is needed" : "Il faut un JDK 25";
      for (String command : List.of("build", "demo", "verify")) {
        Run run = run(Map.of("LANG", language), command);
        assertEquals(2, run.status(), run.toString());
        assertTrue(run.err().contains(said), run.err());
      }
    }
  }

  private void makeFreshClone() throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve("node/target"))) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void orHowItIsUsed() throws Exception {
    assertEquals(2, run(Map.of(), "frob").status());
    Run help = run(Map.of("LC_ALL", "fr_ML.UTF-8"), "help");
    assertEquals(0, help.status());
    assertTrue(help.out().contains("entente COMMANDE"), help.out());
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve("jdks").resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    for (String program : List.of("java", "javac")) {
      program(home.resolve("bin").resolve(program), FAKE_JAVA);
    }
    return home;
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(Map<String, String> environment, String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of(root.resolve("entente").toString()));
    all.addAll(List.of(words));
    return run(all, environment);
  }

  private Run run(List<String> words, Map<String, String> environment) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("PATH", tools());
    builder.environment().put("ENTENTE_JDK_FOLDERS", folder.resolve("jdks").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /// A PATH with the few tools the launcher uses, and with neither Java nor Maven.
  private String tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("bash", "readlink", "sed", "find", "mkdir", "touch", "rm")) {
      program(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
    }
    return tools.toString();
  }
}
