package org.entente.space;

import java.util.Objects;

/// What two volumes share.
public sealed interface Overlap {
  Relation relation();

  /// Whether it is more than a common border: shared, or within a buffer.
  default boolean isMeeting() {
    return relation() == Relation.OVERLAP || relation() == Relation.NEAR;
  }

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

  /// Apart, but within a buffer. What the buffer shares with the other volume is stated; if each is
  /// within the other's buffer, what mine shares with theirs.
  ///
  /// @param whose the buffer that is entered
  record Near(Side whose, SharedBand band, Interval interval) implements Overlap {
    @Override
    public Relation relation() {
      return Relation.NEAR;
    }
  }

  /// Whose buffer is entered.
  enum Side {
    MINE,
    THEIRS,
    BOTH
  }

  /// Space, heights and time. The area is computed when asked for: it costs far more than the
  /// decision, and most callers rule out most overlaps without it. So is the other volume, which an
  /// index may keep in another form.
  final class Shared implements Overlap {
    private final Volume mine;
    private final StoredVolume theirs;

    Shared(Volume mine, StoredVolume theirs) {
      this.mine = mine;
      this.theirs = theirs;
    }

    @Override
    public Relation relation() {
      return Relation.OVERLAP;
    }

    public Volume mine() {
      return mine;
    }

    public Volume theirs() {
      return theirs.volume();
    }

    public SharedBand band() {
      return mine.band().meet(theirs.band()).orElseThrow();
    }

    public Interval interval() {
      return mine.interval().meet(theirs.interval()).orElseThrow();
    }

    StoredVolume stored() {
      return theirs;
    }

    /// The ground both volumes cover.
    public SharedArea area() {
      return SharedArea.of(Outline.of(mine.shape()), Outline.of(theirs().shape()));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Shared shared
          && mine.equals(shared.mine)
          && theirs().equals(shared.theirs());
    }

    @Override
    public int hashCode() {
      return Objects.hash(mine, theirs());
    }

    @Override
    public String toString() {
      return "Shared[" + mine + ", " + theirs() + "]";
    }
  }

  /// Exact and symmetric, but for which volume is called mine.
  static Overlap meet(Volume mine, Volume theirs) {
    return new PreparedVolume(mine).meet(new PreparedVolume(theirs));
  }
}
