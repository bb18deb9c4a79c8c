package org.entente.node.desk;

/// Whether a desk decides.
public sealed interface DeskState {
  record Deciding() implements DeskState {}

  /// The outcome of an append is unknown: nothing is decided until it is known.
  record InDoubt() implements DeskState {}

  /// Reads are served, nothing is decided any more.
  ///
  /// @param detail for the person who runs the node; empty where there is nothing to add
  record ReadOnly(Reason reason, String detail) implements DeskState {}

  /// Why a desk decides nothing any more.
  enum Reason {
    /// Another node took the theatre over.
    FENCED,
    /// An entry is not what was appended; what comes before it is served.
    DAMAGED,
    /// An invariant broke.
    BUG,
    /// The node is stopping.
    CLOSED
  }

  /// Whether it stays so until somebody mends it: whoever sends an act again is not served either.
  default boolean isPermanent() {
    return this instanceof ReadOnly(Reason reason, String detail) && reason != Reason.CLOSED;
  }

  default boolean decides() {
    return this instanceof Deciding;
  }
}
