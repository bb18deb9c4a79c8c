package org.entente.border;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Area;
import org.entente.kernel.Malformed;
import org.entente.kernel.Name;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.PartyId;

/// A country beyond the border: its ground as far as the host draws it, and who speaks for it.
///
/// @param ground as much of it as anybody may come to cross into
/// @param party of the theatre that speaks for it, if one does; it signs for itself
/// @param authority else who does, by its title; the host records what it was told
public record Neighbour(
    NeighbourId id,
    Name name,
    List<Area> ground,
    Optional<PartyId> party,
    Optional<Name> authority) {
  /// The mainland, and some islands or enclaves.
  public static final int MAX_GROUND = 16;

  public Neighbour {
    ground = List.copyOf(ground);
    Malformed.unless(!ground.isEmpty(), "Neighbour", "has no ground");
    Malformed.unless(
        ground.stream().allMatch(Area.Polygon.class::isInstance),
        "Neighbour",
        "has ground that is no polygon");
    Malformed.unless(ground.size() <= MAX_GROUND, "Neighbour", "has ground in too many pieces");
    Malformed.unless(
        party.isPresent() != authority.isPresent(), "Neighbour", "has no one voice, or two");
  }

  /// Whether the same voice speaks for it.
  boolean isSpokenForAs(Neighbour other) {
    return party.equals(other.party) && authority.equals(other.authority);
  }
}
