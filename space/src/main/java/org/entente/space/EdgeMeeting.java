package org.entente.space;

/// How two edges, as closed segments whose boxes meet, lie to one another.
enum EdgeMeeting {
  APART,
  /// They share a point, and one of its ends is among the shared points.
  TOUCH,
  /// They share one point, an end of neither.
  CROSS;

  static EdgeMeeting of(Ring a, int i, Ring b, int j) {
    int a2 = a.next(i);
    int b2 = b.next(j);
    int startA = side(b, j, a, i);
    int endA = side(b, j, a, a2);
    if (startA * endA > 0) {
      return APART;
    }
    int startB = side(a, i, b, j);
    int endB = side(a, i, b, b2);
    if (startB * endB > 0) {
      return APART;
    }
    if (startA * endA < 0 && startB * endB < 0) {
      return CROSS;
    }
    boolean touch =
        (startA == 0 && inBox(b, j, a, i))
            || (endA == 0 && inBox(b, j, a, a2))
            || (startB == 0 && inBox(a, i, b, j))
            || (endB == 0 && inBox(a, i, b, b2));
    return touch ? TOUCH : APART;
  }

  /// Whether the start of edge `i` of `a` is on edge `j` of `b`.
  static boolean startsOn(Ring a, int i, Ring b, int j) {
    return side(b, j, a, i) == 0 && inBox(b, j, a, i);
  }

  private static int side(Ring ring, int edge, Ring other, int vertex) {
    int end = ring.next(edge);
    return Exact.orientation(
        ring.x[edge], ring.y[edge], ring.x[end], ring.y[end], other.x[vertex], other.y[vertex]);
  }

  private static boolean inBox(Ring ring, int edge, Ring other, int vertex) {
    int px = other.x[vertex];
    int py = other.y[vertex];
    return px >= ring.west(0, edge)
        && px <= ring.east(0, edge)
        && py >= ring.south(0, edge)
        && py <= ring.north(0, edge);
  }
}
