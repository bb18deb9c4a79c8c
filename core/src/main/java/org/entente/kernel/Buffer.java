package org.entente.kernel;

import java.time.Duration;

/// How far a hazard reaches beyond its own volume (fr. distance de sécurité, marge de hauteur,
/// délai de remise en service). It belongs to the hazard: what comes within it is near, one degree
/// below what meets it; the buffers of two hazards may share ground.
///
/// @param metres to every side
/// @param heightMetres above and below, in the volume's own datum
/// @param turnoverMinutes before it begins and after it ends
public record Buffer(int metres, int heightMetres, int turnoverMinutes) {
  /// The longest safety distance of weapons that a partner force brings; more is an area to be
  /// drawn.
  public static final int MAX_METRES = 50_000;

  /// All usual airspace.
  public static final int MAX_HEIGHT_METRES = 20_000;

  /// A month of 31 days. What takes longer to clear is a volume of its own.
  public static final int MAX_TURNOVER_MINUTES = 31 * 24 * 60;

  public Buffer {
    Malformed.unless(metres >= 0 && metres <= MAX_METRES, "Buffer", "reaches out of range");
    Malformed.unless(
        heightMetres >= 0 && heightMetres <= MAX_HEIGHT_METRES, "Buffer", "is too high");
    Malformed.unless(
        turnoverMinutes >= 0 && turnoverMinutes <= MAX_TURNOVER_MINUTES, "Buffer", "is too long");
    Malformed.unless(
        metres > 0 || heightMetres > 0 || turnoverMinutes > 0, "Buffer", "reaches nowhere");
  }

  public Duration turnover() {
    return Duration.ofMinutes(turnoverMinutes);
  }
}
