package org.entente.space;

/// A box within a ring's disc: if the cores of two areas share interior, so do the areas, and no
/// edge need be looked at. Many overlaps are decided so. Four ints: west, south, east, north; west
/// beyond east if there is none.
final class Core {
  static final int INTS = 4;

  /// Sizes that are tried, in eighths of the ring's own box, the largest first.
  private static final int EIGHTHS = 8;

  private static final long FAST_EXTENT = 1L << 30;

  private Core() {}

  /// Writes the core of a packed ring to a place before it.
  static void write(int[] packed, int core, int ring) {
    int[] bounds = new int[4];
    FlatRelation.bound(packed, ring, bounds);
    long width = (long) bounds[2] - bounds[0];
    long height = (long) bounds[3] - bounds[1];
    int x = (int) (bounds[0] + width / 2);
    int y = (int) (bounds[1] + height / 2);
    if (width < FAST_EXTENT && height < FAST_EXTENT && FlatRelation.holds(packed, ring, x, y)) {
      for (int eighths = EIGHTHS - 1; eighths > 0; eighths--) {
        int halfX = (int) (width * eighths / (2 * EIGHTHS));
        int halfY = (int) (height * eighths / (2 * EIGHTHS));
        if (halfX > 0 && halfY > 0 && isWithin(packed, ring, x, y, halfX, halfY)) {
          put(packed, core, x - halfX, y - halfY, x + halfX, y + halfY);
          return;
        }
      }
    }
    put(packed, core, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);
  }

  private static void put(int[] packed, int at, int west, int south, int east, int north) {
    packed[at] = west;
    packed[at + 1] = south;
    packed[at + 2] = east;
    packed[at + 3] = north;
  }

  /// Whether no edge comes into the open box, whose middle the ring holds. If the middle is on an
  /// edge, that edge comes into it.
  private static boolean isWithin(int[] packed, int ring, int x, int y, int halfX, int halfY) {
    int end = ring + PackedShape.ringInts(packed, ring);
    long ax = (long) packed[end - 2] - x;
    long ay = (long) packed[end - 1] - y;
    for (int i = ring + 1; i < end; i += 2) {
      long bx = (long) packed[i] - x;
      long by = (long) packed[i + 1] - y;
      if (entersBox(ax, ay, bx, by, halfX, halfY)) {
        return false;
      }
      ax = bx;
      ay = by;
    }
    return true;
  }

  /// Whether a segment meets the open box about the origin. Exact while all fit 31 bits: the box's
  /// corners lie on both sides of the line exactly if |cross| < halfX·|dy| + halfY·|dx|.
  private static boolean entersBox(long ax, long ay, long bx, long by, long halfX, long halfY) {
    if (Math.max(ax, bx) <= -halfX
        || Math.min(ax, bx) >= halfX
        || Math.max(ay, by) <= -halfY
        || Math.min(ay, by) >= halfY) {
      return false;
    }
    long dx = bx - ax;
    long dy = by - ay;
    return Math.abs(dx * ay - dy * ax) < halfX * Math.abs(dy) + halfY * Math.abs(dx);
  }

  /// Whether two cores share interior. Never true if one is none.
  static boolean meet(int[] a, int atA, int[] b, int atB) {
    return a[atA] < b[atB + 2]
        && b[atB] < a[atA + 2]
        && a[atA + 1] < b[atB + 3]
        && b[atB + 1] < a[atA + 3];
  }
}
