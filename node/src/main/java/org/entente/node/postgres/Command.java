package org.entente.node.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program run to its end, with what it printed.
///
/// Output goes through a file, not a pipe: a server started by `pg_ctl` inherits it and would hold
/// a pipe open for ever.
record Command(int exit, String output) {
  /// Enough for a program that only looks around, on a slow laptop.
  static final Duration QUICK = Duration.ofSeconds(20);

  boolean succeeded() {
    return exit == 0;
  }

  static Command run(List<String> words, Duration limit) throws IOException {
    Path output = Files.createTempFile("entente-", ".out");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(output.toFile());
      // Messages are matched below ("No space left on device"), so they must be in English.
      builder.environment().put("LC_ALL", "C");
      int exit = await(builder.start(), limit);
      return new Command(exit, Files.readString(output, StandardCharsets.ISO_8859_1).strip());
    } finally {
      Files.delete(output);
    }
  }

  private static int await(Process process, Duration limit) throws IOException {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new IOException(
          "no end after " + limit.toSeconds() + " s: " + process.info().command().orElse("?"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
