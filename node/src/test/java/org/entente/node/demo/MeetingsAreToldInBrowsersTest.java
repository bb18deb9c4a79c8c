package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens between people (`web/e2e/meetings.mjs`), in Chromium, on a real node: a meeting
/// planned, held, written down without a network, signed by both sides, changed; a promise that is
/// late, claimed kept and contested; an answer from a calendar; a communiqué.
class MeetingsAreToldInBrowsersTest {
  @TempDir Path folder;

  @Test
  void fromPlanToCommunique() throws Exception {
    try (RunningDemo demo = RunningDemo.start(folder.resolve("data"))) {
      BrowserRun run = BrowserRun.of("e2e/meetings.mjs", demo.base(), folder);
      assertTrue(run.ended(), run.said());
      assertEquals(0, run.status(), run.said());
    }
  }
}
