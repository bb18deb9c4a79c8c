package org.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.records.Records;
import org.entente.space.Hit;
import org.entente.space.PackedIndex;
import org.entente.space.SpaceTimeSnapshot;

/// What is left after SIGKILL under load, and how soon it is asked again: `entente bench
/// space-recovery [VOLUMES [FOLDER]]`. A record of so many volumes is committed; a process serves
/// eight clients on it and tells each volume it acknowledged, and now and then the checksum of what
/// its index answers; it is killed in the middle of that, and PostgreSQL with it. Then the record
/// is read back. A folder is kept, and a record that stands in it is not made again.
final class SpaceRecoveryBench implements Benchmark {
  private static final int DEFAULT_VOLUMES = 1_000_000;

  /// As many as make full batches: what is measured is not how the record came to be.
  private static final int FILLING = 256;

  private static final int CLIENTS = 8;

  /// Acknowledged before the kill: some seconds of load.
  private static final int ACKNOWLEDGED = 5_000;

  /// A checksum after so many of the first client's.
  private static final int BETWEEN_CHECKSUMS = 100;

  private static final int PROBES = 200;
  private static final int ROUNDS = 3;
  private static final String SERVE = "serve";
  private static final String ACK = "ack";

  /// Ends each line of the process that is killed.
  private static final String WHOLE = ".";

  /// Keeps the numbers of what the killed process took apart from the stored ones'.
  private static final int FIRST_HOT = 100_000_000;

  @Override
  public Report run(List<String> words) throws Exception {
    if (words.size() == 2 && words.getFirst().equals(SERVE)) {
      return serve(Path.of(words.get(1)));
    }
    int volumes = words.isEmpty() ? DEFAULT_VOLUMES : Integer.parseInt(words.getFirst());
    boolean kept = words.size() > 1;
    Path folder =
        kept
            ? Files.createDirectories(Path.of(words.get(1)))
            : Files.createTempDirectory("entente-bench-");
    try {
      Report report = Report.flat();
      fill(folder, volumes);
      Killed killed = killUnderLoad(folder);
      report.put("acknowledged", killed.acknowledged.size());
      report.put("checksums", killed.checksums.size());
      recover(report, folder, killed);
      return report;
    } finally {
      if (!kept) {
        BenchTheatre.delete(folder);
      }
    }
  }

  /// Something done with the records of a folder.
  private interface Work {
    void on(Records records) throws Exception;
  }

  private static void open(Path folder, Work work) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      Database database = server.database();
      Schema.migrate(database);
      try (HikariDataSource pool = database.pool(2);
          Records records = new Records(database, pool)) {
        work.on(records);
      }
    }
  }

  private static void fill(Path folder, int volumes) throws Exception {
    open(
        folder,
        records -> {
          if (records.findHead(CheckedCommit.THEATRE).isPresent()) {
            return;
          }
          try (CheckedCommit commit = new CheckedCommit(records, new PackedIndex<>(), true)) {
            AtomicInteger next = new AtomicInteger();
            clients(
                FILLING,
                () -> {
                  for (int id = next.incrementAndGet();
                      id <= volumes;
                      id = next.incrementAndGet()) {
                    commit.commit(SpaceData.row(SpaceData.Stream.OPS, id));
                  }
                });
          }
        });
  }

  private static void clients(int count, Runnable client) throws Exception {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(threads.submit(client));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  /// Commits until killed; one line for each volume acknowledged, one for each checksum.
  private static Report serve(Path folder) throws Exception {
    open(
        folder,
        records -> {
          SpaceReplay.Replayed replayed = SpaceReplay.replay(records);
          AtomicInteger next = new AtomicInteger(FIRST_HOT + replayed.ids().length);
          try (CheckedCommit commit = new CheckedCommit(records, replayed.index(), true)) {
            clients(
                CLIENTS,
                () -> {
                  for (int id = next.incrementAndGet(); ; id = next.incrementAndGet()) {
                    say(ACK, commit.commit(hot(id)), Integer.toString(id));
                    if (id % BETWEEN_CHECKSUMS == 0) {
                      CheckedCommit.Published now = commit.published();
                      say("sum", now.head().seq(), checksum(now.index(), any -> true));
                    }
                  }
                });
          }
        });
    throw new IllegalStateException("served to the end");
  }

  private static synchronized void say(String what, long seq, String word) {
    System.out.println(what + " " + seq + " " + word + " " + WHOLE);
    System.out.flush();
  }

  private static SpaceRow hot(int id) {
    SpaceRow row = SpaceData.row(SpaceData.Stream.HOT, id - FIRST_HOT);
    return new SpaceRow(
        id,
        row.party(),
        row.category(),
        row.low(),
        row.high(),
        row.fromMs(),
        row.toMs(),
        row.ring());
  }

  private record Pair(long seq, String word) {}

  /// @param acknowledged place in the record and number of the volume
  /// @param checksums place in the record and checksum of the index up to it
  private record Killed(List<Pair> acknowledged, List<Pair> checksums) {}

  private static Killed killUnderLoad(Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx6g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "space-recovery",
                SERVE,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Killed killed = new Killed(new ArrayList<>(), new ArrayList<>());
    boolean alive = true;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        String[] words = line.split(" ", -1);
        // The last line may have been cut by the kill; what was told before it counts.
        if (words.length == 4 && words[3].equals(WHOLE)) {
          List<Pair> told = words[0].equals(ACK) ? killed.acknowledged : killed.checksums;
          told.add(new Pair(Long.parseLong(words[1]), words[2]));
        }
        if (alive && killed.acknowledged.size() >= ACKNOWLEDGED) {
          kill(process, folder);
          alive = false;
        }
        line = lines.readLine();
      }
    } finally {
      process.destroyForcibly();
    }
    if (alive) {
      throw new IllegalStateException("the process ended by itself: " + process.waitFor());
    }
    process.waitFor();
    return killed;
  }

  /// SIGKILL to both; PostgreSQL's other processes end with the first.
  private static void kill(Process process, Path folder) throws IOException {
    // By its handle: the process itself would close the pipe with what was told before.
    process.toHandle().destroyForcibly();
    List<String> lines = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
    ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  private static void recover(Report report, Path folder, Killed killed) throws Exception {
    long begin = System.nanoTime();
    open(
        folder,
        records -> {
          report.put("server_s", (System.nanoTime() - begin) / 1e9);
          double best = Double.MAX_VALUE;
          for (int round = 1; round <= ROUNDS; round++) {
            best = Math.min(best, replay(report, round, records));
          }
          SpaceReplay.Replayed replayed = SpaceReplay.replay(records);
          report.put("volumes", replayed.ids().length);
          report.put("best_volumes_per_second", (long) (replayed.ids().length / best));
          report.put("lost", lost(replayed, killed));
          report.put("other_checksums", others(replayed, killed));
          report.put("checksum", checksum(replayed.index(), any -> true));
        });
  }

  /// Seconds.
  private static double replay(Report report, int round, Records records) {
    long cpu = Cpu.nanos();
    long from = System.nanoTime();
    SpaceReplay.replay(records);
    double seconds = (System.nanoTime() - from) / 1e9;
    report.put("replay_" + round + "_s", seconds);
    report.put("replay_" + round + "_cpu_s", (Cpu.nanos() - cpu) / 1e9);
    return seconds;
  }

  /// Acknowledged volumes that are not where they were said to be.
  private static long lost(SpaceReplay.Replayed replayed, Killed killed) {
    return killed.acknowledged.stream()
        .filter(pair ->
            pair.seq > replayed.ids().length
                || replayed.ids()[(int) pair.seq - 1] != Integer.parseInt(pair.word))
        .count();
  }

  /// Checksums that are other than those told by the process that was killed.
  private static long others(SpaceReplay.Replayed replayed, Killed killed) {
    long others = 0;
    for (Pair told : killed.checksums) {
      Set<Integer> later = new HashSet<>();
      for (int i = (int) told.seq; i < replayed.ids().length; i++) {
        later.add(replayed.ids()[i]);
      }
      others += checksum(replayed.index(), id -> !later.contains(id)).equals(told.word) ? 0 : 1;
    }
    return others;
  }

  /// Of all that the first probes and the first of the crowd meet, with where and when.
  private static String checksum(SpaceTimeSnapshot<SpaceRow.Key> index, IntPredicate counted) {
    StringBuilder answers = new StringBuilder();
    for (int i = 1; i <= PROBES; i++) {
      SpaceRow probe =
          i % 2 == 0
              ? SpaceData.row(SpaceData.Stream.PROBES, i)
              : SpaceData.row(SpaceData.Stream.HOT, FIRST_HOT + i);
      for (Hit<SpaceRow.Key> hit : index.query(List.of(probe.volume()), any -> true)) {
        if (counted.test(hit.key().id())) {
          answers.append(i).append(',').append(hit.key().id()).append(hit.overlap().relation());
        }
      }
    }
    return SpaceBench.sha256(answers.toString());
  }
}
