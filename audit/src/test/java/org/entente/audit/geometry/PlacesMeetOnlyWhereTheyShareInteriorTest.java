package org.entente.audit.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Polygons on a small grid, where the answer is seen, or counted cell by cell.
class PlacesMeetOnlyWhereTheyShareInteriorTest {
  private static void check(String one, String other, Relation expected) {
    assertEquals(expected, ground(one).relateTo(ground(other)), one + " | " + other);
    assertEquals(expected, ground(other).relateTo(ground(one)), other + " | " + one);
  }

  /// Rings by `;`, points by space.
  private static Ground ground(String rings) {
    List<List<Point>> all = new ArrayList<>();
    for (String ring : rings.split(";", -1)) {
      List<Point> points = new ArrayList<>();
      for (String point : ring.strip().split(" ", -1)) {
        String[] xy = point.split(",", -1);
        points.add(new Point(Long.parseLong(xy[0]), Long.parseLong(xy[1])));
      }
      points.add(points.getFirst());
      all.add(points);
    }
    return Ground.polygon(all);
  }

  @Test
  void squares() {
    check("0,0 4,0 4,4 0,4", "2,2 6,2 6,6 2,6", Relation.OVERLAP);
    check("0,0 4,0 4,4 0,4", "4,0 8,0 8,4 4,4", Relation.ADJACENT);
    check("0,0 4,0 4,4 0,4", "4,4 8,4 8,8 4,8", Relation.ADJACENT);
    check("0,0 4,0 4,4 0,4", "5,0 8,0 8,4 5,4", Relation.DISJOINT);
    check("0,0 4,0 4,4 0,4", "0,0 4,0 4,4 0,4", Relation.OVERLAP);
    check("0,0 9,0 9,9 0,9", "2,2 3,2 3,3 2,3", Relation.OVERLAP);
    check("0,0 4,0 4,4 0,4", "0,4 4,4 4,0 0,0", Relation.OVERLAP);
  }

  @Test
  void aPlaceInTheOthersHoleDoesNotMeetIt() {
    String ring = "0,0 9,0 9,9 0,9; 3,3 6,3 6,6 3,6";
    check(ring, "4,4 5,4 5,5 4,5", Relation.DISJOINT);
    check(ring, "3,3 6,3 6,6 3,6", Relation.ADJACENT);
    check(ring, "3,3 7,3 7,6 3,6", Relation.OVERLAP);
  }

  @Test
  void acrossTheWholeEarth() {
    check(
        "-1800000000,-840000000 1800000000,-840000000 1800000000,840000000 -1800000000,840000000",
        "-1800000000,-839999999 1800000000,839999999 -1800000000,839999999",
        Relation.OVERLAP);
    check(
        "-1800000000,-840000000 1800000000,840000000 -1800000000,840000000",
        "-1800000000,-840000000 1800000000,-840000000 1800000000,840000000",
        Relation.ADJACENT);
  }

  /// Unions of unit cells along a staircase: they overlap exactly if they share a cell.
  @Test
  void staircasesOverlapExactlyIfTheyShareACell() {
    long seed = 20_261_123L;
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      int[] one = heights(random);
      int[] other = heights(random);
      int shift = random.nextInt(5);
      int lift = random.nextInt(6);
      boolean shared = false;
      for (int x = 0; x < one.length; x++) {
        int there = x - shift;
        boolean column = there >= 0 && there < other.length;
        shared |= column && lift < one[x] && other[there] > 0;
      }
      Relation relation = staircase(one, 0, 0).relateTo(staircase(other, shift, lift));
      assertEquals(shared, relation == Relation.OVERLAP, "seed " + seed + ", round " + round);
    }
  }

  private static int[] heights(Random random) {
    return random.ints(4, 1, 5).toArray();
  }

  private static Ground staircase(int[] heights, int x0, int y0) {
    List<Point> ring = new ArrayList<>();
    ring.add(new Point(x0, y0));
    ring.add(new Point(x0 + heights.length, y0));
    for (int i = heights.length - 1; i >= 0; i--) {
      ring.add(new Point(x0 + i + 1, y0 + heights[i]));
      ring.add(new Point(x0 + i, y0 + heights[i]));
    }
    ring.add(new Point(x0, y0));
    return Ground.polygon(List.of(ring));
  }

  @Test
  void whatLiesWithinAndWhatReachesOutside() {
    Ground sector = ground("0,0 9,0 9,9 0,9");
    assertEquals(true, ground("0,0 9,0 9,9 0,9").isWithinOnePartOf(sector));
    assertEquals(true, ground("0,2 3,2 3,3 0,3").isWithinOnePartOf(sector));
    assertEquals(false, ground("8,2 10,2 10,3 8,3").isWithinOnePartOf(sector));
    assertEquals(false, ground("9,2 10,2 10,3 9,3").isWithinOnePartOf(sector));
    assertEquals(
        false,
        ground("1,1 8,1 8,8 1,8").isWithinOnePartOf(ground("0,0 9,0 9,9 0,9; 3,3 6,3 6,6 3,6")));
    assertEquals(true, ground("8,2 10,2 10,3 8,3").hasCornerOutside(List.of(sector)));
    assertEquals(false, ground("8,2 9,2 9,3 8,3").hasCornerOutside(List.of(sector)));
  }
}
