package org.entente.space;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// One state of a [TreeIndex]: volumes by key, and a box tree for each class of duration, so that a
/// site that stands for months does not widen the boxes of patrols that take hours.
final class TreeState<K extends Comparable<K>> implements SpaceTimeSnapshot<K> {
  record Stored<K>(K key, int index, PreparedVolume volume) implements BoxTree.Boxed {
    @Override
    public Box box() {
      return volume.widest();
    }

    DurationClass duration() {
      return DurationClass.of(volume.widest().from(), volume.widest().to());
    }
  }

  private final SortedTree<K, List<Stored<K>>> byKey;
  private final Map<DurationClass, BoxTree<Stored<K>>> trees;

  private TreeState(
      SortedTree<K, List<Stored<K>>> byKey, Map<DurationClass, BoxTree<Stored<K>>> trees) {
    this.byKey = byKey;
    this.trees = trees;
  }

  static <K extends Comparable<K>> TreeState<K> empty() {
    return new TreeState<K>(SortedTree.empty(), new EnumMap<>(DurationClass.class));
  }

  TreeState<K> with(K key, List<Volume> volumes) {
    if (byKey.find(key).isPresent()) {
      throw new IllegalArgumentException("stored already: " + key);
    }
    List<Stored<K>> stored = new ArrayList<>(volumes.size());
    Map<DurationClass, BoxTree<Stored<K>>> grown = new EnumMap<>(trees);
    for (int i = 0; i < volumes.size(); i++) {
      Stored<K> volume = new Stored<>(key, i, new PreparedVolume(volumes.get(i)));
      stored.add(volume);
      grown.merge(volume.duration(), BoxTree.of(volume), (tree, alone) -> tree.with(volume));
    }
    return new TreeState<>(byKey.with(key, List.copyOf(stored)), grown);
  }

  /// This state itself if the key is not stored.
  TreeState<K> without(K key) {
    Optional<List<Stored<K>>> stored = byKey.find(key);
    if (stored.isEmpty()) {
      return this;
    }
    Map<DurationClass, BoxTree<Stored<K>>> shrunk = new EnumMap<>(trees);
    for (Stored<K> volume : stored.get()) {
      shrunk.computeIfPresent(
          volume.duration(), (duration, tree) -> tree.without(volume).orElse(null));
    }
    return new TreeState<>(byKey.without(key), shrunk);
  }

  @Override
  public int size() {
    return byKey.size();
  }

  @Override
  public Optional<List<Volume>> find(K key) {
    return byKey
        .find(key)
        .map(stored -> stored.stream().map(one -> one.volume().volume()).toList());
  }

  @Override
  public List<Hit<K>> query(List<Volume> volumes, Predicate<? super K> wanted) {
    List<Hit<K>> hits = new ArrayList<>();
    for (int i = 0; i < volumes.size(); i++) {
      query(new PreparedVolume(volumes.get(i)), i, wanted, hits);
    }
    hits.sort(Hit.order());
    return List.copyOf(hits);
  }

  /// Appends the hits of one volume, in no order.
  void query(PreparedVolume asked, int mine, Predicate<? super K> wanted, List<Hit<K>> hits) {
    for (BoxTree<Stored<K>> tree : trees.values()) {
      tree.search(
          asked.widest(),
          stored -> {
            if (wanted.test(stored.key())) {
              addHit(hits, mine, asked, stored);
            }
          });
    }
  }

  /// Every key with its volumes, in the order of keys.
  void forEach(BiConsumer<K, List<PreparedVolume>> visitor) {
    byKey.forEach(
        (key, stored) -> visitor.accept(key, stored.stream().map(Stored::volume).toList()));
  }

  private static <K> void addHit(
      List<Hit<K>> hits, int mine, PreparedVolume asked, Stored<K> stored) {
    Overlap overlap = asked.meet(stored.volume());
    if (overlap.relation() != Relation.DISJOINT) {
      hits.add(new Hit<>(mine, stored.key(), stored.index(), overlap));
    }
  }
}
