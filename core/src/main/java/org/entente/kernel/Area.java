package org.entente.kernel;

import java.util.ArrayList;
import java.util.List;

/// A place on the ground. Edges are straight in longitude and latitude.
///
/// Only what a constructor can see is checked here; crossings are found by the shell with the space
/// library before an act reaches the desk.
public sealed interface Area {
  /// Enough for a digitised boundary; more would let one proposal slow every later check.
  int MAX_POINTS = 10_000;

  /// Of a line that is widened, as many points as the space library takes at once.
  int MAX_WIDENED_POINTS = 1_000;

  /// The areas that together hold every point within a distance of this one: of a polygon also a
  /// corridor along each ring, in stretches of so many points that each begins where the last
  /// ended.
  default List<Area> grown(int metres) {
    if (metres == 0) {
      return List.of(this);
    }
    return switch (this) {
      case Circle circle -> List.of(new Circle(circle.centre, circle.radiusMetres + metres));
      case Corridor corridor ->
          List.of(new Corridor(corridor.line, corridor.widthMetres + 2 * metres));
      case Polygon polygon -> {
        List<Area> areas = new ArrayList<>();
        areas.add(polygon);
        for (List<GeoPoint> ring : polygon.rings) {
          for (int i = 0; i + 1 < ring.size(); i += MAX_WIDENED_POINTS - 1) {
            int to = Math.min(ring.size(), i + MAX_WIDENED_POINTS);
            areas.add(new Corridor(ring.subList(i, to), 2 * metres));
          }
        }
        yield areas;
      }
    };
  }

  /// A polygon: its outer ring first, then its holes; each ring is closed (first point = last).
  record Polygon(List<List<GeoPoint>> rings) implements Area {
    public Polygon {
      rings = rings.stream().map(List::copyOf).toList();
      Malformed.unless(!rings.isEmpty(), "Polygon", "has no ring");
      long points = rings.stream().mapToLong(List::size).sum();
      Malformed.unless(points <= MAX_POINTS, "Polygon", "has more than 10000 points");
      for (List<GeoPoint> ring : rings) {
        Malformed.unless(ring.size() >= 4, "Polygon", "has a ring of fewer than 4 points");
        Malformed.unless(ring.getFirst().equals(ring.getLast()), "Polygon", "has an open ring");
      }
    }
  }

  /// A circle on the ground.
  record Circle(GeoPoint centre, int radiusMetres) implements Area {
    public static final int MAX_RADIUS_METRES = 1_000_000;

    public Circle {
      Malformed.unless(
          radiusMetres >= 1 && radiusMetres <= MAX_RADIUS_METRES, "Circle", "radius out of range");
    }
  }

  /// A line with a width: everything within half the width of the line.
  record Corridor(List<GeoPoint> line, int widthMetres) implements Area {
    public static final int MAX_WIDTH_METRES = 200_000;

    public Corridor {
      line = List.copyOf(line);
      Malformed.unless(line.size() >= 2, "Corridor", "has fewer than 2 points");
      Malformed.unless(line.size() <= MAX_POINTS, "Corridor", "has more than 10000 points");
      Malformed.unless(
          widthMetres >= 1 && widthMetres <= MAX_WIDTH_METRES, "Corridor", "width out of range");
    }
  }
}
