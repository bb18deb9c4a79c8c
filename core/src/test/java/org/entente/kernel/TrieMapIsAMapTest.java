package org.entente.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrieMapIsAMapTest {
  /// A key whose hash has few values, so that paths are shared and buckets are made.
  private record Key(int id, int hash) {
    @Override
    public int hashCode() {
      return hash;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void itAgreesWithAHashMapAndOldVersionsDoNotChange(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int hashes = 1 << random.nextInt(1, 12);
    TrieMap<Key, Integer> trie = TrieMap.empty();
    Map<Key, Integer> map = new HashMap<>();
    List<TrieMap<Key, Integer>> versions = new ArrayList<>();
    List<Map<Key, Integer>> copies = new ArrayList<>();
    for (int step = 0; step < 3_000; step++) {
      int id = random.nextInt(400);
      Key key = new Key(id, (id % hashes) * 0x01000193);
      if (random.nextInt(3) == 0) {
        trie = trie.without(key);
        map.remove(key);
      } else {
        trie = trie.with(key, step);
        map.put(key, step);
      }
      if (step % 500 == 0) {
        versions.add(trie);
        copies.add(Map.copyOf(map));
      }
    }
    same(map, trie);
    for (int i = 0; i < versions.size(); i++) {
      same(copies.get(i), versions.get(i));
    }
  }

  private static void same(Map<Key, Integer> map, TrieMap<Key, Integer> trie) {
    assertEquals(map.size(), trie.size());
    Map<Key, Integer> seen = new HashMap<>();
    trie.forEach(seen::put);
    assertEquals(map, seen);
    map.forEach((key, value) -> assertEquals(Optional.of(value), trie.find(key)));
    assertEquals(map.keySet(), new HashSet<>(trie.keys()));
    assertEquals(map.size(), trie.values().size());
  }

  @Test
  void getThrowsWhereFindIsEmpty() {
    TrieMap<String, String> empty = TrieMap.empty();
    assertEquals(Optional.empty(), empty.find("a"));
    assertThrows(Bug.class, () -> empty.get("a"));
  }
}
