package org.entente.sim.scenario;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Datum;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.operation.Clause;

/// Volumes a grid unit (1.1 cm), a metre or a second apart.
///
/// @param west in units of 1e-7 degree
record Near(int west, int lowMetres, int highMetres, Instant from, Instant to) {
  private static final int SIDE = 1_000_000;
  static final Near FIRST = new Near(-20_000_000, 0, 500, Story.hour(10), Story.hour(20));

  /// To the east: `units` from border to border, negative if they share ground.
  Near apart(int units) {
    return new Near(west + SIDE + units, lowMetres, highMetres, from, to);
  }

  Near higher(int metres) {
    return new Near(west, highMetres + metres, highMetres + metres + 500, from, to);
  }

  Near later(int seconds) {
    Instant start = to.plusSeconds(seconds);
    return new Near(west, lowMetres, highMetres, start, start.plusSeconds(36_000));
  }

  Clause.SpaceTime clause() {
    return as(Category.GROUND_MANOEUVRE);
  }

  Clause.SpaceTime as(Category category) {
    GeoPoint start = new GeoPoint(west, 150_000_000);
    Area area =
        new Area.Polygon(
            List.of(
                List.of(
                    start,
                    new GeoPoint(west + SIDE, 150_000_000),
                    new GeoPoint(west + SIDE, 151_000_000),
                    new GeoPoint(west, 151_000_000),
                    start)));
    return new Clause.SpaceTime(
        category,
        List.of(
            new Volume(
                area, new AltitudeBand(lowMetres, highMetres, Datum.AGL), Window.of(from, to))));
  }
}
