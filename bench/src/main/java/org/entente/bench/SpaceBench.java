package org.entente.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.entente.space.Hit;
import org.entente.space.PackedIndex;
import org.entente.space.SpaceTimeSnapshot;
import org.entente.space.Volume;

/// Conflicts of probes among many operations, complete and exact, one thread: `entente bench space
/// --ops SOURCE --probes SOURCE [--pairs-out FILE]`; see [SpaceRows] for sources. A conflict is
/// with another party, at common heights and times (half-open), on areas that share a point. Twelve
/// passes over the probes, of which eight warm up (a node that has run for a minute has compiled
/// all of it); a probe's latency is the best of the other four, as the machine is shared.
final class SpaceBench implements Benchmark {
  private static final int PASSES = 12;
  private static final int WARM_UP = 8;

  private record Probe(SpaceRow row, List<Volume> volumes) {}

  private long readNanos;

  @Override
  public Report run(List<String> words) throws Exception {
    Options options = Options.of(words, "ops", "probes", "pairs-out");
    List<Probe> probes =
        SpaceRows.all(options.need("probes"), SpaceData.Stream.PROBES).stream()
            .map(row -> new Probe(row, List.of(row.volume())))
            .toList();
    long begin = System.nanoTime();
    PackedIndex<SpaceRow.Key> index =
        PackedIndex.of(
            entries(SpaceRows.open(options.need("ops"), SpaceData.Stream.OPS)), Runnable::run);
    long buildNanos = System.nanoTime() - begin - readNanos;
    String pairs = pairs(index, probes);
    if (options.find("pairs-out").isPresent()) {
      Files.writeString(Path.of(options.need("pairs-out")), pairs);
    }
    long[] micros = latencies(index, probes);
    return Report.flat()
        .put("n", index.size())
        .put("probes", probes.size())
        .put("pairs", pairs.lines().count())
        .put("pairs_sha256", sha256(pairs))
        .put("p50_us", at(micros, 0.50) / 1e3)
        .put("p99_us", at(micros, 0.99) / 1e3)
        .put("max_us", micros[micros.length - 1] / 1e3)
        .put("build_s", buildNanos / 1e9)
        .put("read_s", readNanos / 1e9)
        .put("heap_mb", heapMegabytes());
  }

  /// Counts the time of reading apart from that of packing.
  private Iterator<Map.Entry<SpaceRow.Key, List<Volume>>> entries(Iterator<SpaceRow> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Map.Entry<SpaceRow.Key, List<Volume>> next() {
        long begin = System.nanoTime();
        SpaceRow row = rows.next();
        List<Volume> volumes = List.of(row.volume());
        readNanos += System.nanoTime() - begin;
        return Map.entry(row.key(), volumes);
      }
    };
  }

  private static String pairs(SpaceTimeSnapshot<SpaceRow.Key> index, List<Probe> probes) {
    StringBuilder pairs = new StringBuilder();
    for (Probe probe : probes) {
      for (Hit<SpaceRow.Key> hit : conflicts(index, probe)) {
        pairs.append(probe.row.id()).append(',').append(hit.key().id()).append('\n');
      }
    }
    return pairs.toString();
  }

  private static List<Hit<SpaceRow.Key>> conflicts(
      SpaceTimeSnapshot<SpaceRow.Key> index, Probe probe) {
    int party = probe.row.party();
    return index.query(probe.volumes, key -> key.party() != party);
  }

  /// Nanoseconds, sorted.
  private static long[] latencies(SpaceTimeSnapshot<SpaceRow.Key> index, List<Probe> probes) {
    long[] best = new long[probes.size()];
    Arrays.fill(best, Long.MAX_VALUE);
    long found = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < best.length; i++) {
        long begin = System.nanoTime();
        List<Hit<SpaceRow.Key>> hits = conflicts(index, probes.get(i));
        long nanos = System.nanoTime() - begin;
        found += hits.size();
        if (pass >= WARM_UP) {
          best[i] = Math.min(best[i], nanos);
        }
      }
    }
    if (found < 0) {
      throw new IllegalStateException("unreachable, so that nothing is optimised away");
    }
    Arrays.sort(best);
    return best;
  }

  /// The least value that so many are not above, as PostgreSQL's percentile_disc.
  static double at(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  static String sha256(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  static long heapMegabytes() throws IOException {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
