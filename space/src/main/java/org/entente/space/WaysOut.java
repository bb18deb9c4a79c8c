package org.entente.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the smallest changes of a plan that clear what it meets: earlier, later, lower, higher,
/// less ground, legs one after the other. Each is asked of the index again before it is offered;
/// what does not hold is not offered. Pure: it proposes, nobody is asked and nothing is stored.
///
/// What only touches is not cleared, as it is no conflict; what is within a buffer is.
///
/// @param <K> what the others' volumes are stored under
public final class WaysOut<K extends Comparable<K>> {
  /// How far a way out may go.
  ///
  /// @param mostShiftMs to either side
  /// @param stepMs shifts are multiples of it: officers plan in quarters of an hour
  /// @param notBeforeMs nothing may start earlier than this by being shifted
  /// @param lowestMetres, @param highestMetres heights the plan may use, in its own datum; equal if
  ///   it must stay where it is
  /// @param stepMetres height changes are multiples of it
  public record Limits(
      long mostShiftMs,
      long stepMs,
      long notBeforeMs,
      int lowestMetres,
      int highestMetres,
      int stepMetres) {
    public Limits {
      if (mostShiftMs < 0 || stepMs <= 0 || stepMetres <= 0 || lowestMetres > highestMetres) {
        throw new IllegalArgumentException(
            "limits: " + mostShiftMs + ", " + stepMs + ", " + stepMetres);
      }
    }

    /// A week either way by quarters of an hour, and the ground: heights stay as they are.
    public static Limits onTheGround(long notBeforeMs) {
      return new Limits(7L * 86_400_000, 900_000, notBeforeMs, 0, 0, 50);
    }

    boolean mayChangeHeight() {
      return lowestMetres < highestMetres;
    }
  }

  private final SpaceTimeSnapshot<K> live;
  private final Predicate<? super K> counts;
  private final Predicate<? super K> nearCounts;
  private final Limits limits;

  /// @param live what is stored; asked many times, so a snapshot, not an index that changes
  /// @param counts which keys count at all: usually all but the plan's own
  public WaysOut(SpaceTimeSnapshot<K> live, Predicate<? super K> counts, Limits limits) {
    this(live, counts, counts, limits);
  }

  /// @param nearCounts of which keys that count it is enough to be in a buffer; of the others only
  ///   what the volumes themselves share is in the way
  public WaysOut(
      SpaceTimeSnapshot<K> live,
      Predicate<? super K> counts,
      Predicate<? super K> nearCounts,
      Limits limits) {
    this.live = live;
    this.counts = counts;
    this.nearCounts = nearCounts;
    this.limits = limits;
  }

  /// Ways out of everything the plan meets, the smallest change first. Empty if it meets nothing,
  /// or if no single change clears it.
  public List<WayOut> ofAll(List<Volume> plan) {
    Set<K> met = met(plan);
    return met.isEmpty() ? List.of() : ranked(plan, Set.of());
  }

  /// Ways out of what the plan meets of one key. What else it meets it may go on meeting.
  public List<WayOut> ofOne(List<Volume> plan, K key) {
    return ofThese(plan, Set.of(key));
  }

  /// Ways out of what the plan meets of some keys together. What else it meets it may go on
  /// meeting.
  public List<WayOut> ofThese(List<Volume> plan, Set<K> keys) {
    Set<K> met = met(plan);
    return met.removeAll(keys) ? ranked(plan, met) : List.of();
  }

  /// What the plan meets, of what counts.
  public Set<K> met(List<Volume> plan) {
    return new HashSet<>(relations(plan).keySet());
  }

  /// What the plan meets, of what counts, and how: the closest of each.
  public Map<K, Relation> relations(List<Volume> plan) {
    Map<K, Relation> met = new HashMap<>();
    for (Hit<K> hit : live.query(plan, counts)) {
      if (isInTheWay(hit)) {
        met.merge(hit.key(), hit.overlap().relation(), (a, b) -> a == Relation.OVERLAP ? a : b);
      }
    }
    return met;
  }

  private boolean isInTheWay(Hit<K> hit) {
    return switch (hit.overlap().relation()) {
      case OVERLAP -> true;
      case NEAR -> nearCounts.test(hit.key());
      case ADJACENT, DISJOINT -> false;
    };
  }

  private List<WayOut> ranked(List<Volume> plan, Set<K> tolerated) {
    Predicate<K> unwanted = key -> counts.test(key) && !tolerated.contains(key);
    List<WayOut> ways = new ArrayList<>();
    ways.addAll(timeShifts(plan, unwanted));
    ways.addAll(heightShifts(plan, unwanted));
    areaCut(plan, unwanted).ifPresent(ways::add);
    ways.addAll(legs(plan, unwanted));
    ways.removeIf(way -> !isClear(way.volumes(), unwanted));
    ways.sort(Comparator.comparingInt(WayOut::changePerMille));
    return List.copyOf(ways);
  }

  private boolean isClear(List<Volume> plan, Predicate<K> unwanted) {
    return live.query(plan, unwanted).stream().noneMatch(this::isInTheWay);
  }

  private List<WayOut> timeShifts(List<Volume> plan, Predicate<K> unwanted) {
    List<WayOut> ways = new ArrayList<>();
    for (long by : shifts(plan, unwanted)) {
      List<Volume> shifted = plan.stream().map(volume -> shifted(volume, by)).toList();
      ways.add(new WayOut.TimeShift(by, Change.ofTime(plan, by), shifted));
    }
    return ways;
  }

  /// The least shift to each side, where there is one.
  private List<Long> shifts(List<Volume> plan, Predicate<K> unwanted) {
    long earliest = plan.stream().mapToLong(v -> v.interval().fromEpochMs()).min().orElseThrow();
    Forbidden forbidden = new Forbidden();
    List<Volume> wide = plan.stream().map(this::inReachOfTime).toList();
    for (Hit<K> hit : live.query(wide, unwanted)) {
      forbidTimes(forbidden, plan.get(hit.mine()), hit);
    }
    List<Long> shifts = new ArrayList<>();
    long mostDown = Math.min(limits.mostShiftMs, Math.max(0, earliest - limits.notBeforeMs));
    OptionalLong down = forbidden.leastDown(limits.stepMs, -mostDown);
    OptionalLong up = forbidden.leastUp(limits.stepMs, limits.mostShiftMs);
    down.ifPresent(shifts::add);
    up.ifPresent(shifts::add);
    return shifts;
  }

  private Volume inReachOfTime(Volume volume) {
    Interval interval = volume.interval();
    long to = interval.isOpen() ? Interval.OPEN_END : interval.toEpochMs() + limits.mostShiftMs;
    Interval wide = new Interval(interval.fromEpochMs() - limits.mostShiftMs, to);
    return new Volume(volume.shape(), volume.band(), wide, volume.buffer());
  }

  private void forbidTimes(Forbidden forbidden, Volume mine, Hit<K> hit) {
    if (!isInTheWay(hit)) {
      return;
    }
    if (hit.overlap() instanceof Overlap.Shared shared
        && mine.buffer().isNone()
        && !shared.stored().isBuffered()) {
      forbid(forbidden, mine.interval(), shared.stored().interval());
      return;
    }
    for (Extents.Pair pair : pairs(mine, hit)) {
      if (pair.overlapInSpace()) {
        forbid(forbidden, pair.mine().interval(), pair.theirs().interval());
      }
    }
  }

  /// Half-open intervals share time exactly if each begins before the other ends.
  private static void forbid(Forbidden forbidden, Interval mine, Interval theirs) {
    forbidden.add(
        mine.isOpen() ? Long.MIN_VALUE / 2 : theirs.fromEpochMs() - mine.toEpochMs(),
        theirs.isOpen() ? Long.MAX_VALUE / 2 : theirs.toEpochMs() - mine.fromEpochMs());
  }

  private List<Extents.Pair> pairs(Volume mine, Hit<K> hit) {
    List<Extents.Pair> pairs = Extents.pairs(mine, theirs(hit));
    return nearCounts.test(hit.key()) ? pairs : pairs.subList(0, 1);
  }

  private Volume theirs(Hit<K> hit) {
    return live.find(hit.key()).orElseThrow().get(hit.theirs());
  }

  private static Volume shifted(Volume volume, long by) {
    Interval interval = volume.interval();
    long to = interval.isOpen() ? Interval.OPEN_END : interval.toEpochMs() + by;
    return new Volume(
        volume.shape(),
        volume.band(),
        new Interval(interval.fromEpochMs() + by, to),
        volume.buffer());
  }

  private List<WayOut> heightShifts(List<Volume> plan, Predicate<K> unwanted) {
    int low = plan.stream().mapToInt(volume -> volume.band().lowMetres()).min().orElseThrow();
    int high = plan.stream().mapToInt(volume -> volume.band().highMetres()).max().orElseThrow();
    if (!limits.mayChangeHeight() || low < limits.lowestMetres || high > limits.highestMetres) {
      return List.of();
    }
    Forbidden forbidden = new Forbidden();
    List<Volume> wide = plan.stream().map(this::inReachOfHeight).toList();
    for (Hit<K> hit : live.query(wide, unwanted)) {
      forbidHeights(forbidden, plan.get(hit.mine()), hit);
    }
    List<WayOut> ways = new ArrayList<>();
    OptionalLong down = forbidden.leastDown(limits.stepMetres, limits.lowestMetres - low);
    OptionalLong up = forbidden.leastUp(limits.stepMetres, limits.highestMetres - high);
    down.ifPresent(by -> ways.add(heightShift(plan, (int) by)));
    up.ifPresent(by -> ways.add(heightShift(plan, (int) by)));
    return ways;
  }

  private Volume inReachOfHeight(Volume volume) {
    Band wide = new Band(limits.lowestMetres, limits.highestMetres, volume.band().datum());
    return new Volume(volume.shape(), wide, volume.interval(), volume.buffer());
  }

  /// What is measured from elsewhere is in the way at every height.
  private void forbidHeights(Forbidden forbidden, Volume mine, Hit<K> hit) {
    if (!isInTheWay(hit)) {
      return;
    }
    if (hit.overlap() instanceof Overlap.Shared shared
        && mine.buffer().isNone()
        && !shared.stored().isBuffered()) {
      forbid(forbidden, mine.band(), shared.stored().band());
      return;
    }
    for (Extents.Pair pair : pairs(mine, hit)) {
      if (pair.overlapOnGround()) {
        forbid(forbidden, pair.mine().band(), pair.theirs().band());
      }
    }
  }

  private static void forbid(Forbidden forbidden, Band ours, Band others) {
    if (ours.datum() == Datum.UNKNOWN || ours.datum() != others.datum()) {
      forbidden.add(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);
    } else {
      forbidden.add(
          (long) others.lowMetres() - ours.highMetres(),
          (long) others.highMetres() - ours.lowMetres());
    }
  }

  private static WayOut heightShift(List<Volume> plan, int by) {
    List<Volume> shifted = plan.stream().map(volume -> lifted(volume, by)).toList();
    return new WayOut.HeightShift(by, Change.ofHeight(plan, by), shifted);
  }

  private static Volume lifted(Volume volume, int by) {
    Band band = volume.band();
    return new Volume(
        volume.shape(),
        new Band(band.lowMetres() + by, band.highMetres() + by, band.datum()),
        volume.interval(),
        volume.buffer());
  }

  /// With a little more room between, as long as corners rounded to the grid still touch.
  private Optional<WayOut> areaCut(List<Volume> plan, Predicate<K> unwanted) {
    List<List<Outline>> inTheWay = new ArrayList<>();
    plan.forEach(volume -> inTheWay.add(new ArrayList<>()));
    for (Hit<K> hit : live.query(plan, unwanted)) {
      if (isInTheWay(hit)) {
        inTheWay.get(hit.mine()).add(obstacle(plan.get(hit.mine()), hit));
      }
    }
    for (int roomUnits : Cut.ROOM_UNITS) {
      Optional<WayOut> cut =
          Cut.of(plan, inTheWay, roomUnits).filter(way -> isClear(way.volumes(), unwanted));
      if (cut.isPresent()) {
        return cut;
      }
    }
    return Optional.empty();
  }

  private Outline obstacle(Volume mine, Hit<K> hit) {
    Volume theirs = theirs(hit);
    int metres = Math.max(mine.buffer().metres(), theirs.buffer().metres());
    return Outline.grown(theirs.shape(), nearCounts.test(hit.key()) ? metres : 0);
  }

  private List<WayOut> legs(List<Volume> plan, Predicate<K> unwanted) {
    List<Volume> legs = Legs.of(plan);
    if (legs.size() == plan.size()) {
      return List.of();
    }
    int change = Change.ofLegs(plan, legs);
    if (isClear(legs, unwanted)) {
      return List.of(new WayOut.Legs(0, change, legs));
    }
    List<WayOut> ways = new ArrayList<>();
    for (long by : shifts(legs, unwanted)) {
      List<Volume> shifted = legs.stream().map(volume -> shifted(volume, by)).toList();
      int both = Math.max(change, Change.ofTime(plan, by));
      ways.add(new WayOut.Legs(by, both, shifted));
    }
    return ways;
  }
}
