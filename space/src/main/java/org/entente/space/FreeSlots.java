package org.entente.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// When a place is free: "when is this corridor free for six hours this week?"
public final class FreeSlots {
  private FreeSlots() {}

  /// The stretches of time, the earliest first and each as long as it goes, in which a volume of
  /// this shape, band and buffer meets nothing and within which it can stay as long as asked. A
  /// buffer's turnover is kept on both sides of the stay.
  ///
  /// @param within where to look; has an end
  /// @param durationMs how long the place is needed
  /// @param counts which keys are in the way
  public static <K extends Comparable<K>> List<Interval> find(
      SpaceTimeSnapshot<K> live,
      Volume wanted,
      Interval within,
      long durationMs,
      Predicate<? super K> counts) {
    if (durationMs <= 0 || within.isOpen()) {
      throw new IllegalArgumentException("a duration and an end are needed");
    }
    Volume whole = new Volume(wanted.shape(), wanted.band(), within, wanted.buffer());
    List<Interval> busy = new ArrayList<>();
    for (Hit<K> hit : live.query(List.of(whole), counts)) {
      if (hit.overlap().isMeeting()) {
        addBusy(busy, whole, live.find(hit.key()).orElseThrow().get(hit.theirs()));
      }
    }
    busy.sort(Comparator.comparingLong(Interval::fromEpochMs));
    return between(busy, within, durationMs);
  }

  /// When mine must not be there: while theirs is, and as much before and after as a buffer asks.
  private static void addBusy(List<Interval> busy, Volume mine, Volume theirs) {
    for (Extents.Pair pair : Extents.pairs(mine, theirs)) {
      if (pair.overlapInSpace()) {
        boolean mineReaches = !pair.mine().interval().equals(mine.interval());
        Interval interval = pair.theirs().interval();
        busy.add(mineReaches ? mine.buffer().around(interval) : interval);
      }
    }
  }

  private static List<Interval> between(List<Interval> busy, Interval within, long durationMs) {
    List<Interval> free = new ArrayList<>();
    long from = within.fromEpochMs();
    for (Interval interval : busy) {
      long to = Math.min(interval.fromEpochMs(), within.toEpochMs());
      if (to - durationMs >= from) {
        free.add(new Interval(from, to));
      }
      from = Math.max(from, interval.toEpochMs());
    }
    if (within.toEpochMs() - durationMs >= from) {
      free.add(new Interval(from, within.toEpochMs()));
    }
    return free;
  }
}
