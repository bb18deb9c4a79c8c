package org.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.node.desk.TheatreNode;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.records.Records;

/// A start on a record of many acts: every hash checked, every act folded, the index built.
/// `entente bench replay [ACTS [FOLDER]]`: a folder is kept, and a record that stands in it is
/// replayed instead of made, for filling takes far longer than what is measured.
final class ReplayBench implements Benchmark {
  private static final int DEFAULT_ACTS = 100_000;

  /// As many as make full batches: what is measured is not how the record came to be.
  private static final int CLIENTS = 256;

  private static final int ROUNDS = 3;

  @Override
  public Report run(List<String> words) throws Exception {
    int acts = words.isEmpty() ? DEFAULT_ACTS : Integer.parseInt(words.getFirst());
    boolean kept = words.size() > 1;
    Path folder =
        kept
            ? Files.createDirectories(Path.of(words.get(1)))
            : Files.createTempDirectory("entente-bench-");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      Database database = server.database();
      Schema.migrate(database);
      Report report = new Report();
      try (HikariDataSource pool = database.pool(4);
          Records records = new Records(database, pool)) {
        if (records.findHead(BenchTheatre.THEATRE).isEmpty()) {
          fill(folder, pool, records, acts);
        }
        report.put("acts", acts);
        replay(report, folder, pool, records, acts);
      }
      return report;
    } finally {
      if (!kept) {
        BenchTheatre.delete(folder);
      }
    }
  }

  private static void fill(Path folder, HikariDataSource pool, Records records, int acts)
      throws Exception {
    SplittableRandom seeds = new SplittableRandom(20211019);
    try (TheatreNode node = ActsBench.open(folder, pool, records);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      BenchTheatre.adoptCharter(node);
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        SplittableRandom random = seeds.split();
        clients.add(
            threads.submit(() -> {
              for (int j = 0; j < acts / CLIENTS; j++) {
                BenchTheatre.accepted(node.submit(BenchTheatre.proposal(random)));
              }
            }));
      }
      for (Future<?> client : clients) {
        client.get();
      }
    }
  }

  private static void replay(
      Report report, Path folder, HikariDataSource pool, Records records, int acts)
      throws Exception {
    long best = Long.MAX_VALUE;
    for (int round = 1; round <= ROUNDS; round++) {
      long cpu = Cpu.nanos();
      long begin = System.nanoTime();
      try (TheatreNode node = ActsBench.open(folder, pool, records)) {
        long nanos = System.nanoTime() - begin;
        report.put("round_" + round + "_cpu_ms", (Cpu.nanos() - cpu) / 1_000_000);
        report.put("round_" + round + "_ms", nanos / 1_000_000);
        report.put("round_" + round + "_entries", node.state().seq());
        best = Math.min(best, nanos);
      }
    }
    report.put("best_acts_per_second", acts * 1_000_000_000L / best);
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    report.put("heap_mb", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }
}
