package org.entente.space;

import java.util.List;

/// Area on the WGS84 ellipsoid. The strip between the equator and a latitude, one radian of
/// longitude wide, has the area `q(latitude)·a²/2` (Snyder, Map Projections: A Working Manual,
/// 3-12); an edge straight in longitude and latitude is integrated by Simpson's rule.
final class SurfaceArea {
  private static final double A = 6_378_137.0;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double E2 = FLATTENING * (2 - FLATTENING);
  private static final double E = StrictMath.sqrt(E2);
  private static final double RADIANS_PER_UNIT = Math.PI / (180.0 * GridPoint.UNITS_PER_DEGREE);

  private SurfaceArea() {}

  /// Rounded up.
  static long squareMetres(List<SharedArea.Patch> patches) {
    double sum = 0;
    for (SharedArea.Patch patch : patches) {
      sum += signed(patch.outer());
      for (List<GridPoint> hole : patch.holes()) {
        sum += signed(hole);
      }
    }
    return Math.max(1, (long) Math.ceil(sum));
  }

  /// Positive if the ring has its disc on the left.
  private static double signed(List<GridPoint> closed) {
    double sum = 0;
    for (int i = 1; i < closed.size(); i++) {
      GridPoint from = closed.get(i - 1);
      GridPoint to = closed.get(i);
      double east = ((double) to.lonE7() - from.lonE7()) * RADIANS_PER_UNIT;
      double south = from.latE7() * RADIANS_PER_UNIT;
      double north = to.latE7() * RADIANS_PER_UNIT;
      sum -= east * (strip(south) + 4 * strip((south + north) / 2) + strip(north)) / 6;
    }
    return sum * A * A / 2;
  }

  private static double strip(double lat) {
    double sin = StrictMath.sin(lat);
    double es = E * sin;
    return (1 - E2) * (sin / (1 - es * es) - StrictMath.log((1 - es) / (1 + es)) / (2 * E));
  }
}
