package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dispute (`web/e2e/disputes.mjs`), in Chromium, on a real node: raised, answered, replied to,
/// settled by both; cooperation suspended, what it asks of a running operation, and resumed.
class DisputesAreSettledInBrowsersTest {
  @TempDir Path folder;

  @Test
  void fromRaisingToSettlementAndFromSuspensionToResumption() throws Exception {
    try (RunningDemo demo = RunningDemo.start(folder.resolve("data"))) {
      BrowserRun run = BrowserRun.of("e2e/disputes.mjs", demo.base(), folder);
      assertTrue(run.ended(), run.said());
      assertEquals(0, run.status(), run.said());
    }
  }
}
