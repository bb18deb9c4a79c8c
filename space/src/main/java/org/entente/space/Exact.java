package org.entente.space;

/// Signs of determinants of grid coordinates, without rounding. Differences of coordinates need up
/// to 33 bits, their products 66: more than a long, so products are compared in 128 bits.
final class Exact {
  private Exact() {}

  /// The sign of `a·b − c·d`.
  static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  /// The sign of the cross product: 1 if (vx, vy) is to the left of (ux, uy).
  static int turn(long ux, long uy, long vx, long vy) {
    return compareProducts(ux, vy, uy, vx);
  }

  /// 1 if c is to the left of the line from a to b, −1 to the right, 0 on it.
  static int orientation(long ax, long ay, long bx, long by, long cx, long cy) {
    return turn(bx - ax, by - ay, cx - ax, cy - ay);
  }
}
