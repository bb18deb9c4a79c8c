package org.entente.theatre;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Volume;
import org.entente.standing.Envelope;

/// The volumes of an act that the desk must compare with what is live, and with the sectors.
///
/// @param live whether they would take up ground, and so are compared with what does; else with the
///   sectors alone
/// @param envelope within which they must lie, if there is one
public record Probe(List<Volume> volumes, boolean live, Optional<Envelope> envelope) {
  public Probe {
    volumes = List.copyOf(volumes);
  }

  public Probe(List<Volume> volumes) {
    this(volumes, true, Optional.empty());
  }

  /// The volumes to compare with what is live.
  public List<Volume> compared() {
    return live ? volumes : List.of();
  }
}
