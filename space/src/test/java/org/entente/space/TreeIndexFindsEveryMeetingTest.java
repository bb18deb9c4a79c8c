package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.relateng.RelateNG;

class TreeIndexFindsEveryMeetingTest {
  private static final int LON = -40_000_000;
  private static final int LAT = 145_000_000;

  private static SpaceTimeIndex<String> indexOf(Map<String, List<Volume>> stored) {
    SpaceTimeIndex<String> index = new TreeIndex<>();
    stored.forEach(index::insert);
    return index;
  }

  private static Map<String, List<Volume>> operations(Random random, int n) {
    Map<String, List<Volume>> operations = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      operations.put("op-" + i, Samples.anyVolumes(random, LON, LAT));
    }
    return operations;
  }

  /// Every stored volume against every one asked about, by JTS and plain comparisons.
  private static List<String> bruteForce(Map<String, List<Volume>> stored, List<Volume> asked) {
    List<String> found = new ArrayList<>();
    stored.forEach((key, volumes) -> {
      for (int i = 0; i < asked.size(); i++) {
        for (int j = 0; j < volumes.size(); j++) {
          Relation relation = bruteForce(asked.get(i), volumes.get(j));
          if (relation != Relation.DISJOINT) {
            found.add(i + " " + key + " " + j + " " + relation);
          }
        }
      }
    });
    return found;
  }

  private static Relation bruteForce(Volume a, Volume b) {
    boolean apartInTime =
        a.interval().toEpochMs() <= b.interval().fromEpochMs()
            || b.interval().toEpochMs() <= a.interval().fromEpochMs();
    boolean comparable = a.band().datum() == b.band().datum() && a.band().datum() != Datum.UNKNOWN;
    boolean apartInHeight =
        a.band().highMetres() <= b.band().lowMetres()
            || b.band().highMetres() <= a.band().lowMetres();
    if (apartInTime || (comparable && apartInHeight)) {
      return Relation.DISJOINT;
    }
    Geometry p = Samples.jts(Outline.of(a.shape()));
    Geometry q = Samples.jts(Outline.of(b.shape()));
    if (!p.getEnvelopeInternal().intersects(q.getEnvelopeInternal())) {
      return Relation.DISJOINT;
    }
    var matrix = RelateNG.relate(p, q);
    return matrix.matches("T********")
        ? Relation.OVERLAP
        : matrix.isIntersects() ? Relation.ADJACENT : Relation.DISJOINT;
  }

  private static List<String> written(List<Hit<String>> hits) {
    return hits.stream()
        .map(h -> h.mine() + " " + h.key() + " " + h.theirs() + " " + h.overlap().relation())
        .toList();
  }

  @Test
  void asBruteForceWithJtsDoes() {
    Random random = Samples.seeded("TreeIndex.bruteForce", 11);
    Map<String, List<Volume>> stored = operations(random, 600);
    SpaceTimeIndex<String> index = indexOf(stored);
    int found = 0;
    for (int i = 0; i < 15; i++) {
      List<Volume> asked = Samples.anyVolumes(random, LON, LAT);
      List<String> hits = written(index.query(asked));
      assertEquals(bruteForce(stored, asked), hits);
      found += hits.size();
    }
    assertTrue(found > 300, "only " + found);
  }

  @Test
  void inAnOrderThatDoesNotDependOnInsertion() {
    Random random = Samples.seeded("TreeIndex.order", 12);
    Map<String, List<Volume>> stored = operations(random, 400);
    SpaceTimeIndex<String> index = indexOf(stored);
    List<Volume> asked =
        List.of(Samples.volume(Samples.box(LON, LAT, LON + 9_999_999, LAT + 9_999_999)));
    for (int i = 0; i < 5; i++) {
      List<String> keys = new ArrayList<>(stored.keySet());
      Collections.shuffle(keys, random);
      SpaceTimeIndex<String> other = new TreeIndex<>();
      keys.forEach(key -> other.insert(key, Samples.anyVolumes(random, LON, LAT)));
      Collections.shuffle(keys, random);
      keys.forEach(other::remove);
      keys.forEach(key -> other.insert(key, index.find(key).orElseThrow()));
      assertEquals(index.query(asked), other.query(asked));
    }
  }

  /// Random inserts, removes, marks and rollbacks, compared after each rollback with a fresh index.
  @Test
  void afterAnyRollbackAsAFreshIndex() {
    Random random = Samples.seeded("TreeIndex.rollback", 13);
    SpaceTimeIndex<String> index = new TreeIndex<>();
    Map<String, List<Volume>> model = new TreeMap<>();
    List<SpaceTimeIndex.Mark> marks = new ArrayList<>();
    List<Map<String, List<Volume>>> models = new ArrayList<>();
    for (int step = 0; step < 6_000; step++) {
      int die = random.nextInt(100);
      String key = "op-" + random.nextInt(300);
      if (die < 60 && !model.containsKey(key)) {
        List<Volume> volumes = Samples.anyVolumes(random, LON, LAT);
        index.insert(key, volumes);
        model.put(key, volumes);
      } else if (die < 95) {
        assertEquals(model.remove(key) != null, index.remove(key));
      } else if (die < 98 || marks.isEmpty()) {
        marks.add(index.mark());
        models.add(new TreeMap<>(model));
      } else {
        int back = random.nextInt(marks.size());
        index.rollbackTo(marks.get(back));
        model = new TreeMap<>(models.get(back));
        checkSame(indexOf(model), index, Samples.anyVolumes(random, LON, LAT));
      }
      assertEquals(model.size(), index.size());
    }
  }

  private static void checkSame(
      SpaceTimeSnapshot<String> expected, SpaceTimeSnapshot<String> actual, List<Volume> asked) {
    assertEquals(expected.size(), actual.size());
    assertEquals(expected.query(asked), actual.query(asked));
    for (int i = 0; i < 300; i++) {
      assertEquals(expected.find("op-" + i), actual.find("op-" + i));
    }
  }

  @Test
  void aSnapshotStaysAsItWas() {
    SpaceTimeIndex<String> index = new TreeIndex<>();
    List<Volume> here = List.of(Samples.volume(Samples.box(0, 0, 9, 9)));
    index.insert("a", here);
    SpaceTimeSnapshot<String> before = index.snapshot();
    index.remove("a");
    index.insert("b", here);
    assertEquals(List.of("0 a 0 OVERLAP"), written(before.query(here)));
    assertEquals(List.of("0 b 0 OVERLAP"), written(index.query(here)));
    assertEquals(Optional.of(here), before.find("a"));
    assertEquals(Optional.empty(), index.find("a"));
  }

  @Test
  void aKeyIsStoredOnceAndAMarkIsItsOwnIndexs() {
    SpaceTimeIndex<String> index = new TreeIndex<>();
    index.insert("a", List.of());
    assertThrows(IllegalArgumentException.class, () -> index.insert("a", List.of()));
    assertFalse(index.remove("b"));
    SpaceTimeIndex.Mark foreign = new TreeIndex<String>().mark();
    assertThrows(IllegalArgumentException.class, () -> index.rollbackTo(foreign));
  }

  @Test
  void tenThousandAndOneOverlappingAreAllReported() {
    SpaceTimeIndex<Integer> index = new TreeIndex<>();
    Volume here = Samples.volume(new Shape.Circle(new GridPoint(LON, LAT), 5_000));
    IntStream.rangeClosed(1, 10_001).forEach(i -> index.insert(i, List.of(here)));
    List<Hit<Integer>> hits = index.query(List.of(here));
    assertEquals(
        IntStream.rangeClosed(1, 10_001).boxed().toList(), hits.stream().map(Hit::key).toList());
    assertTrue(hits.stream().allMatch(hit -> hit.overlap().relation() == Relation.OVERLAP));
  }

  /// The box round the whole route holds every crossing and every bystander.
  @Test
  void aConvoyOfTwelveLegsMeetsOnlyWhatCrossesIts() {
    SpaceTimeIndex<String> index = new TreeIndex<>();
    List<Volume> legs =
        IntStream.range(0, 12)
            .mapToObj(i ->
                new Volume(
                    new Shape.Corridor(List.of(turn(i), turn(i + 1)), 1_000),
                    new Band(0, 50, Datum.AGL),
                    new Interval(i * Samples.HOUR, (i + 2) * Samples.HOUR)))
            .toList();
    index.insert("convoy", legs);
    GridPoint middle = new GridPoint(LON + 5_500_000, LAT + 500_000);
    assertEquals(List.of("0 convoy 5 OVERLAP"), written(index.query(List.of(during(middle, 6)))));
    assertEquals(List.of(), index.query(List.of(during(middle, 3))), "before the leg's window");
    GridPoint bystander = new GridPoint(LON + 5_000_000, LAT + 200_000);
    assertEquals(List.of(), index.query(List.of(during(bystander, 5))), "between the legs");
    GridPoint corner = turn(8);
    assertEquals(
        List.of("0 convoy 7 OVERLAP", "0 convoy 8 OVERLAP"),
        written(index.query(List.of(during(corner, 8)))));
  }

  /// Corners of a zigzag: ten kilometres to the east each, and to the north or back.
  private static GridPoint turn(int i) {
    return new GridPoint(LON + i * 1_000_000, LAT + i % 2 * 1_000_000);
  }

  private static Volume during(GridPoint place, int hour) {
    return new Volume(
        new Shape.Circle(place, 2_000),
        new Band(0, 300, Datum.AGL),
        new Interval(hour * Samples.HOUR, (hour + 1) * Samples.HOUR));
  }

  @Test
  void aWholeCountryIsExact() {
    Random random = Samples.seeded("TreeIndex.country", 14);
    SpaceTimeIndex<String> index = new TreeIndex<>();
    Shape.Polygon country = new Shape.Polygon(Samples.star(random, LON, LAT, 80_000_000, 9_000));
    index.insert("country", List.of(Samples.volume(country)));
    assertEquals(
        List.of("0 country 0 OVERLAP"),
        written(index.query(List.of(during(new GridPoint(LON, LAT), 0)))));
    GridPoint border = country.outer().get(4_000);
    int east = 2 * border.lonE7() - LON;
    int north = 2 * border.latE7() - LAT;
    assertEquals(List.of(), index.query(List.of(during(new GridPoint(east, north), 0))));
    assertEquals(1, index.query(List.of(during(border, 0))).size());
  }
}
