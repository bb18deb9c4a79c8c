package org.entente.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// An immutable map that shares structure between versions (a hash array mapped trie; P. Bagwell,
/// "Ideal Hash Trees", 2001). The desk keeps two heads of the state; copying would cost the whole.
///
/// Iteration order is that of hashes: whoever shows a list sorts it.
public final class TrieMap<K, V> {
  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;

  /// Past this depth the 32 hash bits are used up: equal hashes share one bucket.
  private static final int MAX_SHIFT = 30;

  private final Node<K, V> root;
  private final int size;

  private TrieMap(Node<K, V> root, int size) {
    this.root = root;
    this.size = size;
  }

  public static <K, V> TrieMap<K, V> empty() {
    return new TrieMap<>(new Node<>(0, new Object[0]), 0);
  }

  public int size() {
    return size;
  }

  public boolean containsKey(K key) {
    return lookup(root, key, spread(key), 0) != null;
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(lookup(root, key, spread(key), 0));
  }

  /// @throws Bug when absent
  public V get(K key) {
    return find(key).orElseThrow(() -> new Bug("no value for " + key));
  }

  public TrieMap<K, V> with(K key, V value) {
    boolean grows = !containsKey(key);
    return new TrieMap<>(insert(root, key, value, spread(key), 0), grows ? size + 1 : size);
  }

  public TrieMap<K, V> without(K key) {
    return containsKey(key) ? new TrieMap<>(remove(root, key, spread(key), 0), size - 1) : this;
  }

  public void forEach(BiConsumer<K, V> action) {
    visit(root, action);
  }

  public List<V> values() {
    List<V> values = new ArrayList<>(size);
    forEach((key, value) -> values.add(value));
    return values;
  }

  public List<K> keys() {
    List<K> keys = new ArrayList<>(size);
    forEach((key, value) -> keys.add(key));
    return keys;
  }

  private static int spread(Object key) {
    int hash = key.hashCode();
    return hash ^ (hash >>> 16);
  }

  /// A slot holds a Node, a Leaf or (at full depth) a Bucket.
  private record Node<K, V>(int bitmap, Object[] slots) {
    int position(int bit) {
      return Integer.bitCount(bitmap & (bit - 1));
    }
  }

  private record Leaf<K, V>(K key, V value) {}

  private record Bucket<K, V>(List<Leaf<K, V>> leaves) {}

  private static int bit(int hash, int shift) {
    return 1 << ((hash >>> shift) & MASK);
  }

  @SuppressWarnings("unchecked")
  private static <K, V> @Nullable V lookup(Node<K, V> start, K key, int hash, int from) {
    Node<K, V> node = start;
    for (int shift = from; ; shift += BITS) {
      int bit = bit(hash, shift);
      if ((node.bitmap & bit) == 0) {
        return null;
      }
      Object slot = node.slots[node.position(bit)];
      if (slot instanceof Node<?, ?> child) {
        node = (Node<K, V>) child;
      } else {
        return inSlot(slot, key);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <K, V> @Nullable V inSlot(Object slot, K key) {
    if (slot instanceof Leaf<?, ?> leaf) {
      return leaf.key.equals(key) ? (V) leaf.value : null;
    }
    for (Leaf<K, V> leaf : ((Bucket<K, V>) slot).leaves) {
      if (leaf.key.equals(key)) {
        return leaf.value;
      }
    }
    return null;
  }

  private static <K, V> Node<K, V> insert(Node<K, V> node, K key, V value, int hash, int shift) {
    int bit = bit(hash, shift);
    int position = node.position(bit);
    if ((node.bitmap & bit) == 0) {
      Object[] slots = new Object[node.slots.length + 1];
      System.arraycopy(node.slots, 0, slots, 0, position);
      slots[position] = new Leaf<>(key, value);
      System.arraycopy(node.slots, position, slots, position + 1, node.slots.length - position);
      return new Node<>(node.bitmap | bit, slots);
    }
    return replaced(node, position, merged(node.slots[position], key, value, hash, shift));
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Object merged(Object slot, K key, V value, int hash, int shift) {
    return switch (slot) {
      case Node<?, ?> child -> insert((Node<K, V>) child, key, value, hash, shift + BITS);
      case Leaf<?, ?> leaf when leaf.key.equals(key) -> new Leaf<>(key, value);
      case Leaf<?, ?> leaf -> pair((Leaf<K, V>) leaf, new Leaf<>(key, value), hash, shift);
      default -> bucketWith((Bucket<K, V>) slot, new Leaf<>(key, value));
    };
  }

  private static <K, V> Object pair(Leaf<K, V> old, Leaf<K, V> leaf, int hash, int shift) {
    if (shift >= MAX_SHIFT) {
      return new Bucket<>(List.of(old, leaf));
    }
    Node<K, V> child = new Node<>(0, new Object[0]);
    child = insert(child, old.key, old.value, spread(old.key), shift + BITS);
    return insert(child, leaf.key, leaf.value, hash, shift + BITS);
  }

  private static <K, V> Bucket<K, V> bucketWith(Bucket<K, V> bucket, Leaf<K, V> leaf) {
    List<Leaf<K, V>> leaves = new ArrayList<>(bucket.leaves);
    leaves.removeIf(old -> old.key.equals(leaf.key));
    leaves.add(leaf);
    return new Bucket<>(List.copyOf(leaves));
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Node<K, V> remove(Node<K, V> node, K key, int hash, int shift) {
    int bit = bit(hash, shift);
    int position = node.position(bit);
    Object slot = node.slots[position];
    if (slot instanceof Node<?, ?> child) {
      Node<K, V> less = remove((Node<K, V>) child, key, hash, shift + BITS);
      return less.bitmap == 0 ? dropped(node, bit, position) : replaced(node, position, less);
    }
    if (slot instanceof Bucket<?, ?> bucket && bucket.leaves.size() > 1) {
      List<Leaf<K, V>> leaves = new ArrayList<>(((Bucket<K, V>) bucket).leaves);
      leaves.removeIf(leaf -> leaf.key.equals(key));
      return replaced(node, position, new Bucket<>(List.copyOf(leaves)));
    }
    return dropped(node, bit, position);
  }

  private static <K, V> Node<K, V> replaced(Node<K, V> node, int position, Object slot) {
    Object[] slots = node.slots.clone();
    slots[position] = slot;
    return new Node<>(node.bitmap, slots);
  }

  private static <K, V> Node<K, V> dropped(Node<K, V> node, int bit, int position) {
    Object[] slots = new Object[node.slots.length - 1];
    System.arraycopy(node.slots, 0, slots, 0, position);
    System.arraycopy(node.slots, position + 1, slots, position, slots.length - position);
    return new Node<>(node.bitmap & ~bit, slots);
  }

  @SuppressWarnings("unchecked")
  private static <K, V> void visit(Node<K, V> node, BiConsumer<K, V> action) {
    for (Object slot : node.slots) {
      switch (slot) {
        case Node<?, ?> child -> visit((Node<K, V>) child, action);
        case Leaf<?, ?> leaf -> action.accept((K) leaf.key, (V) leaf.value);
        default ->
            ((Bucket<K, V>) slot).leaves.forEach(leaf -> action.accept(leaf.key, leaf.value));
      }
    }
  }
}
