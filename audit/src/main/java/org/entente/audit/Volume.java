package org.entente.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.audit.geometry.Ground;
import org.entente.audit.geometry.Point;

/// A place, a band of heights and a window of time.
///
/// @param to end, exclusive; none is open
record Volume(Ground ground, Band band, Instant from, Optional<Instant> to) {
  record Band(long low, long high, String datum) {
    /// Only bands of one known datum can be told apart.
    boolean isApartFrom(Band other) {
      return isComparableTo(other) && (high <= other.low || other.high <= low);
    }

    boolean isComparableTo(Band other) {
      return datum.equals(other.datum) && !datum.equals("UNKNOWN");
    }

    static Band of(Doc doc) {
      return new Band(doc.whole("lowMetres"), doc.whole("highMetres"), doc.text("datum"));
    }
  }

  static Volume of(Doc doc) {
    Doc window = doc.get("window");
    return new Volume(
        ground(doc.get("area")),
        Band.of(doc.get("band")),
        window.instant("from"),
        window.find("to").map(end -> window.instant("to")));
  }

  static Ground ground(Doc area) {
    return switch (area.text("kind")) {
      case "Polygon" -> Ground.polygon(area.items("rings").stream().map(Volume::points).toList());
      case "Circle" -> Ground.circle(point(area.get("centre")), area.whole("radiusMetres"));
      case "Corridor" -> Ground.corridor(points(area.get("line")), area.whole("widthMetres"));
      default -> throw new FormException("no such area: " + area.text("kind"));
    };
  }

  private static List<Point> points(Doc list) {
    List<Point> points = new ArrayList<>();
    list.items().forEach(item -> points.add(point(item)));
    return points;
  }

  private static Point point(Doc doc) {
    return new Point(doc.whole("lonE7"), doc.whole("latE7"));
  }

  /// Paper ends, presence does not.
  Volume openEnded() {
    return new Volume(ground, band, from, Optional.empty());
  }

  boolean meetsInTimeAndHeight(Volume other) {
    boolean before = to.isPresent() && !to.get().isAfter(other.from);
    boolean after = other.to.isPresent() && !other.to.get().isAfter(from);
    return !before && !after && !band.isApartFrom(other.band);
  }
}
