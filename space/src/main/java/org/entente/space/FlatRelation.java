package org.entente.space;

import java.util.List;

/// [RegionRelation] for outlines as ints: decides by itself what has a proper crossing, or no
/// common boundary point at all, which is nearly all; leaves the rest to that one. Exact: within a
/// box of 2³⁰ units (107 degrees) every product of differences fits a long; what is larger is left,
/// too.
///
/// Keeps room for edges: one thread at a time.
final class FlatRelation {
  private static final long FAST_EXTENT = 1L << 30;

  /// More pairs of edges than this are cheaper with the boxes of [EdgePairs].
  private static final int MOST_PAIRS = 1 << 14;

  private static final int INTS_PER_EDGE = 4;
  private static final int[] NOTHING = {};

  /// For the edges of polygons as they are drawn; more is made when needed.
  private static final int FIRST_ROOM = 64;

  private final IntBag edgesA = new IntBag(FIRST_ROOM);
  private final IntBag edgesB = new IntBag(FIRST_ROOM);
  private final int[] boundsA = new int[4];
  private final int[] boundsB = new int[4];

  /// The array of whose only shape `boundsA` holds the bounds: the same one is asked about many
  /// times.
  private int[] boundedA = NOTHING;

  /// How two packed shapes lie, without their buffers.
  ///
  /// @param a nothing else is packed in it; the same array, and nothing else, means the same bounds
  @SuppressWarnings("ReferenceEquality")
  Relation relate(int[] a, int atA, int[] b, int atB) {
    boolean simpleA = PackedShape.isSimple(a, atA);
    boolean simpleB = PackedShape.isSimple(b, atB);
    if (simpleA && simpleB) {
      if (Core.meet(a, PackedShape.core(atA), b, PackedShape.core(atB))) {
        return Relation.OVERLAP;
      }
      if (Diagonals.apart(a, PackedShape.diagonals(atA), b, PackedShape.diagonals(atB))) {
        return Relation.DISJOINT;
      }
      int ringA = PackedShape.outline(a, atA);
      if (boundedA != a) {
        bound(a, ringA, boundsA);
        boundedA = a;
      }
      return relateToBounded(a, ringA, b, PackedShape.outline(b, atB));
    }
    boundedA = NOTHING;
    return relateRegions(a, atA, b, atB);
  }

  private Relation relateRegions(int[] a, int atA, int[] b, int atB) {
    if (hasHoles(a, atA) || hasHoles(b, atB)) {
      return slow(PackedShape.regions(a, atA), PackedShape.regions(b, atB));
    }
    boolean simpleA = PackedShape.isSimple(a, atA);
    boolean simpleB = PackedShape.isSimple(b, atB);
    int outlineA = PackedShape.outline(a, atA);
    int outlineB = PackedShape.outline(b, atB);
    int countA = simpleA ? 1 : a[outlineA];
    int countB = simpleB ? 1 : b[outlineB];
    Relation relation = Relation.DISJOINT;
    int ringA = simpleA ? outlineA : outlineA + 2;
    for (int i = 0; i < countA; i++) {
      int ringB = simpleB ? outlineB : outlineB + 2;
      for (int j = 0; j < countB; j++) {
        Relation one = relateRings(a, ringA, b, ringB);
        if (one == Relation.OVERLAP) {
          return one;
        }
        relation = one == Relation.ADJACENT ? one : relation;
        ringB += PackedShape.ringInts(b, ringB) + 1;
      }
      ringA += PackedShape.ringInts(a, ringA) + 1;
    }
    return relation;
  }

  private static boolean hasHoles(int[] packed, int at) {
    if (PackedShape.isSimple(packed, at)) {
      return false;
    }
    int place = PackedShape.outline(packed, at);
    return packed[place] == 1 && packed[place + 1] > 1;
  }

  private static Relation slow(List<Region> a, List<Region> b) {
    return Outline.ofRegions(a).relate(Outline.ofRegions(b));
  }

  private static Relation slowRings(int[] a, int ringA, int[] b, int ringB) {
    return RegionRelation.of(
        new Region(Ring.unpacked(a, ringA + 1, Math.abs(a[ringA])), List.of()),
        new Region(Ring.unpacked(b, ringB + 1, Math.abs(b[ringB])), List.of()));
  }

  private Relation relateRings(int[] a, int ringA, int[] b, int ringB) {
    bound(a, ringA, boundsA);
    return relateToBounded(a, ringA, b, ringB);
  }

  /// Takes the first ring's bounds from `boundsA`.
  private Relation relateToBounded(int[] a, int ringA, int[] b, int ringB) {
    clipAndBound(b, ringB);
    int[] inA = boundsA;
    int[] inB = boundsB;
    if (inA[0] > inB[2] || inB[0] > inA[2] || inA[1] > inB[3] || inB[1] > inA[3]) {
      return Relation.DISJOINT;
    }
    if ((long) Math.max(inA[2], inB[2]) - Math.min(inA[0], inB[0]) >= FAST_EXTENT
        || (long) Math.max(inA[3], inB[3]) - Math.min(inA[1], inB[1]) >= FAST_EXTENT) {
      return slowRings(a, ringA, b, ringB);
    }
    if (edgesB.size > 0) {
      clip(a, ringA);
      long pairs = (long) (edgesA.size / INTS_PER_EDGE) * (edgesB.size / INTS_PER_EDGE);
      EdgeMeeting meeting = pairs > MOST_PAIRS ? EdgeMeeting.TOUCH : boundaries();
      if (meeting == EdgeMeeting.CROSS) {
        return Relation.OVERLAP;
      }
      if (meeting == EdgeMeeting.TOUCH) {
        return slowRings(a, ringA, b, ringB);
      }
    }
    return oneHolds(a, ringA, b, ringB) ? Relation.OVERLAP : Relation.DISJOINT;
  }

  /// West, south, east, north.
  static void bound(int[] packed, int ring, int[] bounds) {
    int end = ring + PackedShape.ringInts(packed, ring);
    int west = Integer.MAX_VALUE;
    int south = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    int north = Integer.MIN_VALUE;
    for (int i = ring + 1; i < end; i += 2) {
      int x = packed[i];
      int y = packed[i + 1];
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    bounds[0] = west;
    bounds[1] = south;
    bounds[2] = east;
    bounds[3] = north;
  }

  /// Into `edgesA` the edges whose boxes meet the bounds of the other ring: no other edge can meet
  /// it.
  private void clip(int[] packed, int ring) {
    int west = boundsB[0];
    int south = boundsB[1];
    int east = boundsB[2];
    int north = boundsB[3];
    int end = ring + PackedShape.ringInts(packed, ring);
    edgesA.size = 0;
    edgesA.reserve(2 * (end - ring));
    int[] out = edgesA.ints;
    int size = 0;
    int x1 = packed[end - 2];
    int y1 = packed[end - 1];
    for (int i = ring + 1; i < end; i += 2) {
      int x2 = packed[i];
      int y2 = packed[i + 1];
      if (Math.max(x1, x2) >= west
          && Math.min(x1, x2) <= east
          && Math.max(y1, y2) >= south
          && Math.min(y1, y2) <= north) {
        out[size] = x1;
        out[size + 1] = y1;
        out[size + 2] = x2;
        out[size + 3] = y2;
        size += INTS_PER_EDGE;
      }
      x1 = x2;
      y1 = y2;
    }
    edgesA.size = size;
  }

  /// Into `edgesB` the same of the other ring, and its bounds, in one pass.
  private void clipAndBound(int[] packed, int ring) {
    int west = boundsA[0];
    int south = boundsA[1];
    int east = boundsA[2];
    int north = boundsA[3];
    int end = ring + PackedShape.ringInts(packed, ring);
    edgesB.size = 0;
    edgesB.reserve(2 * (end - ring));
    int[] out = edgesB.ints;
    int size = 0;
    int least = Integer.MAX_VALUE;
    int lowest = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    int highest = Integer.MIN_VALUE;
    int x1 = packed[end - 2];
    int y1 = packed[end - 1];
    for (int i = ring + 1; i < end; i += 2) {
      int x2 = packed[i];
      int y2 = packed[i + 1];
      least = Math.min(least, x2);
      most = Math.max(most, x2);
      lowest = Math.min(lowest, y2);
      highest = Math.max(highest, y2);
      if (Math.max(x1, x2) >= west
          && Math.min(x1, x2) <= east
          && Math.max(y1, y2) >= south
          && Math.min(y1, y2) <= north) {
        out[size] = x1;
        out[size + 1] = y1;
        out[size + 2] = x2;
        out[size + 3] = y2;
        size += INTS_PER_EDGE;
      }
      x1 = x2;
      y1 = y2;
    }
    edgesB.size = size;
    boundsB[0] = least;
    boundsB[1] = lowest;
    boundsB[2] = most;
    boundsB[3] = highest;
  }

  private EdgeMeeting boundaries() {
    int[] a = edgesA.ints;
    int[] b = edgesB.ints;
    int endA = edgesA.size;
    int endB = edgesB.size;
    for (int i = 0; i < endA; i += INTS_PER_EDGE) {
      long ax = a[i];
      long ay = a[i + 1];
      long adx = a[i + 2] - ax;
      long ady = a[i + 3] - ay;
      for (int j = 0; j < endB; j += INTS_PER_EDGE) {
        long bx = b[j];
        long by = b[j + 1];
        long startB = adx * (by - ay) - ady * (bx - ax);
        long endOfB = adx * (b[j + 3] - ay) - ady * (b[j + 2] - ax);
        if ((startB > 0 && endOfB > 0) || (startB < 0 && endOfB < 0)) {
          continue;
        }
        long bdx = b[j + 2] - bx;
        long bdy = b[j + 3] - by;
        long startA = bdx * (ay - by) - bdy * (ax - bx);
        long endOfA = bdx * (a[i + 3] - by) - bdy * (a[i + 2] - bx);
        if ((startA > 0 && endOfA > 0) || (startA < 0 && endOfA < 0)) {
          continue;
        }
        if (startA != 0 && endOfA != 0 && startB != 0 && endOfB != 0) {
          return EdgeMeeting.CROSS;
        }
        if (boxesMeet(a, i, b, j)) {
          return EdgeMeeting.TOUCH;
        }
      }
    }
    return EdgeMeeting.APART;
  }

  private static boolean boxesMeet(int[] a, int i, int[] b, int j) {
    return Math.max(a[i], a[i + 2]) >= Math.min(b[j], b[j + 2])
        && Math.max(b[j], b[j + 2]) >= Math.min(a[i], a[i + 2])
        && Math.max(a[i + 1], a[i + 3]) >= Math.min(b[j + 1], b[j + 3])
        && Math.max(b[j + 1], b[j + 3]) >= Math.min(a[i + 1], a[i + 3]);
  }

  /// Whether one ring is inside the other, if their boundaries do not meet.
  private boolean oneHolds(int[] a, int ringA, int[] b, int ringB) {
    return (within(boundsA, boundsB) && holds(b, ringB, a[ringA + 1], a[ringA + 2]))
        || (within(boundsB, boundsA) && holds(a, ringA, b[ringB + 1], b[ringB + 2]));
  }

  private static boolean within(int[] inner, int[] outer) {
    return inner[0] >= outer[0]
        && inner[1] >= outer[1]
        && inner[2] <= outer[2]
        && inner[3] <= outer[3];
  }

  /// Whether a point that is not on the ring is inside: counts the edges crossed by a ray to the
  /// east.
  static boolean holds(int[] packed, int ring, int px, int py) {
    int end = ring + PackedShape.ringInts(packed, ring);
    boolean inside = false;
    int x1 = packed[end - 2];
    int y1 = packed[end - 1];
    for (int i = ring + 1; i < end; i += 2) {
      int x2 = packed[i];
      int y2 = packed[i + 1];
      boolean up = y2 > py;
      if (up != (y1 > py)) {
        long side = (long) (x2 - x1) * (py - y1) - (long) (y2 - y1) * (px - x1);
        inside ^= (side > 0) == up;
      }
      x1 = x2;
      y1 = y2;
    }
    return inside;
  }
}
