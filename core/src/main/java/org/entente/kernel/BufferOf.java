package org.entente.kernel;

/// Whose buffer the other side's volume lies in.
public enum BufferOf {
  /// The act's own volume's.
  MINE,
  /// The live volume's.
  THEIRS,
  BOTH
}
