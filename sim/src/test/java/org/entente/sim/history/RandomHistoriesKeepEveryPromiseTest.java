package org.entente.sim.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.entente.sim.Audited;
import org.entente.sim.Rules;
import org.entente.sim.Seeds;
import org.entente.sim.SimTheatre;
import org.junit.jupiter.api.Test;

/// What `-Dentente.seeds=N` is for. Each history is looked at while it is made, and at its end its
/// record is read again by the auditor, which shares no line with what made it. A seed that fails
/// is printed: `RandomHistory(new Rules(), seed)` plays it again.
final class RandomHistoriesKeepEveryPromiseTest {
  /// Some ten days: enough for an operation to come to its end, and short enough for many seeds.
  private static final int STEPS = 75;

  /// The rarest meetings come about once in two hundred histories.
  private static final long ENOUGH_TO_MEET_EVERYTHING = 4_000;

  @Test
  void whateverTheSeedAndEveryActStateAndRejectionIsMet() {
    long seeds = Seeds.wanted();
    Tally tally = new Tally();
    Audits audits = new Audits();
    Optional<Seeds.Failure> failure = Seeds.run(seeds, seed -> play(seed, tally, audits));
    System.out.println(tally);
    System.out.println(audits);
    System.out.println(seeds + " histories, seeds 1 to " + seeds);
    failure.ifPresent(failed -> {
      throw new AssertionError("seed " + failed.seed(), failed.cause());
    });
    if (seeds >= ENOUGH_TO_MEET_EVERYTHING) {
      assertEquals(List.of(), Expected.missingIn(tally), "never met");
    }
  }

  private static void play(long seed, Tally tally, Audits audits) {
    Play play = new RandomHistory(new Rules(), seed).run(STEPS);
    assertEquals(List.of(), play.breaches(), "seed " + seed);
    assertEquals(List.of(), audits.audit(play.theatre()), "seed " + seed + ", the auditor");
    synchronized (tally) {
      tally.addAll(play.tally());
    }
  }

  /// How much was audited, and how long it took.
  private static final class Audits {
    private final LongAdder entries = new LongAdder();
    private final LongAdder checks = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    List<String> audit(SimTheatre theatre) {
      long start = System.nanoTime();
      Audited audited = Audited.of(theatre);
      nanos.add(System.nanoTime() - start);
      entries.add(audited.report().entries());
      checks.add(audited.report().checks());
      return audited.found();
    }

    @Override
    public String toString() {
      double seconds = nanos.sum() / 1e9;
      return String.format(
          Locale.ROOT,
          "audited: %d entries, %d checks, %.1f s of one thread, %.0f entries/s",
          entries.sum(),
          checks.sum(),
          seconds,
          entries.sum() / seconds);
    }
  }
}
