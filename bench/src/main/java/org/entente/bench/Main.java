package org.entente.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `entente bench NAME …`: runs one benchmark and prints one JSON object.
public final class Main {
  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.of(
              "acts", new ActsBench(),
              "idle", new IdleBench(),
              "records", new RecordsBench(),
              "replay", new ReplayBench(),
              "search", new SearchBench(),
              "space", new SpaceBench(),
              "space-commit", new SpaceCommitBench(),
              "space-out", new SpaceOutBench(),
              "space-plan", new SpacePlanBench(),
              "space-recovery", new SpaceRecoveryBench()));

  private Main() {}

  public static void main(String[] words) throws Exception {
    @Nullable Benchmark benchmark = words.length == 0 ? null : BENCHMARKS.get(words[0]);
    if (benchmark == null) {
      System.err.println("entente bench NAME …   NAME: " + String.join(", ", BENCHMARKS.keySet()));
      System.exit(2);
      return;
    }
    List<String> rest = List.of(words).subList(1, words.length);
    System.out.println(benchmark.run(rest).json(words[0]));
  }
}
