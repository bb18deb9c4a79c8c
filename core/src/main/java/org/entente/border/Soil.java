package org.entente.border;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.kernel.Area;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Malformed;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.PartyId;

/// The host's soil (fr. sol national) as it draws it, with the countries beyond.
///
/// @param ground its outline: the outer ring, then enclaves of others
/// @param neighbours in the order the host draws them
public record Soil(Area ground, List<Neighbour> neighbours) {
  /// No country has more land neighbours than sixteen; some room for what is claimed.
  public static final int MAX_NEIGHBOURS = 20;

  /// Of all outlines together. Every reader is given them with the charter, over a slow link too:
  /// some ten kilobytes packed, and a corner each few kilometres of a long border.
  public static final int MAX_POINTS = 4_000;

  private static final int MAX_LON_E7 = 1_799_999_000;
  private static final int MAX_LAT_E7 = 899_999_000;

  public Soil {
    neighbours = List.copyOf(neighbours);
    Malformed.unless(ground instanceof Area.Polygon, "Soil", "has ground that is no polygon");
    Malformed.unless(neighbours.size() <= MAX_NEIGHBOURS, "Soil", "has too many neighbours");
    Malformed.unless(
        neighbours.stream().map(Neighbour::id).distinct().count() == neighbours.size(),
        "Soil",
        "names a neighbour twice");
    Malformed.unless(
        polygon(ground).rings().stream().flatMap(List::stream).allMatch(Soil::isOnOneMap),
        "Soil",
        "reaches the antimeridian or a pole");
    long points =
        Stream.concat(Stream.of(ground), neighbours.stream().flatMap(one -> one.ground().stream()))
            .mapToLong(Soil::pointsOf)
            .sum();
    Malformed.unless(points <= MAX_POINTS, "Soil", "has more than 4000 points");
  }

  private static Area.Polygon polygon(Area area) {
    return (Area.Polygon) area;
  }

  /// So that what lies outside it can be drawn round it.
  private static boolean isOnOneMap(GeoPoint point) {
    return Math.abs(point.lonE7()) < MAX_LON_E7 && Math.abs(point.latE7()) < MAX_LAT_E7;
  }

  private static long pointsOf(Area area) {
    return area instanceof Area.Polygon polygon
        ? polygon.rings().stream().mapToLong(List::size).sum()
        : 0;
  }

  /// Its outline: the outer ring, then enclaves of others.
  public Area.Polygon outline() {
    return polygon(ground);
  }

  public Optional<Neighbour> find(NeighbourId id) {
    return neighbours.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// Whether the party speaks for any of these.
  boolean isVoiceOfAny(PartyId party, List<NeighbourId> among) {
    return neighbours.stream()
        .anyMatch(one -> among.contains(one.id()) && one.party().map(party::equals).orElse(false));
  }
}
