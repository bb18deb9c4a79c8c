package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The browser's own story (`web/e2e`), in Chromium, on a real node: propose, take a position,
/// decide, start, pause without a network, close, check a proof; axe on the way in three themes.
class TheStoryInARealBrowserTest {
  /// Three minutes on a quiet machine; a loaded one is given time, a hanging one is ended.
  private static final int PATIENCE_MINUTES = 10;

  @TempDir Path folder;

  @Test
  void oneOperationFromProposalToClosing() throws Exception {
    Path web = Path.of("../web").toRealPath();
    assertTrue(
        Files.exists(Path.of("target/classes/static/index.html")),
        "the web client is not built: run without -Dweb.skip");
    Path output = folder.resolve("e2e.log");
    try (RunningDemo demo = RunningDemo.start(folder.resolve("data"))) {
      ProcessBuilder builder =
          new ProcessBuilder("node", "e2e/run.mjs", folder.resolve("shots").toString());
      builder.directory(web.toFile());
      builder.environment().put("BASE_URL", demo.base().toString());
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      Process process = builder.start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String said = Files.readString(output);
      assertTrue(ended, said);
      assertEquals(0, process.exitValue(), said);
    }
  }
}
