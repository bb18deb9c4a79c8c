package org.entente.space;

import java.util.Optional;

/// Heights from `lowMetres` up to but not including `highMetres`.
public record Band(int lowMetres, int highMetres, Datum datum) {
  /// Below any ground, mine or trench.
  public static final int MIN_METRES = -12_000;

  /// The usual limit of airspace and space.
  public static final int MAX_METRES = 100_000;

  /// A band of which nothing is known: it keeps nothing apart.
  public static final Band UNKNOWN = new Band(MIN_METRES, MAX_METRES, Datum.UNKNOWN);

  public Band {
    if (lowMetres < MIN_METRES || highMetres > MAX_METRES || lowMetres >= highMetres) {
      throw new IllegalArgumentException("band: " + lowMetres + " to " + highMetres + " m");
    }
  }

  /// What two bands share; empty only if both are measured from the same known datum and are apart.
  /// Heights of different datums differ by terrain and geoid, which this library does not know.
  public Optional<SharedBand> meet(Band other) {
    if (datum == Datum.UNKNOWN || datum != other.datum) {
      return Optional.of(new SharedBand.Unknown(this, other));
    }
    int low = Math.max(lowMetres, other.lowMetres);
    int high = Math.min(highMetres, other.highMetres);
    return low < high
        ? Optional.of(new SharedBand.Known(new Band(low, high, datum)))
        : Optional.empty();
  }
}
