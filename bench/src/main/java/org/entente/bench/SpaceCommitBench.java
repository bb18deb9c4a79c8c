package org.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.records.Records;
import org.entente.node.records.StoredEntry;
import org.entente.space.PackedIndex;
import org.entente.space.PlanMeetings;
import org.entente.space.Volume;

/// Check and commit, durable, of volumes crowded round one town in three days, beside 10,000
/// others: `entente bench space-commit [--seconds N] [--aware-seconds N] [--crowd N]`. Unaware are
/// two of them that meet while neither's entry in the record names the other; they are counted from
/// what was read back.
final class SpaceCommitBench implements Benchmark {
  private static final int STORED = 10_000;

  /// The crowd after which a round ends and the next begins anew: at 20,000 on 3 days and one town
  /// each meets a thousand others, and the answer itself becomes what is measured. To compare with
  /// another system, give the crowd that one came to.
  private static final String DEFAULT_CROWD = "20000";

  /// Keeps the crowd's numbers apart from the stored ones'.
  private static final int FIRST_HOT = 10_000_000;

  private static final String DEFAULT_SECONDS = "4";
  private static final String DEFAULT_AWARE_SECONDS = "60";

  private int crowd;

  @Override
  public Report run(List<String> words) throws Exception {
    Options options = Options.of(words, "seconds", "aware-seconds", "crowd");
    int seconds = Integer.parseInt(options.find("seconds").orElse(DEFAULT_SECONDS));
    int aware = Integer.parseInt(options.find("aware-seconds").orElse(DEFAULT_AWARE_SECONDS));
    crowd = Integer.parseInt(options.find("crowd").orElse(DEFAULT_CROWD));
    Report report = Report.flat();
    report.put("crowd", crowd);
    round(2, 8, true); // warms up
    put(report, "guarded_1", rounds(seconds, 1, true));
    put(report, "guarded_8", rounds(seconds, 8, true));
    put(report, "guarded_long_8", rounds(aware, 8, true));
    put(report, "control_8", rounds(seconds, 8, false));
    return report;
  }

  private record Sample(long committed, double seconds, long[] micros, long unaware, long aware) {
    Sample plus(Sample other) {
      return new Sample(
          committed + other.committed,
          seconds + other.seconds,
          joined(micros, other.micros),
          unaware + other.unaware,
          aware + other.aware);
    }
  }

  private static long[] joined(long[] some, long[] others) {
    long[] both = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, both, some.length, others.length);
    return both;
  }

  private static void put(Report report, String name, Sample sample) {
    Arrays.sort(sample.micros);
    report.put(name + "_per_second", (long) (sample.committed / sample.seconds));
    report.put(name + "_p50_us", (long) SpaceBench.at(sample.micros, 0.50));
    report.put(name + "_p99_us", (long) SpaceBench.at(sample.micros, 0.99));
    report.put(name + "_committed", sample.committed);
    report.put(name + "_seconds", sample.seconds);
    report.put(name + "_aware_pairs", sample.aware);
    report.put(name + "_unaware_pairs", sample.unaware);
  }

  private Sample rounds(double seconds, int clients, boolean guarded) throws Exception {
    Sample sample = round(seconds, clients, guarded);
    while (seconds - sample.seconds > 0.5) {
      sample = sample.plus(round(seconds - sample.seconds, clients, guarded));
    }
    return sample;
  }

  private Sample round(double seconds, int clients, boolean guarded) throws Exception {
    Path folder = Files.createTempDirectory("entente-bench-");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      Database database = server.database();
      Schema.migrate(database);
      try (HikariDataSource pool = database.pool(2);
          Records records = new Records(database, pool)) {
        return round(records, seconds, clients, guarded);
      }
    } finally {
      BenchTheatre.delete(folder);
    }
  }

  private Sample round(Records records, double seconds, int clients, boolean guarded)
      throws Exception {
    PackedIndex<SpaceRow.Key> index =
        PackedIndex.of(
            IntStream.rangeClosed(1, STORED)
                .mapToObj(i -> SpaceData.row(SpaceData.Stream.OPS, i))
                .map(row -> Map.entry(row.key(), List.of(row.volume())))
                .iterator(),
            Runnable::run);
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * 1e9);
    List<Future<long[]>> all = new ArrayList<>();
    long took;
    long committed;
    try (CheckedCommit commit = new CheckedCommit(records, index, guarded)) {
      try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
        for (int i = 0; i < clients; i++) {
          all.add(threads.submit(() -> client(commit, next, end)));
        }
      }
      took = System.nanoTime() - begin;
      committed = commit.committed();
    }
    long[] micros = new long[0];
    for (Future<long[]> one : all) {
      micros = joined(micros, one.get());
    }
    long[] pairs = pairs(records, committed);
    return new Sample(committed, took / 1e9, micros, pairs[0], pairs[1]);
  }

  private long[] client(CheckedCommit commit, AtomicInteger next, long end) {
    long[] micros = new long[crowd];
    int count = 0;
    int id = next.incrementAndGet();
    while (id <= crowd && System.nanoTime() < end) {
      SpaceRow row = hot(id);
      long begin = System.nanoTime();
      commit.commit(row);
      micros[count++] = (System.nanoTime() - begin) / 1_000;
      id = next.incrementAndGet();
    }
    return Arrays.copyOf(micros, count);
  }

  private static SpaceRow hot(int id) {
    SpaceRow row = SpaceData.row(SpaceData.Stream.HOT, id);
    return new SpaceRow(
        FIRST_HOT + id,
        row.party(),
        row.category(),
        row.low(),
        row.high(),
        row.fromMs(),
        row.toMs(),
        row.ring());
  }

  /// How many pairs of the record's volumes meet unknown to both, and known to one at least.
  private static long[] pairs(Records records, long entries) {
    Map<Integer, int[]> known = new HashMap<>();
    List<SpaceRow> rows = new ArrayList<>();
    records.read(
        CheckedCommit.THEATRE,
        1,
        entries,
        entry -> {
          int[] met = met(entry);
          known.put(met[0], Arrays.stream(met, 1, met.length).sorted().toArray());
          rows.add(hot(met[0] - FIRST_HOT));
        });
    List<Volume> volumes = rows.stream().map(SpaceRow::volume).toList();
    long[] pairs = new long[2];
    new PlanMeetings(volumes)
        .visit((i, j, overlap) -> {
          SpaceRow a = rows.get(i);
          SpaceRow b = rows.get(j);
          if (a.party() != b.party()) {
            pairs[knows(known, a, b) || knows(known, b, a) ? 1 : 0]++;
          }
        });
    return pairs;
  }

  private static boolean knows(Map<Integer, int[]> known, SpaceRow who, SpaceRow whom) {
    return Arrays.binarySearch(known.getOrDefault(who.id(), new int[0]), whom.id()) >= 0;
  }

  private static int[] met(StoredEntry entry) {
    byte[] body =
        entry.parts().stream()
            .filter(part -> part.name().equals(CheckedCommit.MET))
            .findFirst()
            .orElseThrow()
            .body();
    IntBuffer numbers = ByteBuffer.wrap(body).asIntBuffer();
    int[] met = new int[numbers.remaining()];
    numbers.get(met);
    return met;
  }
}
