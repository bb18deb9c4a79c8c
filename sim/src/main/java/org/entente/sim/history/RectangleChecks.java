package org.entente.sim.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.coordination.Footprint;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Overlap;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.theatre.Probe;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;

/// That two rectangles meet can be seen without an index: the entry must say so (invariants 4, 11).
final class RectangleChecks {
  private final Checks checks;

  RectangleChecks(Checks checks) {
    this.checks = checks;
  }

  void check(TheatreState before, Entry entry) {
    List<Volume> mine =
        TheatreDecider.probe(before, entry.act()).map(Probe::compared).orElse(List.of());
    if (mine.isEmpty()) {
      return;
    }
    SubjectId self =
        Checks.aboutOperation(entry.act()).orElseGet(() -> new SubjectId(entry.act().id().value()));
    Set<Digest> told = new HashSet<>();
    for (Overlap overlap : entry.facts().overlaps().list()) {
      told.add(overlap.other());
    }
    for (Footprint other : before.coordination().footprints().values()) {
      boolean met =
          !other.subject().equals(self)
              && mine.stream()
                  .anyMatch(one -> other.occupied().stream().anyMatch(two -> meet(one, two)));
      checks.require(
          !met || told.contains(other.spaceTime()),
          entry.seq(),
          "what an act meets is in its entry (4, 11)");
    }
  }

  private static boolean meet(Volume one, Volume two) {
    return isRectangle(one.area())
        && isRectangle(two.area())
        && one.windows().stream()
            .anyMatch(window -> two.windows().stream().anyMatch(other -> inTime(window, other)))
        && inHeight(one.band(), two.band())
        && side(one, two, true)
        && side(one, two, false);
  }

  private static boolean isRectangle(Area area) {
    return area instanceof Area.Polygon(List<List<GeoPoint>> rings)
        && rings.size() == 1
        && rings.getFirst().size() == 5;
  }

  /// Whether they share more than an edge along one axis.
  private static boolean side(Volume one, Volume two, boolean east) {
    return reach(one, east, true) > reach(two, east, false)
        && reach(two, east, true) > reach(one, east, false);
  }

  private static int reach(Volume volume, boolean east, boolean high) {
    var numbers =
        ((Area.Polygon) volume.area())
            .rings().getFirst().stream().mapToInt(point -> east ? point.lonE7() : point.latE7());
    return high ? numbers.max().orElseThrow() : numbers.min().orElseThrow();
  }

  static boolean inTime(Window one, Window two) {
    return one.to().map(end -> end.isAfter(two.from())).orElse(true)
        && two.to().map(end -> end.isAfter(one.from())).orElse(true);
  }

  private static boolean inHeight(AltitudeBand one, AltitudeBand two) {
    boolean known = one.datum() == two.datum() && one.datum() != Datum.UNKNOWN;
    return !known || (one.lowMetres() < two.highMetres() && two.lowMetres() < one.highMetres());
  }
}
