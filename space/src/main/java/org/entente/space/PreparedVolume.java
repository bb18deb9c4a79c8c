package org.entente.space;

import java.util.Optional;

/// A volume with its outline and bounds, made once.
record PreparedVolume(Volume volume, Outline outline, Box box) {
  private static final Overlap.Disjoint DISJOINT = new Overlap.Disjoint();

  PreparedVolume(Volume volume) {
    this(volume, Outline.of(volume.shape()));
  }

  private PreparedVolume(Volume volume, Outline outline) {
    this(volume, outline, outline.box(volume.interval()));
  }

  /// The cheap tests first.
  Overlap meet(PreparedVolume theirs) {
    if (!box.meets(theirs.box)) {
      return DISJOINT;
    }
    Optional<Interval> interval = volume.interval().meet(theirs.volume.interval());
    Optional<SharedBand> band = volume.band().meet(theirs.volume.band());
    if (interval.isEmpty() || band.isEmpty()) {
      return DISJOINT;
    }
    return switch (outline.relate(theirs.outline)) {
      case DISJOINT -> DISJOINT;
      case ADJACENT -> new Overlap.Adjacent(band.get(), interval.get());
      case OVERLAP -> new Overlap.Shared(volume, theirs.volume, band.get(), interval.get());
    };
  }
}
