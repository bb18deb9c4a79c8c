package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlansAreComparedWholeTest {
  private static final int LON = -40_000_000;
  private static final int LAT = 145_000_000;
  private static final long HOUR = Samples.HOUR;

  @Test
  void everyPairThatMeetsIsToldOnceInOrder() {
    Random random = Samples.seeded("PlanMeetings", 61);
    List<Volume> plan =
        IntStream.range(0, 500).mapToObj(i -> Samples.anyVolume(random, LON, LAT)).toList();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      for (int j = i + 1; j < plan.size(); j++) {
        Overlap overlap = Overlap.meet(plan.get(i), plan.get(j));
        if (overlap.relation() != Relation.DISJOINT) {
          expected.add(i + " " + j + " " + overlap);
        }
      }
    }
    PlanMeetings meetings = new PlanMeetings(plan);
    List<String> told = new ArrayList<>();
    meetings.visit((i, j, overlap) -> told.add(i + " " + j + " " + overlap));
    assertEquals(expected, told);
    List<String> inParts = new ArrayList<>();
    meetings.visit(0, 200, (i, j, overlap) -> inParts.add(i + " " + j + " " + overlap));
    meetings.visit(200, 500, (i, j, overlap) -> inParts.add(i + " " + j + " " + overlap));
    assertEquals(expected, inParts);
    assertTrue(told.size() > 1_000, "only " + told.size());
  }

  /// Tried hour by hour.
  @Test
  void aFreeSlotIsFreeForAsLongAsAskedAndNoneIsForgotten() {
    Random random = Samples.seeded("FreeSlots", 62);
    SpaceTimeIndex<Integer> index = new PackedIndex<>();
    for (int i = 0; i < 300; i++) {
      Volume volume = Samples.anyVolume(random, LON, LAT);
      Buffer buffer = i % 7 == 0 ? new Buffer(500, 0, 2 * HOUR) : Buffer.NONE;
      long from = HOUR * random.nextInt(168);
      Interval interval = new Interval(from, from + HOUR * (1 + random.nextInt(12)));
      index.insert(i, List.of(new Volume(volume.shape(), volume.band(), interval, buffer)));
    }
    Interval week = new Interval(0, 168 * HOUR);
    int slots = 0;
    for (int i = 0; i < 60; i++) {
      Volume any = Samples.anyVolume(random, LON, LAT);
      Buffer buffer = i % 3 == 0 ? new Buffer(300, 0, HOUR) : Buffer.NONE;
      Volume wanted = new Volume(any.shape(), any.band(), any.interval(), buffer);
      List<Interval> free = FreeSlots.find(index.snapshot(), wanted, week, 6 * HOUR, key -> true);
      for (long from = 0; from <= 162 * HOUR; from += HOUR) {
        Interval stay = new Interval(from, from + 6 * HOUR);
        boolean clear = isClear(index, wanted, stay);
        boolean offered =
            free.stream()
                .anyMatch(slot ->
                    slot.fromEpochMs() <= stay.fromEpochMs()
                        && stay.toEpochMs() <= slot.toEpochMs());
        assertEquals(clear, offered, wanted + " " + stay + " " + free);
        slots += clear ? 1 : 0;
      }
    }
    assertTrue(slots > 500 && slots < 60 * 160, "slots: " + slots);
  }

  /// Three volumes with times of their own, moved as one, tried hour by hour.
  @Test
  void aPlanIsMovedAsOneToWhereAllOfItMeetsNothing() {
    Random random = Samples.seeded("FreeBlocks", 63);
    SpaceTimeIndex<Integer> index = new PackedIndex<>();
    for (int i = 0; i < 120; i++) {
      Volume volume = Samples.anyVolume(random, LON, LAT);
      Buffer buffer = i % 7 == 0 ? new Buffer(500, 0, 2 * HOUR) : Buffer.NONE;
      long from = HOUR * random.nextInt(168);
      Interval interval =
          i % 40 == 0
              ? new Interval(from + 120 * HOUR, Interval.OPEN_END)
              : new Interval(from, from + HOUR * (1 + random.nextInt(8)));
      index.insert(i, List.of(new Volume(volume.shape(), volume.band(), interval, buffer)));
    }
    Interval week = new Interval(0, 168 * HOUR);
    int slots = 0;
    int busy = 0;
    for (int i = 0; i < 60; i++) {
      List<Volume> plan = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        Volume any = Samples.anyVolume(random, LON, LAT);
        Buffer buffer = (i + k) % 4 == 0 ? new Buffer(300, 0, HOUR) : Buffer.NONE;
        long from = HOUR * (24L * k + random.nextInt(6));
        Interval stay = new Interval(from, from + HOUR * (1 + random.nextInt(6)));
        plan.add(new Volume(any.shape(), any.band(), stay, buffer));
      }
      List<Interval> free = FreeSlots.findBlock(index.snapshot(), plan, week, key -> true);
      long begins = plan.stream().mapToLong(one -> one.interval().fromEpochMs()).min().getAsLong();
      long ends = plan.stream().mapToLong(one -> one.interval().toEpochMs()).max().getAsLong();
      for (long by = -begins; ends + by <= 168 * HOUR; by += HOUR) {
        long shift = by;
        boolean clear =
            plan.stream().allMatch(one -> isClear(index, one, moved(one.interval(), shift)));
        boolean offered =
            free.stream()
                .anyMatch(slot ->
                    slot.fromEpochMs() <= begins + shift && ends + shift <= slot.toEpochMs());
        assertEquals(clear, offered, plan + " by " + by + " " + free);
        slots += clear ? 1 : 0;
        busy += clear ? 0 : 1;
      }
    }
    assertTrue(slots > 500 && busy > 500, "slots: " + slots + ", taken: " + busy);
  }

  private static Interval moved(Interval interval, long by) {
    return new Interval(interval.fromEpochMs() + by, interval.toEpochMs() + by);
  }

  private static boolean isClear(SpaceTimeSnapshot<Integer> index, Volume wanted, Interval stay) {
    Volume there = new Volume(wanted.shape(), wanted.band(), stay, wanted.buffer());
    return index.query(List.of(there)).stream().noneMatch(hit -> hit.overlap().isMeeting());
  }
}
