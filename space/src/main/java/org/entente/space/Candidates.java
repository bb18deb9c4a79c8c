package org.entente.space;

/// Room for what a search finds, used again by the next. One thread at a time.
final class Candidates {
  /// Half of all questions meet no more; room for more is made when needed.
  private static final int FIRST_ROOM = 1 << 8;

  final IntBag slots = new IntBag(FIRST_ROOM);
  final FlatRelation relation = new FlatRelation();
  int[] starts = new int[FIRST_ROOM];
  long[] longs = new long[FIRST_ROOM];
  Object[] keys = new Object[FIRST_ROOM];

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
