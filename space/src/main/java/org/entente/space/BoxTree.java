package org.entente.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An immutable R-tree over longitude, latitude and time, never empty. A changed copy shares all
/// nodes but those on the changed path.
final class BoxTree<E extends BoxTree.Boxed> {
  interface Boxed {
    Box box();
  }

  /// Wider nodes copy more at each insert, narrower ones make the tree deeper.
  private static final int MOST = 16;

  private sealed interface Node<E extends Boxed> extends Boxed {}

  private record Leaf<E extends Boxed>(Box box, List<E> items) implements Node<E> {}

  private record Branch<E extends Boxed>(Box box, List<Node<E>> items) implements Node<E> {}

  private final Node<E> root;

  private BoxTree(Node<E> root) {
    this.root = root;
  }

  static <E extends Boxed> BoxTree<E> of(E element) {
    return new BoxTree<>(new Leaf<>(element.box(), List.of(element)));
  }

  BoxTree<E> with(E element) {
    List<Node<E>> grown = with(root, element);
    return new BoxTree<>(grown.size() == 1 ? grown.getFirst() : branch(grown));
  }

  /// Without this very element; empty if it was the last.
  Optional<BoxTree<E>> without(E element) {
    return without(root, element).map(node -> new BoxTree<>(lowered(node)));
  }

  void search(Box box, Consumer<E> found) {
    search(root, box, found);
  }

  private static <E extends Boxed> void search(Node<E> node, Box box, Consumer<E> found) {
    switch (node) {
      case Leaf<E>(Box all, List<E> items) -> {
        for (E item : items) {
          if (item.box().meets(box)) {
            found.accept(item);
          }
        }
      }
      case Branch<E>(Box all, List<Node<E>> items) -> {
        for (Node<E> item : items) {
          if (item.box().meets(box)) {
            search(item, box, found);
          }
        }
      }
    }
  }

  /// One node, or two if it had to be split.
  private static <E extends Boxed> List<Node<E>> with(Node<E> node, E element) {
    return switch (node) {
      case Leaf<E>(Box box, List<E> items) -> {
        List<E> grown = new ArrayList<>(items);
        grown.add(element);
        yield grown.size() <= MOST
            ? List.of(new Leaf<>(box.around(element.box()), List.copyOf(grown)))
            : BoxSplit.halves(grown).stream().map(BoxTree::leaf).toList();
      }
      case Branch<E>(Box box, List<Node<E>> items) -> {
        int chosen = BoxSplit.leastGrowth(items, element.box());
        List<Node<E>> grown = new ArrayList<>(items);
        List<Node<E>> replacement = with(items.get(chosen), element);
        grown.set(chosen, replacement.getFirst());
        grown.addAll(replacement.subList(1, replacement.size()));
        yield grown.size() <= MOST
            ? List.of(new Branch<>(box.around(element.box()), List.copyOf(grown)))
            : BoxSplit.halves(grown).stream().map(BoxTree::branch).toList();
      }
    };
  }

  /// Empty if nothing is left. Nodes may stay less than half full: later inserts fill them, and the
  /// ones of times past empty out as a whole. Identity is meant: the same node says nothing
  /// changed.
  @SuppressWarnings("ReferenceEquality")
  private static <E extends Boxed> Optional<Node<E>> without(Node<E> node, E element) {
    return switch (node) {
      case Leaf<E>(Box box, List<E> items) -> withoutHere(node, items, element);
      case Branch<E>(Box box, List<Node<E>> items) -> withoutBelow(node, items, element);
    };
  }

  /// Identity is meant: two elements may be equal and yet both be stored.
  @SuppressWarnings("ReferenceEquality")
  private static <E extends Boxed> Optional<Node<E>> withoutHere(
      Node<E> node, List<E> items, E element) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == element) {
        List<E> left = new ArrayList<>(items);
        left.remove(i);
        return left.isEmpty() ? Optional.empty() : Optional.of(leaf(left));
      }
    }
    return Optional.of(node);
  }

  @SuppressWarnings("ReferenceEquality")
  private static <E extends Boxed> Optional<Node<E>> withoutBelow(
      Node<E> node, List<Node<E>> items, E element) {
    for (int i = 0; i < items.size(); i++) {
      Node<E> item = items.get(i);
      if (item.box().contains(element.box())) {
        Optional<Node<E>> left = without(item, element);
        if (left.isEmpty() || left.get() != item) {
          List<Node<E>> shrunk = new ArrayList<>(items);
          shrunk.remove(i);
          left.ifPresent(shrunk::add);
          return shrunk.isEmpty() ? Optional.empty() : Optional.of(branch(shrunk));
        }
      }
    }
    return Optional.of(node);
  }

  private static <E extends Boxed> Node<E> lowered(Node<E> node) {
    return node instanceof Branch<E>(Box box, List<Node<E>> items) && items.size() == 1
        ? lowered(items.getFirst())
        : node;
  }

  private static <E extends Boxed> Node<E> leaf(List<E> items) {
    return new Leaf<>(BoxSplit.bounds(items), List.copyOf(items));
  }

  private static <E extends Boxed> Node<E> branch(List<Node<E>> items) {
    return new Branch<>(BoxSplit.bounds(items), List.copyOf(items));
  }
}
