package org.entente.audit.geometry;

/// A point of the grid of 1e-7 degree.
///
/// @param x longitude
/// @param y latitude
public record Point(long x, long y) implements Comparable<Point> {
  @Override
  public int compareTo(Point other) {
    return x != other.x ? Long.compare(x, other.x) : Long.compare(y, other.y);
  }

  /// 1 if `c` lies to the left of the way from `a` to `b`, −1 to the right, 0 on the line.
  static int side(Point a, Point b, Point c) {
    return side(a.x, a.y, b.x, b.y, c.x, c.y);
  }

  static int side(long ax, long ay, long bx, long by, long cx, long cy) {
    return compareProducts(bx - ax, cy - ay, by - ay, cx - ax);
  }

  /// The sign of p·q − r·s. Differences of doubled coordinates reach 2^33, their products 2^66.
  private static int compareProducts(long p, long q, long r, long s) {
    long high = Math.multiplyHigh(p, q);
    long other = Math.multiplyHigh(r, s);
    return high != other ? Long.compare(high, other) : Long.compareUnsigned(p * q, r * s);
  }
}
