package org.entente.sim.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.entente.sim.Rules;
import org.entente.sim.Seeds;
import org.junit.jupiter.api.Test;

/// What `-Dentente.seeds=N` is for. A seed that fails is printed: `RandomHistory(new Rules(),
/// seed)` plays it again.
final class RandomHistoriesKeepEveryPromiseTest {
  /// Some ten days: enough for an operation to come to its end, and short enough for many seeds.
  private static final int STEPS = 75;

  /// The rarest meetings come about once in two hundred histories.
  private static final long ENOUGH_TO_MEET_EVERYTHING = 4_000;

  @Test
  void whateverTheSeedAndEveryActStateAndRejectionIsMet() {
    long seeds = Seeds.wanted();
    Tally tally = new Tally();
    Optional<Seeds.Failure> failure = Seeds.run(seeds, seed -> play(seed, tally));
    System.out.println(tally);
    System.out.println(seeds + " histories, seeds 1 to " + seeds);
    failure.ifPresent(failed -> {
      throw new AssertionError("seed " + failed.seed(), failed.cause());
    });
    if (seeds >= ENOUGH_TO_MEET_EVERYTHING) {
      assertEquals(List.of(), Expected.missingIn(tally), "never met");
    }
  }

  private static void play(long seed, Tally tally) {
    Play play = new RandomHistory(new Rules(), seed).run(STEPS);
    assertEquals(List.of(), play.breaches(), "seed " + seed);
    synchronized (tally) {
      tally.addAll(play.tally());
    }
  }
}
