package org.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.entente.kernel.Act;
import org.entente.node.desk.TheatreNode;
import org.entente.node.keys.KeyBox;
import org.entente.node.keys.PostKeys;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.records.Records;

/// Durable acts through the desk (split, salted, signed, decided, indexed, appended) against
/// single-row durable inserts by as many clients into the same PostgreSQL, in turns in the same
/// run. `entente bench acts [ACTS]`.
final class ActsBench implements Benchmark {
  private static final int[] CLIENTS = {1, 8, 64};
  private static final int DEFAULT_ACTS = 6_000;
  private static final int WARM_UP = 4_000;

  /// Each pair is taken so often, in turns; the median is reported, since the machine is shared.
  private static final int ROUNDS = 3;

  /// About what an entry of a proposal takes.
  private static final int ROW_BYTES = 2_400;

  @Override
  public Report run(List<String> words) throws Exception {
    int acts = words.isEmpty() ? DEFAULT_ACTS : Integer.parseInt(words.getFirst());
    Path folder = Files.createTempDirectory("entente-bench-");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      Database database = server.database();
      Schema.migrate(database);
      try (HikariDataSource pool = database.pool(4);
          Records records = new Records(database, pool);
          TheatreNode node = open(folder, pool, records)) {
        BenchTheatre.adoptCharter(node);
        return measure(node, database, acts);
      }
    } finally {
      BenchTheatre.delete(folder);
    }
  }

  static TheatreNode open(Path folder, HikariDataSource pool, Records records) throws Exception {
    return TheatreNode.open(
        TheatreNode.Setting.of(
            BenchTheatre.THEATRE,
            records,
            pool,
            new PostKeys(pool, KeyBox.open(folder.resolve("node.key"))),
            folder));
  }

  private static Report measure(TheatreNode node, Database database, int acts) throws Exception {
    SplittableRandom seeds = new SplittableRandom(20211018);
    createTable(database);
    timed(8, WARM_UP, client -> acts(node, seeds.split()));
    timed(8, WARM_UP, client -> inserts(database));
    Report report = new Report();
    for (int clients : CLIENTS) {
      int each = clients == 1 ? acts / 4 : acts;
      List<Sample> ours = new ArrayList<>();
      List<Sample> theirs = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        ours.add(timed(clients, each, client -> acts(node, seeds.split())));
        theirs.add(timed(clients, each, client -> inserts(database)));
      }
      Sample act = median(ours);
      Sample insert = median(theirs);
      put(report, "acts_" + clients, act);
      // Not of the inserts: their sessions have ended, and took their figures with them.
      report.put("acts_" + clients + "_cpu_us", act.cpuNanos / 1_000 / act.sortedMicros.length);
      put(report, "inserts_" + clients, insert);
      report.put("ratio_" + clients + "_percent", 100 * act.perSecond() / insert.perSecond());
    }
    return report;
  }

  private static void put(Report report, String name, Sample sample) {
    report.put(name + "_per_second", sample.perSecond());
    report.put(name + "_p50_us", sample.at(50));
    report.put(name + "_p99_us", sample.at(99));
  }

  private static Sample median(List<Sample> samples) {
    return samples.stream()
        .sorted(java.util.Comparator.comparingLong(Sample::perSecond))
        .toList()
        .get(samples.size() / 2);
  }

  /// One client's work, repeated.
  private interface Client extends AutoCloseable {
    void once() throws Exception;

    @Override
    default void close() throws SQLException {}
  }

  private record Sample(long[] sortedMicros, long nanos, long cpuNanos) {
    long perSecond() {
      return sortedMicros.length * 1_000_000_000L / nanos;
    }

    long at(int percent) {
      return sortedMicros[Math.min(sortedMicros.length - 1, sortedMicros.length * percent / 100)];
    }
  }

  private static Sample timed(int clients, int total, IntFunction<Client> factory)
      throws Exception {
    int each = Math.max(1, total / clients);
    List<Future<long[]>> results = new ArrayList<>();
    long cpu = Cpu.nanos();
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        Client client = factory.apply(i);
        results.add(threads.submit(() -> repeat(client, each)));
      }
    }
    long nanos = System.nanoTime() - begin;
    long used = Cpu.nanos() - cpu;
    long[] all = new long[clients * each];
    int at = 0;
    for (Future<long[]> result : results) {
      long[] micros = result.get();
      System.arraycopy(micros, 0, all, at, micros.length);
      at += micros.length;
    }
    Arrays.sort(all);
    return new Sample(all, nanos, used);
  }

  private static long[] repeat(Client client, int times) throws Exception {
    long[] micros = new long[times];
    try (client) {
      for (int i = 0; i < times; i++) {
        long begin = System.nanoTime();
        client.once();
        micros[i] = (System.nanoTime() - begin) / 1_000;
      }
    }
    return micros;
  }

  private static Client acts(TheatreNode node, SplittableRandom random) {
    return () -> {
      Act act = BenchTheatre.proposal(random);
      BenchTheatre.accepted(node.submit(act));
    };
  }

  private static void createTable(Database database) throws SQLException {
    try (Connection connection = owner(database);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bench_row (id bigserial PRIMARY KEY, body bytea NOT NULL)");
    }
  }

  private static Connection owner(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.url(), database.owner().name(), database.owner().password());
  }

  private static Client inserts(Database database) {
    try {
      Connection connection = owner(database);
      PreparedStatement insert =
          connection.prepareStatement("INSERT INTO bench_row (body) VALUES (?)");
      byte[] body = new byte[ROW_BYTES];
      new SplittableRandom(1).nextBytes(body);
      return new Client() {
        @Override
        public void once() throws SQLException {
          insert.setBytes(1, body);
          insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
          insert.close();
          connection.close();
        }
      };
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
