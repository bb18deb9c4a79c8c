package org.entente.space;

/// Room for what a search finds, used again by the next. One thread at a time.
final class Candidates {
  final IntBag slots = new IntBag(1 << 10);
  final FlatRelation relation = new FlatRelation();
  int[] starts = new int[1 << 10];
  long[] longs = new long[1 << 10];
  Object[] keys = new Object[1 << 10];

  /// What was read ahead must seem to be needed.
  int touched;

  void clear() {
    slots.size = 0;
  }

  /// Makes room for one of each a slot.
  void reserve() {
    if (longs.length < slots.size) {
      starts = new int[slots.ints.length];
      longs = new long[slots.ints.length];
      keys = new Object[slots.ints.length];
    }
  }
}
