package org.entente.node.desk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.ChildJvm;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.postgres.SmallDisk;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.Test;

/// The disk runs full while sixty-four clients submit through the desk, and is freed again. In a
/// child JVM, with all that the node keeps on a small file system of its own.
final class FullDiskAtTheDeskLosesNoAcknowledgedActTest {
  @Test
  void whoeverIsRefusedIsToldAndTheDeskGoesOnOnceThereIsSpace() throws Exception {
    Path folder = TestPostgres.temporaryFolder();
    String classPath = System.getProperty("java.class.path");
    try (ChildJvm child =
        ChildJvm.start(
            SmallDisk.prefix(folder, "200m"), classPath, DeskMain.class, folder.toString())) {
      System.out.println(child.await("DONE"));
    } finally {
      Files.delete(folder);
    }
  }

  /// Fills the disk under the clients until many were refused, frees it, lets them go on, and
  /// checks all on a second start.
  static final class DeskMain {
    private static final int ACTS = 200;
    private static final int REFUSALS = 500;
    private static final int BLOCK = 64 << 10;

    private final ManyClients clients = new ManyClients((id, seq) -> {});
    private final EmbeddedPostgres server;
    private final Path filler;
    private final Path folder;

    private DeskMain(EmbeddedPostgres server, Path disk) throws IOException {
      this.server = server;
      this.filler = disk.resolve("filler");
      this.folder = Files.createDirectory(disk.resolve("node"));
    }

    public static void main(String[] arguments) throws Exception {
      Path disk = Path.of(arguments[0]);
      try (EmbeddedPostgres server = EmbeddedPostgres.start(disk.resolve("data"))) {
        Schema.migrate(server.database());
        new DeskMain(server, disk).run();
      }
    }

    private void run() throws Exception {
      Map<String, Long> acknowledged = overTheFullDisk();
      try (OpenNode again = new OpenNode(server.database(), folder)) {
        ManyClients.check(again, acknowledged);
      }
      System.out.println(
          "DONE " + acknowledged.size() + " acts acknowledged, " + clients.refused() + " refused");
    }

    private Map<String, Long> overTheFullDisk() throws Exception {
      try (OpenNode open = OpenNode.adopted(server.database(), folder);
          ExecutorService threads = Executors.newSingleThreadExecutor()) {
        Future<?> running =
            threads.submit(() -> {
              clients.run(open.node);
              return true;
            });
        try {
          awaitMore();
          long before = clients.refused();
          Await.until("refusals", () -> fill() && clients.refused() >= before + REFUSALS);
          Files.delete(filler);
          awaitMore();
        } finally {
          clients.enough();
        }
        running.get();
        return Map.copyOf(clients.acknowledged());
      }
    }

    private void awaitMore() {
      int goal = clients.acknowledged().size() + ACTS;
      Await.until("the clients get on", () -> clients.acknowledged().size() >= goal);
    }

    /// Takes all space there is; what the server gave back meanwhile, too.
    private boolean fill() throws IOException {
      FileStore disk = Files.getFileStore(filler.getParent());
      try (var out =
          Files.newOutputStream(
              filler,
              java.nio.file.StandardOpenOption.CREATE,
              java.nio.file.StandardOpenOption.APPEND)) {
        while (disk.getUsableSpace() >= BLOCK) {
          out.write(new byte[BLOCK]);
        }
      }
      return true;
    }
  }
}
