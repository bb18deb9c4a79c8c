package org.entente.node.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every address of the browser client (`web/e2e/crawl.mjs`), opened by accounts of four kinds: no
/// word missing in either language, the language switched without a reload, nothing serious found
/// by axe in any theme; and the day's board in three sizes, with its keys.
class EveryPageInTwoLanguagesAndThreeThemesTest {
  @TempDir Path folder;

  @Test
  void noWordIsMissingAndNoPageIsOutOfReach() throws Exception {
    try (RunningDemo demo = RunningDemo.start(folder.resolve("data"))) {
      BrowserRun run = BrowserRun.of("e2e/crawl.mjs", demo.base(), folder);
      assertTrue(run.ended(), run.said());
      assertEquals(0, run.status(), run.said());
    }
  }
}
