package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Readers run against a writer that works as the caller's single writer does: batches, some of
/// which are rolled back.
class ReadersSeeWholeWritesTest {
  private static final int KEYS = 40;
  private static final List<Volume> PAIR =
      List.of(
          Samples.volume(Samples.box(0, 0, 100, 100)),
          Samples.volume(Samples.box(50, 50, 200, 200)));

  /// Keys enough that a round packs and merges, beside the readers, several times.
  private static final int MOST_RECENT = 16;

  private SpaceTimeIndex<Integer> index = new TreeIndex<>();
  private final CountDownLatch readersReady = new CountDownLatch(3);
  private final AtomicBoolean written = new AtomicBoolean();

  @Test
  void neverHalfAnInsertAndNeverAMovingSnapshot() throws Exception {
    readWhileWriting();
  }

  @Test
  void norWhileAnotherThreadMerges() throws Exception {
    try (var merging = Executors.newSingleThreadExecutor()) {
      index = new PackedIndex<>(merging, MOST_RECENT);
      readWhileWriting();
    }
  }

  private void readWhileWriting() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(pool.submit((Callable<Integer>) this::read));
      }
      pool.submit(this::write).get();
      for (Future<Integer> reader : readers) {
        assertTrue(reader.get() > 0);
      }
    }
    assertEquals(KEYS, index.size());
  }

  private Void write() throws InterruptedException {
    try {
      readersReady.await();
      for (int round = 0; round < 300; round++) {
        SpaceTimeIndex.Mark published = index.mark();
        for (int key = 0; key < KEYS; key++) {
          index.remove(key);
          index.insert(key, PAIR);
        }
        if (round % 3 == 1) {
          index.rollbackTo(published);
        }
      }
    } finally {
      written.set(true);
    }
    return null;
  }

  private int read() {
    int reads = 0;
    readersReady.countDown();
    do {
      SpaceTimeSnapshot<Integer> snapshot = index.snapshot();
      List<Hit<Integer>> hits = snapshot.query(PAIR.subList(0, 1));
      assertEquals(2 * snapshot.size(), hits.size(), "both volumes of every key");
      assertEquals(hits, snapshot.query(PAIR.subList(0, 1)));
      reads++;
    } while (!written.get());
    return reads;
  }
}
