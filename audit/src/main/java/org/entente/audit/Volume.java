package org.entente.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.audit.geometry.Ground;
import org.entente.audit.geometry.Point;

/// A place, a band of heights and a window of time.
///
/// @param to end, exclusive; none is open
/// @param buffer how far it reaches beyond these; none if it is no hazard
/// @param area as it was drawn; none of a zone, which is never widened
/// @param slots which windows between beginning and end are meant; none if all the time is
record Volume(
    Ground ground,
    Band band,
    Instant from,
    Optional<Instant> to,
    Optional<Buffer> buffer,
    Optional<Doc> area,
    List<Version.Window> slots) {
  /// @param ground the volume's, grown by the buffer's metres
  record Buffer(Ground ground, long metres, long heightMetres, Duration turnover) {
    static Buffer of(Doc buffer, Doc area) {
      long metres = within(buffer, "metres", 50_000);
      long height = within(buffer, "heightMetres", 20_000);
      long minutes = within(buffer, "turnoverMinutes", 31 * 24 * 60);
      if (metres + height + minutes == 0) {
        throw new FormException("a buffer that reaches nowhere");
      }
      return new Buffer(Volume.ground(area, metres), metres, height, Duration.ofMinutes(minutes));
    }

    private static long within(Doc buffer, String name, long most) {
      long value = buffer.whole(name);
      if (value < 0 || value > most) {
        throw new FormException("a buffer of " + name + " " + value);
      }
      return value;
    }
  }

  record Band(long low, long high, String datum) {
    private static final long LOWEST = -500;
    private static final long HIGHEST = 50_000;

    /// Only bands of one known datum can be told apart.
    boolean isApartFrom(Band other) {
      return isComparableTo(other) && (high <= other.low || other.high <= low);
    }

    boolean isComparableTo(Band other) {
      return datum.equals(other.datum) && !datum.equals("UNKNOWN");
    }

    /// As far as there is air, whatever it is counted from.
    Band reaching(long metres) {
      return new Band(Math.max(low - metres, LOWEST), Math.min(high + metres, HIGHEST), datum);
    }

    /// As far as there is air; what is counted from the ground goes no further below it.
    Band widened(long metres) {
      long floor = datum.equals("AGL") ? Math.min(low, 0) : LOWEST;
      return new Band(Math.max(low - metres, floor), Math.min(high + metres, HIGHEST), datum);
    }

    static Band of(Doc doc) {
      return new Band(doc.whole("lowMetres"), doc.whole("highMetres"), doc.text("datum"));
    }
  }

  static Volume of(Doc doc) {
    Version.Window window = Version.Window.of(doc.get("window"));
    return new Volume(
        ground(doc.get("area")),
        Band.of(doc.get("band")),
        window.from(),
        window.to(),
        doc.find("buffer").map(buffer -> Buffer.of(buffer, doc.get("area"))),
        Optional.of(doc.get("area")),
        doc.find("recurrence").map(one -> Slots.of(one, window)).orElse(List.of()));
  }

  /// Everywhere it could be shifted to, with its buffer round it.
  Volume widened(Margins margins) {
    Doc drawn = area.orElseThrow(() -> new FormException("a zone is not widened"));
    return new Volume(
        ground(drawn, margins.metres()),
        band.reaching(margins.heightMetres()),
        from.minus(margins.time()),
        to.map(end -> end.plus(margins.time())),
        buffer.map(one ->
            new Buffer(
                ground(drawn, margins.metres() + one.metres()),
                margins.metres() + one.metres(),
                one.heightMetres(),
                one.turnover())),
        Optional.empty(),
        slots.stream().map(slot -> slot.widened(margins.time())).toList());
  }

  /// Moved as a whole.
  Volume shifted(Margins.Shift shift) {
    Doc drawn = area.orElseThrow(() -> new FormException("a zone is not shifted"));
    long metres = buffer.map(Buffer::metres).orElse(0L);
    return new Volume(
        ground(drawn, 0, shift),
        new Band(
            band.low() + shift.heightMetres(), band.high() + shift.heightMetres(), band.datum()),
        from.plus(shift.time()),
        to.map(end -> end.plus(shift.time())),
        buffer.map(one ->
            new Buffer(ground(drawn, metres, shift), metres, one.heightMetres(), one.turnover())),
        Optional.empty(),
        slots.stream().map(slot -> slot.shifted(shift.time())).toList());
  }

  static Ground ground(Doc area) {
    return ground(area, 0);
  }

  private static Ground ground(Doc area, long more) {
    return ground(area, more, Margins.Shift.NONE);
  }

  private static Ground ground(Doc area, long more, Margins.Shift shift) {
    return switch (area.text("kind")) {
      case "Polygon" ->
          Ground.polygon(
              area.items("rings").stream().map(ring -> points(ring, shift)).toList(), more);
      case "Circle" ->
          Ground.circle(shift.of(point(area.get("centre"))), area.whole("radiusMetres") + more);
      case "Corridor" ->
          Ground.corridor(points(area.get("line"), shift), area.whole("widthMetres") + 2 * more);
      default -> throw new FormException("no such area: " + area.text("kind"));
    };
  }

  private static List<Point> points(Doc list, Margins.Shift shift) {
    List<Point> points = new ArrayList<>();
    list.items().forEach(item -> points.add(shift.of(point(item))));
    return points;
  }

  private static Point point(Doc doc) {
    return new Point(doc.whole("lonE7"), doc.whole("latE7"));
  }

  /// Paper ends, presence does not.
  Volume openEnded() {
    return new Volume(ground, band, from, Optional.empty(), buffer, area, List.of());
  }

  /// One for each window that is meant.
  List<Volume> each() {
    return slots.isEmpty()
        ? List.of(this)
        : slots.stream()
            .map(slot -> new Volume(ground, band, slot.from(), slot.to(), buffer, area, List.of()))
            .toList();
  }

  /// The volume with its buffer, as it is to lie within what bounds it; itself if it has none.
  Volume whole() {
    return buffer.map(one -> with(one, band.widened(one.heightMetres()))).orElse(this);
  }

  /// The volume with its buffer, as it is compared with others; itself if it has none.
  Volume reach() {
    return buffer
        .map(one ->
            with(
                one,
                new Band(
                    band.low() - one.heightMetres(),
                    band.high() + one.heightMetres(),
                    band.datum())))
        .orElse(this);
  }

  private Volume with(Buffer one, Band reaching) {
    return new Volume(
        one.ground(),
        reaching,
        from.minus(one.turnover()),
        to.map(end -> end.plus(one.turnover())),
        Optional.empty(),
        Optional.empty(),
        slots.stream().map(slot -> slot.widened(one.turnover())).toList());
  }

  boolean meetsInTimeAndHeight(Volume other) {
    boolean before = to.isPresent() && !to.get().isAfter(other.from);
    boolean after = other.to.isPresent() && !other.to.get().isAfter(from);
    return !before && !after && !band.isApartFrom(other.band);
  }
}
