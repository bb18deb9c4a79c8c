package org.entente.node.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// PostgreSQL processes that a killed node left behind on a cluster's folder.
///
/// They are recognised by what they are (name and working folder), never by the number in
/// `postmaster.pid` alone: after a power cut that number may belong to anyone, and PostgreSQL
/// itself would then refuse to start.
final class Leftovers {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private Leftovers() {}

  /// Returns once no PostgreSQL process works in the folder. The caller holds the [FolderLock], so
  /// none of them has a node any more. They are stopped and not adopted: their settings are
  /// unknown, and a start costs half a second.
  static void stop(Cluster cluster) throws IOException {
    Path folder = cluster.folder();
    if (!processesIn(folder).isEmpty()) {
      Optional<Long> postmaster = postmaster(folder);
      if (postmaster.isPresent() && processesIn(folder).contains(postmaster.get())) {
        cluster.stop("fast", STOP_LIMIT);
      }
      // Without their postmaster they end by themselves; one that hangs is killed, which is safe
      // because the next start recovers from the write-ahead log.
      awaitNone(folder, STOP_LIMIT);
    }
    Files.deleteIfExists(pidFile(folder));
  }

  static Path pidFile(Path folder) {
    return folder.resolve("postmaster.pid");
  }

  private static Optional<Long> postmaster(Path folder) throws IOException {
    return Files.exists(pidFile(folder))
        ? Files.readAllLines(pidFile(folder)).stream()
            .findFirst()
            .map(String::strip)
            .map(Long::valueOf)
        : Optional.empty();
  }

  private static void awaitNone(Path folder, Duration limit) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    while (!processesIn(folder).isEmpty()) {
      if (System.nanoTime() > end) {
        for (long pid : processesIn(folder)) {
          ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
      Waiting.briefly();
    }
  }

  /// The processes called `postgres` whose working folder is this one.
  static List<Long> processesIn(Path folder) throws IOException {
    Path real = folder.toRealPath();
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(p -> p.getFileName().toString().chars().allMatch(Character::isDigit))
          .filter(p -> worksIn(p, real))
          .map(p -> Long.valueOf(p.getFileName().toString()))
          .toList();
    }
  }

  private static boolean worksIn(Path process, Path folder) {
    try {
      return Files.readString(process.resolve("comm")).strip().equals("postgres")
          && Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
    } catch (IOException | SecurityException e) {
      return false; // ended meanwhile, or another user's
    }
  }
}
