package org.entente.space;

/// A [Band] in one long.
final class PackedBand {
  private static final int HEIGHT_BITS = 17;
  private static final int HEIGHT_MASK = (1 << HEIGHT_BITS) - 1;
  private static final int COARSE_SHIFT = 4;

  /// Heights rounded to so many metres still tell nearly all bands apart that are.
  static final int COARSE_METRES = 1 << COARSE_SHIFT;

  private static final int COARSE_BITS = HEIGHT_BITS - COARSE_SHIFT + 1;
  private static final int COARSE_MASK = (1 << COARSE_BITS) - 1;

  /// Meets every other.
  static final int ANY_HEIGHT = Datum.UNKNOWN.ordinal() << 2 * COARSE_BITS;

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

  /// Height in steps of [#COARSE_METRES], rounded outwards, and the datum, in one int: sixteen of
  /// them lie in one line of the processor's cache.
  static int coarse(long packed) {
    int low = (low(packed) - Band.MIN_METRES) >> COARSE_SHIFT;
    int high = (high(packed) - Band.MIN_METRES + COARSE_METRES - 1) >> COARSE_SHIFT;
    return datum(packed) << 2 * COARSE_BITS | low << COARSE_BITS | high;
  }

  /// True wherever [#meet] is, of the bands that were made coarse.
  static boolean mayMeet(int a, int b) {
    int datum = a >>> 2 * COARSE_BITS;
    return datum == Datum.UNKNOWN.ordinal()
        || datum != b >>> 2 * COARSE_BITS
        || ((a >> COARSE_BITS & COARSE_MASK) < (b & COARSE_MASK)
            && (b >> COARSE_BITS & COARSE_MASK) < (a & COARSE_MASK));
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
