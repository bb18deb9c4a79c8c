package org.entente.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Gathers volumes and packs them.
final class SegmentBuilder<K extends Comparable<K>> {
  /// Bits of a sort key for a volume's number: a segment cannot hold more. Together with the class
  /// and the curve they fill a long.
  static final int NUMBER_BITS = 22;

  /// Volumes of one segment at most. Larger ones are not faster to ask, and merging them would need
  /// room for them twice.
  static final int MOST_VOLUMES = 1 << NUMBER_BITS;

  /// Room kept for the volumes of one more key.
  private static final int MOST_BEFORE_FULL = 1 << 16;

  private static final long NUMBER_MASK = MOST_VOLUMES - 1;
  private static final int CLASS_SHIFT = NUMBER_BITS + 3 * Hilbert.BITS;
  private static final DurationClass[] CLASSES = DurationClass.values();

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
    long[] order = order();
    List<PackedSegment.Part> parts = parts(order, scale);
    int[] slotOf = new int[volumes];
    int[] slotBands = new int[volumes];
    for (int slot = 0; slot < volumes; slot++) {
      int number = (int) (order[slot] & NUMBER_MASK);
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
  private int[] packed(long[] order, int[] shapeStarts) {
    int[] packed = new int[shapes.size];
    int at = 0;
    for (int slot = 0; slot < volumes; slot++) {
      int number = (int) (order[slot] & NUMBER_MASK);
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

  /// Class of duration, place on the curve, number; sorted.
  private long[] order() {
    double[] least = new double[3];
    double[] most = new double[3];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    double[] middle = new double[3];
    for (int i = 0; i < volumes; i++) {
      middle(i, middle);
      for (int d = 0; d < 3; d++) {
        least[d] = Math.min(least[d], middle[d]);
        most[d] = Math.max(most[d], middle[d]);
      }
    }
    long[] order = new long[volumes];
    for (int i = 0; i < volumes; i++) {
      middle(i, middle);
      long curve =
          Hilbert.index(
              step(middle[0], least[0], most[0]),
              step(middle[1], least[1], most[1]),
              step(middle[2], least[2], most[2]));
      long duration = DurationClass.of(spans[i * LONGS], spans[i * LONGS + 1]).ordinal();
      order[i] = duration << CLASS_SHIFT | curve << NUMBER_BITS | i;
    }
    // As signed longs the last class would come first.
    flip(order);
    Arrays.sort(order);
    flip(order);
    return order;
  }

  private static void flip(long[] order) {
    for (int i = 0; i < order.length; i++) {
      order[i] ^= Long.MIN_VALUE;
    }
  }

  private void middle(int i, double[] middle) {
    long from = spans[i * LONGS];
    long to = spans[i * LONGS + 1];
    middle[0] = (double) boxes.ints[4 * i] + boxes.ints[4 * i + 2];
    middle[1] = (double) boxes.ints[4 * i + 1] + boxes.ints[4 * i + 3];
    middle[2] = to == Interval.OPEN_END ? 2.0 * from : (double) from + to;
  }

  private static int step(double value, double least, double most) {
    return most > least ? (int) ((value - least) / (most - least) * ((1 << Hilbert.BITS) - 1)) : 0;
  }

  private List<PackedSegment.Part> parts(long[] order, TimeScale scale) {
    List<PackedSegment.Part> parts = new ArrayList<>();
    int first = 0;
    for (DurationClass duration : CLASSES) {
      int end = first;
      while (end < volumes && order[end] >>> CLASS_SHIFT == duration.ordinal()) {
        end++;
      }
      if (end > first) {
        parts.add(new PackedSegment.Part(first, new PackedTree(items(order, first, end, scale))));
      }
      first = end;
    }
    return parts;
  }

  private int[] items(long[] order, int first, int end, TimeScale scale) {
    int[] items = new int[(end - first) * PackedTree.INTS_PER_BOX];
    for (int slot = first; slot < end; slot++) {
      int number = (int) (order[slot] & NUMBER_MASK);
      int at = (slot - first) * PackedTree.INTS_PER_BOX;
      System.arraycopy(boxes.ints, 4 * number, items, at, 4);
      items[at + 4] = scale.start(spans[number * LONGS]);
      items[at + 5] = scale.end(spans[number * LONGS + 1]);
    }
    return items;
  }
}
