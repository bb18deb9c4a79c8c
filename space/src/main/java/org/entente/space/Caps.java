package org.entente.space;

import java.util.ArrayList;
import java.util.List;

/// The polygons that stand for circles and corridors: always larger than the true area on the WGS84
/// ellipsoid, by about 0.2 % and 2 cm, and the same to the last unit on every machine (StrictMath).
/// The algorithm and why it cannot be too small are in docs/design/space.md; changing it changes
/// decisions already recorded, so it needs a new version of the format.
final class Caps {
  private static final double EQUATORIAL_RADIUS = 6_378_137.0;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double E2 = FLATTENING * (2 - FLATTENING);

  /// The smallest radius of curvature on the ellipsoid (north-south at the equator), rounded down.
  private static final double LEAST_RADIUS = 6_335_439.0;

  /// Outweighs rounding to the grid (at most 8 mm) and of the arithmetic (below 1 µm).
  private static final double MARGIN_METRES = 0.02;

  /// A 72-gon must be larger than its circle by 1/cos(2.5°) = 1.00095; edges straight in longitude
  /// and latitude, not on the sphere, take up to 0.0009 more at 84° and 500 km.
  private static final double SAFETY = 1.002;

  private static final int CORNERS = 72;
  private static final double STEP = Math.PI / (CORNERS / 2);
  private static final double RADIANS_PER_UNIT = Math.PI / (180.0 * GridPoint.UNITS_PER_DEGREE);

  private final double angle;
  private final double eastPerNorth;

  private Caps(double reachMetres, double leastLat) {
    double sin = StrictMath.sin(leastLat);
    double w = 1 - E2 * sin * sin;
    double north = EQUATORIAL_RADIUS * (1 - E2) / (w * StrictMath.sqrt(w));
    double east = EQUATORIAL_RADIUS / StrictMath.sqrt(w);
    angle = reachMetres / north;
    eastPerNorth = north / east;
  }

  static Ring circle(GridPoint center, double radiusMetres) {
    return hull(around(List.of(center), radiusMetres).corners(center));
  }

  /// One ring a leg: the hull of the caps at its two ends.
  static List<Ring> corridor(List<GridPoint> line, double halfWidthMetres) {
    Caps caps = around(line, halfWidthMetres);
    List<Ring> legs = new ArrayList<>(line.size() - 1);
    List<GridPoint> last = caps.corners(line.getFirst());
    for (GridPoint point : line.subList(1, line.size())) {
      List<GridPoint> corners = caps.corners(point);
      List<GridPoint> both = new ArrayList<>(last);
      both.addAll(corners);
      legs.add(hull(both));
      last = corners;
    }
    return legs;
  }

  /// Degrees of latitude a cap may reach from its centre.
  static double reachDegrees(double radiusMetres) {
    return Math.toDegrees(reachMetres(radiusMetres) / LEAST_RADIUS);
  }

  /// Grid units of longitude that the cap at one point of a line reaches to the east, or the west.
  static int eastReach(List<GridPoint> line, GridPoint point, double radiusMetres) {
    GridPoint onGreenwich = new GridPoint(0, point.latE7());
    return around(line, radiusMetres).corners(onGreenwich).stream()
        .mapToInt(GridPoint::lonE7)
        .max()
        .orElseThrow();
  }

  private static double reachMetres(double radiusMetres) {
    return (radiusMetres + MARGIN_METRES) * SAFETY;
  }

  private static Caps around(List<GridPoint> line, double radiusMetres) {
    int south = line.stream().mapToInt(GridPoint::latE7).min().orElseThrow();
    int north = line.stream().mapToInt(GridPoint::latE7).max().orElseThrow();
    int nearest = Math.max(0, Math.max(south, -north));
    double reach = reachMetres(radiusMetres);
    return new Caps(reach, Math.max(0, nearest * RADIANS_PER_UNIT - reach / LEAST_RADIUS));
  }

  private List<GridPoint> corners(GridPoint center) {
    double lat = center.latE7() * RADIANS_PER_UNIT;
    double sinLat = StrictMath.sin(lat);
    double cosLat = StrictMath.cos(lat);
    double sinAngle = StrictMath.sin(angle);
    double cosAngle = StrictMath.cos(angle);
    List<GridPoint> corners = new ArrayList<>(CORNERS);
    for (int k = 0; k < CORNERS; k++) {
      double azimuth = k * STEP;
      double sinCorner = sinLat * cosAngle + cosLat * sinAngle * StrictMath.cos(azimuth);
      double east =
          StrictMath.atan2(
              StrictMath.sin(azimuth) * sinAngle * cosLat, cosAngle - sinLat * sinCorner);
      corners.add(
          new GridPoint(
              center.lonE7() + units(east * eastPerNorth), units(StrictMath.asin(sinCorner))));
    }
    return corners;
  }

  private static int units(double radians) {
    return (int) StrictMath.floor(radians / RADIANS_PER_UNIT + 0.5);
  }

  /// The convex hull, anticlockwise from its westernmost (then southernmost) point, without points
  /// on its edges.
  private static Ring hull(List<GridPoint> points) {
    List<GridPoint> sorted = points.stream().sorted().distinct().toList();
    List<GridPoint> hull = new ArrayList<>(sorted.size());
    sorted.forEach(point -> addConvex(hull, point, 0));
    int lower = hull.size() - 1;
    sorted.reversed().stream().skip(1).forEach(point -> addConvex(hull, point, lower));
    return Ring.of(hull);
  }

  private static void addConvex(List<GridPoint> hull, GridPoint next, int floor) {
    while (hull.size() >= floor + 2 && !turnsLeft(hull, next)) {
      hull.removeLast();
    }
    hull.add(next);
  }

  private static boolean turnsLeft(List<GridPoint> hull, GridPoint next) {
    GridPoint last = hull.getLast();
    GridPoint before = hull.get(hull.size() - 2);
    return Exact.orientation(
            before.lonE7(), before.latE7(), last.lonE7(), last.latE7(), next.lonE7(), next.latE7())
        > 0;
  }
}
