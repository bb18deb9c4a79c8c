package org.entente.node.desk;

import java.util.Optional;
import org.entente.ledger.MerkleTree;
import org.entente.node.records.Head;
import org.entente.theatre.TheatreState;

/// What a start made of a record.
///
/// @param head as acquired, or as read where the theatre is not taken over
/// @param problem why only what comes before it was folded
record Folded(
    Head head, TheatreState state, SeenActs seen, MerkleTree tree, Optional<BadEntry> problem) {
  /// The same, with another reason to decide nothing.
  Folded or(Optional<BadEntry> other) {
    return new Folded(head, state, seen, tree, problem.or(() -> other));
  }
}
