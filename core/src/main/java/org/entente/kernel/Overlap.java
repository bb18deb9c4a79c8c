package org.entente.kernel;

import java.util.List;
import java.util.Optional;

/// A fact of geometry the desk established: one of the act's volumes meets one live volume.
///
/// @param mine index of the volume in the act's space-time clause
/// @param other digest of the other side's space-time clause
/// @param theirs index of the volume in the other clause
/// @param adjacent the areas only touch; they share no interior
/// @param region outer ring of the shared area (its largest piece, at most 64 points), or empty
/// @param areaM2 shared area in square metres, approximate
/// @param band shared band of altitude; none when a datum is unknown or the two differ
/// @param window shared window of time
/// @param buffer whose buffer is entered, where the volumes themselves are apart: what is stated is
///   then shared by the buffer and the other's volume
public record Overlap(
    int mine,
    Digest other,
    int theirs,
    boolean adjacent,
    List<GeoPoint> region,
    long areaM2,
    Optional<AltitudeBand> band,
    Window window,
    Optional<BufferOf> buffer) {
  public Overlap {
    region = List.copyOf(region);
    Malformed.unless(!adjacent || buffer.isEmpty(), "Overlap", "is near and no more than a touch");
  }

  /// Of the volumes themselves.
  public Overlap(
      int mine,
      Digest other,
      int theirs,
      boolean adjacent,
      List<GeoPoint> region,
      long areaM2,
      Optional<AltitudeBand> band,
      Window window) {
    this(mine, other, theirs, adjacent, region, areaM2, band, window, Optional.empty());
  }

  /// Whether the volumes themselves share ground, height and time.
  public boolean isExact() {
    return !adjacent && buffer.isEmpty();
  }

  /// Whether any of these is more than a touch, and yet none of the volumes themselves.
  public static boolean isNearOnly(List<Overlap> overlaps) {
    return overlaps.stream().noneMatch(Overlap::isExact)
        && overlaps.stream().anyMatch(overlap -> overlap.buffer().isPresent());
  }
}
