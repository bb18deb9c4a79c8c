package org.entente.node.wire;

/// How one type is read.
interface Form {
  /// The value that `json` spells.
  ///
  /// @throws WireProblem if it spells none
  Object read(Json json, Reading reading);

  /// The same value, straight from the bytes of a part.
  ///
  /// @throws OtherSpelling if the bytes are not what `kernel.Canonical` writes for a value of this
  ///   type, for any reason; then [#read] is asked
  Object readCanonical(CanonicalCursor cursor, Reading reading);

  /// What stands for a value that was left out, if it may be.
  default boolean mayBeAbsent() {
    return false;
  }
}
