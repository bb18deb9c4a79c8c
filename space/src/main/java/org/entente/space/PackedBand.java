package org.entente.space;

/// A [Band] in one long.
final class PackedBand {
  private static final int HEIGHT_BITS = 17;
  private static final int HEIGHT_MASK = (1 << HEIGHT_BITS) - 1;
  private static final Datum[] DATUMS = Datum.values();

  private PackedBand() {}

  static long of(Band band) {
    return (long) band.datum().ordinal() << 2 * HEIGHT_BITS
        | (long) (band.lowMetres() - Band.MIN_METRES) << HEIGHT_BITS
        | (band.highMetres() - Band.MIN_METRES);
  }

  static Band read(long packed) {
    return new Band(low(packed), high(packed), DATUMS[datum(packed)]);
  }

  /// As [Band#meet] is present.
  static boolean meet(long a, long b) {
    int datum = datum(a);
    return datum == Datum.UNKNOWN.ordinal()
        || datum != datum(b)
        || (low(a) < high(b) && low(b) < high(a));
  }

  private static int datum(long packed) {
    return (int) (packed >> 2 * HEIGHT_BITS);
  }

  private static int low(long packed) {
    return ((int) (packed >> HEIGHT_BITS) & HEIGHT_MASK) + Band.MIN_METRES;
  }

  private static int high(long packed) {
    return ((int) packed & HEIGHT_MASK) + Band.MIN_METRES;
  }
}
