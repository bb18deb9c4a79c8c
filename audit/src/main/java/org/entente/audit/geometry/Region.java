package org.entente.audit.geometry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// A polygon with holes, as edges with the interior on their left.
public final class Region {
  /// Where a point lies.
  enum Place {
    INSIDE,
    BOUNDARY,
    OUTSIDE
  }

  record Edge(Point from, Point to) {
    boolean covers(Point point) {
      return Point.side(from, to, point) == 0
          && isBetween(from.x(), to.x(), point.x())
          && isBetween(from.y(), to.y(), point.y());
    }

    private static boolean isBetween(long a, long b, long c) {
      return Math.min(a, b) <= c && c <= Math.max(a, b);
    }
  }

  final List<Edge> edges;
  private final long west;
  private final long east;
  private final long south;
  private final long north;

  private Region(List<Edge> edges) {
    this.edges = List.copyOf(edges);
    this.west = edges.stream().mapToLong(edge -> edge.from().x()).min().orElseThrow();
    this.east = edges.stream().mapToLong(edge -> edge.from().x()).max().orElseThrow();
    this.south = edges.stream().mapToLong(edge -> edge.from().y()).min().orElseThrow();
    this.north = edges.stream().mapToLong(edge -> edge.from().y()).max().orElseThrow();
  }

  /// The polygon of these rings.
  ///
  /// @param rings the outer one first, then holes; each closed, in either direction
  public static Region of(List<List<Point>> rings) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      List<Point> ring = rings.get(i);
      boolean anticlockwise = doubledArea(ring).signum() > 0;
      boolean turn = anticlockwise == (i > 0);
      addEdges(turn ? ring.reversed() : ring, edges);
    }
    return new Region(edges);
  }

  private static void addEdges(List<Point> ring, List<Edge> edges) {
    for (int i = 1; i < ring.size(); i++) {
      if (!ring.get(i - 1).equals(ring.get(i))) {
        edges.add(new Edge(ring.get(i - 1), ring.get(i)));
      }
    }
  }

  private static BigInteger doubledArea(List<Point> ring) {
    BigInteger area = BigInteger.ZERO;
    for (int i = 1; i < ring.size(); i++) {
      Point a = ring.get(i - 1);
      Point b = ring.get(i);
      BigInteger one = BigInteger.valueOf(a.x()).multiply(BigInteger.valueOf(b.y()));
      BigInteger other = BigInteger.valueOf(b.x()).multiply(BigInteger.valueOf(a.y()));
      area = area.add(one).subtract(other);
    }
    return area;
  }

  List<Point> corners() {
    return edges.stream().map(Edge::from).toList();
  }

  boolean boxMeets(Region other) {
    return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
  }

  Place locate(Point point) {
    return locateDoubled(2 * point.x(), 2 * point.y());
  }

  /// Where the middle of a stretch lies; in doubled coordinates it is a whole number.
  Place locateMiddle(Point a, Point b) {
    return locateDoubled(a.x() + b.x(), a.y() + b.y());
  }

  /// Counts the edges that a ray to the east crosses.
  private Place locateDoubled(long x, long y) {
    boolean inside = false;
    for (Edge edge : edges) {
      long ay = 2 * edge.from().y();
      long by = 2 * edge.to().y();
      if (Math.max(ay, by) < y || Math.min(ay, by) > y) {
        continue;
      }
      long ax = 2 * edge.from().x();
      long bx = 2 * edge.to().x();
      int side = Point.side(ax, ay, bx, by, x, y);
      if (side == 0 && Math.min(ax, bx) <= x && x <= Math.max(ax, bx)) {
        return Place.BOUNDARY;
      }
      boolean upward = ay <= y && y < by;
      boolean downward = by <= y && y < ay;
      if ((upward && side > 0) || (downward && side < 0)) {
        inside = !inside;
      }
    }
    return inside ? Place.INSIDE : Place.OUTSIDE;
  }
}
