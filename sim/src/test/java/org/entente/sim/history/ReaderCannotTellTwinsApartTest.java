package org.entente.sim.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  private static void compare(long seed) {
    Twins twins = new Twins(new Rules(), seed);
    assertEquals(List.of(), twins.run(STEPS), "seed " + seed + ", read by " + twins.reader());
  }
}
