package org.entente.space;

/// What two volumes share.
public sealed interface Overlap {
  Relation relation();

  /// Nothing: apart in space, or in heights of one known datum, or in time.
  record Disjoint() implements Overlap {
    @Override
    public Relation relation() {
      return Relation.DISJOINT;
    }
  }

  /// At the same heights and time, boundary points only.
  record Adjacent(SharedBand band, Interval interval) implements Overlap {
    @Override
    public Relation relation() {
      return Relation.ADJACENT;
    }
  }

  /// Space, heights and time. The area is computed when asked for: it costs far more than the
  /// decision, and most callers rule out most overlaps without it.
  record Shared(Volume mine, Volume theirs, SharedBand band, Interval interval) implements Overlap {
    @Override
    public Relation relation() {
      return Relation.OVERLAP;
    }

    /// The ground both volumes cover.
    public SharedArea area() {
      return SharedArea.of(Outline.of(mine.shape()), Outline.of(theirs.shape()));
    }
  }

  /// Exact and symmetric, but for which volume is called mine.
  static Overlap meet(Volume mine, Volume theirs) {
    return new PreparedVolume(mine).meet(new PreparedVolume(theirs));
  }
}
