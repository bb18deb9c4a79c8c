package org.entente.space;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// An immutable sorted map: an AVL tree whose changed copies share all but the changed path.
final class SortedTree<K extends Comparable<K>, V> {
  private record Node<K, V>(
      K key,
      V value,
      @Nullable Node<K, V> left,
      @Nullable Node<K, V> right,
      int height,
      int size) {}

  private final @Nullable Node<K, V> root;

  private SortedTree(@Nullable Node<K, V> root) {
    this.root = root;
  }

  static <K extends Comparable<K>, V> SortedTree<K, V> empty() {
    return new SortedTree<>(null);
  }

  int size() {
    return size(root);
  }

  int height() {
    return height(root);
  }

  Optional<V> find(K key) {
    Node<K, V> node = root;
    while (node != null) {
      int order = key.compareTo(node.key);
      if (order == 0) {
        return Optional.of(node.value);
      }
      node = order < 0 ? node.left : node.right;
    }
    return Optional.empty();
  }

  /// In the order of keys.
  void forEach(BiConsumer<K, V> visitor) {
    forEach(root, visitor);
  }

  private static <K, V> void forEach(@Nullable Node<K, V> node, BiConsumer<K, V> visitor) {
    if (node != null) {
      forEach(node.left, visitor);
      visitor.accept(node.key, node.value);
      forEach(node.right, visitor);
    }
  }

  SortedTree<K, V> with(K key, V value) {
    return new SortedTree<>(with(root, key, value));
  }

  SortedTree<K, V> without(K key) {
    return new SortedTree<>(without(root, key));
  }

  private static <K extends Comparable<K>, V> Node<K, V> with(
      @Nullable Node<K, V> node, K key, V value) {
    if (node == null) {
      return node(key, value, null, null);
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return node(key, value, node.left, node.right);
    }
    return order < 0
        ? balanced(node, with(node.left, key, value), node.right)
        : balanced(node, node.left, with(node.right, key, value));
  }

  private static <K extends Comparable<K>, V> @Nullable Node<K, V> without(
      @Nullable Node<K, V> node, K key) {
    if (node == null) {
      return null;
    }
    int order = key.compareTo(node.key);
    if (order < 0) {
      return balanced(node, without(node.left, key), node.right);
    }
    if (order > 0) {
      return balanced(node, node.left, without(node.right, key));
    }
    if (node.left == null || node.right == null) {
      return node.left == null ? node.right : node.left;
    }
    Node<K, V> next = first(node.right);
    return balanced(next, node.left, without(node.right, next.key));
  }

  private static <K, V> Node<K, V> first(Node<K, V> node) {
    Node<K, V> first = node;
    while (first.left != null) {
      first = first.left;
    }
    return first;
  }

  /// The node's key and value over these branches, which differ in height by two at most.
  private static <K, V> Node<K, V> balanced(
      Node<K, V> node, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    if (left != null && left.height > height(right) + 1) {
      Node<K, V> inner = left.right;
      if (inner != null && inner.height > height(left.left)) {
        return node(
            inner.key,
            inner.value,
            node(left.key, left.value, left.left, inner.left),
            node(node.key, node.value, inner.right, right));
      }
      return node(left.key, left.value, left.left, node(node.key, node.value, left.right, right));
    }
    if (right != null && right.height > height(left) + 1) {
      Node<K, V> inner = right.left;
      if (inner != null && inner.height > height(right.right)) {
        return node(
            inner.key,
            inner.value,
            node(node.key, node.value, left, inner.left),
            node(right.key, right.value, inner.right, right.right));
      }
      return node(
          right.key, right.value, node(node.key, node.value, left, right.left), right.right);
    }
    return node(node.key, node.value, left, right);
  }

  private static <K, V> Node<K, V> node(
      K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    return new Node<>(
        key,
        value,
        left,
        right,
        Math.max(height(left), height(right)) + 1,
        size(left) + size(right) + 1);
  }

  private static int height(@Nullable Node<?, ?> node) {
    return node == null ? 0 : node.height;
  }

  private static int size(@Nullable Node<?, ?> node) {
    return node == null ? 0 : node.size;
  }
}
