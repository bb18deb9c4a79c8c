package org.entente.audit.geometry;

import java.util.ArrayList;
import java.util.List;

/// The polygons that stand for circles and corridors, written from docs/design/space.md, whose
/// letters the names follow.
final class Outlines {
  private static final int UNITS_PER_DEGREE = 10_000_000;
  private static final double U = Math.PI / (180.0 * UNITS_PER_DEGREE);
  private static final double A = 6378137;
  private static final double F = 1 / 298.257223563;
  private static final double E2 = F * (2 - F);
  private static final double LEAST_RADIUS = 6335439;
  private static final int CORNERS = 72;

  private Outlines() {}

  static Region circle(Point centre, double radius) {
    return hull(new Cap(List.of(centre), radius).around(centre));
  }

  static List<Region> corridor(List<Point> line, double halfWidth) {
    Cap cap = new Cap(line, halfWidth);
    List<Region> legs = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      List<Point> corners = new ArrayList<>(cap.around(line.get(i - 1)));
      corners.addAll(cap.around(line.get(i)));
      legs.add(hull(corners));
    }
    return legs;
  }

  /// δ and s of a circle's centre or a corridor's line.
  private static final class Cap {
    private final double delta;
    private final double s;

    Cap(List<Point> line, double r) {
      double rho = (r + 0.02) * 1.002;
      long south = line.stream().mapToLong(Point::y).min().orElseThrow();
      long north = line.stream().mapToLong(Point::y).max().orElseThrow();
      long n = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
      double phi = Math.max(0, n * U - rho / LEAST_RADIUS);
      double sin = StrictMath.sin(phi);
      double w = 1 - E2 * sin * sin;
      double m = A * (1 - E2) / (w * StrictMath.sqrt(w));
      delta = rho / m;
      s = m / (A / StrictMath.sqrt(w));
    }

    List<Point> around(Point point) {
      double phi = point.y() * U;
      double sinPhi = StrictMath.sin(phi);
      double cosPhi = StrictMath.cos(phi);
      double sinDelta = StrictMath.sin(delta);
      double cosDelta = StrictMath.cos(delta);
      List<Point> corners = new ArrayList<>(CORNERS);
      for (int k = 0; k < CORNERS; k++) {
        double theta = k * (Math.PI / 36);
        double p = sinPhi * cosDelta + cosPhi * sinDelta * StrictMath.cos(theta);
        double lambda =
            StrictMath.atan2(StrictMath.sin(theta) * sinDelta * cosPhi, cosDelta - sinPhi * p);
        long x = point.x() + (long) StrictMath.floor(lambda * s / U + 0.5);
        corners.add(new Point(x, (long) StrictMath.floor(StrictMath.asin(p) / U + 0.5)));
      }
      return corners;
    }
  }

  private static Region hull(List<Point> points) {
    return Region.of(List.of(ring(points)));
  }

  /// The convex hull, closed, by wrapping: from the westernmost point always on to the one that has
  /// all others on its left, the farthest of those on one line.
  private static List<Point> ring(List<Point> points) {
    Point start = points.stream().min(Point::compareTo).orElseThrow();
    List<Point> ring = new ArrayList<>();
    Point at = start;
    do {
      ring.add(at);
      at = next(points, at);
    } while (!at.equals(start));
    ring.add(start);
    return ring;
  }

  private static Point next(List<Point> points, Point at) {
    Point best = at;
    for (Point point : points) {
      if (point.equals(at)) {
        continue;
      }
      int side = best.equals(at) ? -1 : Point.side(at, best, point);
      if (side < 0 || (side == 0 && distance(at, point) > distance(at, best))) {
        best = point;
      }
    }
    return best;
  }

  /// Of points on one line through `at`, the sum of the coordinates' differences orders by
  /// distance.
  private static long distance(Point at, Point point) {
    return Math.abs(point.x() - at.x()) + Math.abs(point.y() - at.y());
  }
}
