package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// One script of `web/e2e`, run to its end against a node.
///
/// @param ended whether it ended by itself
/// @param status its exit status; of no meaning when it was ended
/// @param said what it wrote
record BrowserRun(boolean ended, int status, String said) {
  /// Three to six minutes on a quiet machine; a loaded one is given time, a hanging one is ended.
  private static final int PATIENCE_MINUTES = 20;

  static BrowserRun of(String script, URI base, Path folder)
      throws IOException, InterruptedException {
    assertTrue(
        Files.exists(Path.of("target/classes/static/index.html")),
        "the web client is not built: run without -Dweb.skip");
    Path output = folder.resolve("e2e.log");
    ProcessBuilder builder = new ProcessBuilder("node", script, folder.resolve("shots").toString());
    builder.directory(Path.of("../web").toRealPath().toFile());
    builder.environment().put("BASE_URL", base.toString());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    return new BrowserRun(ended, process.exitValue(), Files.readString(output));
  }
}
