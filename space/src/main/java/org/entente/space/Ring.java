package org.entente.space;

import java.util.ArrayList;
import java.util.List;

/// A closed ring as arrays, without the closing point, with a tree of boxes over its edges: level 0
/// are the edges (edge `i` runs from vertex `i` to the next), a box of level `k` covers up to eight
/// boxes of level `k − 1` that follow one another along the ring.
final class Ring {
  private static final int FAN = 8;

  enum Place {
    INSIDE,
    ON,
    OUTSIDE
  }

  final int[] x;
  final int[] y;
  private final List<int[]> levels;

  private Ring(int[] x, int[] y) {
    this.x = x;
    this.y = y;
    this.levels = levels();
  }

  /// As given.
  static Ring of(List<GridPoint> closed) {
    int n = closed.size() - 1;
    int[] x = new int[n];
    int[] y = new int[n];
    for (int i = 0; i < n; i++) {
      x[i] = closed.get(i).lonE7();
      y[i] = closed.get(i).latE7();
    }
    return new Ring(x, y);
  }

  /// `n` vertices that lie in `packed` as x and y by turns.
  static Ring unpacked(int[] packed, int at, int n) {
    int[] x = new int[n];
    int[] y = new int[n];
    for (int i = 0; i < n; i++) {
      x[i] = packed[at + 2 * i];
      y[i] = packed[at + 2 * i + 1];
    }
    return new Ring(x, y);
  }

  /// This ring so that its disc is on the left (anticlockwise) or on the right.
  Ring turned(boolean anticlockwise) {
    return isAnticlockwise() == anticlockwise ? this : reversed();
  }

  int size() {
    return x.length;
  }

  int next(int i) {
    return i + 1 == x.length ? 0 : i + 1;
  }

  int previous(int i) {
    return i == 0 ? x.length - 1 : i - 1;
  }

  GridPoint point(int i) {
    return new GridPoint(x[i], y[i]);
  }

  /// All points, the first repeated at the end.
  List<GridPoint> closed() {
    return closedFrom(0);
  }

  /// As [#closed], but beginning at the westernmost, then southernmost point.
  List<GridPoint> fromWesternmost() {
    int first = 0;
    for (int i = 1; i < x.length; i++) {
      if (point(i).compareTo(point(first)) < 0) {
        first = i;
      }
    }
    return closedFrom(first);
  }

  private List<GridPoint> closedFrom(int first) {
    List<GridPoint> points = new ArrayList<>(x.length + 1);
    for (int i = 0; i <= x.length; i++) {
      points.add(point((first + i) % x.length));
    }
    return points;
  }

  /// Whether the vertex is exactly at the place.
  boolean isAt(int i, int px, int py) {
    return x[i] == px && y[i] == py;
  }

  int topLevel() {
    return levels.size();
  }

  int count(int level) {
    return level == 0 ? x.length : levels.get(level - 1).length / 4;
  }

  int firstChild(int index) {
    return index * FAN;
  }

  int endOfChildren(int level, int index) {
    return Math.min(count(level - 1), (index + 1) * FAN);
  }

  int west(int level, int i) {
    return level == 0 ? Math.min(x[i], x[next(i)]) : levels.get(level - 1)[4 * i];
  }

  int south(int level, int i) {
    return level == 0 ? Math.min(y[i], y[next(i)]) : levels.get(level - 1)[4 * i + 1];
  }

  int east(int level, int i) {
    return level == 0 ? Math.max(x[i], x[next(i)]) : levels.get(level - 1)[4 * i + 2];
  }

  int north(int level, int i) {
    return level == 0 ? Math.max(y[i], y[next(i)]) : levels.get(level - 1)[4 * i + 3];
  }

  /// Where a point is, of the disc this ring bounds: counts the edges crossed by a ray to the east.
  Place locate(int px, int py) {
    boolean inside = false;
    for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
      boolean up = y[i] > py;
      if (up == (y[j] > py)) {
        if (touchesFromBelow(j, i, px, py)) {
          return Place.ON;
        }
        continue;
      }
      int side = Exact.orientation(x[j], y[j], x[i], y[i], px, py);
      if (side == 0) {
        return Place.ON;
      }
      inside ^= (side > 0) == up;
    }
    return inside ? Place.INSIDE : Place.OUTSIDE;
  }

  /// Whether the point is on an edge whose ends are both above it, or both not above it.
  private boolean touchesFromBelow(int j, int i, int px, int py) {
    if (y[i] == py && y[j] == py) {
      return px >= Math.min(x[i], x[j]) && px <= Math.max(x[i], x[j]);
    }
    return isAt(i, px, py) || isAt(j, px, py);
  }

  /// Whether all vertices are on one line.
  boolean isFlat() {
    for (int i = 2; i < x.length; i++) {
      if (Exact.orientation(x[0], y[0], x[1], y[1], x[i], y[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /// The turn at the westernmost of the southernmost vertices decides. In a simple ring it cannot
  /// be straight there: both neighbours lie on the same side, so the ring would run back along
  /// itself.
  private boolean isAnticlockwise() {
    int v = 0;
    for (int i = 1; i < x.length; i++) {
      if (y[i] < y[v] || (y[i] == y[v] && x[i] < x[v])) {
        v = i;
      }
    }
    int p = previous(v);
    int n = next(v);
    return Exact.orientation(x[p], y[p], x[v], y[v], x[n], y[n]) > 0;
  }

  private Ring reversed() {
    int n = x.length;
    int[] rx = new int[n];
    int[] ry = new int[n];
    for (int i = 0; i < n; i++) {
      rx[i] = x[n - 1 - i];
      ry[i] = y[n - 1 - i];
    }
    return new Ring(rx, ry);
  }

  private List<int[]> levels() {
    List<int[]> built = new ArrayList<>();
    int below = x.length;
    do {
      int n = (below + FAN - 1) / FAN;
      int[] boxes = new int[4 * n];
      for (int i = 0; i < n; i++) {
        cover(boxes, i, built, below);
      }
      built.add(boxes);
      below = n;
    } while (below > 1);
    return built;
  }

  private void cover(int[] boxes, int index, List<int[]> built, int below) {
    int from = index * FAN;
    int end = Math.min(below, from + FAN);
    int west = Integer.MAX_VALUE;
    int south = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    int north = Integer.MIN_VALUE;
    for (int i = from; i < end; i++) {
      if (built.isEmpty()) {
        int j = next(i);
        west = Math.min(west, Math.min(x[i], x[j]));
        south = Math.min(south, Math.min(y[i], y[j]));
        east = Math.max(east, Math.max(x[i], x[j]));
        north = Math.max(north, Math.max(y[i], y[j]));
      } else {
        int[] children = built.getLast();
        west = Math.min(west, children[4 * i]);
        south = Math.min(south, children[4 * i + 1]);
        east = Math.max(east, children[4 * i + 2]);
        north = Math.max(north, children[4 * i + 3]);
      }
    }
    boxes[4 * index] = west;
    boxes[4 * index + 1] = south;
    boxes[4 * index + 2] = east;
    boxes[4 * index + 3] = north;
  }
}
