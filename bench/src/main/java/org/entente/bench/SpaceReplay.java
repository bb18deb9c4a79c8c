package org.entente.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.node.records.Chain;
import org.entente.node.records.Head;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.space.PackedIndex;
import org.entente.space.Volume;

/// The index of a record of volumes, from its bytes: every hash checked, every volume packed. One
/// thread reads, others check, and one packs, as a node starts.
final class SpaceReplay {
  private static final int PAGE = 512;
  private static final int AHEAD = 8;
  private static final int CHECKING = Math.min(4, Runtime.getRuntime().availableProcessors());

  private record Page(List<StoredEntry> entries, List<SpaceRow> rows) {}

  /// @param ids of the volumes, by place in the record less one
  record Replayed(PackedIndex<SpaceRow.Key> index, int[] ids, Head head) {}

  private final BlockingQueue<Future<Page>> pages = new ArrayBlockingQueue<>(AHEAD);
  private final Chain.Running chain = new Chain.Running(Chain.EMPTY);
  private final Records records;
  private final Head head;
  private final int[] ids;
  private List<StoredEntry> page = new ArrayList<>(PAGE);

  private SpaceReplay(Records records, Head head) {
    this.records = records;
    this.head = head;
    ids = new int[Math.toIntExact(head.seq())];
  }

  /// @throws IllegalStateException if the record is not what its hashes say
  static Replayed replay(Records records) {
    Head head = records.findHead(CheckedCommit.THEATRE).orElseThrow();
    SpaceReplay replay = new SpaceReplay(records, head);
    try (ExecutorService reader = Executors.newSingleThreadExecutor();
        ExecutorService checking = Executors.newFixedThreadPool(CHECKING)) {
      reader.execute(() -> replay.read(checking));
      PackedIndex<SpaceRow.Key> index = PackedIndex.of(replay.rows(), Runnable::run);
      if (!replay.chain.hash().equals(head.hash())) {
        throw new IllegalStateException("the record is not the head's");
      }
      return new Replayed(index, replay.ids, head);
    }
  }

  private void read(ExecutorService checking) {
    try {
      records.read(CheckedCommit.THEATRE, 1, head.seq(), entry -> take(entry, checking));
      checkPage(checking);
      put(CompletableFuture.completedFuture(new Page(List.of(), List.of())));
    } catch (RuntimeException e) {
      put(CompletableFuture.failedFuture(e));
    }
  }

  private void take(StoredEntry entry, ExecutorService checking) {
    page.add(entry);
    if (page.size() == PAGE) {
      checkPage(checking);
    }
  }

  private void checkPage(ExecutorService checking) {
    if (!page.isEmpty()) {
      List<StoredEntry> full = page;
      page = new ArrayList<>(PAGE);
      put(checking.submit(() -> check(full)));
    }
  }

  private void put(Future<Page> full) {
    try {
      pages.put(full);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Page check(List<StoredEntry> entries) {
    List<SpaceRow> rows = new ArrayList<>(entries.size());
    for (StoredEntry entry : entries) {
      byte[] met = part(entry, CheckedCommit.MET);
      byte[] volume = part(entry, CheckedCommit.VOLUME);
      if (!Arrays.equals(entry.manifest(), CheckedCommit.digest(met, volume))) {
        throw new IllegalStateException("entry " + entry.seq() + " is not what was committed");
      }
      rows.add(SpaceRow.of(volume));
    }
    return new Page(entries, rows);
  }

  private static byte[] part(StoredEntry entry, String name) {
    for (StoredPart part : entry.parts()) {
      if (part.name().equals(name)) {
        return part.body();
      }
    }
    throw new IllegalStateException("entry " + entry.seq() + " has no " + name);
  }

  /// All rows in order, as their pages are checked.
  private Iterator<Map.Entry<SpaceRow.Key, List<Volume>>> rows() {
    return new Iterator<>() {
      private Iterator<SpaceRow> rows = next(0);
      private int taken;
      private boolean ended;

      private Iterator<SpaceRow> next(int before) {
        try {
          Page page = pages.take().get();
          int at = before;
          for (StoredEntry entry : page.entries) {
            chain.next(entry.leafHash());
            ids[at] = page.rows.get(at - before).id();
            at++;
          }
          return page.rows.iterator();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }

      @Override
      public boolean hasNext() {
        if (!rows.hasNext() && !ended) {
          rows = next(taken);
          ended = !rows.hasNext();
        }
        return rows.hasNext();
      }

      @Override
      public Map.Entry<SpaceRow.Key, List<Volume>> next() {
        SpaceRow row = rows.next();
        taken++;
        return Map.entry(row.key(), List.of(row.volume()));
      }
    };
  }
}
