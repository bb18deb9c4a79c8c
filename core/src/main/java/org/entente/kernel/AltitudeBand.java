package org.entente.kernel;

/// A half-open band of altitude `[lowMetres, highMetres)` above its datum.
public record AltitudeBand(int lowMetres, int highMetres, Datum datum) {
  /// Below the Dead Sea to above any balloon.
  public static final int MIN_METRES = -500;

  public static final int MAX_METRES = 50_000;

  public AltitudeBand {
    Malformed.unless(lowMetres < highMetres, "AltitudeBand", "low is not below high");
    Malformed.unless(
        lowMetres >= MIN_METRES && highMetres <= MAX_METRES, "AltitudeBand", "out of range");
  }

  /// Higher and lower by so much, as far as there is air.
  public AltitudeBand reaching(int metres) {
    return new AltitudeBand(
        Math.max(lowMetres - metres, MIN_METRES), Math.min(highMetres + metres, MAX_METRES), datum);
  }

  /// Higher and lower by so much, as far as there is air: what is counted from the ground does not
  /// go further below it.
  public AltitudeBand widened(int metres) {
    int floor = datum == Datum.AGL ? Math.min(lowMetres, 0) : MIN_METRES;
    return new AltitudeBand(
        Math.max(lowMetres - metres, floor), Math.min(highMetres + metres, MAX_METRES), datum);
  }
}
