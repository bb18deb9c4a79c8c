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
public record Overlap(
    int mine,
    Digest other,
    int theirs,
    boolean adjacent,
    List<GeoPoint> region,
    long areaM2,
    Optional<AltitudeBand> band,
    Window window) {
  public Overlap {
    region = List.copyOf(region);
  }
}
