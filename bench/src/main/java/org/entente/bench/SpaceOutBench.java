package org.entente.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.space.Hit;
import org.entente.space.PackedIndex;
import org.entente.space.SpaceTimeSnapshot;
import org.entente.space.Volume;
import org.entente.space.WayOut;
import org.entente.space.WaysOut;

/// Ways out of all conflicts at once, of plans that have at least so many, among many volumes:
/// `entente bench space-out [--volumes N] [--conflicts N]`. Each way out is asked of the index
/// again outside of what is timed; one that met anything would end the run.
final class SpaceOutBench implements Benchmark {
  private static final String DEFAULT_VOLUMES = "100000";
  private static final String DEFAULT_CONFLICTS = "20";
  private static final int PLANS = 50;
  private static final int PASSES = 4;
  private static final WaysOut.Limits LIMITS =
      new WaysOut.Limits(7L * 86_400_000, 900_000, 0, 0, 15_000, 50);

  @Override
  public Report run(List<String> words) throws Exception {
    Options options = Options.of(words, "volumes", "conflicts");
    int volumes = Integer.parseInt(options.find("volumes").orElse(DEFAULT_VOLUMES));
    int conflicts = Integer.parseInt(options.find("conflicts").orElse(DEFAULT_CONFLICTS));
    SpaceTimeSnapshot<SpaceRow.Key> live =
        PackedIndex.of(
                IntStream.rangeClosed(1, volumes)
                    .mapToObj(i -> SpaceData.row(SpaceData.Stream.OPS, i))
                    .map(row -> Map.entry(row.key(), List.of(row.volume())))
                    .iterator(),
                Runnable::run)
            .snapshot();
    List<SpaceRow> plans = plans(live, conflicts);
    long[] micros = new long[plans.size()];
    Arrays.fill(micros, Long.MAX_VALUE);
    long ways = 0;
    long met = 0;
    long solved = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      ways = 0;
      met = 0;
      solved = 0;
      for (int i = 0; i < micros.length; i++) {
        SpaceRow plan = plans.get(i);
        List<Volume> asked = List.of(plan.volume());
        int party = plan.party();
        long begin = System.nanoTime();
        List<WayOut> found =
            new WaysOut<>(live, (SpaceRow.Key key) -> key.party() != party, LIMITS).ofAll(asked);
        micros[i] = Math.min(micros[i], (System.nanoTime() - begin) / 1_000);
        found.forEach(way -> requireClear(live, party, way));
        ways += found.size();
        solved += found.isEmpty() ? 0 : 1;
        met += meetings(live, party, asked);
      }
    }
    Arrays.sort(micros);
    return Report.flat()
        .put("n", volumes)
        .put("plans", plans.size())
        .put("conflicts", met)
        .put("plans_with_a_way_out", solved)
        .put("ways_out", ways)
        .put("p50_us", micros[micros.length / 2])
        .put("max_us", micros[micros.length - 1]);
  }

  /// Of the stream of probes, those with that many conflicts and not half as many again.
  private static List<SpaceRow> plans(SpaceTimeSnapshot<SpaceRow.Key> live, int conflicts) {
    List<SpaceRow> plans = new ArrayList<>();
    for (int id = 1; plans.size() < PLANS; id++) {
      SpaceRow row = SpaceData.row(SpaceData.Stream.PROBES, id);
      long met = meetings(live, row.party(), List.of(row.volume()));
      if (met >= conflicts && met <= conflicts + conflicts / 2) {
        plans.add(row);
      }
    }
    return plans;
  }

  private static long meetings(
      SpaceTimeSnapshot<SpaceRow.Key> live, int party, List<Volume> volumes) {
    return live.query(volumes, key -> key.party() != party).stream()
        .map(Hit::overlap)
        .filter(org.entente.space.Overlap::isMeeting)
        .count();
  }

  private static void requireClear(SpaceTimeSnapshot<SpaceRow.Key> live, int party, WayOut way) {
    if (meetings(live, party, way.volumes()) > 0) {
      throw new IllegalStateException("not a way out: " + way);
    }
  }
}
