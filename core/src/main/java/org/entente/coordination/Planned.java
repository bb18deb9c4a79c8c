package org.entente.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.BufferOf;
import org.entente.kernel.Facts;
import org.entente.kernel.Overlap;
import org.entente.kernel.Overlaps;
import org.entente.kernel.Volume;

/// What of an overlap, stated for a volume that would stay with an open end, is met in its planned
/// window already. Time alone is looked at: the ground and the heights are as stated.
///
/// The desk compares what would stand as it would stand, since whoever comes later must see it.
/// What is met only because presence has no end is opened as a conflict, and holds nobody up before
/// it is there: else no two could ever use the same ground one after the other.
public final class Planned {
  private Planned() {}

  /// The same facts, as if everybody left when planned.
  ///
  /// @param mine as planned, in the order of the overlaps
  public static Facts of(Coordination coordination, List<Volume> mine, Facts facts) {
    return facts.meeting(
        new Overlaps(
            facts.overlaps().list().stream()
                .flatMap(one -> of(coordination, mine.get(one.mine()), one).stream())
                .toList()));
  }

  /// None where the other is met later only, or no longer there.
  public static Optional<Overlap> of(Coordination coordination, Volume mine, Overlap overlap) {
    return coordination
        .footprints()
        .find(overlap.other())
        .map(other -> other.occupied().get(overlap.theirs()))
        .flatMap(theirs -> of(mine, theirs, overlap));
  }

  /// @param mine as planned; without an end, all that is stated is met as planned
  /// @param theirs as it is occupied
  private static Optional<Overlap> of(Volume mine, Volume theirs, Overlap overlap) {
    return mine.window()
        .to()
        .map(end -> until(end, mine, theirs, overlap))
        .orElseGet(() -> Optional.of(overlap));
  }

  private static Optional<Overlap> until(Instant end, Volume mine, Volume theirs, Overlap overlap) {
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
