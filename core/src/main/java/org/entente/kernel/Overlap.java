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
/// @param window shared window of time; of volumes that recur, the first
/// @param buffer whose buffer is entered, where the volumes themselves are apart: what is stated is
///   then shared by the buffer and the other's volume
/// @param windows in how many windows they meet so closely, if in more than one; of a buffer, that
///   is then entered in any of them
public record Overlap(
    int mine,
    Digest other,
    int theirs,
    boolean adjacent,
    List<GeoPoint> region,
    long areaM2,
    Optional<AltitudeBand> band,
    Window window,
    Optional<BufferOf> buffer,
    Optional<Integer> windows) {
  public Overlap {
    region = List.copyOf(region);
    Malformed.unless(
        windows.map(count -> count > 1).orElse(true), "Overlap", "counts windows where one is met");
    Malformed.unless(!adjacent || buffer.isEmpty(), "Overlap", "is near and no more than a touch");
  }

  /// In one window.
  public Overlap(
      int mine,
      Digest other,
      int theirs,
      boolean adjacent,
      List<GeoPoint> region,
      long areaM2,
      Optional<AltitudeBand> band,
      Window window,
      Optional<BufferOf> buffer) {
    this(mine, other, theirs, adjacent, region, areaM2, band, window, buffer, Optional.empty());
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
