package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageNeedsEveryBitTest {
  private static final Shape WEST = square(0, 0, 10);
  private static final Shape EAST = square(10, 0, 10);

  @Test
  void nothingIsCoveredByNothing() {
    check(false, WEST);
  }

  @Test
  void aShapeCoversItselfAndWhatIsInside() {
    check(true, WEST, WEST);
    check(true, square(2, 2, 3), WEST);
    check(true, new Shape.Circle(new GridPoint(50_000_000, 50_000_000), 10_000), WEST);
  }

  @Test
  void aShapeThatReachesOutIsNotCovered() {
    check(false, square(5, 0, 10), WEST);
    check(false, square(5, 5, 6), WEST);
    check(false, square(20, 20, 2), WEST);
    check(false, new Shape.Circle(new GridPoint(0, 50_000_000), 10_000), WEST);
  }

  @Test
  void neighboursCoverTogether() {
    check(true, square(5, 0, 10), WEST, EAST);
    check(false, square(5, 0, 10), WEST, square(11, 0, 10));
  }

  @Test
  void aHoleIsNotCovered() {
    Shape holed = new Shape.Polygon(ring(0, 0, 10), List.of(ring(4, 4, 1)));
    check(false, square(3, 3, 3), holed);
    check(true, square(1, 1, 2), holed);
    check(true, square(3, 3, 3), holed, square(4, 4, 1));
  }

  private static void check(boolean expected, Shape shape, Shape... covers) {
    assertEquals(expected, Coverage.covers(List.of(covers), shape));
  }

  private static Shape square(int lon, int lat, int side) {
    return new Shape.Polygon(ring(lon, lat, side));
  }

  private static List<GridPoint> ring(int lon, int lat, int side) {
    return List.of(
        GridPoint.ofDegrees(lon, lat),
        GridPoint.ofDegrees(lon + side, lat),
        GridPoint.ofDegrees(lon + side, lat + side),
        GridPoint.ofDegrees(lon, lat + side),
        GridPoint.ofDegrees(lon, lat));
  }
}
