package org.entente.node.follow;

import org.entente.theatre.TheatreState;
import org.entente.theatre.Touched;

/// Hears of every committed batch, in order, on the desk's own thread: so it takes note and
/// returns.
@FunctionalInterface
public interface Follower {
  /// The record has advanced.
  ///
  /// @param state as published
  /// @param touched by all entries of the batch together; `all` also says that this is the state
  ///   after a start
  void advanced(TheatreState state, Touched touched);
}
