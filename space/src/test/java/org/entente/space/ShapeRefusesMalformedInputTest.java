package org.entente.space;

import static org.entente.space.Samples.points;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.space.ShapeProblem.AcrossAntimeridian;
import org.entente.space.ShapeProblem.HoleCrosses;
import org.entente.space.ShapeProblem.HoleInHole;
import org.entente.space.ShapeProblem.HoleOutside;
import org.entente.space.ShapeProblem.HoleTouches;
import org.entente.space.ShapeProblem.NearPole;
import org.entente.space.ShapeProblem.OpenRing;
import org.entente.space.ShapeProblem.OutOfRange;
import org.entente.space.ShapeProblem.RadiusOutOfRange;
import org.entente.space.ShapeProblem.RepeatedPoint;
import org.entente.space.ShapeProblem.SelfCrossing;
import org.entente.space.ShapeProblem.SelfTouching;
import org.entente.space.ShapeProblem.TooFewPoints;
import org.entente.space.ShapeProblem.TooManyVertices;
import org.entente.space.ShapeProblem.WidthOutOfRange;
import org.entente.space.ShapeProblem.ZeroArea;
import org.junit.jupiter.api.Test;

class ShapeRefusesMalformedInputTest {
  private static final int E7 = GridPoint.UNITS_PER_DEGREE;
  private static final String SQUARE = "0 0, 9 0, 9 9, 0 9, 0 0";

  private static void check(String rings, ShapeProblem... expected) {
    List<List<GridPoint>> parsed = Samples.rings(rings);
    List<List<GridPoint>> holes = parsed.subList(1, parsed.size());
    assertEquals(List.of(expected), ShapeCheck.polygon(parsed.getFirst(), holes));
    if (expected.length > 0) {
      var thrown =
          assertThrows(
              InvalidShapeException.class, () -> new Shape.Polygon(parsed.getFirst(), holes));
      assertEquals(List.of(expected), thrown.problems());
    }
  }

  private static GridPoint at(int lon, int lat) {
    return new GridPoint(lon, lat);
  }

  @Test
  void acceptsEitherOrientationAndStraightVertices() {
    check(SQUARE);
    check("0 0, 0 9, 9 9, 9 0, 0 0");
    check("0 0, 4 0, 9 0, 9 9, 0 9, 0 0 / 1 1, 2 1, 1 2, 1 1 / 5 5, 5 6, 6 5, 5 5");
  }

  @Test
  void namesAnOpenRing() {
    check("0 0, 9 0, 9 9, 0 9", new OpenRing(0, 3, at(0, 0), at(0, 9)));
    check(SQUARE + "/1 1, 2 1, 2 2, 1 2", new OpenRing(1, 3, at(1, 1), at(1, 2)));
  }

  @Test
  void namesTooFewPoints() {
    check("0 0, 9 0, 0 0", new TooFewPoints(0, 3, 4));
    assertEquals(List.of(new TooFewPoints(0, 0, 4)), ShapeCheck.polygon(List.of(), List.of()));
  }

  @Test
  void namesARepeatedPoint() {
    check("0 0, 9 0, 9 0, 9 9, 0 0", new RepeatedPoint(0, 2, at(9, 0)));
  }

  @Test
  void namesAPointNotOnEarth() {
    check(
        "0 0, 1800000001 0, 0 9, 0 0",
        new OutOfRange(0, 1, at(1_800_000_001, 0)),
        new AcrossAntimeridian(0, 0, at(0, 0), at(1_800_000_001, 0)));
    check("0 0, 9 -900000001, 9 0, 0 0", new OutOfRange(0, 1, at(9, -900_000_001)));
  }

  @Test
  void namesARingAcrossTheAntimeridian() {
    check(
        "1790000000 0, -1790000000 0, -1790000000 9, 1790000000 9, 1790000000 0",
        new AcrossAntimeridian(0, 0, at(179 * E7, 0), at(-179 * E7, 0)));
    check("1790000000 0, 1800000000 0, 1800000000 9, 1790000000 9, 1790000000 0");
  }

  @Test
  void namesARingAroundOrAtAPole() {
    check(
        "0 800000000, 1200000000 800000000, -1200000000 800000000, 0 800000000",
        new NearPole(0, 0, at(0, 80 * E7)));
    check(
        "0 800000000, 10000000 800000000, 0 900000000, 0 800000000",
        new NearPole(0, 2, at(0, 90 * E7)));
  }

  @Test
  void namesZeroArea() {
    check("0 0, 1 1, 3 3, 0 0", new ZeroArea(0));
    check(SQUARE + "/1 1, 3 1, 2 1, 1 1", new ZeroArea(1));
  }

  @Test
  void namesASelfCrossing() {
    check("0 0, 9 9, 9 0, 0 8, 0 0", new SelfCrossing(0, 0, 2, at(9, 0), at(0, 8)));
  }

  @Test
  void namesTheCrossingOfABowTieThatHasNoAreaEither() {
    check("0 0, 2 2, 2 0, 0 2, 0 0", new SelfCrossing(0, 0, 2, at(2, 0), at(0, 2)));
  }

  @Test
  void namesASelfTouch() {
    check("0 0, 8 0, 8 8, 4 0, 0 8, 0 0", new SelfTouching(0, 0, 2, at(4, 0)));
    check("0 0, 4 4, 8 0, 8 8, 4 4, 0 8, 0 0", new SelfTouching(0, 0, 3, at(4, 4)));
  }

  @Test
  void namesARingThatRunsBackAlongItself() {
    check("0 0, 9 0, 9 9, 9 4, 0 0", new SelfTouching(0, 1, 2, at(9, 9)));
    check("0 0, 9 0, 9 9, 4 4, 9 9, 0 9, 0 0", new SelfTouching(0, 1, 3, at(9, 9)));
  }

  @Test
  void namesAHoleOutsideCrossingOrTouching() {
    check(SQUARE + "/ 20 20, 21 20, 20 21, 20 20", new HoleOutside(1, at(20, 20)));
    check(SQUARE + "/ -5 -5, 20 -5, 20 20, -5 20, -5 -5", new HoleOutside(1, at(-5, -5)));
    check(SQUARE + "/ 5 5, 12 5, 5 6, 5 5", new HoleCrosses(1, 0, 0, 1));
    check(SQUARE + "/ 5 5, 9 5, 5 6, 5 5", new HoleTouches(1, 0, 0, 1, at(9, 5)));
    check(SQUARE + "/" + SQUARE, new HoleTouches(1, 0, 0, 0, at(0, 0)));
  }

  @Test
  void namesHolesThatMeet() {
    check(
        SQUARE + "/ 1 1, 6 1, 6 6, 1 6, 1 1 / 2 2, 3 2, 2 3, 2 2", new HoleInHole(2, 1, at(2, 2)));
    check(
        SQUARE + "/ 2 2, 3 2, 2 3, 2 2 / 1 1, 6 1, 6 6, 1 6, 1 1", new HoleInHole(1, 2, at(2, 2)));
    check(
        SQUARE + "/ 1 1, 4 1, 1 4, 1 1 / 4 1, 6 1, 6 3, 4 1",
        new HoleTouches(2, 0, 1, 0, at(4, 1)));
  }

  @Test
  void acceptsTenThousandVerticesAndRefusesOneMore() {
    assertEquals(List.of(), ShapeCheck.polygon(comb(10_000), List.of()));
    assertEquals(10_001, new Shape.Polygon(comb(10_000)).outer().size());
    assertEquals(
        List.of(new TooManyVertices(10_001, 10_000)),
        ShapeCheck.polygon(comb(9_998), List.of(points("3 1, 4 1, 3 2, 3 1"))));
    assertEquals(
        List.of(new TooManyVertices(10_001, 10_000)), ShapeCheck.polygon(comb(10_001), List.of()));
  }

  /// A comb of so many vertices: a base line and teeth.
  private static List<GridPoint> comb(int vertices) {
    List<GridPoint> ring = new ArrayList<>();
    ring.add(at(0, 0));
    ring.add(at(vertices, 0));
    IntStream.range(2, vertices).forEach(i -> ring.add(at(vertices - i, i % 2 == 0 ? 1_000 : 500)));
    ring.add(at(0, 0));
    return ring;
  }

  @Test
  void namesARadiusOrWidthOutOfRange() {
    assertEquals(List.of(new RadiusOutOfRange(0, 1, 500_000)), ShapeCheck.circle(at(0, 0), 0));
    assertEquals(
        List.of(new RadiusOutOfRange(500_001, 1, 500_000)), ShapeCheck.circle(at(0, 0), 500_001));
    assertEquals(
        List.of(new WidthOutOfRange(0, 1, 100_000)), ShapeCheck.corridor(points("0 0, 9 9"), 0));
    assertEquals(List.of(), ShapeCheck.circle(at(0, 0), 500_000));
    assertEquals(List.of(), ShapeCheck.corridor(points("0 0, 9 9"), 100_000));
  }

  @Test
  void namesACircleNearThePoleOrTheAntimeridian() {
    assertEquals(List.of(new NearPole(0, 0, at(0, 84 * E7))), ShapeCheck.circle(at(0, 84 * E7), 1));
    assertEquals(List.of(), ShapeCheck.circle(at(0, 79 * E7), 500_000));
    GridPoint east = at(180 * E7 - 100, 0);
    assertEquals(List.of(), ShapeCheck.circle(east, 1));
    assertEquals(List.of(new AcrossAntimeridian(0, 0, east, east)), ShapeCheck.circle(east, 2));
  }

  @Test
  void namesWhatIsWrongWithACorridor() {
    assertEquals(List.of(new TooFewPoints(0, 1, 2)), ShapeCheck.corridor(points("0 0"), 9));
    assertEquals(
        List.of(new RepeatedPoint(0, 2, at(9, 9))),
        ShapeCheck.corridor(points("0 0, 9 9, 9 9, 0 0"), 9));
    assertEquals(List.of(), ShapeCheck.corridor(points("0 0, 9 9, 0 0"), 9));
    GridPoint west = at(-180 * E7, 0);
    assertEquals(
        List.of(new AcrossAntimeridian(0, 1, west, west)),
        ShapeCheck.corridor(List.of(at(-179 * E7, 0), west), 9));
    assertEquals(
        List.of(new AcrossAntimeridian(0, 0, at(-90 * E7, 0), at(90 * E7, 0))),
        ShapeCheck.corridor(List.of(at(-90 * E7, 0), at(90 * E7, 0)), 9));
    assertEquals(
        List.of(new TooManyVertices(1_001, 1_000)),
        ShapeCheck.corridor(IntStream.rangeClosed(0, 1_000).mapToObj(i -> at(i, 0)).toList(), 9));
  }
}
