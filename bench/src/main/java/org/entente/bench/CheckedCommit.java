package org.entente.bench;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.entente.kernel.ActId;
import org.entente.kernel.Digest;
import org.entente.kernel.TheatreId;
import org.entente.node.records.Head;
import org.entente.node.records.Outcome;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.node.records.StoredPart;
import org.entente.space.Hit;
import org.entente.space.Overlap;
import org.entente.space.Relation;
import org.entente.space.SpaceTimeIndex;
import org.entente.space.SpaceTimeSnapshot;
import org.entente.space.Volume;

/// One writer that checks a volume against all before it, and commits it with what it met, in
/// groups, durably: the way of the desk, without acts, signatures and rules. Each client asks the
/// published index itself, beside the others; guarded, the writer adds at the volume's place in the
/// sequence what was committed since the client asked. The control without the guard commits what
/// the client was told.
final class CheckedCommit implements AutoCloseable {
  static final TheatreId THEATRE = new TheatreId("bench");
  static final String MET = "met";
  static final String VOLUME = "volume";

  /// Volumes kept beside the index for those who asked before them; who asked earlier still has the
  /// whole index asked again.
  private static final int LATEST = 256;

  private static final long NEVER = -1;

  /// @param asOf the last place in the record that the client was told of
  private record Asked(
      SpaceRow row,
      List<Volume> volumes,
      byte[] body,
      int[] seen,
      long asOf,
      CompletableFuture<Long> done) {}

  private record Latest(long seq, SpaceRow row, Volume volume) {}

  /// What is durable, and the index of just that.
  record Published(Head head, SpaceTimeSnapshot<SpaceRow.Key> index) {}

  private final Records records;
  private final SpaceTimeIndex<SpaceRow.Key> index;
  private final boolean guarded;
  private final BlockingQueue<Asked> queue = new LinkedBlockingQueue<>();
  private final Thread writer = new Thread(this::write, "writer");

  /// Tells the answers while the next group is checked, as the desk does.
  private final ExecutorService telling = Executors.newSingleThreadExecutor();

  private final ArrayDeque<Latest> latest = new ArrayDeque<>();
  private volatile Published published;
  private volatile boolean closed;
  private Head head;

  CheckedCommit(Records records, SpaceTimeIndex<SpaceRow.Key> index, boolean guarded) {
    this.records = records;
    this.index = index;
    this.guarded = guarded;
    head = records.acquire(THEATRE);
    published = new Published(head, index.snapshot());
    writer.start();
  }

  /// Returns its place in the record once the volume is durable.
  long commit(SpaceRow row) {
    List<Volume> volumes = List.of(row.volume());
    Published now = published;
    int[] seen = met(now.index, row, volumes);
    Asked asked =
        new Asked(row, volumes, row.bytes(), seen, now.head.seq(), new CompletableFuture<>());
    queue.add(asked);
    return asked.done.join();
  }

  Published published() {
    return published;
  }

  /// Numbers of the other parties' volumes that it meets or touches.
  private static int[] met(
      SpaceTimeSnapshot<SpaceRow.Key> all, SpaceRow row, List<Volume> volumes) {
    int party = row.party();
    List<Hit<SpaceRow.Key>> hits = all.query(volumes, key -> key.party() != party);
    int[] met = new int[hits.size()];
    for (int i = 0; i < met.length; i++) {
      met[i] = hits.get(i).key().id();
    }
    return met;
  }

  private void write() {
    try {
      List<Asked> batch = new ArrayList<>();
      while (!closed || !queue.isEmpty()) {
        batch.clear();
        batch.add(queue.take());
        queue.drainTo(batch, Records.BATCH_LIMIT - 1);
        batch.removeIf(asked -> asked.volumes.isEmpty());
        if (!batch.isEmpty()) {
          write(batch);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Asked> batch) {
    List<StoredEntry> entries = new ArrayList<>();
    for (Asked asked : batch) {
      long seq = head.seq() + entries.size() + 1;
      int[] met = guarded ? metNow(asked) : asked.seen;
      index.insert(asked.row.key(), asked.volumes);
      latest.addLast(new Latest(seq, asked.row, asked.volumes.getFirst()));
      if (latest.size() > LATEST) {
        latest.removeFirst();
      }
      entries.add(entry(seq, asked, met));
    }
    if (!(records.append(head, entries) instanceof Outcome.Appended appended)) {
      throw new IllegalStateException("an append failed");
    }
    head = appended.head();
    published = new Published(head, index.snapshot());
    List<Asked> told = List.copyOf(batch);
    telling.execute(() -> {
      for (int i = 0; i < told.size(); i++) {
        told.get(i).done.complete(entries.get(i).seq());
      }
    });
  }

  /// What the client was told, and what came since.
  private int[] metNow(Asked asked) {
    if (latest.isEmpty() || latest.getFirst().seq > asked.asOf + 1) {
      return met(index, asked.row, asked.volumes);
    }
    IntStream.Builder since = IntStream.builder();
    for (Iterator<Latest> it = latest.descendingIterator(); it.hasNext(); ) {
      Latest one = it.next();
      if (one.seq <= asked.asOf) {
        break;
      }
      if (one.row.party() != asked.row.party()
          && Overlap.meet(asked.volumes.getFirst(), one.volume).relation() != Relation.DISJOINT) {
        since.add(one.row.id());
      }
    }
    return IntStream.concat(Arrays.stream(asked.seen), since.build()).toArray();
  }

  private static StoredEntry entry(long seq, Asked asked, int[] met) {
    ByteBuffer numbers = ByteBuffer.allocate(4 * (met.length + 1)).putInt(asked.row.id());
    numbers.asIntBuffer().put(met);
    byte[] digest = digest(numbers.array(), asked.body);
    return new StoredEntry(
        seq,
        new ActId(new UUID(seq, asked.row.id()).toString()),
        "force.plans",
        Instant.ofEpochMilli(seq),
        Digest.of(digest),
        digest,
        List.of(
            new StoredPart(MET, new byte[16], numbers.array()),
            new StoredPart(VOLUME, new byte[16], asked.body)));
  }

  static byte[] digest(byte[]... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha256.update(part);
      }
      return sha256.digest();
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  long committed() {
    return head.seq();
  }

  /// Lets the writer finish.
  @Override
  public void close() {
    closed = true;
    SpaceRow nothing = new SpaceRow(0, 0, "", 0, 1, 0, 1, new int[0]);
    queue.add(
        new Asked(nothing, List.of(), new byte[0], new int[0], NEVER, new CompletableFuture<>()));
    try {
      writer.join();
      telling.close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
