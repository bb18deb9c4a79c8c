package org.entente.space;

/// The heights two volumes share.
public sealed interface SharedBand {
  /// Both are measured from the same datum.
  record Known(Band band) implements SharedBand {}

  /// The datums differ or one is unknown, so the bands count as shared.
  record Unknown(Band mine, Band theirs) implements SharedBand {}
}
