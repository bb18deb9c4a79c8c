package org.entente.node.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProgramsAreUnpackedOnceTest {
  private Path cache;

  @BeforeEach
  void folder() throws IOException {
    cache = TestPostgres.temporaryFolder();
  }

  @AfterEach
  void remove() throws IOException {
    FileTree.delete(cache);
  }

  @Test
  void andWholeWhenTwoNodesStartAtOnce() throws Exception {
    Callable<Binaries> unpack = () -> Binaries.in(cache);
    try (var both = Executors.newFixedThreadPool(2)) {
      for (var done : both.invokeAll(List.of(unpack, unpack))) {
        assertTrue(Files.isExecutable(Path.of(done.get().program("postgres"))));
      }
    }
    try (Stream<Path> left = Files.list(cache)) {
      assertEquals(1, left.count(), "no draft is left");
    }
    Path program = Path.of(Binaries.in(cache).program("postgres"));
    FileTime before = Files.getLastModifiedTime(program);
    Binaries.in(cache);
    assertEquals(before, Files.getLastModifiedTime(program));
  }
}
