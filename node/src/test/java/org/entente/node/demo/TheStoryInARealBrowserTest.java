package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The browser's own story (`web/e2e`), in Chromium, on a real node: propose, take a position,
/// decide, start, pause without a network, close, check a proof; axe on the way in three themes.
class TheStoryInARealBrowserTest {
  @TempDir Path folder;

  @Test
  void oneOperationFromProposalToClosing() throws Exception {
    try (RunningDemo demo = RunningDemo.start(folder.resolve("data"))) {
      BrowserRun run = BrowserRun.of("e2e/run.mjs", demo.base(), folder);
      assertTrue(run.ended(), run.said());
      assertEquals(0, run.status(), run.said());
    }
  }
}
