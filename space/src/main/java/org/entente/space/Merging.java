package org.entente.space;

import java.util.ArrayList;
import java.util.List;
import org.entente.space.LayeredState.Layer;

/// Which segments become one, and how the one takes their place.
final class Merging {
  private Merging() {}

  /// The newest segments that together are worth merging: at least `fan`, none of them more than
  /// `fan` times as large as all newer ones together; or one of which more than half is dead. Empty
  /// if none are.
  static <K extends Comparable<K>> List<Layer<K>> due(List<Layer<K>> layers, int fan) {
    for (Layer<K> layer : layers) {
      if (layer.dead().count() > layer.segment().keyCount() / 2) {
        return List.of(layer);
      }
    }
    long volumes = 0;
    int first = layers.size();
    while (first > 0) {
      long size = layers.get(first - 1).segment().volumeCount();
      boolean tooLarge = volumes > 0 && size > fan * volumes;
      if (tooLarge || volumes + size > SegmentBuilder.MOST_VOLUMES) {
        break;
      }
      volumes += size;
      first--;
    }
    return layers.size() - first >= fan ? layers.subList(first, layers.size()) : List.of();
  }

  static <K extends Comparable<K>> PackedSegment<K> merge(List<Layer<K>> sources) {
    SegmentBuilder<K> builder = new SegmentBuilder<>();
    for (Layer<K> source : sources) {
      builder.addAll(source.segment(), source.dead());
    }
    return builder.build();
  }

  /// The state with the merged segment, if it still has all sources, and has brought nothing back
  /// that was dead when they were merged; else the state itself.
  static <K extends Comparable<K>> LayeredState<K> replace(
      LayeredState<K> state, List<Layer<K>> sources, PackedSegment<K> merged) {
    List<Layer<K>> kept = new ArrayList<>(state.layers);
    DeadKeys dead = DeadKeys.NONE;
    int place = -1;
    for (Layer<K> source : sources) {
      int at = indexOf(kept, source.segment());
      if (at < 0) {
        return state;
      }
      DeadKeys now = kept.remove(at).dead();
      int keys = source.segment().keyCount();
      if (!now.containsAll(source.dead(), keys)) {
        return state;
      }
      for (int key = 0; key < keys; key++) {
        if (now.contains(key) && !source.dead().contains(key)) {
          dead = dead.with(merged.indexOf(source.segment().key(key)));
        }
      }
      place = at;
    }
    kept.add(place, new Layer<>(merged, dead));
    return state.relayered(kept);
  }

  /// Identity is meant: a segment never equals another.
  @SuppressWarnings("ReferenceEquality")
  private static <K extends Comparable<K>> int indexOf(
      List<Layer<K>> layers, PackedSegment<K> segment) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).segment() == segment) {
        return i;
      }
    }
    return -1;
  }
}
