package org.entente.space;

import org.jspecify.annotations.Nullable;

/// A volume asked about, packed as stored ones are. One thread at a time.
final class PackedAsked {
  final Volume volume;
  final int[] packed;
  final long band;

  /// Meets every band that can be met, by its own heights or by a buffer's.
  final int coarseBand;

  final long fromMs;
  final long toMs;
  final boolean buffered;
  final FlatRelation relation;
  private final int[] plainBounds = new int[4];
  private @Nullable PreparedVolume prepared;

  PackedAsked(Volume volume, FlatRelation relation) {
    this.volume = volume;
    this.relation = relation;
    IntBag to = new IntBag(128);
    if (PackedShape.writePlain(volume, to)) {
      FlatRelation.bound(to.ints, PackedShape.outline(to.ints, 0), plainBounds);
    } else {
      PackedShape.write(prepared(), to);
    }
    packed = to.ints;
    band = PackedBand.of(volume.band());
    fromMs = volume.interval().fromEpochMs();
    toMs = volume.interval().toEpochMs();
    buffered = !volume.buffer().isNone();
    coarseBand = buffered ? PackedBand.ANY_HEIGHT : PackedBand.coarse(band);
  }

  /// Made when first needed.
  PreparedVolume prepared() {
    @Nullable PreparedVolume made = prepared;
    if (made == null) {
      made = new PreparedVolume(volume);
      prepared = made;
    }
    return made;
  }

  /// All it can meet anything in, with times on a scale.
  int[] bounds(TimeScale scale) {
    if (prepared == null) {
      return new int[] {
        plainBounds[0],
        plainBounds[1],
        plainBounds[2],
        plainBounds[3],
        scale.start(fromMs),
        scale.end(toMs)
      };
    }
    Box box = prepared.widest();
    return new int[] {
      box.west(), box.south(), box.east(), box.north(), scale.start(box.from()), scale.end(box.to())
    };
  }
}
