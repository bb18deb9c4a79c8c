package org.entente.space;

/// How far a hazard reaches beyond its own volume. It belongs to the hazard, not to the ground:
/// what comes within it is [Relation#NEAR], and two hazards keep out of one another's buffers but
/// the buffers may overlap.
///
/// @param metres to every side, as the polygon that encloses that distance
/// @param heightMetres above and below, in the volume's own datum
/// @param turnoverMs before its start and after its end: the time to clear the place
public record Buffer(int metres, int heightMetres, long turnoverMs) {
  /// No buffer.
  public static final Buffer NONE = new Buffer(0, 0, 0);

  /// The longest safety distance of weapons a partner force brings; more is an area to be drawn.
  public static final int MAX_METRES = 50_000;

  /// All usual airspace.
  public static final int MAX_HEIGHT_METRES = 20_000;

  /// A month. What takes longer to clear is a volume of its own.
  public static final long MAX_TURNOVER_MS = 31L * 86_400_000;

  public Buffer {
    if (metres < 0
        || metres > MAX_METRES
        || heightMetres < 0
        || heightMetres > MAX_HEIGHT_METRES
        || turnoverMs < 0
        || turnoverMs > MAX_TURNOVER_MS) {
      throw new IllegalArgumentException(
          "buffer: " + metres + " m, " + heightMetres + " m, " + turnoverMs + " ms");
    }
  }

  boolean isNone() {
    return metres == 0 && heightMetres == 0 && turnoverMs == 0;
  }

  Band around(Band band) {
    return new Band(
        Math.max(Band.MIN_METRES, band.lowMetres() - heightMetres),
        Math.min(Band.MAX_METRES, band.highMetres() + heightMetres),
        band.datum());
  }

  Interval around(Interval interval) {
    long from = interval.fromEpochMs() - turnoverMs;
    long to = interval.isOpen() ? Interval.OPEN_END : interval.toEpochMs() + turnoverMs;
    return new Interval(
        from > interval.fromEpochMs() ? Long.MIN_VALUE : from,
        to < interval.toEpochMs() ? Interval.OPEN_END : to);
  }
}
