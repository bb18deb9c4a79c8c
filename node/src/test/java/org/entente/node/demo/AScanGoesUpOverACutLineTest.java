package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An attachment (`web/e2e/attachments.mjs`), in Chromium, on a real node: cut in the middle, kept
/// through a reload, gone on with, read by the other side, withdrawn.
class AScanGoesUpOverACutLineTest {
  @TempDir Path folder;

  @Test
  void fromTheCutToTheOtherSideAndOutOfSight() throws Exception {
    try (RunningDemo demo = RunningDemo.start(folder.resolve("data"))) {
      BrowserRun run = BrowserRun.of("e2e/attachments.mjs", demo.base(), folder);
      assertTrue(run.ended(), run.said());
      assertEquals(0, run.status(), run.said());
    }
  }
}
