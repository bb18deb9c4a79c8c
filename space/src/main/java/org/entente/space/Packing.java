package org.entente.space;

/// The order in which boxes are packed into a [PackedTree]: split in two, and again, each time
/// across the side where that saves most, until what is left fits one node. A split falls between
/// full nodes of the largest level that has two of them, so that every node of every level is one
/// part of the splitting. Along a Hilbert curve a question took half as long again
/// (docs/design/space.md). Only speed depends on it; it is the same on every machine.
final class Packing {
  private static final int SIDES = 3;
  private static final int INTS = PackedTree.INTS_PER_BOX;

  /// Shorter ranges are sorted by insertion.
  private static final int SHORT = 12;

  /// Twice the middle of each box, by side.
  private final int[][] middles = new int[SIDES][];

  private final int[] boxes;

  /// Mean extent of the boxes, by side: what a question is taken to be as large as.
  private final double[] mean = new double[SIDES];

  private final int[] order;

  private Packing(int[] boxes) {
    this.boxes = boxes;
    int n = boxes.length / INTS;
    order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int d = 0; d < SIDES; d++) {
      int[] middle = new int[n];
      double sum = 0;
      for (int i = 0; i < n; i++) {
        int least = least(i, d);
        int most = most(i, d);
        middle[i] = (int) (((long) least + most) >> 1);
        sum += (double) most - least;
      }
      middles[d] = middle;
      mean[d] = sum / Math.max(1, n);
    }
  }

  private int least(int box, int side) {
    return boxes[box * INTS + (side == 2 ? 4 : side)];
  }

  private int most(int box, int side) {
    return boxes[box * INTS + (side == 2 ? 5 : side + 2)];
  }

  /// @param boxes as [PackedTree] takes them
  /// @return the number of the box at each place
  static int[] order(int[] boxes) {
    Packing packing = new Packing(boxes);
    packing.split(0, packing.order.length);
    return packing.order;
  }

  private void split(int from, int to) {
    int n = to - from;
    if (n <= PackedTree.WIDTH) {
      return;
    }
    int node = PackedTree.WIDTH;
    while ((long) node * PackedTree.WIDTH < n) {
      node *= PackedTree.WIDTH;
    }
    int nodes = (n + node - 1) / node;
    int cut = from + nodes / 2 * node;
    select(middles[side(from, to)], from, to - 1, cut);
    split(from, cut);
    split(cut, to);
  }

  /// The side across which to split: where the middles spread widest against what a question and
  /// the boxes themselves are wide.
  private int side(int from, int to) {
    int best = 0;
    double most = -1;
    for (int d = 0; d < SIDES; d++) {
      int[] middle = middles[d];
      int least = Integer.MAX_VALUE;
      int greatest = Integer.MIN_VALUE;
      for (int i = from; i < to; i++) {
        int m = middle[order[i]];
        least = Math.min(least, m);
        greatest = Math.max(greatest, m);
      }
      double spread = (double) greatest - least;
      double gain = spread / (spread + 2 * mean[d] + 1);
      if (gain > most) {
        most = gain;
        best = d;
      }
    }
    return best;
  }

  /// Brings the least before a place and the rest behind it. Equal ones go by their number, so that
  /// the order does not depend on how it was found.
  private void select(int[] middle, int first, int last, int place) {
    int low = first;
    int high = last;
    while (high - low > SHORT) {
      int pivot = median(middle, low, high);
      int i = low;
      int j = high;
      while (i <= j) {
        while (before(middle, order[i], pivot)) {
          i++;
        }
        while (before(middle, pivot, order[j])) {
          j--;
        }
        if (i <= j) {
          int swap = order[i];
          order[i] = order[j];
          order[j] = swap;
          i++;
          j--;
        }
      }
      if (place <= j) {
        high = j;
      } else if (place >= i) {
        low = i;
      } else {
        return;
      }
    }
    for (int i = low + 1; i <= high; i++) {
      int moved = order[i];
      int j = i - 1;
      while (j >= low && before(middle, moved, order[j])) {
        order[j + 1] = order[j];
        j--;
      }
      order[j + 1] = moved;
    }
  }

  private int median(int[] middle, int low, int high) {
    int a = order[low];
    int b = order[(low + high) >>> 1];
    int c = order[high];
    if (before(middle, a, b)) {
      return before(middle, b, c) ? b : before(middle, a, c) ? c : a;
    }
    return before(middle, a, c) ? a : before(middle, b, c) ? c : b;
  }

  private static boolean before(int[] middle, int a, int b) {
    return middle[a] < middle[b] || (middle[a] == middle[b] && a < b);
  }
}
