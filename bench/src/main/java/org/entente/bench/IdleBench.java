package org.entente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// What a demo node takes that nobody uses: the processor's time from the launcher to `READY` on
/// data that is there already, and the memory once nothing happens any more. PostgreSQL is counted
/// in, and pages that its processes share are counted once. Through the launcher, with its AOT
/// cache. `entente bench idle`, on Linux only.
final class IdleBench implements Benchmark {
  private static final int ROUNDS = 3;

  /// A node is idle once it has taken less than [#STILL_MS] of processor in as long.
  private static final long LOOK_SECONDS = 10;

  private static final long STILL_MS = 100;
  private static final int LOOKS = 12;

  private static final String LAUNCHER = "entente.launcher";

  @Override
  public Report run(List<String> words) throws Exception {
    Path folder = Files.createTempDirectory("entente-bench-");
    try {
      Started.node(folder).stop();
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        rounds.add(round(folder));
      }
      rounds.sort(Comparator.comparingLong(Round::startCpuMs));
      return report(rounds);
    } finally {
      BenchTheatre.delete(folder);
    }
  }

  /// One start and what was left when it was still.
  private record Round(long startMs, Use start, Use idle) {
    long startCpuMs() {
      return start.node().cpuMs() + start.postgres().cpuMs();
    }

    long idleKib() {
      return idle.node().pssKib() + idle.postgres().pssKib();
    }
  }

  private static Report report(List<Round> rounds) {
    Round median = rounds.get(rounds.size() / 2);
    return new Report()
        .put("start_cpu_ms", median.startCpuMs())
        .put("start_cpu_least_ms", rounds.getFirst().startCpuMs())
        .put("start_cpu_most_ms", rounds.getLast().startCpuMs())
        .put("start_cpu_node_ms", median.start.node().cpuMs())
        .put("start_cpu_postgres_ms", median.start.postgres().cpuMs())
        .put("start_wall_ms", median.startMs)
        .put("idle_mb", median.idleKib() >> 10)
        .put("idle_most_mb", rounds.stream().mapToLong(Round::idleKib).max().orElse(0) >> 10)
        .put("idle_node_mb", median.idle.node().pssKib() >> 10)
        .put("idle_postgres_mb", median.idle.postgres().pssKib() >> 10);
  }

  private static Round round(Path folder) throws Exception {
    long begin = System.nanoTime();
    Started node = Started.node(folder);
    try {
      long startMs = (System.nanoTime() - begin) / 1_000_000;
      Use start = Use.of(node.process.toHandle());
      awaitStill(node.process.toHandle());
      return new Round(startMs, start, Use.of(node.process.toHandle()));
    } finally {
      node.stop();
    }
  }

  private static void awaitStill(ProcessHandle node) throws IOException {
    long before = Use.of(node).cpuMs();
    for (int i = 0; i < LOOKS; i++) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(LOOK_SECONDS));
      long after = Use.of(node).cpuMs();
      if (after - before < STILL_MS) {
        return;
      }
      before = after;
    }
    throw new IllegalStateException("the node is never still");
  }

  /// A demo node that has said that it is ready.
  private record Started(Process process, BufferedReader said) {
    static Started node(Path folder) throws IOException {
      Process process =
          new ProcessBuilder(
                  System.getProperty(LAUNCHER, "./entente"),
                  "demo",
                  "--port",
                  "0",
                  "--data",
                  folder.resolve("data").toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Started started = new Started(process, process.inputReader());
      if (started.said.lines().noneMatch(line -> line.startsWith("READY "))) {
        throw new IllegalStateException("the node did not start");
      }
      return started;
    }

    void stop() throws InterruptedException {
      process.toHandle().destroy();
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException("the node ended with status " + status);
      }
    }
  }

  /// Of the node's process and of all its children, which are PostgreSQL's.
  private record Use(OneUse node, OneUse postgres) {
    static Use of(ProcessHandle node) throws IOException {
      OneUse children = OneUse.NONE;
      for (ProcessHandle child : node.descendants().toList()) {
        children = children.plus(OneUse.of(child.pid()));
      }
      return new Use(OneUse.of(node.pid()), children);
    }

    long cpuMs() {
      return node.cpuMs() + postgres.cpuMs();
    }
  }

  /// A process's time, with that of its children that have ended, and its share of memory.
  ///
  /// @param pssKib proportional set size: a page shared by four counts a quarter for each
  private record OneUse(long cpuMs, long pssKib) {
    static final OneUse NONE = new OneUse(0, 0);

    /// `proc_pid_stat(5)`: Linux shows 1/100 s to programs on every machine.
    private static final long TICK_MS = 10;

    /// The same: utime, stime, cutime and cstime are the fields 14 to 17, and what follows the name
    /// in brackets begins with the third.
    private static final int FIRST_TIME = 14 - 3;

    private static final int TIMES = 4;

    static OneUse of(long pid) throws IOException {
      Path folder = Path.of("/proc", Long.toString(pid));
      String stat = Files.readString(folder.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      long kib =
          Files.readAllLines(folder.resolve("smaps_rollup")).stream()
              .filter(line -> line.startsWith("Pss:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
              .sum();
      return new OneUse(ticks * TICK_MS, kib);
    }

    OneUse plus(OneUse other) {
      return new OneUse(cpuMs + other.cpuMs, pssKib + other.pssKib);
    }
  }
}
