package org.entente.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One state of a [PackedIndex]: what came lately in a [TreeState], all before in segments, each
/// with the keys removed from it since. A live key is in exactly one of them.
final class LayeredState<K extends Comparable<K>> implements SpaceTimeSnapshot<K> {
  record Layer<K extends Comparable<K>>(PackedSegment<K> segment, DeadKeys dead) {
    boolean holds(int key) {
      return key >= 0 && !dead.contains(key);
    }

    int live() {
      return segment.keyCount() - dead.count();
    }
  }

  final TreeState<K> recent;
  final int recentVolumes;

  /// The largest first, or nearly so.
  final List<Layer<K>> layers;

  private LayeredState(TreeState<K> recent, int recentVolumes, List<Layer<K>> layers) {
    this.recent = recent;
    this.recentVolumes = recentVolumes;
    this.layers = List.copyOf(layers);
  }

  static <K extends Comparable<K>> LayeredState<K> empty() {
    return new LayeredState<K>(TreeState.empty(), 0, List.of());
  }

  static <K extends Comparable<K>> LayeredState<K> of(List<PackedSegment<K>> segments) {
    return new LayeredState<>(
        TreeState.empty(),
        0,
        segments.stream().map(segment -> new Layer<>(segment, DeadKeys.NONE)).toList());
  }

  LayeredState<K> with(K key, List<Volume> volumes) {
    if (layerOf(key) >= 0) {
      throw new IllegalArgumentException("stored already: " + key);
    }
    return new LayeredState<>(recent.with(key, volumes), recentVolumes + volumes.size(), layers);
  }

  /// This state itself if the key is not stored.
  LayeredState<K> without(K key) {
    Optional<List<Volume>> volumes = recent.find(key);
    if (volumes.isPresent()) {
      int left = recentVolumes - volumes.get().size();
      return new LayeredState<>(recent.without(key), left, layers);
    }
    int index = layerOf(key);
    if (index < 0) {
      return this;
    }
    Layer<K> layer = layers.get(index);
    List<Layer<K>> changed = new ArrayList<>(layers);
    changed.set(
        index, new Layer<>(layer.segment(), layer.dead().with(layer.segment().indexOf(key))));
    return new LayeredState<>(recent, recentVolumes, changed);
  }

  private int layerOf(K key) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).holds(layers.get(i).segment().indexOf(key))) {
        return i;
      }
    }
    return -1;
  }

  /// The same content with what came lately packed.
  LayeredState<K> settled() {
    SegmentBuilder<K> builder = new SegmentBuilder<>();
    recent.forEach(builder::add);
    List<Layer<K>> grown = new ArrayList<>(layers);
    grown.add(new Layer<>(builder.build(), DeadKeys.NONE));
    return new LayeredState<>(TreeState.empty(), 0, grown);
  }

  /// The same content with other layers.
  LayeredState<K> relayered(List<Layer<K>> changed) {
    return new LayeredState<>(recent, recentVolumes, changed);
  }

  @Override
  public int size() {
    int size = recent.size();
    for (Layer<K> layer : layers) {
      size += layer.live();
    }
    return size;
  }

  @Override
  public Optional<List<Volume>> find(K key) {
    int index = layerOf(key);
    if (index < 0) {
      return recent.find(key);
    }
    PackedSegment<K> segment = layers.get(index).segment();
    int at = segment.indexOf(key);
    List<Volume> volumes = new ArrayList<>();
    for (int rank = segment.firstRank(at); rank < segment.endRank(at); rank++) {
      volumes.add(segment.volume(segment.slots[rank]));
    }
    return Optional.of(List.copyOf(volumes));
  }

  @Override
  public List<Hit<K>> query(List<Volume> volumes, Predicate<? super K> wanted) {
    List<Hit<K>> hits = new ArrayList<>();
    Candidates found = new Candidates();
    for (int mine = 0; mine < volumes.size(); mine++) {
      PackedAsked asked = new PackedAsked(volumes.get(mine), found.relation);
      for (Layer<K> layer : layers) {
        layer.segment().query(asked, mine, layer.dead(), wanted, found, hits);
      }
      if (recent.size() > 0) {
        recent.query(asked.prepared(), mine, wanted, hits);
      }
    }
    if (volumes.size() > 1 || layers.size() > 1 || recent.size() > 0) {
      hits.sort(Hit.order());
    }
    return Collections.unmodifiableList(hits);
  }
}
