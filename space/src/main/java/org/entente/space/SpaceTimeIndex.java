package org.entente.space;

import java.util.List;

/// Stored volumes that change. One thread at a time may write; any thread may read, and sees the
/// state after some completed write. A reader that asks more than once takes a [#snapshot] and asks
/// that.
///
/// @param <K> what volumes are stored under
public interface SpaceTimeIndex<K extends Comparable<K>> extends SpaceTimeSnapshot<K> {
  /// A state of one index to return to.
  interface Mark {}

  /// Stores volumes under a new key.
  ///
  /// @throws IllegalArgumentException if the key is stored already
  void insert(K key, List<Volume> volumes);

  /// False if the key was not stored.
  boolean remove(K key);

  /// The present state, kept as it is at no cost.
  SpaceTimeSnapshot<K> snapshot();

  /// The present state, for [#rollbackTo]. Costs nothing and need not be released; marks may be
  /// kept and returned to in any order.
  Mark mark();

  /// Undoes every insert and remove since the mark; or, if the index has been rolled back beyond
  /// the mark, does them again.
  ///
  /// @throws IllegalArgumentException if the mark is another index's
  void rollbackTo(Mark mark);
}
