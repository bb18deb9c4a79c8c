package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A sealed volume shows its covering alone: what meets the true shape must meet the covering.
class CoveringNeverMissesTest {
  private static final int PAIRS = 3_000;
  private static final int MOST = 64;

  @Test
  void whateverMeetsTheShapeMeetsItsCovering() {
    Random random = Samples.seeded("covering", 20_211_018);
    int met = 0;
    int more = 0;
    for (int i = 0; i < PAIRS; i++) {
      Shape sealed = any(random);
      Shape other = any(random);
      List<Shape.Polygon> pieces = Covering.of(sealed, MOST);
      boolean truly = relate(sealed, other) == Relation.OVERLAP;
      boolean shown = pieces.stream().anyMatch(piece -> relate(piece, other) == Relation.OVERLAP);
      assertTrue(!truly || shown, () -> "missed: " + sealed + " and " + other);
      met += truly ? 1 : 0;
      more += shown && !truly ? 1 : 0;
    }
    System.out.println("covering: " + met + " met, " + more + " more by the covering");
    assertTrue(met > 100 && more > 0, met + " " + more);
  }

  @Test
  void thePiecesHoldTheShapeOnTheGridAndAreFew() {
    Random random = Samples.seeded("covering", 7);
    for (int i = 0; i < 300; i++) {
      Shape shape = any(random);
      int most = 1 + random.nextInt(MOST);
      List<Shape.Polygon> pieces = Covering.of(shape, most);
      assertTrue(pieces.size() <= most, () -> pieces.size() + " pieces");
      assertTrue(Coverage.covers(new ArrayList<>(pieces), shape), shape::toString);
      for (Shape.Polygon piece : pieces) {
        for (GridPoint corner : piece.outer()) {
          assertEquals(0, corner.lonE7() % Covering.CELL_E7);
          assertEquals(0, corner.latE7() % Covering.CELL_E7);
        }
      }
    }
  }

  @Test
  void aSquareOfTheGridIsItsOwnCovering() {
    Shape.Polygon cell = Samples.box(0, 0, Covering.CELL_E7, Covering.CELL_E7);
    assertEquals(List.of(cell), Covering.of(cell, MOST));
    assertEquals(
        List.of(Samples.box(-1_000_000, -500_000, 500_000, 500_000)),
        Covering.of(Samples.box(-500_001, -1, 1, 1), MOST));
  }

  private static Relation relate(Shape one, Shape other) {
    return Outline.of(one).relate(Outline.of(other));
  }

  /// Polygons, circles and corridors within three degrees round nought, so that signs change.
  private static Shape any(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> {
        GridPoint at = point(random);
        int w = 1 + random.nextInt(3_000_000);
        int h = 1 + random.nextInt(3_000_000);
        yield new Shape.Polygon(
            List.of(
                at,
                new GridPoint(at.lonE7() + w, at.latE7()),
                new GridPoint(at.lonE7() + w / 2, at.latE7() + h),
                at));
      }
      case 1 -> new Shape.Circle(point(random), 1 + random.nextInt(20_000));
      default ->
          new Shape.Corridor(
              List.of(point(random), point(random), point(random)), 1 + random.nextInt(8_000));
    };
  }

  private static GridPoint point(Random random) {
    return new GridPoint(
        random.nextInt(-15_000_000, 15_000_000), random.nextInt(-15_000_000, 15_000_000));
  }
}
