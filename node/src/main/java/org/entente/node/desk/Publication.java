package org.entente.node.desk;

import java.util.List;
import org.entente.theatre.TheatreState;
import org.entente.theatre.Touched;

/// A batch of entries that has become durable.
///
/// @param state after the last of them
/// @param touched by each of them, in order
record Publication(TheatreState state, List<Sequenced> entries, List<Touched> touched) {
  Publication {
    entries = List.copyOf(entries);
    touched = List.copyOf(touched);
  }
}
