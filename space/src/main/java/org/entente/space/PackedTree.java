package org.entente.space;

/// A static R-tree over longitude, latitude and time in one flat array. Items are numbered in the
/// order they lie along the curve; each box of a level covers [#WIDTH] boxes of the level below, so
/// no pointer is kept.
///
/// A box is six ints: west, south, east, north, from, to; the times in the units of a [TimeScale].
final class PackedTree {
  /// Wider nodes are scanned in vain, narrower ones need more levels; measured from 8 to 32.
  static final int WIDTH = 16;

  static final int INTS_PER_BOX = 6;

  private final int[] boxes;

  /// Where each level begins, in boxes; the last element is the end of the root's level.
  private final int[] levels;

  /// @param items boxes of the items, in their order
  PackedTree(int[] items) {
    int n = items.length / INTS_PER_BOX;
    levels = levels(n);
    boxes = java.util.Arrays.copyOf(items, levels[levels.length - 1] * INTS_PER_BOX);
    for (int level = 1; level < levels.length - 1; level++) {
      for (int i = levels[level]; i < levels[level + 1]; i++) {
        cover(level, i);
      }
    }
  }

  private static int[] levels(int n) {
    int[] starts = new int[12];
    int count = 1;
    int size = n;
    do {
      starts[count] = starts[count - 1] + size;
      count++;
      size = (size + WIDTH - 1) / WIDTH;
    } while (starts[count - 1] - starts[count - 2] > 1);
    return java.util.Arrays.copyOf(starts, count);
  }

  private void cover(int level, int box) {
    int from = levels[level - 1] + (box - levels[level]) * WIDTH;
    int end = Math.min(levels[level], from + WIDTH);
    int at = box * INTS_PER_BOX;
    System.arraycopy(boxes, from * INTS_PER_BOX, boxes, at, INTS_PER_BOX);
    for (int i = (from + 1) * INTS_PER_BOX; i < end * INTS_PER_BOX; i += INTS_PER_BOX) {
      boxes[at] = Math.min(boxes[at], boxes[i]);
      boxes[at + 1] = Math.min(boxes[at + 1], boxes[i + 1]);
      boxes[at + 2] = Math.max(boxes[at + 2], boxes[i + 2]);
      boxes[at + 3] = Math.max(boxes[at + 3], boxes[i + 3]);
      boxes[at + 4] = Math.min(boxes[at + 4], boxes[i + 4]);
      boxes[at + 5] = Math.max(boxes[at + 5], boxes[i + 5]);
    }
  }

  int size() {
    return levels.length > 1 ? levels[1] : 0;
  }

  /// One side of an item's box: 0 west, 1 south, 2 east, 3 north, 4 from, 5 to.
  int side(int item, int which) {
    return boxes[item * INTS_PER_BOX + which];
  }

  /// Appends to `found` the number plus `offset` of every item whose box meets the asked one.
  void search(int[] asked, int offset, IntBag found) {
    int root = levels.length - 2;
    if (meets(asked, levels[root])) {
      search(asked, root, levels[root], offset, found);
    }
  }

  private void search(int[] asked, int level, int box, int offset, IntBag found) {
    if (level == 0) {
      found.add(box + offset);
      return;
    }
    int from = levels[level - 1] + (box - levels[level]) * WIDTH;
    int end = Math.min(levels[level], from + WIDTH);
    for (int i = from; i < end; i++) {
      if (meets(asked, i)) {
        if (level == 1) {
          found.add(i + offset);
        } else {
          search(asked, level - 1, i, offset, found);
        }
      }
    }
  }

  /// Time first: it rules out most.
  private boolean meets(int[] asked, int box) {
    int[] b = boxes;
    int i = box * INTS_PER_BOX;
    return b[i + 4] < asked[5]
        && asked[4] < b[i + 5]
        && b[i] <= asked[2]
        && asked[0] <= b[i + 2]
        && b[i + 1] <= asked[3]
        && asked[1] <= b[i + 3];
  }
}
