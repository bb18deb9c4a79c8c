package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CircleOutlineContainsTrueCircleTest {
  private static final double RADIANS = Math.PI / (180.0 * GridPoint.UNITS_PER_DEGREE);

  /// The outline may exceed the circle by the safety factor, the corners of a 72-gon, the change of
  /// curvature within the circle, and the margin.
  private static final double MOST_EXCESS = 1.0045;

  private static Shape.Circle circle(Random random) {
    while (true) {
      int radius = (int) Math.exp(random.nextDouble(0, Math.log(500_001)));
      GridPoint center =
          new GridPoint(
              random.nextInt(-1_500_000_000, 1_500_000_000),
              random.nextInt(-840_000_000, 840_000_000));
      if (ShapeCheck.circle(center, radius).isEmpty()) {
        return new Shape.Circle(center, radius);
      }
    }
  }

  /// If no point of the boundary is within the radius, the whole circle is inside.
  private static void checkBoundary(Shape.Circle circle) {
    Shape.Polygon outline = Outline.of(circle).parts().getFirst();
    List<GridPoint> ring = outline.outer();
    double lon = circle.center().lonE7() * RADIANS;
    double lat = circle.center().latE7() * RADIANS;
    for (int i = 1; i < ring.size(); i++) {
      for (double t = 0; t < 1; t += 0.1) {
        double x = mix(ring.get(i - 1).lonE7(), ring.get(i).lonE7(), t);
        double y = mix(ring.get(i - 1).latE7(), ring.get(i).latE7(), t);
        double metres = Geodesic.distance(lon, lat, x * RADIANS, y * RADIANS);
        double most = circle.radiusMetres() * MOST_EXCESS + 0.06;
        assertTrue(
            metres > circle.radiusMetres() && metres < most,
            () -> circle + ": boundary at " + metres + " m");
      }
    }
  }

  private static double mix(double from, double to, double t) {
    return from + t * (to - from);
  }

  @Test
  void noBoundaryPointIsWithinTheRadius() {
    Random random = Samples.seeded("CircleOutline.boundary", 4242);
    for (int i = 0; i < 1_500; i++) {
      checkBoundary(circle(random));
    }
  }

  @Test
  void norAtTheExtremes() {
    for (int lat = -790_000_000; lat <= 790_000_000; lat += 79_000_000) {
      checkBoundary(new Shape.Circle(new GridPoint(0, lat), 500_000));
      checkBoundary(new Shape.Circle(new GridPoint(0, lat), 1));
    }
    checkBoundary(new Shape.Circle(new GridPoint(0, 839_999_000), 5));
    checkBoundary(new Shape.Circle(new GridPoint(0, 20_000_000), 500_000));
  }

  @Test
  void everyTruePointIsCovered() {
    Random random = Samples.seeded("CircleOutline.points", 4243);
    for (int i = 0; i < 2_000; i++) {
      Shape.Circle circle = circle(random);
      Outline outline = Outline.of(circle);
      for (int j = 0; j < 50; j++) {
        double[] point =
            Geodesic.direct(
                circle.center().lonE7() * RADIANS,
                circle.center().latE7() * RADIANS,
                random.nextDouble(2 * Math.PI),
                circle.radiusMetres() * (j < 40 ? 1 : random.nextDouble()));
        GridPoint near =
            new GridPoint((int) Math.rint(point[0] / RADIANS), (int) Math.rint(point[1] / RADIANS));
        assertTrue(outline.covers(near), () -> circle + " lacks " + near);
      }
    }
  }

  /// The Vincenty of these tests against published values, lest it err with the code under test.
  @Test
  void theGeodesicOfTheseTestsIsRight() {
    double quarterMeridian = 10_001_965.729;
    assertEquals(quarterMeridian, Geodesic.distance(0, 0, 0, Math.PI / 2), 0.001);
    assertEquals(111_319.491, Geodesic.distance(0, 0, Math.toRadians(1), 0), 0.001);
    double[] end = Geodesic.direct(0, 0, 0, quarterMeridian);
    assertEquals(Math.PI / 2, end[1], 1e-9);
  }
}
