package org.entente.space;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A volume with its outline and bounds, made once; and the same with its buffer, if it has one.
record PreparedVolume(Volume volume, Extent bare, @Nullable Extent buffered)
    implements StoredVolume {
  static final Overlap.Disjoint DISJOINT = new Overlap.Disjoint();

  /// A place, heights and a time, ready for comparing.
  record Extent(Outline outline, Band band, Interval interval, Box box) {
    static Extent of(Outline outline, Band band, Interval interval) {
      return new Extent(outline, band, interval, outline.box(interval));
    }

    /// The cheap tests first.
    Relation relate(Extent other) {
      if (!box.meets(other.box) || !sharesHeight(other)) {
        return Relation.DISJOINT;
      }
      return outline.relate(other.outline);
    }

    private boolean sharesHeight(Extent other) {
      return band.meet(other.band).isPresent();
    }

    SharedBand sharedBand(Extent other) {
      return band.meet(other.band).orElseThrow();
    }

    Interval sharedTime(Extent other) {
      return interval.meet(other.interval).orElseThrow();
    }
  }

  PreparedVolume(Volume volume) {
    this(volume, bare(volume), buffered(volume));
  }

  @Override
  public Band band() {
    return volume.band();
  }

  @Override
  public Interval interval() {
    return volume.interval();
  }

  @Override
  public boolean isBuffered() {
    return buffered != null;
  }

  private static Extent bare(Volume volume) {
    return Extent.of(Outline.of(volume.shape()), volume.band(), volume.interval());
  }

  private static @Nullable Extent buffered(Volume volume) {
    Buffer buffer = volume.buffer();
    return buffer.isNone()
        ? null
        : Extent.of(
            Outline.grown(volume.shape(), buffer.metres()),
            buffer.around(volume.band()),
            buffer.around(volume.interval()));
  }

  /// Bounds of all it can meet anything with.
  Box widest() {
    return widestExtent().box();
  }

  Extent widestExtent() {
    return Optional.ofNullable(buffered).orElse(bare);
  }

  Overlap meet(PreparedVolume theirs) {
    if (!widest().meets(theirs.widest())) {
      return DISJOINT;
    }
    Relation relation = bare.relate(theirs.bare);
    if (relation == Relation.OVERLAP) {
      return new Overlap.Shared(volume, theirs);
    }
    boolean inMine = buffered != null && buffered.relate(theirs.bare) == Relation.OVERLAP;
    boolean inTheirs = theirs.buffered != null && theirs.buffered.relate(bare) == Relation.OVERLAP;
    if (inMine && buffered != null) {
      return near(inTheirs ? Overlap.Side.BOTH : Overlap.Side.MINE, buffered, theirs.bare);
    }
    if (inTheirs && theirs.buffered != null) {
      return near(Overlap.Side.THEIRS, bare, theirs.buffered);
    }
    return relation == Relation.DISJOINT
        ? DISJOINT
        : new Overlap.Adjacent(bare.sharedBand(theirs.bare), bare.sharedTime(theirs.bare));
  }

  private static Overlap near(Overlap.Side whose, Extent mine, Extent theirs) {
    return new Overlap.Near(whose, mine.sharedBand(theirs), mine.sharedTime(theirs));
  }
}
