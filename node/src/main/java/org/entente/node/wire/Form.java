package org.entente.node.wire;

/// How one type is read.
interface Form {
  /// The value that `json` spells.
  ///
  /// @throws WireProblem if it spells none
  Object read(Json json, Reading reading);

  /// What stands for a value that was left out, if it may be.
  default boolean mayBeAbsent() {
    return false;
  }
}
