package org.entente.sim.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import org.entente.sim.Rules;
import org.entente.sim.Seeds;
import org.junit.jupiter.api.Test;

final class ReaderCannotTellTwinsApartTest {
  private static final int STEPS = 45;

  /// A pair costs some five histories.
  private static final long SHARE = 10;

  @Test
  void whateverTheSeed() {
    long pairs = Math.max(1, Seeds.wanted() / SHARE);
    Optional<Seeds.Failure> failure = Seeds.run(pairs, ReaderCannotTellTwinsApartTest::compare);
    System.out.println(pairs + " pairs of theatres, seeds 1 to " + pairs);
    failure.ifPresent(failed -> {
      throw new AssertionError("seed " + failed.seed(), failed.cause());
    });
  }

  /// Otherwise nothing was compared of them.
  @Test
  void readersAreOfferedWaysOut() {
    for (long seed = 1; seed <= 200; seed++) {
      Twins twins = new Twins(new Rules(), seed);
      twins.run(STEPS);
      if (twins.waysOut().stream().anyMatch(told -> told.contains("\"ways\":[{"))) {
        return;
      }
    }
    fail("in 200 pairs of theatres no reader was offered a way out");
  }

  private static void compare(long seed) {
    Twins twins = new Twins(new Rules(), seed);
    assertEquals(List.of(), twins.run(STEPS), "seed " + seed + ", read by " + twins.reader());
  }
}
