package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.space.WaysOut.Limits;
import org.junit.jupiter.api.Test;

class WaysOutHoldTest {
  private static final int LON = -40_000_000;
  private static final int LAT = 145_000_000;
  private static final long HOUR = Samples.HOUR;
  private static final Limits LIMITS = new Limits(72 * HOUR, HOUR / 4, 0, 0, 3_000, 50);

  private enum Kind {
    TIME,
    HEIGHT,
    CUT,
    LEGS
  }

  private static Kind kind(WayOut way) {
    return switch (way) {
      case WayOut.TimeShift shift -> Kind.TIME;
      case WayOut.HeightShift shift -> Kind.HEIGHT;
      case WayOut.AreaCut cut -> Kind.CUT;
      case WayOut.Legs legs -> Kind.LEGS;
    };
  }

  /// Asked of the simple index, not of the one the ways were found in.
  private static Set<Integer> meets(SpaceTimeSnapshot<Integer> index, List<Volume> volumes) {
    Set<Integer> met = new HashSet<>();
    for (Hit<Integer> hit : index.query(volumes)) {
      if (hit.overlap().isMeeting()) {
        met.add(hit.key());
      }
    }
    return met;
  }

  private static Volume someVolume(Random random) {
    Volume volume = Samples.anyVolume(random, LON, LAT);
    Buffer buffer = random.nextInt(5) == 0 ? new Buffer(800, 100, HOUR) : Buffer.NONE;
    long from = HOUR * (72 + random.nextInt(168));
    Interval interval = new Interval(from, from + HOUR * (1 + random.nextInt(12)));
    return new Volume(volume.shape(), volume.band(), interval, buffer);
  }

  @Test
  void everyWayOutMeetsNothingItClaimsToClearNorAnythingNew() {
    Random random = Samples.seeded("WaysOut.hold", 51);
    TreeIndex<Integer> simple = new TreeIndex<>();
    PackedIndex<Integer> packed = new PackedIndex<>(Runnable::run, 64);
    for (int i = 0; i < 250; i++) {
      List<Volume> volumes = List.of(someVolume(random));
      simple.insert(i, volumes);
      packed.insert(i, volumes);
    }
    Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
    for (int i = 0; i < 250; i++) {
      List<Volume> plan =
          IntStream.rangeClosed(0, i % 3).mapToObj(k -> someVolume(random)).toList();
      Set<Integer> before = meets(simple, plan);
      WaysOut<Integer> waysOut = new WaysOut<>(packed.snapshot(), key -> true, LIMITS);
      List<WayOut> ofAll = waysOut.ofAll(plan);
      for (WayOut way : ofAll) {
        assertEquals(Set.of(), meets(simple, way.volumes()), way.toString());
        seen.merge(kind(way), 1, Integer::sum);
      }
      assertTrue(before.isEmpty() ? ofAll.isEmpty() : isRanked(ofAll));
      for (int key : before.stream().sorted().limit(2).toList()) {
        Set<Integer> tolerated = new HashSet<>(before);
        tolerated.remove(key);
        for (WayOut way : waysOut.ofOne(plan, key)) {
          Set<Integer> after = meets(simple, way.volumes());
          assertTrue(tolerated.containsAll(after), () -> way + " meets " + after);
        }
      }
    }
    for (Kind kind : Kind.values()) {
      assertTrue(seen.getOrDefault(kind, 0) >= 10, seen.toString());
    }
  }

  private static boolean isRanked(List<WayOut> ways) {
    for (int i = 1; i < ways.size(); i++) {
      if (ways.get(i - 1).changePerMille() > ways.get(i).changePerMille()) {
        return false;
      }
    }
    return true;
  }

  /// Every smaller step to the same side is asked for, too, and meets something; and where none is
  /// offered, no step within the limits is clear.
  @Test
  void noSmallerShiftWouldDo() {
    Random random = Samples.seeded("WaysOut.smallest", 52);
    TreeIndex<Integer> index = new TreeIndex<>();
    for (int i = 0; i < 150; i++) {
      index.insert(i, List.of(someVolume(random)));
    }
    int shifts = 0;
    for (int i = 0; i < 60; i++) {
      List<Volume> plan = List.of(someVolume(random));
      if (meets(index, plan).isEmpty()) {
        continue;
      }
      WaysOut<Integer> waysOut = new WaysOut<>(index.snapshot(), key -> true, LIMITS);
      List<Long> offered = new ArrayList<>();
      for (WayOut way : waysOut.ofAll(plan)) {
        if (way instanceof WayOut.TimeShift shift) {
          offered.add(shift.byMs());
        }
      }
      List<Long> expected = new ArrayList<>();
      leastByTrying(index, plan.getFirst(), -1).ifPresent(expected::add);
      leastByTrying(index, plan.getFirst(), 1).ifPresent(expected::add);
      assertEquals(new HashSet<>(expected), new HashSet<>(offered), plan.toString());
      shifts += offered.size();
    }
    assertTrue(shifts > 20, "only " + shifts);
  }

  private static java.util.Optional<Long> leastByTrying(
      SpaceTimeSnapshot<Integer> index, Volume volume, int side) {
    for (long by = LIMITS.stepMs(); by <= LIMITS.mostShiftMs(); by += LIMITS.stepMs()) {
      Interval interval = volume.interval();
      long from = interval.fromEpochMs() + side * by;
      if (from < LIMITS.notBeforeMs()) {
        return java.util.Optional.empty();
      }
      long to = interval.isOpen() ? Interval.OPEN_END : interval.toEpochMs() + side * by;
      Volume shifted =
          new Volume(volume.shape(), volume.band(), new Interval(from, to), volume.buffer());
      if (meets(index, List.of(shifted)).isEmpty()) {
        return java.util.Optional.of(side * by);
      }
    }
    return java.util.Optional.empty();
  }

  @Test
  void aConvoyThatMustPassARangeIsToldToWaitToGoRoundOrToSplit() {
    TreeIndex<String> index = new TreeIndex<>();
    Band ground = new Band(0, 50, Datum.AGL);
    index.insert(
        "range",
        List.of(
            new Volume(
                new Shape.Circle(new GridPoint(LON + 6_000_000, LAT), 3_000),
                new Band(0, 3_000, Datum.AGL),
                new Interval(6 * HOUR, 8 * HOUR))));
    Volume convoy =
        new Volume(
            new Shape.Corridor(
                List.of(new GridPoint(LON, LAT), new GridPoint(LON + 8_000_000, LAT)), 1_000),
            ground,
            new Interval(4 * HOUR, 12 * HOUR));
    List<WayOut> ways =
        new WaysOut<>(index.snapshot(), key -> true, Limits.onTheGround(0)).ofAll(List.of(convoy));
    assertTrue(
        ways.stream().anyMatch(way -> way instanceof WayOut.TimeShift s && s.byMs() == 4 * HOUR),
        ways.toString());
    assertTrue(ways.stream().anyMatch(way -> way instanceof WayOut.Legs), ways.toString());
    assertTrue(ways.stream().anyMatch(way -> way instanceof WayOut.AreaCut), ways.toString());
    assertFalse(ways.stream().anyMatch(way -> way instanceof WayOut.HeightShift));
  }

  @Test
  void whatMeetsNothingNeedsNoWayOut() {
    WaysOut<String> waysOut =
        new WaysOut<>(new TreeIndex<String>().snapshot(), key -> true, LIMITS);
    List<Volume> plan = List.of(Samples.volume(Samples.box(0, 0, 9, 9)));
    assertEquals(List.of(), waysOut.ofAll(plan));
    assertEquals(List.of(), waysOut.ofOne(plan, "a"));
  }
}
