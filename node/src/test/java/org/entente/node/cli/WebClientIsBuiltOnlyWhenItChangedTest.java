package org.entente.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the script Maven calls, in a folder with a space in its name, with an npm made of paper.
final class WebClientIsBuiltOnlyWhenItChangedTest {
  private static final String FAKE_NPM =
      """
      #!/bin/sh
      echo "$*" >> ../calls
      case "$1" in
        ci) mkdir -p node_modules; touch node_modules/.package-lock.json ;;
        run) mkdir -p "$5"; touch "$5/index.html" ;;
      esac
      """;

  @TempDir Path folder;
  private Path root;
  private Path out;

  @BeforeEach
  void install() throws IOException {
    root = Files.createDirectories(folder.resolve("my folder"));
    out = root.resolve("node/target/classes/static");
    Files.createDirectories(root.resolve("node/src/build"));
    Files.createDirectories(root.resolve("node/target/classes"));
    program(root.resolve("node/src/build/web"), Files.readString(Path.of("src/build/web")));
    program(Files.createDirectories(folder.resolve("bin")).resolve("npm"), FAKE_NPM);
    write("web/package.json");
    write("web/package-lock.json");
    write("web/src/main.ts");
  }

  @Test
  void orItsPackagesChanged() throws Exception {
    String build = "run build -- --outDir " + out + " --emptyOutDir";
    String packages = "ci --prefer-offline --no-audit --no-fund";

    run("build", out.toString());
    assertEquals(List.of(packages, build), calls());

    run("build", out.toString());
    assertEquals(List.of(), calls(), "nothing changed");

    later("web/src/main.ts");
    run("build", out.toString());
    assertEquals(List.of(build), calls());

    later("web/package-lock.json");
    run("build", out.toString());
    assertEquals(List.of(packages, build), calls());

    run("test");
    assertEquals(List.of("test"), calls());
  }

  private List<String> calls() throws IOException {
    Path calls = root.resolve("calls");
    List<String> lines = Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    Files.deleteIfExists(calls);
    return lines;
  }

  private void run(String... words) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder().command(root.resolve("node/src/build/web").toString());
    builder.command().addAll(List.of(words));
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    assertEquals(0, builder.inheritIO().start().waitFor());
    // What was just built is older than the next change, however coarse the clock.
    try (Stream<Path> all = Files.walk(root)) {
      all.forEach(WebClientIsBuiltOnlyWhenItChangedTest::age);
    }
  }

  private static void age(Path path) {
    try {
      FileTime time = Files.getLastModifiedTime(path);
      Files.setLastModifiedTime(path, FileTime.from(time.toInstant().minusSeconds(60)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void write(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  private void later(String name) throws IOException {
    Files.setLastModifiedTime(root.resolve(name), FileTime.from(Instant.now()));
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
