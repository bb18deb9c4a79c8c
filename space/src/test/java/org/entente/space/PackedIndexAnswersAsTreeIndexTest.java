package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedIndexAnswersAsTreeIndexTest {
  private static final int LON = -40_000_000;
  private static final int LAT = 145_000_000;

  /// So few that a short history packs and merges many times.
  private static final int FEW = 24;

  /// Any shape, and now and then a hazard's buffer, a border shared, an open end.
  private static List<Volume> volumes(Random random) {
    return Samples.anyVolumes(random, LON, LAT).stream()
        .map(volume -> random.nextInt(6) == 0 ? buffered(random, volume) : volume)
        .toList();
  }

  private static Volume buffered(Random random, Volume volume) {
    Buffer buffer =
        new Buffer(
            random.nextInt(3) * 700, random.nextInt(2) * 150, random.nextInt(3) * Samples.HOUR);
    return new Volume(volume.shape(), volume.band(), volume.interval(), buffer);
  }

  private static void assertSame(
      SpaceTimeSnapshot<String> expected, SpaceTimeSnapshot<String> actual, List<Volume> asked) {
    assertEquals(expected.size(), actual.size());
    List<Hit<String>> hits = expected.query(asked);
    assertEquals(hits, actual.query(asked));
    for (Hit<String> hit : hits) {
      assertEquals(expected.find(hit.key()), actual.find(hit.key()));
    }
    assertEquals(
        hits.stream().filter(hit -> hit.key().hashCode() % 2 == 0).toList(),
        actual.query(asked, key -> key.hashCode() % 2 == 0));
  }

  /// One index merges at once, one when it comes to it, as a thread of its own would.
  @Test
  void throughAnyHistoryOfInsertsRemovesMarksAndRollbacks() {
    Random random = Samples.seeded("PackedIndex.history", 21);
    Deque<Runnable> later = new ArrayDeque<>();
    Executor slow = later::add;
    List<SpaceTimeIndex<String>> all =
        List.of(
            new TreeIndex<>(), new PackedIndex<>(Runnable::run, FEW), new PackedIndex<>(slow, FEW));
    List<String> stored = new ArrayList<>();
    List<List<SpaceTimeIndex.Mark>> marks = new ArrayList<>();
    List<List<String>> storedThen = new ArrayList<>();
    int found = 0;
    for (int step = 0; step < 4_000; step++) {
      int die = random.nextInt(100);
      if (die < 50 || stored.isEmpty()) {
        String key = "op-" + step;
        List<Volume> volumes = random.nextInt(50) == 0 ? List.of() : volumes(random);
        all.forEach(index -> index.insert(key, volumes));
        stored.add(key);
      } else if (die < 90) {
        String key = stored.remove(random.nextInt(stored.size()));
        all.forEach(index -> assertTrue(index.remove(key)));
        all.forEach(index -> assertFalse(index.remove(key)));
      } else if (die < 94) {
        marks.add(all.stream().map(SpaceTimeIndex::mark).toList());
        storedThen.add(List.copyOf(stored));
      } else if (die < 97 && !marks.isEmpty()) {
        int back = random.nextInt(marks.size());
        for (int i = 0; i < all.size(); i++) {
          all.get(i).rollbackTo(marks.get(back).get(i));
        }
        stored = new ArrayList<>(storedThen.get(back));
      } else if (!later.isEmpty()) {
        later.poll().run();
      }
      if (step % 20 == 0) {
        List<Volume> asked = volumes(random);
        found += all.getFirst().query(asked).size();
        assertSame(all.get(0), all.get(1), asked);
        assertSame(all.get(0), all.get(2), asked);
      }
    }
    assertTrue(found > 300, "only " + found);
  }

  @Test
  void builtAtOnceWhateverTheOrder() {
    Random random = Samples.seeded("PackedIndex.of", 22);
    Map<String, List<Volume>> stored = new TreeMap<>();
    for (int i = 0; i < 800; i++) {
      stored.put("op-" + i, volumes(random));
    }
    SpaceTimeIndex<String> tree = new TreeIndex<>();
    stored.forEach(tree::insert);
    List<Map.Entry<String, List<Volume>>> shuffled = new ArrayList<>(stored.entrySet());
    Collections.shuffle(shuffled, random);
    SpaceTimeIndex<String> sorted = PackedIndex.of(stored.entrySet().iterator(), Runnable::run);
    SpaceTimeIndex<String> mixed = PackedIndex.of(shuffled.iterator(), Runnable::run);
    for (int i = 0; i < 60; i++) {
      List<Volume> asked = volumes(random);
      assertSame(tree, sorted, asked);
      assertSame(tree, mixed, asked);
    }
    stored.forEach((key, volumes) -> assertEquals(volumes, mixed.find(key).orElseThrow()));
  }

  @Test
  void fewSegmentsAreLeftToAsk() {
    Random random = Samples.seeded("PackedIndex.segments", 23);
    PackedIndex<Integer> index = new PackedIndex<>(Runnable::run, FEW);
    for (int i = 0; i < 6_000; i++) {
      index.insert(i, List.of(Samples.anyVolume(random, LON, LAT)));
    }
    assertTrue(index.segments() <= 16, index.segments() + " segments");
    for (int i = 0; i < 5_900; i++) {
      index.remove(i);
    }
    assertEquals(100, index.size());
    assertTrue(index.segments() <= 16, index.segments() + " segments");
  }

  @Test
  void aKeyComesOnce() {
    List<Volume> here = List.of(Samples.volume(Samples.box(0, 0, 9, 9)));
    List<Map.Entry<String, List<Volume>>> twice =
        List.of(Map.entry("a", here), Map.entry("a", here));
    assertThrows(
        IllegalArgumentException.class, () -> PackedIndex.of(twice.iterator(), Runnable::run));
    PackedIndex<String> index = PackedIndex.of(twice.subList(0, 1).iterator(), Runnable::run);
    assertThrows(IllegalArgumentException.class, () -> index.insert("a", here));
    SpaceTimeIndex.Mark foreign = new PackedIndex<String>().mark();
    assertThrows(IllegalArgumentException.class, () -> index.rollbackTo(foreign));
  }

  @Test
  void tenThousandAndOneOverlappingAreAllReported() {
    SpaceTimeIndex<Integer> index = new PackedIndex<>();
    Volume here = Samples.volume(new Shape.Circle(new GridPoint(LON, LAT), 5_000));
    IntStream.rangeClosed(1, 10_001).forEach(i -> index.insert(i, List.of(here)));
    assertEquals(
        IntStream.rangeClosed(1, 10_001).boxed().toList(),
        index.query(List.of(here)).stream().map(Hit::key).toList());
  }

  @Test
  void timesAtTheEndsOfTheirRange() {
    Shape here = Samples.box(0, 0, 9, 9);
    List<Interval> intervals =
        List.of(
            new Interval(Long.MIN_VALUE, Long.MAX_VALUE),
            new Interval(Long.MIN_VALUE, Long.MIN_VALUE + 1),
            new Interval(Long.MAX_VALUE - 1, Long.MAX_VALUE),
            new Interval(Long.MIN_VALUE, -1),
            new Interval(0, Long.MAX_VALUE - 1),
            new Interval(-1, 1),
            new Interval(1, 2));
    SpaceTimeIndex<Integer> tree = new TreeIndex<>();
    SpaceTimeIndex<Integer> packed = new PackedIndex<>(Runnable::run, 1);
    for (int i = 0; i < intervals.size(); i++) {
      List<Volume> volumes = List.of(new Volume(here, Band.UNKNOWN, intervals.get(i)));
      tree.insert(i, volumes);
      packed.insert(i, volumes);
    }
    for (Interval interval : intervals) {
      List<Volume> asked = List.of(new Volume(here, Band.UNKNOWN, interval));
      assertEquals(tree.query(asked), packed.query(asked), interval.toString());
    }
  }
}
