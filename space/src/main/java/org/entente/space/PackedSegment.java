package org.entente.space;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Many volumes under many keys, static, in flat arrays: about 240 bytes a volume of thirteen
/// corners. Volumes lie in the order of the tree of their class of duration (their *slot*), so that
/// those near one another are near in memory; keys lie in their own order.
final class PackedSegment<K extends Comparable<K>> {
  private static final int APART = 0;
  private static final int ADJACENT = 1;
  private static final int OVERLAP = 2;
  private static final int BUFFERED = 3;
  private static final int VERDICT_BITS = 2;
  private static final int VERDICT_MASK = (1 << VERDICT_BITS) - 1;
  private static final int SLOT_BITS = SegmentBuilder.NUMBER_BITS;

  /// A line of the processor's cache holds sixteen ints; no packed shape is shorter than this.
  private static final int INTS_PER_LINE = 16;

  private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

  /// A class of duration: its volumes are the slots from `first`.
  record Part(int first, PackedTree tree) {}

  final Object[] keys;

  /// Where each key's volumes begin in the order of keys, and the end; null if each key has one.
  final int @Nullable [] firstOfKey;

  /// Slot of each volume, in the order of keys.
  final int[] slots;

  final List<Part> parts;
  final TimeScale scale;
  final int[] shapes;
  final int[] shapeStarts;

  /// Coarse, of each slot: most of what is at other heights is ruled out without its shape.
  private final int[] bands;

  /// Buffered volumes as objects, made when first asked for; null if the segment has none.
  private final @Nullable PreparedVolume @Nullable [] buffered;

  PackedSegment(
      Object[] keys,
      int @Nullable [] firstOfKey,
      int[] slots,
      List<Part> parts,
      TimeScale scale,
      int[] shapes,
      int[] shapeStarts,
      int[] bands,
      boolean anyBuffered) {
    this.keys = keys;
    this.firstOfKey = firstOfKey;
    this.slots = slots;
    this.parts = parts;
    this.scale = scale;
    this.shapes = shapes;
    this.shapeStarts = shapeStarts;
    this.bands = bands;
    this.buffered = anyBuffered ? new PreparedVolume[slots.length] : null;
  }

  int keyCount() {
    return keys.length;
  }

  int volumeCount() {
    return slots.length;
  }

  K key(int index) {
    return typed(keys[index]);
  }

  /// Safe: the builder was given keys of this type alone.
  @SuppressWarnings("unchecked")
  private static <K> K typed(Object key) {
    return (K) key;
  }

  /// Index of a key, or negative.
  int indexOf(K key) {
    return Arrays.binarySearch(keys, key);
  }

  int firstRank(int key) {
    return firstOfKey == null ? key : firstOfKey[key];
  }

  int endRank(int key) {
    return firstOfKey == null ? key + 1 : firstOfKey[key + 1];
  }

  int keyOfRank(int rank) {
    if (firstOfKey == null) {
      return rank;
    }
    int low = 0;
    int high = keys.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstOfKey[middle] <= rank) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  Part partOf(int slot) {
    int part = parts.size() - 1;
    while (parts.get(part).first() > slot) {
      part--;
    }
    return parts.get(part);
  }

  Volume volume(int slot) {
    return PackedShape.read(shapes, shapeStarts[slot]);
  }

  Band band(int slot) {
    return PackedBand.read(PackedShape.band(shapes, shapeStarts[slot]));
  }

  Interval interval(int slot) {
    int shape = shapeStarts[slot];
    return new Interval(PackedShape.fromMs(shapes, shape), PackedShape.toMs(shapes, shape));
  }

  /// A slot as one of the volumes met.
  private record Ref<K extends Comparable<K>>(PackedSegment<K> segment, int slot)
      implements StoredVolume {
    @Override
    public Volume volume() {
      return segment.volume(slot);
    }

    @Override
    public Band band() {
      return segment.band(slot);
    }

    @Override
    public Interval interval() {
      return segment.interval(slot);
    }

    @Override
    public boolean isBuffered() {
      return PackedShape.isBuffered(segment.shapes, segment.shapeStarts[slot]);
    }
  }

  /// Appends every hit with a wanted key, in the order of keys.
  ///
  /// @param found room for candidates; what it holds is lost
  void query(
      PackedAsked asked,
      int mine,
      DeadKeys dead,
      Predicate<? super K> wanted,
      Candidates found,
      List<Hit<K>> hits) {
    found.clear();
    int[] bounds = asked.bounds(scale);
    for (Part part : parts) {
      part.tree().search(bounds, part.first(), found.slots);
    }
    keepAtHeights(asked.coarseBand, found.slots);
    found.reserve();
    int kept = relate(asked, found);
    Arrays.sort(found.longs, 0, kept);
    for (int i = 0; i < kept; i++) {
      found.keys[i] = keys[keyOfRank((int) (found.longs[i] >> (VERDICT_BITS + SLOT_BITS)))];
    }
    for (int i = 0; i < kept; i++) {
      K key = typed(found.keys[i]);
      if (wanted.test(key)) {
        addHit(asked, mine, key, dead, found.longs[i], hits);
      }
    }
  }

  private void keepAtHeights(int band, IntBag found) {
    int kept = 0;
    for (int i = 0; i < found.size; i++) {
      int slot = found.ints[i];
      found.ints[kept] = slot;
      kept += PackedBand.mayMeet(band, bands[slot]) ? 1 : 0;
    }
    found.size = kept;
  }

  /// Fills `found.longs` with rank, slot and verdict of what meets; tells how many.
  ///
  /// Most of the time goes by waiting for memory. Asked for one by one, each waits for the one
  /// before; asked for in a loop that does nothing else, many come at once.
  private int relate(PackedAsked asked, Candidates found) {
    int n = found.slots.size;
    int[] starts = found.starts;
    for (int i = 0; i < n; i++) {
      starts[i] = shapeStarts[found.slots.ints[i]];
    }
    int touched = 0;
    for (int i = 0; i < n; i++) {
      touched += shapes[starts[i]] ^ shapes[starts[i] + INTS_PER_LINE];
    }
    found.touched = touched;
    int kept = 0;
    for (int i = 0; i < n; i++) {
      int verdict = relate(asked, starts[i]);
      if (verdict != APART) {
        long rank = PackedShape.rank(shapes, starts[i]);
        found.longs[kept++] = (rank << SLOT_BITS | found.slots.ints[i]) << VERDICT_BITS | verdict;
      }
    }
    return kept;
  }

  /// Decides for volumes without buffers; what has one is compared as an object.
  private int relate(PackedAsked asked, int shape) {
    if (asked.buffered || PackedShape.isBuffered(shapes, shape)) {
      return BUFFERED;
    }
    if (PackedShape.fromMs(shapes, shape) >= asked.toMs
        || asked.fromMs >= PackedShape.toMs(shapes, shape)
        || !PackedBand.meet(asked.band, PackedShape.band(shapes, shape))) {
      return APART;
    }
    return switch (asked.relation.relate(asked.packed, 0, shapes, shape)) {
      case OVERLAP -> OVERLAP;
      case ADJACENT -> ADJACENT;
      case NEAR, DISJOINT -> APART;
    };
  }

  private void addHit(
      PackedAsked asked, int mine, K key, DeadKeys dead, long found, List<Hit<K>> hits) {
    int rank = (int) (found >> (VERDICT_BITS + SLOT_BITS));
    int index = keyOfRank(rank);
    if (dead.count() > 0 && dead.contains(index)) {
      return;
    }
    int verdict = (int) found & VERDICT_MASK;
    int slot = (int) (found >> VERDICT_BITS) & SLOT_MASK;
    Overlap overlap =
        switch (verdict) {
          case OVERLAP -> new Overlap.Shared(asked.volume, new Ref<>(this, slot));
          case ADJACENT ->
              new Overlap.Adjacent(
                  asked.volume.band().meet(band(slot)).orElseThrow(),
                  asked.volume.interval().meet(interval(slot)).orElseThrow());
          default -> asked.prepared().meet(prepared(slot));
        };
    if (overlap.relation() != Relation.DISJOINT) {
      hits.add(new Hit<>(mine, key, rank - firstRank(index), overlap));
    }
  }

  /// Two threads may make the same one; either serves.
  private PreparedVolume prepared(int slot) {
    if (buffered == null || !PackedShape.isBuffered(shapes, shapeStarts[slot])) {
      return new PreparedVolume(volume(slot));
    }
    @Nullable PreparedVolume made = buffered[slot];
    if (made == null) {
      made = new PreparedVolume(volume(slot));
      buffered[slot] = made;
    }
    return made;
  }
}
