package org.entente.audit.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.audit.geometry.Region.Edge;
import org.entente.audit.geometry.Region.Place;

/// Two polygons compared edge by edge.
///
/// If no two edges cross, every place where boundaries meet is a corner of one of them. Cut there,
/// each stretch of one boundary lies wholly inside, outside or on the other polygon, and its middle
/// tells which. A common interior is bounded by a stretch inside the other polygon or by one common
/// to both with the interiors on the same side; a part of one outside the other likewise by a
/// stretch outside, by one of the other's inside, or by a common one with the interiors on opposite
/// sides.
final class Comparison {
  private final Region one;
  private final Region other;
  private final List<List<Point>> cutsOfOne;
  private final List<List<Point>> cutsOfOther;
  private boolean crossing;
  private boolean touching;

  Comparison(Region one, Region other) {
    this.one = one;
    this.other = other;
    this.cutsOfOne = ends(one);
    this.cutsOfOther = ends(other);
    for (int i = 0; i < one.edges.size() && !crossing; i++) {
      for (int j = 0; j < other.edges.size() && !crossing; j++) {
        compare(i, j);
      }
    }
  }

  private static List<List<Point>> ends(Region region) {
    List<List<Point>> all = new ArrayList<>(region.edges.size());
    for (Edge edge : region.edges) {
      List<Point> ends = new ArrayList<>(2);
      ends.add(edge.from());
      ends.add(edge.to());
      all.add(ends);
    }
    return all;
  }

  private void compare(int i, int j) {
    Edge a = one.edges.get(i);
    Edge b = other.edges.get(j);
    if (areApart(a.from().x(), a.to().x(), b.from().x(), b.to().x())
        || areApart(a.from().y(), a.to().y(), b.from().y(), b.to().y())) {
      return;
    }
    int aFrom = Point.side(b.from(), b.to(), a.from());
    int aTo = Point.side(b.from(), b.to(), a.to());
    int bFrom = Point.side(a.from(), a.to(), b.from());
    int bTo = Point.side(a.from(), a.to(), b.to());
    if (aFrom * aTo < 0 && bFrom * bTo < 0) {
      crossing = true;
      return;
    }
    cut(b, cutsOfOther.get(j), a.from());
    cut(b, cutsOfOther.get(j), a.to());
    cut(a, cutsOfOne.get(i), b.from());
    cut(a, cutsOfOne.get(i), b.to());
  }

  private static boolean areApart(long a1, long a2, long b1, long b2) {
    return Math.max(a1, a2) < Math.min(b1, b2) || Math.max(b1, b2) < Math.min(a1, a2);
  }

  private void cut(Edge edge, List<Point> cuts, Point point) {
    if (edge.covers(point)) {
      touching = true;
      cuts.add(point);
    }
  }

  boolean touch() {
    return crossing || touching;
  }

  boolean interiorsMeet() {
    return crossing
        || anyStretch(one, cutsOfOne, other, Place.INSIDE, true)
        || anyStretch(other, cutsOfOther, one, Place.INSIDE, true);
  }

  /// Whether some of the first polygon's interior lies outside the second.
  boolean firstReachesOutside() {
    return crossing
        || anyStretch(one, cutsOfOne, other, Place.OUTSIDE, false)
        || anyStretch(other, cutsOfOther, one, Place.INSIDE, false);
  }

  /// Whether a stretch of `mine` lies at `wanted` of `theirs`, or common to both with interiors on
  /// the same side, or on opposite ones.
  private static boolean anyStretch(
      Region mine, List<List<Point>> cuts, Region theirs, Place wanted, boolean sameSide) {
    for (int i = 0; i < cuts.size(); i++) {
      List<Point> points = cuts.get(i);
      if (points.size() > 2) {
        points.sort(Comparator.naturalOrder());
      }
      for (int k = 1; k < points.size(); k++) {
        Point a = points.get(k - 1);
        Point b = points.get(k);
        if (a.equals(b)) {
          continue;
        }
        Place place = theirs.locateMiddle(a, b);
        if (place == wanted
            || (place == Place.BOUNDARY && sameSide == runAlike(mine.edges.get(i), theirs, a, b))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the edge of `theirs` that this stretch lies on runs the same way as `mine`.
  private static boolean runAlike(Edge mine, Region theirs, Point a, Point b) {
    for (Edge edge : theirs.edges) {
      if (edge.covers(a) && edge.covers(b)) {
        long dx = Long.signum(mine.to().x() - mine.from().x());
        long dy = Long.signum(mine.to().y() - mine.from().y());
        long ex = Long.signum(edge.to().x() - edge.from().x());
        long ey = Long.signum(edge.to().y() - edge.from().y());
        return dx == ex && dy == ey;
      }
    }
    throw new IllegalStateException("a stretch on a boundary lies on no edge of it");
  }
}
