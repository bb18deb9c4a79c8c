package org.entente.coordination;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.BufferOf;
import org.entente.kernel.Facts;
import org.entente.kernel.Overlap;
import org.entente.kernel.Overlaps;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;

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
    if (mine.window().to().isEmpty()) {
      return Optional.of(overlap);
    }
    List<Window> planned = mine.windows();
    List<Window> occupied = theirs.windows();
    if (overlap.buffer().isEmpty() && Window.doMeet(planned, occupied)) {
      return Optional.of(overlap);
    }
    boolean clearing = Window.doMeet(mine.wholeWindows(), occupied);
    boolean cleared = Window.doMeet(planned, theirs.wholeWindows());
    boolean near =
        overlap
            .buffer()
            .map(whose ->
                switch (whose) {
                  case MINE -> clearing;
                  case THEIRS -> cleared;
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
        Optional.of(whose),
        overlap.windows());
  }
}
