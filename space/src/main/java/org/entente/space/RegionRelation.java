package org.entente.space;

import java.util.List;

/// The exact relation of two regions, in integers.
///
/// If two edges cross properly the regions overlap. Otherwise every point where the boundaries meet
/// is a vertex of one of them or follows from one, hence a grid point, and the regions overlap
/// exactly if, at such a point, the sectors they fill share directions, or a whole ring of one that
/// the other's boundary never touches lies inside the other. See docs/design/space.md for the
/// argument.
final class RegionRelation {
  private final List<Ring> ringsA;
  private final List<Ring> ringsB;
  private final boolean[] touchedA;
  private final boolean[] touchedB;

  private RegionRelation(Region a, Region b) {
    ringsA = a.rings();
    ringsB = b.rings();
    touchedA = new boolean[ringsA.size()];
    touchedB = new boolean[ringsB.size()];
  }

  static Relation of(Region a, Region b) {
    if (!EdgePairs.boxesMeet(a.outer(), b.outer())) {
      return Relation.DISJOINT;
    }
    RegionRelation boundaries = new RegionRelation(a, b);
    if (boundaries.overlapAtBoundary()
        || untouchedRingInside(boundaries.ringsA, boundaries.touchedA, b)
        || untouchedRingInside(boundaries.ringsB, boundaries.touchedB, a)) {
      return Relation.OVERLAP;
    }
    for (boolean touched : boundaries.touchedA) {
      if (touched) {
        return Relation.ADJACENT;
      }
    }
    return Relation.DISJOINT;
  }

  private static boolean untouchedRingInside(List<Ring> rings, boolean[] touched, Region other) {
    for (int r = 0; r < touched.length; r++) {
      Ring ring = rings.get(r);
      if (!touched[r] && other.locate(ring.x[0], ring.y[0]) == Ring.Place.INSIDE) {
        return true;
      }
    }
    return false;
  }

  private boolean overlapAtBoundary() {
    for (int ra = 0; ra < touchedA.length; ra++) {
      for (int rb = 0; rb < touchedB.length; rb++) {
        if (overlapAlong(ra, rb)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean overlapAlong(int ra, int rb) {
    Ring a = ringsA.get(ra);
    Ring b = ringsB.get(rb);
    return EdgePairs.any(
        a,
        b,
        (i, j) -> {
          EdgeMeeting meeting = EdgeMeeting.of(a, i, b, j);
          if (meeting == EdgeMeeting.CROSS) {
            return true;
          }
          if (meeting == EdgeMeeting.APART) {
            return false;
          }
          touchedA[ra] = true;
          touchedB[rb] = true;
          return (EdgeMeeting.startsOn(a, i, b, j) && sectorsMeet(a, i, b, j, a.x[i], a.y[i]))
              || (EdgeMeeting.startsOn(b, j, a, i) && sectorsMeet(a, i, b, j, b.x[j], b.y[j]));
        });
  }

  /// Whether near a common point of edge `i` of `a` and edge `j` of `b`, the interiors share a
  /// direction. Each interior fills the open arc anticlockwise from the ring's way out of the point
  /// to its way in. Two arcs meet exactly if one of them begins within the other, or both begin
  /// together.
  private static boolean sectorsMeet(Ring a, int i, Ring b, int j, int px, int py) {
    Arc arcA = Arc.at(a, i, px, py);
    Arc arcB = Arc.at(b, j, px, py);
    return arcA.contains(arcB.outX, arcB.outY)
        || arcB.contains(arcA.outX, arcA.outY)
        || sameDirection(arcA.outX, arcA.outY, arcB.outX, arcB.outY);
  }

  private static boolean sameDirection(long ux, long uy, long vx, long vy) {
    return Exact.turn(ux, uy, vx, vy) == 0
        && Long.signum(ux) == Long.signum(vx)
        && Long.signum(uy) == Long.signum(vy);
  }

  private record Arc(long outX, long outY, long inX, long inY) {
    /// @param edge an edge the point is on; the point may be its start, its end or between them
    static Arc at(Ring ring, int edge, int px, int py) {
      int end = ring.next(edge);
      int from = ring.isAt(edge, px, py) ? ring.previous(edge) : edge;
      int to = ring.isAt(end, px, py) ? ring.next(end) : end;
      return new Arc(
          (long) ring.x[to] - px,
          (long) ring.y[to] - py,
          (long) ring.x[from] - px,
          (long) ring.y[from] - py);
    }

    boolean contains(long dx, long dy) {
      int opening = Exact.turn(outX, outY, inX, inY);
      boolean pastStart = Exact.turn(outX, outY, dx, dy) > 0;
      if (opening == 0) {
        return pastStart;
      }
      boolean beforeEnd = Exact.turn(dx, dy, inX, inY) > 0;
      if (opening > 0) {
        return pastStart && beforeEnd;
      }
      return Exact.turn(inX, inY, dx, dy) < 0 || Exact.turn(dx, dy, outX, outY) < 0;
    }
  }
}
