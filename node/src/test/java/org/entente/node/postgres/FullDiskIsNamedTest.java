package org.entente.node.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Runs on a small file system in memory, in a child with a mount table of its own: nothing is left
/// behind even if the child is killed.
final class FullDiskIsNamedTest {
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
  void whenTheDatabaseCannotBeCreated() throws Exception {
    List<String> onSmallDisk = SmallDisk.prefix(folder, "20m");
    String classPath = System.getProperty("java.class.path");
    try (ChildJvm child =
        ChildJvm.start(onSmallDisk, classPath, CreateMain.class, folder.toString())) {
      assertEquals("DISK_FULL", child.await("FAULT"));
    }
  }

  /// Tries to start a server and says which fault it met.
  static final class CreateMain {
    private CreateMain() {}

    public static void main(String[] arguments) {
      try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0], "data"))) {
        System.out.println("STARTED " + server.pid());
      } catch (PostgresFault fault) {
        System.out.println("FAULT " + fault.kind());
      }
    }
  }
}
