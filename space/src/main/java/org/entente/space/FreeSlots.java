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

  /// The same for a plan of several volumes that stay as long as they are planned and keep their
  /// times to one another: the stretches within which all of it together can be moved and meets
  /// nothing. Each begins where the plan's first volume may begin at the earliest, and ends where
  /// its last one ends at the latest.
  ///
  /// @param plan each with an end
  public static <K extends Comparable<K>> List<Interval> findBlock(
      SpaceTimeSnapshot<K> live, List<Volume> plan, Interval within, Predicate<? super K> counts) {
    if (plan.isEmpty()
        || within.isOpen()
        || plan.stream().anyMatch(one -> one.interval().isOpen())) {
      throw new IllegalArgumentException("a plan, and ends, are needed");
    }
    long begins = plan.stream().mapToLong(one -> one.interval().fromEpochMs()).min().orElseThrow();
    long ends = plan.stream().mapToLong(one -> one.interval().toEpochMs()).max().orElseThrow();
    long least = within.fromEpochMs() - begins;
    long most = within.toEpochMs() - ends;
    if (least > most) {
      return List.of();
    }
    List<Shifts> taken = new ArrayList<>();
    for (Volume mine : plan) {
      long from = mine.interval().fromEpochMs();
      long to = mine.interval().toEpochMs();
      Volume wide =
          new Volume(
              mine.shape(), mine.band(), new Interval(from + least, to + most), mine.buffer());
      List<Interval> busy = new ArrayList<>();
      for (Hit<K> hit : live.query(List.of(wide), counts)) {
        if (hit.overlap().isMeeting()) {
          addBusy(busy, wide, live.find(hit.key()).orElseThrow().get(hit.theirs()));
        }
      }
      busy.forEach(one -> taken.add(new Shifts(one.fromEpochMs() - to, after(one) - from)));
    }
    taken.sort(Comparator.comparingLong(Shifts::above));
    List<Interval> free = new ArrayList<>();
    long from = least;
    for (Shifts shifts : taken) {
      long to = Math.min(shifts.above, most);
      if (to >= from) {
        free.add(new Interval(begins + from, ends + to));
      }
      from = Math.max(from, shifts.below);
    }
    if (most >= from) {
      free.add(new Interval(begins + from, ends + most));
    }
    return free;
  }

  /// Shifts by which something would be met: between the two, neither included.
  private record Shifts(long above, long below) {}

  /// Beyond any shift, if it has no end.
  private static long after(Interval busy) {
    return busy.isOpen() ? Long.MAX_VALUE / 2 : busy.toEpochMs();
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
