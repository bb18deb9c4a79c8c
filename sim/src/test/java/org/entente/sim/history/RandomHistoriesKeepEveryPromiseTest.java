package org.entente.sim.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.sim.Rules;
import org.junit.jupiter.api.Test;

final class RandomHistoriesKeepEveryPromiseTest {
  private static final int STEPS = 80;

  @Test
  void whateverTheSeed() {
    Tally tally = new Tally();
    long seeds = Long.getLong("entente.seeds", 200);
    long start = System.nanoTime();
    for (long seed = 1; seed <= seeds; seed++) {
      Play play = new RandomHistory(new Rules(), seed).run(STEPS);
      assertEquals(List.of(), play.breaches(), "seed " + seed);
      tally.addAll(play.tally());
    }
    System.out.println(tally);
    System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
  }
}
