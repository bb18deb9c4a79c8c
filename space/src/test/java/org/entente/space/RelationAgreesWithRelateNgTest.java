package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.operation.relateng.RelateNG;

class RelationAgreesWithRelateNgTest {
  private static final String INTERIORS_MEET = "T********";

  private static Relation oracle(Geometry a, Geometry b) {
    IntersectionMatrix matrix = RelateNG.relate(a, b);
    if (matrix.matches(INTERIORS_MEET)) {
      return Relation.OVERLAP;
    }
    return matrix.isIntersects() ? Relation.ADJACENT : Relation.DISJOINT;
  }

  private static Relation check(Shape a, Shape b) {
    Outline mine = Outline.of(a);
    Outline theirs = Outline.of(b);
    Relation relation = mine.relate(theirs);
    assertEquals(oracle(Samples.jts(mine), Samples.jts(theirs)), relation, () -> a + " and " + b);
    assertEquals(relation, theirs.relate(mine), () -> "not symmetric: " + a + " and " + b);
    return relation;
  }

  /// On a square of nine points a side, boundaries share points and edges most of the time.
  @Test
  void onCrowdedPolygonsWithHoles() {
    Random random = Samples.seeded("RelationAgreesWithRelateNg.crowded", 77);
    Map<Relation, Integer> seen = new EnumMap<>(Relation.class);
    for (int i = 0; i < 10_000; i++) {
      Shape.Polygon a = Samples.crowded(random, 5 + i % 5);
      Shape.Polygon b = moved(Samples.crowded(random, 5 + i % 5), random.nextInt(6));
      Relation relation = check(a, b);
      seen.merge(relation, 1, Integer::sum);
      assertEquals(relation, check(blownUp(a), blownUp(b)), () -> "blown up: " + a + b);
    }
    assertTrue(seen.size() == 3 && seen.values().stream().allMatch(n -> n > 200), seen::toString);
  }

  private static Shape.Polygon moved(Shape.Polygon polygon, int by) {
    return mapped(polygon, p -> new GridPoint(p.lonE7() + by, p.latE7()));
  }

  /// To the whole Earth, where products of coordinate differences need more than 64 bits.
  private static Shape.Polygon blownUp(Shape.Polygon polygon) {
    return mapped(
        polygon,
        p ->
            new GridPoint(
                p.lonE7() * 199_999_999 - 1_300_000_000, p.latE7() * 190_000_001 - 895_000_000));
  }

  private static Shape.Polygon mapped(Shape.Polygon polygon, UnaryOperator<GridPoint> map) {
    return new Shape.Polygon(
        polygon.outer().stream().map(map).toList(),
        polygon.holes().stream().map(hole -> hole.stream().map(map).toList()).toList());
  }

  @Test
  void onShapesOfEveryKind() {
    Random random = Samples.seeded("RelationAgreesWithRelateNg.kinds", 78);
    Map<Relation, Integer> seen = new EnumMap<>(Relation.class);
    for (int i = 0; i < 4_000; i++) {
      Shape a = Samples.anyShape(random, -40_000_000, 145_000_000);
      Shape b = Samples.anyShape(random, -40_000_000, 145_000_000);
      seen.merge(check(a, b), 1, Integer::sum);
    }
    assertTrue(seen.size() == 3, seen::toString);
  }

  @Test
  void onPolygonsOfThousandsOfVertices() {
    Random random = Samples.seeded("RelationAgreesWithRelateNg.large", 79);
    for (int i = 0; i < 8; i++) {
      int shift = random.nextInt(30_000_000);
      check(
          new Shape.Polygon(Samples.star(random, 0, 0, 10_000_000, 5_000)),
          new Shape.Polygon(
              Samples.star(random, shift, 0, 10_000_000, 5_000),
              List.of(Samples.star(random, shift, 0, 3_000_000, 2_000))));
    }
  }

  @Test
  void sharedBorderOfTwoSectorsIsAdjacent() {
    assertEquals(
        Relation.ADJACENT,
        check(
            Samples.polygon("0 0, 5 0, 6 3, 5 7, 0 9, 0 0"),
            Samples.polygon("5 0, 9 0, 9 9, 5 7, 6 3, 5 0")));
  }

  @Test
  void aShapeFillingAHoleIsAdjacent() {
    Shape.Polygon ring = Samples.polygon("0 0, 9 0, 9 9, 0 9, 0 0 / 2 2, 6 2, 6 6, 2 6, 2 2");
    assertEquals(Relation.ADJACENT, check(ring, Samples.box(2, 2, 6, 6)));
    assertEquals(Relation.DISJOINT, check(ring, Samples.box(3, 3, 5, 5)));
    assertEquals(Relation.OVERLAP, check(ring, Samples.box(2, 2, 6, 7)));
    assertEquals(Relation.OVERLAP, check(ring, ring));
  }

  @Test
  void oneUnitDecides() {
    assertEquals(Relation.DISJOINT, check(Samples.box(0, 0, 10, 10), Samples.box(11, 0, 20, 10)));
    assertEquals(Relation.ADJACENT, check(Samples.box(0, 0, 10, 10), Samples.box(10, 0, 20, 10)));
    assertEquals(Relation.OVERLAP, check(Samples.box(0, 0, 10, 10), Samples.box(9, 0, 20, 10)));
    assertEquals(Relation.ADJACENT, check(Samples.box(0, 0, 10, 10), Samples.box(10, 10, 20, 20)));
  }

  /// Two long thin triangles that overlap by a sliver far thinner than the grid.
  @Test
  void aSliverThinnerThanTheGridOverlaps() {
    Shape.Polygon low = Samples.polygon("0 0, 1000000000 1, 1000000000 -9, 0 0");
    Shape.Polygon high = Samples.polygon("0 1, 999999999 0, 1000000000 9, 0 1");
    assertEquals(Relation.OVERLAP, check(low, high));
  }
}
