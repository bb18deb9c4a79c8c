package org.entente.standing;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.BufferOf;
import org.entente.kernel.Overlap;
import org.entente.kernel.Volume;

/// What of an overlap, stated for a volume that would stay with an open end, is met in its planned
/// window already. Time alone is looked at: the ground and the heights are as stated.
final class Planned {
  private Planned() {}

  /// @param mine as planned, with an end
  /// @param theirs as it is occupied
  static Optional<Overlap> of(Volume mine, Volume theirs, Overlap overlap) {
    Instant end = mine.window().to().orElseThrow();
    Instant met = overlap.window().from();
    if (overlap.buffer().isEmpty() && met.isBefore(end)) {
      return Optional.of(overlap);
    }
    boolean clearing = theirs.window().from().isBefore(end.plus(mine.turnover()));
    boolean cleared = theirs.window().from().minus(theirs.turnover()).isBefore(end);
    boolean near =
        overlap
            .buffer()
            .map(whose ->
                switch (whose) {
                  case MINE -> clearing;
                  case THEIRS -> met.isBefore(end);
                  case BOTH -> clearing || cleared;
                })
            .orElse(!overlap.adjacent() && (clearing || cleared));
    return near ? Optional.of(near(overlap, clearing)) : Optional.empty();
  }

  private static Overlap near(Overlap overlap, boolean clearing) {
    BufferOf whose = overlap.buffer().orElse(clearing ? BufferOf.MINE : BufferOf.THEIRS);
    return new Overlap(
        overlap.mine(),
        overlap.other(),
        overlap.theirs(),
        false,
        overlap.region(),
        overlap.areaM2(),
        overlap.band(),
        overlap.window(),
        Optional.of(whose));
  }
}
