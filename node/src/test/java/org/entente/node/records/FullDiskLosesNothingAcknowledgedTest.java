package org.entente.node.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.node.postgres.Await;
import org.entente.node.postgres.ChildJvm;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.postgres.SmallDisk;
import org.entente.node.postgres.TestPostgres;
import org.junit.jupiter.api.Test;

/// The disk runs full under a writer, and is freed again. In a child JVM, on a small file system of
/// its own.
final class FullDiskLosesNothingAcknowledgedTest {
  @Test
  void andGoesOnOnceThereIsSpace() throws Exception {
    Path folder = TestPostgres.temporaryFolder();
    String classPath = System.getProperty("java.class.path");
    try (ChildJvm child =
        ChildJvm.start(
            SmallDisk.prefix(folder, "160m"), classPath, WriterMain.class, folder.toString())) {
      System.out.println(child.await("DONE"));
    } finally {
      Files.delete(folder);
    }
  }

  /// Fills the disk, writes until it is refused, frees the disk, writes on, and checks all.
  static final class WriterMain {
    private static final long LEFT_FREE = 6L << 20;
    private static final int MORE = 5;

    private final TestEntries entries = new TestEntries(new Random(11));
    private final List<StoredEntry> there = new ArrayList<>();
    private final TestRecords store;
    private final Path filler;
    private Head head;

    private WriterMain(EmbeddedPostgres server, Path filler) {
      this.filler = filler;
      store = new TestRecords(server.database());
      head = store.records.acquire(TestRecords.MALI);
    }

    public static void main(String[] arguments) throws Exception {
      Path disk = Path.of(arguments[0]);
      try (EmbeddedPostgres server = EmbeddedPostgres.start(disk.resolve("data"))) {
        Schema.migrate(server.database());
        new WriterMain(server, disk.resolve("filler")).run();
      }
    }

    private void run() throws IOException {
      append();
      fill();
      while (append()) {
        assertEquals(head.seq(), there.size());
      }
      int acknowledged = there.size();
      free();
      for (int i = 0; i < MORE; i++) {
        Await.until("appends work again", this::append);
      }
      Await.until("reads work again", () -> !store.readAll(TestRecords.MALI).isEmpty());
      assertEquals(there, store.readAll(TestRecords.MALI));
      assertEquals(head.hash(), store.hashOf(TestRecords.MALI));
      store.close();
      System.out.println("DONE " + acknowledged + " kept over the full disk, then " + there.size());
    }

    private boolean append() {
      List<StoredEntry> batch = entries.after(head, 64);
      Outcome outcome = store.records.append(head, batch);
      System.out.println(outcome);
      Head before = head;
      head =
          switch (outcome) {
            case Outcome.Appended appended -> appended.head();
            case Outcome.Unknown unknown -> afterDoubt();
            case Outcome.Failed failed -> head;
            case Outcome.Fenced fenced -> throw new AssertionError("nobody else writes here");
          };
      if (!head.equals(before)) {
        there.addAll(batch);
      }
      return outcome instanceof Outcome.Appended;
    }

    private Head afterDoubt() {
      free(); // the server may need space to come back at all
      List<Head> answer = new ArrayList<>();
      Await.until("an answer", () -> answer.add(store.records.rereadHead(TestRecords.MALI)));
      return answer.getFirst();
    }

    private void free() {
      try {
        Files.deleteIfExists(filler);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void fill() throws IOException {
      FileStore disk = Files.getFileStore(filler.getParent());
      byte[] block = new byte[1 << 20];
      try (var out = Files.newOutputStream(filler)) {
        while (disk.getUsableSpace() > LEFT_FREE) {
          out.write(block);
        }
      }
    }
  }
}
