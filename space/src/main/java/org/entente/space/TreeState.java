package org.entente.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One state of a [TreeIndex]: volumes by key, and a box tree for each class of duration, so that a
/// site that stands for months does not widen the boxes of patrols that take hours.
final class TreeState<K extends Comparable<K>> implements SpaceTimeSnapshot<K> {
  record Stored<K>(K key, int index, PreparedVolume volume) implements BoxTree.Boxed {
    @Override
    public Box box() {
      return volume.box();
    }
  }

  private enum Duration {
    DAY(1),
    DAYS(4),
    FORTNIGHT(16),
    LONGER(Double.POSITIVE_INFINITY),
    OPEN(Double.POSITIVE_INFINITY);

    private static final double MS_PER_DAY = 86_400_000;

    private final double mostMs;

    Duration(double mostDays) {
      mostMs = mostDays * MS_PER_DAY;
    }

    static Duration of(Interval interval) {
      if (interval.isOpen()) {
        return OPEN;
      }
      double ms = (double) interval.toEpochMs() - interval.fromEpochMs();
      for (Duration duration : values()) {
        if (ms <= duration.mostMs) {
          return duration;
        }
      }
      return LONGER;
    }
  }

  private final SortedTree<K, List<Stored<K>>> byKey;
  private final Map<Duration, BoxTree<Stored<K>>> trees;

  private TreeState(SortedTree<K, List<Stored<K>>> byKey, Map<Duration, BoxTree<Stored<K>>> trees) {
    this.byKey = byKey;
    this.trees = trees;
  }

  static <K extends Comparable<K>> TreeState<K> empty() {
    return new TreeState<K>(SortedTree.empty(), new EnumMap<>(Duration.class));
  }

  TreeState<K> with(K key, List<Volume> volumes) {
    if (byKey.find(key).isPresent()) {
      throw new IllegalArgumentException("stored already: " + key);
    }
    List<Stored<K>> stored = new ArrayList<>(volumes.size());
    Map<Duration, BoxTree<Stored<K>>> grown = new EnumMap<>(trees);
    for (int i = 0; i < volumes.size(); i++) {
      Stored<K> volume = new Stored<>(key, i, new PreparedVolume(volumes.get(i)));
      stored.add(volume);
      grown.merge(
          Duration.of(volumes.get(i).interval()),
          BoxTree.of(volume),
          (tree, alone) -> tree.with(volume));
    }
    return new TreeState<>(byKey.with(key, List.copyOf(stored)), grown);
  }

  /// This state itself if the key is not stored.
  TreeState<K> without(K key) {
    Optional<List<Stored<K>>> stored = byKey.find(key);
    if (stored.isEmpty()) {
      return this;
    }
    Map<Duration, BoxTree<Stored<K>>> shrunk = new EnumMap<>(trees);
    for (Stored<K> volume : stored.get()) {
      shrunk.computeIfPresent(
          Duration.of(volume.volume().volume().interval()),
          (duration, tree) -> tree.without(volume).orElse(null));
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
  public List<Hit<K>> query(List<Volume> volumes) {
    List<Hit<K>> hits = new ArrayList<>();
    for (int i = 0; i < volumes.size(); i++) {
      int mine = i;
      PreparedVolume asked = new PreparedVolume(volumes.get(i));
      for (BoxTree<Stored<K>> tree : trees.values()) {
        tree.search(asked.box(), stored -> addHit(hits, mine, asked, stored));
      }
    }
    hits.sort(
        Comparator.comparing((Hit<K> hit) -> hit.key())
            .thenComparingInt(Hit::mine)
            .thenComparingInt(Hit::theirs));
    return List.copyOf(hits);
  }

  private static <K> void addHit(
      List<Hit<K>> hits, int mine, PreparedVolume asked, Stored<K> stored) {
    Overlap overlap = asked.meet(stored.volume());
    if (overlap.relation() != Relation.DISJOINT) {
      hits.add(new Hit<>(mine, stored.key(), stored.index(), overlap));
    }
  }
}
