package org.entente.kernel;

import java.util.List;
import java.util.Optional;

/// A fact of geometry: volumes, with their buffers, reach beyond the host's soil.
///
/// @param of digest of the space-time clause the volumes stand in; none for the act's own
/// @param into countries whose ground they share, in order
/// @param beyond some part lies outside the soil where no country's ground is drawn
public record Crossing(Optional<Digest> of, List<NeighbourId> into, boolean beyond) {
  public Crossing {
    into = List.copyOf(into);
    Malformed.unless(beyond || !into.isEmpty(), "Crossing", "crosses nothing");
  }
}
