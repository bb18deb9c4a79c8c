package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedTreeIsASortedMapTest {
  @Test
  void underRandomChanges() {
    Random random = Samples.seeded("SortedTree", 21);
    SortedTree<Integer, Integer> tree = SortedTree.empty();
    TreeMap<Integer, Integer> map = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      int key = random.nextInt(500);
      if (random.nextInt(5) < 3) {
        tree = tree.with(key, i);
        map.put(key, i);
      } else {
        tree = tree.without(key);
        map.remove(key);
      }
      assertEquals(map.size(), tree.size());
      int asked = random.nextInt(500);
      assertEquals(Optional.ofNullable(map.get(asked)), tree.find(asked));
    }
  }

  @Test
  void staysShallowWhenKeysComeInOrder() {
    SortedTree<Integer, Integer> tree = SortedTree.empty();
    for (int i = 0; i < 100_000; i++) {
      tree = tree.with(i, i);
    }
    assertEquals(17, tree.height());
  }
}
