package org.entente.space;

/// Walks two rings' box trees together and visits every pair of edges whose boxes meet, until the
/// visitor says stop. The order depends on the rings alone.
final class EdgePairs {
  interface Visitor {
    /// True to stop.
    boolean visit(int edgeOfA, int edgeOfB);
  }

  private final Ring a;
  private final Ring b;
  private final Visitor visitor;

  private EdgePairs(Ring a, Ring b, Visitor visitor) {
    this.a = a;
    this.b = b;
    this.visitor = visitor;
  }

  /// Whether the visitor stopped.
  static boolean any(Ring a, Ring b, Visitor visitor) {
    return new EdgePairs(a, b, visitor).walk(a.topLevel(), 0, b.topLevel(), 0);
  }

  static boolean boxesMeet(Ring a, Ring b) {
    return new EdgePairs(a, b, (i, j) -> true).meets(a.topLevel(), 0, b.topLevel(), 0);
  }

  private boolean walk(int levelA, int i, int levelB, int j) {
    if (!meets(levelA, i, levelB, j)) {
      return false;
    }
    if (levelA == 0 && levelB == 0) {
      return visitor.visit(i, j);
    }
    if (levelA >= levelB) {
      for (int c = a.firstChild(i); c < a.endOfChildren(levelA, i); c++) {
        if (walk(levelA - 1, c, levelB, j)) {
          return true;
        }
      }
      return false;
    }
    for (int c = b.firstChild(j); c < b.endOfChildren(levelB, j); c++) {
      if (walk(levelA, i, levelB - 1, c)) {
        return true;
      }
    }
    return false;
  }

  private boolean meets(int levelA, int i, int levelB, int j) {
    return a.west(levelA, i) <= b.east(levelB, j)
        && b.west(levelB, j) <= a.east(levelA, i)
        && a.south(levelA, i) <= b.north(levelB, j)
        && b.south(levelB, j) <= a.north(levelA, i);
  }
}
