package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scenario's eight operations (`web/e2e/exercise.mjs`), each proposed, positioned on, decided
/// and carried out by its accounts in Chromium, on a theatre where nothing has been proposed yet.
class TheExerciseIsPlayedInBrowsersTest {
  @TempDir Path folder;

  @Test
  void eightOperationsByTheirAccounts() throws Exception {
    try (RunningDemo demo = RunningDemo.startBare(folder.resolve("data"))) {
      BrowserRun run = BrowserRun.of("e2e/exercise.mjs", demo.base(), folder);
      assertTrue(run.ended(), run.said());
      assertEquals(0, run.status(), run.said());
    }
  }
}
