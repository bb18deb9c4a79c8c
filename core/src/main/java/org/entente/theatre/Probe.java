package org.entente.theatre;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.Footprint;
import org.entente.kernel.Area;
import org.entente.kernel.Volume;
import org.entente.standing.Envelope;

/// The volumes of an act that the desk must compare with what is live, and with the sectors.
///
/// @param live whether they would take up ground, and so are compared with what does; else with the
///   sectors alone
/// @param envelope within which they must lie, if there is one
/// @param widened for an approval with margins: of each volume, what it could be shifted to
/// @param planned for what is compared with an open end and yet held up only by what it meets as
///   planned: the same volumes, with their ends
/// @param bounds for a shift: of each volume, the areas that together must hold it
public record Probe(
    List<Volume> volumes,
    boolean live,
    Optional<Envelope> envelope,
    Optional<List<List<Volume>>> widened,
    Optional<List<List<Area>>> bounds,
    Optional<List<Volume>> planned) {
  public Probe {
    volumes = List.copyOf(volumes);
  }

  public Probe(List<Volume> volumes) {
    this(volumes, true, Optional.empty());
  }

  public Probe(List<Volume> volumes, boolean live, Optional<Envelope> envelope) {
    this(volumes, live, envelope, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Of volumes that somebody would be in, from their hour on with an open end.
  static Probe ofPresence(List<Volume> planned, Optional<Envelope> envelope) {
    return new Probe(
        Footprint.openEnded(planned),
        true,
        envelope,
        Optional.empty(),
        Optional.empty(),
        Optional.of(planned));
  }

  /// The ground that sectors are asked about: with margins, all that they allow.
  public List<Volume> ground() {
    return widened.map(wide -> wide.stream().flatMap(List::stream).toList()).orElse(volumes);
  }

  /// The volumes to compare with what is live.
  public List<Volume> compared() {
    return live ? volumes : List.of();
  }
}
