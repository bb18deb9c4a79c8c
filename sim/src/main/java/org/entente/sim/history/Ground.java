package org.entente.sim.history;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Buffer;
import org.entente.kernel.Category;
import org.entente.kernel.Datum;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Recurrence;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.kernel.ZoneLetter;
import org.entente.sim.Chance;

/// Where things happen: a small country, so that people meet.
///
/// @param west its western edge, in 1e-7 degree; two grounds may lie apart
public record Ground(int west) {
  static final int CELLS = 4;
  private static final int CELL = 2_000_000;
  private static final int SOUTH = 150_000_000;

  /// The usual one.
  public static final Ground EAST = new Ground(-20_000_000);

  /// Another, out of sight of the first.
  public static final Ground WEST = new Ground(-90_000_000);

  Area.Polygon rectangle(int x, int y, int width, int height) {
    return box(x * CELL, y * CELL, (x + width) * CELL, (y + height) * CELL);
  }

  private Area.Polygon box(int left, int bottom, int right, int top) {
    GeoPoint start = at(left, bottom);
    return new Area.Polygon(
        List.of(List.of(start, at(right, bottom), at(right, top), at(left, top), start)));
  }

  private GeoPoint at(int x, int y) {
    return new GeoPoint(west + x, SOUTH + y);
  }

  /// The western or the eastern half of it.
  Area half(boolean eastern) {
    return rectangle(eastern ? CELLS / 2 : 0, 0, CELLS / 2, CELLS);
  }

  Area area(Chance chance) {
    int x = chance.between(0, CELLS - 1);
    int y = chance.between(0, CELLS - 1);
    int kind = chance.between(0, 9);
    if (kind == 0) {
      return new Area.Circle(at(x * CELL + CELL / 2, y * CELL + CELL / 2), 4_000);
    }
    if (kind == 1) {
      return new Area.Corridor(
          List.of(at(x * CELL, y * CELL), at(x * CELL + CELL, y * CELL + CELL)), 1_000);
    }
    int width = Math.min(chance.between(1, 2), CELLS - x);
    int height = Math.min(chance.between(1, 2), CELLS - y);
    return rectangle(x, y, width, height);
  }

  /// Some rectangle well within one cell: with what covers whole cells it meets as the cell does.
  Area within(int x, int y, Chance chance) {
    int left = x * CELL + chance.between(100, CELL / 3);
    int bottom = y * CELL + chance.between(100, CELL / 3);
    return box(
        left,
        bottom,
        left + chance.between(CELL / 10, CELL / 2),
        bottom + chance.between(CELL / 10, CELL / 2));
  }

  List<Volume> volumes(Chance chance, Instant now) {
    List<Volume> volumes = new ArrayList<>();
    for (int i = chance.percent(25) ? 2 : 1; i > 0; i--) {
      volumes.add(
          sometimesAgain(
              new Volume(area(chance), band(chance), window(chance, now), buffer(chance)), chance));
    }
    return volumes;
  }

  /// Now and then the same hours on other days, for a week at most.
  private static Volume sometimesAgain(Volume once, Chance chance) {
    if (!chance.percent(12)) {
      return once;
    }
    Instant from = once.window().from();
    int minutes = 60 * chance.between(1, 24);
    Duration span = Duration.ofDays(chance.between(1, 6));
    EnumSet<DayOfWeek> days = EnumSet.of(dayOf(from), dayOf(from.plus(span)));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (chance.percent(50)) {
        days.add(day);
      }
    }
    return new Volume(
        once.area(),
        once.band(),
        Window.of(from, from.plus(span).plus(Duration.ofMinutes(minutes))),
        once.buffer(),
        Optional.of(new Recurrence(List.copyOf(days), minutes, ZoneLetter.Z)));
  }

  private static DayOfWeek dayOf(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).getDayOfWeek();
  }

  /// Now and then a hazard's: the next cell is near, or the floor above, or whoever comes next.
  static Optional<Buffer> buffer(Chance chance) {
    if (chance.percent(80)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (chance.between(0, 3)) {
          case 0 -> new Buffer(chance.between(1, 30_000), 0, 0);
          case 1 -> new Buffer(0, chance.between(1, 2_000), 0);
          case 2 -> new Buffer(0, 0, chance.between(1, 1_440));
          default -> new Buffer(5_000, 500, 120);
        });
  }

  static AltitudeBand band(Chance chance) {
    return switch (chance.between(0, 9)) {
      case 0 -> new AltitudeBand(1_000, 3_000, Datum.UNKNOWN);
      case 1 -> new AltitudeBand(0, 3_000, Datum.AMSL);
      case 2, 3 -> new AltitudeBand(1_000, 3_000, Datum.AGL);
      default -> new AltitudeBand(0, 500, Datum.AGL);
    };
  }

  static Window window(Chance chance, Instant now) {
    Instant from = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(chance.between(-4, 30)));
    return Window.of(from, from.plus(Duration.ofHours(chance.between(6, 60))));
  }

  static Category category(Chance chance) {
    return chance.percent(55) ? Category.GROUND_MANOEUVRE : chance.any(Category.class);
  }

  /// Open ends are for notices and immediate actions only.
  static Volume open(Volume volume) {
    return volume.during(new Window(volume.window().from(), Optional.empty()));
  }
}
