package org.entente.node.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
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
    try (ChildJvm child = onDiskOf("20m", CreateMain.class)) {
      assertEquals("DISK_FULL", child.await("FAULT"));
    }
  }

  /// Starts a child whose first argument is a folder on a file system of that size.
  private ChildJvm onDiskOf(String size, Class<?> main) throws IOException {
    return ChildJvm.start(
        SmallDisk.prefix(folder, size),
        System.getProperty("java.class.path"),
        main,
        folder.toString());
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
