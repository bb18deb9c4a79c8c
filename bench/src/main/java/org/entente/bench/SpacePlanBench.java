package org.entente.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.space.PlanMeetings;
import org.entente.space.Volume;

/// All meetings within one plan: `entente bench space-plan [--ops SOURCE]`, on as many threads as
/// cores; see [SpaceRows] for sources.
final class SpacePlanBench implements Benchmark {
  private static final String DEFAULT_OPS = "generated:1000000";

  /// Taken by a thread at once.
  private static final int STRETCH = 1_000;

  /// @param sum of a number of each pair, whatever the order they are found in
  private record Found(long pairs, long sum) {
    Found plus(Found other) {
      return new Found(pairs + other.pairs, sum + other.sum);
    }
  }

  @Override
  public Report run(List<String> words) throws Exception {
    Options options = Options.of(words, "ops");
    List<Volume> plan = new ArrayList<>();
    SpaceRows.open(options.find("ops").orElse(DEFAULT_OPS), SpaceData.Stream.OPS)
        .forEachRemaining(row -> plan.add(row.volume()));
    long begin = System.nanoTime();
    PlanMeetings meetings = new PlanMeetings(plan);
    long built = System.nanoTime();
    Found all = new Found(0, 0);
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<Found>> parts = new ArrayList<>();
      for (int from = 0; from < plan.size(); from += STRETCH) {
        int first = from;
        int end = Math.min(plan.size(), from + STRETCH);
        parts.add(threads.submit(() -> visit(meetings, first, end)));
      }
      for (Future<Found> part : parts) {
        all = all.plus(part.get());
      }
    }
    return Report.flat()
        .put("n", plan.size())
        .put("pairs", all.pairs)
        .put("pairs_sum", Long.toHexString(all.sum))
        .put("build_s", (built - begin) / 1e9)
        .put("all_pairs_s", (System.nanoTime() - built) / 1e9);
  }

  private static Found visit(PlanMeetings meetings, int from, int end) {
    long[] found = new long[2];
    meetings.visit(
        from,
        end,
        (first, second, overlap) -> {
          found[0]++;
          found[1] += mixed(((long) first << 32 | second) * 31 + overlap.relation().ordinal());
        });
    return new Found(found[0], found[1]);
  }

  /// As SplitMix64 ends.
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
