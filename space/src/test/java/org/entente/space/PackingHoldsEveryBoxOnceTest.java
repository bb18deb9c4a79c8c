package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackingHoldsEveryBoxOnceTest {
  private static int[] boxes(Random random, int n, int spread) {
    int[] boxes = new int[n * PackedTree.INTS_PER_BOX];
    for (int i = 0; i < n; i++) {
      for (int side = 0; side < 3; side++) {
        int least = random.nextInt(spread);
        int at = i * PackedTree.INTS_PER_BOX;
        boxes[at + (side == 2 ? 4 : side)] = least;
        boxes[at + (side == 2 ? 5 : side + 2)] = least + 1 + random.nextInt(spread);
      }
    }
    return boxes;
  }

  private static void requireEachOnce(int[] boxes) {
    int[] order = Packing.order(boxes);
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    assertArrayEquals(IntStream.range(0, order.length).toArray(), sorted);
    assertArrayEquals(order, Packing.order(boxes));
  }

  /// Sizes about the ends of nodes and of levels.
  @Test
  void whateverTheirNumber() {
    Random random = Samples.seeded("Packing.number", 71);
    for (int n : new int[] {0, 1, 15, 16, 17, 31, 32, 33, 255, 256, 257, 4_095, 4_097, 70_000}) {
      requireEachOnce(boxes(random, n, 1_000_000));
      requireEachOnce(boxes(random, n, 3));
    }
  }

  @Test
  void allOfThemAlike() {
    int[] boxes = new int[5_000 * PackedTree.INTS_PER_BOX];
    for (int i = 0; i < 5_000; i++) {
      System.arraycopy(new int[] {1, 2, 3, 4, 5, 6}, 0, boxes, i * 6, 6);
    }
    requireEachOnce(boxes);
  }

  /// Boxes in rows and columns, given in disorder: each node is to hold neighbours.
  @Test
  void neighboursInOneNode() {
    int wide = 64;
    Integer[] places = IntStream.range(0, wide * wide).boxed().toArray(Integer[]::new);
    java.util.Collections.shuffle(Arrays.asList(places), Samples.seeded("Packing.neighbours", 72));
    int[] boxes = new int[places.length * PackedTree.INTS_PER_BOX];
    for (int i = 0; i < places.length; i++) {
      int x = places[i] % wide * 10;
      int y = places[i] / wide * 10;
      System.arraycopy(new int[] {x, y, x + 9, y + 9, 0, 100}, 0, boxes, i * 6, 6);
    }
    int[] order = Packing.order(boxes);
    for (int node = 0; node < order.length; node += PackedTree.WIDTH) {
      int west = Integer.MAX_VALUE;
      int east = 0;
      int south = Integer.MAX_VALUE;
      int north = 0;
      for (int i = node; i < node + PackedTree.WIDTH; i++) {
        west = Math.min(west, boxes[order[i] * 6]);
        east = Math.max(east, boxes[order[i] * 6 + 2]);
        south = Math.min(south, boxes[order[i] * 6 + 1]);
        north = Math.max(north, boxes[order[i] * 6 + 3]);
      }
      assertEquals(39, east - west, "columns of a node of sixteen");
      assertEquals(39, north - south, "rows of a node of sixteen");
    }
    assertTrue(order.length > 0);
  }
}
