package org.entente.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Gathers volumes and packs them.
final class SegmentBuilder<K extends Comparable<K>> {
  /// Bits of a volume's number: a segment cannot hold more. With a rank of as many bits and the
  /// verdict of a comparison it fits a long.
  static final int NUMBER_BITS = 22;

  /// Volumes of one segment at most. Larger ones are not faster to ask, and merging them would need
  /// room for them twice.
  static final int MOST_VOLUMES = 1 << NUMBER_BITS;

  /// Room kept for the volumes of one more key.
  private static final int MOST_BEFORE_FULL = 1 << 16;

  private static final int CLASSES = DurationClass.values().length;

  private final List<K> keys = new ArrayList<>();
  private final IntBag firsts = new IntBag(1 << 10);
  private final IntBag boxes = new IntBag(1 << 10);
  private final IntBag shapes = new IntBag(1 << 12);
  private final IntBag starts = new IntBag(1 << 10);
  private final IntBag bands = new IntBag(1 << 10);
  private long[] spans = new long[1 << 10];
  private int volumes;
  private boolean anyBuffered;
  private boolean sorted = true;

  /// Longs of a volume in `spans`: from and to of its widest bounds.
  private static final int LONGS = 2;

  /// Whether one more key with as many volumes as one may have would fit.
  boolean hasRoom() {
    return volumes < MOST_VOLUMES - MOST_BEFORE_FULL;
  }

  void add(K key, List<PreparedVolume> prepared) {
    addKey(key);
    for (PreparedVolume volume : prepared) {
      addVolume(volume);
    }
  }

  private void addKey(K key) {
    sorted &= keys.isEmpty() || keys.getLast().compareTo(key) < 0;
    keys.add(key);
    firsts.add(volumes);
  }

  /// As [#add], from volumes not yet prepared.
  void addVolumes(K key, List<Volume> given) {
    addKey(key);
    for (Volume volume : given) {
      int start = shapes.size;
      if (PackedShape.writePlain(volume, shapes)) {
        addPlain(volume, start);
      } else {
        addVolume(new PreparedVolume(volume));
      }
    }
  }

  private void addPlain(Volume volume, int start) {
    requireRoom();
    starts.add(start);
    addBand(start);
    int[] bounds = new int[4];
    FlatRelation.bound(shapes.ints, PackedShape.outline(shapes.ints, start), bounds);
    Interval interval = volume.interval();
    addBounds(
        bounds[0], bounds[1], bounds[2], bounds[3], interval.fromEpochMs(), interval.toEpochMs());
  }

  private void requireRoom() {
    if (volumes == MOST_VOLUMES) {
      throw new IllegalStateException("a segment is full");
    }
  }

  private void addVolume(PreparedVolume volume) {
    Box box = volume.widest();
    requireRoom();
    int start = shapes.size;
    starts.add(start);
    PackedShape.write(volume, shapes);
    addBand(start);
    anyBuffered |= !volume.volume().buffer().isNone();
    addBounds(box.west(), box.south(), box.east(), box.north(), box.from(), box.to());
  }

  private void addBand(int start) {
    boolean wider = PackedShape.isBuffered(shapes.ints, start);
    bands.add(
        wider ? PackedBand.ANY_HEIGHT : PackedBand.coarse(PackedShape.band(shapes.ints, start)));
  }

  private void addBounds(int west, int south, int east, int north, long from, long to) {
    boxes.add(west);
    boxes.add(south);
    boxes.add(east);
    boxes.add(north);
    int at = volumes * LONGS;
    if (at + LONGS > spans.length) {
      spans = Arrays.copyOf(spans, spans.length + (spans.length >> 1));
    }
    spans[at] = from;
    spans[at + 1] = to;
    volumes++;
  }

  /// Adds what is alive of a segment.
  void addAll(PackedSegment<K> segment, DeadKeys dead) {
    for (int key = 0; key < segment.keyCount(); key++) {
      if (!dead.contains(key)) {
        addKey(segment.key(key));
        for (int rank = segment.firstRank(key); rank < segment.endRank(key); rank++) {
          addPacked(segment, segment.slots[rank]);
        }
      }
    }
  }

  private void addPacked(PackedSegment<K> segment, int slot) {
    int shape = segment.shapeStarts[slot];
    if (PackedShape.isBuffered(segment.shapes, shape)) {
      addVolume(new PreparedVolume(segment.volume(slot)));
      return;
    }
    int start = shapes.size;
    starts.add(start);
    shapes.addAll(segment.shapes, shape, segment.shapeStarts[slot + 1]);
    addBand(start);
    PackedSegment.Part part = segment.partOf(slot);
    PackedTree tree = part.tree();
    int item = slot - part.first();
    addBounds(
        tree.side(item, 0),
        tree.side(item, 1),
        tree.side(item, 2),
        tree.side(item, 3),
        PackedShape.fromMs(segment.shapes, shape),
        PackedShape.toMs(segment.shapes, shape));
  }

  PackedSegment<K> build() {
    TimeScale scale = scale();
    int[] firstOfClass = new int[CLASSES + 1];
    int[] order = order(firstOfClass);
    List<PackedSegment.Part> parts = parts(order, firstOfClass, scale);
    int[] slotOf = new int[volumes];
    int[] slotBands = new int[volumes];
    for (int slot = 0; slot < volumes; slot++) {
      int number = order[slot];
      slotOf[number] = slot;
      slotBands[slot] = bands.ints[number];
    }
    int[] shapeStarts = new int[volumes + 1];
    int[] packed = packed(order, shapeStarts);
    Object[] sortedKeys = new Object[keys.size()];
    int[] firstOfKey = new int[keys.size() + 1];
    int[] slots = inKeyOrder(slotOf, sortedKeys, firstOfKey);
    for (int rank = 0; rank < volumes; rank++) {
      PackedShape.putRank(packed, shapeStarts[slots[rank]], rank);
    }
    return new PackedSegment<>(
        sortedKeys,
        isOneEach(firstOfKey) ? null : firstOfKey,
        slots,
        parts,
        scale,
        packed,
        shapeStarts,
        slotBands,
        anyBuffered);
  }

  /// The shapes in the order of slots.
  private int[] packed(int[] order, int[] shapeStarts) {
    int[] packed = new int[shapes.size];
    int at = 0;
    for (int slot = 0; slot < volumes; slot++) {
      int number = order[slot];
      int from = starts.ints[number];
      int end = number + 1 < volumes ? starts.ints[number + 1] : shapes.size;
      System.arraycopy(shapes.ints, from, packed, at, end - from);
      shapeStarts[slot] = at;
      at += end - from;
    }
    shapeStarts[volumes] = at;
    return packed;
  }

  /// The slots in the order of keys; fills in the keys and where each begins.
  private int[] inKeyOrder(int[] slotOf, Object[] sortedKeys, int[] firstOfKey) {
    Integer[] keyOrder = keyOrder();
    int[] slots = new int[volumes];
    int rank = 0;
    for (int k = 0; k < sortedKeys.length; k++) {
      int given = keyOrder.length == 0 ? k : keyOrder[k];
      sortedKeys[k] = keys.get(given);
      firstOfKey[k] = rank;
      int end = given + 1 < keys.size() ? firsts.ints[given + 1] : volumes;
      for (int number = firsts.ints[given]; number < end; number++) {
        slots[rank++] = slotOf[number];
      }
    }
    firstOfKey[sortedKeys.length] = rank;
    return slots;
  }

  private static boolean isOneEach(int[] firstOfKey) {
    for (int key = 0; key < firstOfKey.length; key++) {
      if (firstOfKey[key] != key) {
        return false;
      }
    }
    return true;
  }

  /// Empty if the keys came in their order.
  private Integer[] keyOrder() {
    if (sorted) {
      return new Integer[0];
    }
    Integer[] order = new Integer[keys.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(keys::get));
    return order;
  }

  private TimeScale scale() {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < volumes; i++) {
      long from = spans[i * LONGS];
      long to = spans[i * LONGS + 1];
      least = Math.min(least, from);
      most = Math.max(most, to == Interval.OPEN_END ? from : to);
    }
    return volumes == 0 ? new TimeScale(0, 0) : TimeScale.of(least, most);
  }

  /// The numbers of the volumes in the order of slots: by class of duration, then as [Packing] lays
  /// them.
  private int[] order(int[] firstOfClass) {
    byte[] classes = new byte[volumes];
    for (int i = 0; i < volumes; i++) {
      classes[i] = (byte) DurationClass.of(spans[i * LONGS], spans[i * LONGS + 1]).ordinal();
      firstOfClass[classes[i] + 1]++;
    }
    for (int c = 0; c < CLASSES; c++) {
      firstOfClass[c + 1] += firstOfClass[c];
    }
    int[] next = Arrays.copyOf(firstOfClass, CLASSES);
    int[] order = new int[volumes];
    for (int i = 0; i < volumes; i++) {
      order[next[classes[i]]++] = i;
    }
    return order;
  }

  /// Brings the numbers of each class into the order of its tree.
  private List<PackedSegment.Part> parts(int[] order, int[] firstOfClass, TimeScale scale) {
    List<PackedSegment.Part> parts = new ArrayList<>();
    for (int c = 0; c < CLASSES; c++) {
      int first = firstOfClass[c];
      int end = firstOfClass[c + 1];
      if (end > first) {
        int[] items = items(order, first, end, scale);
        int[] packing = Packing.order(items);
        int[] numbers = Arrays.copyOfRange(order, first, end);
        for (int i = 0; i < packing.length; i++) {
          order[first + i] = numbers[packing[i]];
        }
        parts.add(new PackedSegment.Part(first, new PackedTree(items(order, first, end, scale))));
      }
    }
    return parts;
  }

  private int[] items(int[] order, int first, int end, TimeScale scale) {
    int[] items = new int[(end - first) * PackedTree.INTS_PER_BOX];
    for (int slot = first; slot < end; slot++) {
      int number = order[slot];
      int at = (slot - first) * PackedTree.INTS_PER_BOX;
      System.arraycopy(boxes.ints, 4 * number, items, at, 4);
      items[at + 4] = scale.start(spans[number * LONGS]);
      items[at + 5] = scale.end(spans[number * LONGS + 1]);
    }
    return items;
  }
}
