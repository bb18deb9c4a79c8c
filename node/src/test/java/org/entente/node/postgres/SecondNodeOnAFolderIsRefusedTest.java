package org.entente.node.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SecondNodeOnAFolderIsRefusedTest {
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = TestPostgres.temporaryFolder();
  }

  @AfterEach
  void remove() throws IOException {
    FileTree.delete(folder);
  }

  @Test
  void namingTheProcessThatHoldsIt() throws Exception {
    try (ChildJvm child = ChildJvm.start(ServerMain.class, folder.toString())) {
      child.await("READY");
      check(child.pid());
    }
  }

  @Test
  void alsoWithinOneProcessAndStillAfterwards() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
      check(ProcessHandle.current().pid());
      try (ChildJvm child = ChildJvm.start(ServerMain.class, folder.toString())) {
        AssertionError ended = assertThrows(AssertionError.class, () -> child.await("READY"));
        assertTrue(
            ended.toString().contains("process " + ProcessHandle.current().pid()),
            "the refused second start did not break the first one's lock");
      }
      assertTrue(first.pid() > 0);
    }
  }

  private void check(long holder) {
    PostgresFault fault = assertThrows(PostgresFault.class, () -> EmbeddedPostgres.start(folder));
    assertEquals(PostgresFault.Kind.FOLDER_IN_USE, fault.kind());
    assertTrue(fault.getMessage().contains("process " + holder), fault.getMessage());
  }
}
