package org.entente.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.BufferOf;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Overlap;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;

/// Rectangles on a grid of tenths of a degree, and when two of them meet: geometry that needs no
/// proof.
public final class Grid {
  private static final int STEP = 1_000_000;
  public static final AltitudeBand GROUND = new AltitudeBand(0, 500, Datum.AGL);

  private Grid() {}

  public static Area.Polygon square(int x, int y) {
    return rectangle(x, y, x + 1, y + 1);
  }

  public static Area.Polygon rectangle(int west, int south, int east, int north) {
    GeoPoint start = point(west, south);
    return new Area.Polygon(
        List.of(List.of(start, point(east, south), point(east, north), point(west, north), start)));
  }

  private static GeoPoint point(int x, int y) {
    return new GeoPoint(x * STEP, y * STEP);
  }

  public static Volume volume(Area area, Window window) {
    return new Volume(area, GROUND, window);
  }

  /// What two volumes share, if they meet: each window of what recurs by itself, of which the
  /// closest, and then the first, is stated.
  static Optional<Overlap> meet(int mine, Volume one, Digest other, int theirs, Volume two) {
    List<Overlap> met = new ArrayList<>();
    for (Volume mineOnce : one.writtenOut()) {
      for (Volume once : two.writtenOut()) {
        meetOnce(mine, mineOnce, other, theirs, once).ifPresent(met::add);
      }
    }
    met.sort(
        Comparator.comparingInt(Grid::closeness)
            .reversed()
            .thenComparing(each -> each.window().from()));
    if (met.size() < 2) {
      return met.stream().findFirst();
    }
    Overlap first = met.getFirst();
    List<Overlap> alike = met.stream().filter(next -> closeness(next) == closeness(first)).toList();
    Set<Optional<BufferOf>> whose = new HashSet<>();
    alike.forEach(next -> whose.add(next.buffer()));
    return Optional.of(
        new Overlap(
            mine,
            other,
            theirs,
            first.adjacent(),
            first.region(),
            first.areaM2(),
            first.band(),
            first.window(),
            whose.size() > 1 ? Optional.of(BufferOf.BOTH) : first.buffer(),
            Optional.of(alike.size()).filter(count -> count > 1)));
  }

  private static int closeness(Overlap overlap) {
    return overlap.adjacent() ? 0 : overlap.buffer().isPresent() ? 1 : 2;
  }

  /// A buffer of any metres reaches one step of the grid.
  private static Optional<Overlap> meetOnce(
      int mine, Volume one, Digest other, int theirs, Volume two) {
    boolean apart = isApart(one.band(), two.band()) || isApart(one.window(), two.window());
    Box shared = Box.of(one.area()).and(Box.of(two.area()));
    boolean inMine = isWithin(one, two);
    boolean inTheirs = isWithin(two, one);
    boolean exact = !apart && !shared.isEmpty() && !shared.isThin();
    if (!exact && (inMine || inTheirs)) {
      return Optional.of(
          new Overlap(
              mine,
              other,
              theirs,
              false,
              List.of(),
              1,
              Optional.empty(),
              inMine
                  ? shared(one.wholeWindow(), two.window())
                  : shared(one.window(), two.wholeWindow()),
              Optional.of(
                  inMine && inTheirs ? BufferOf.BOTH : inMine ? BufferOf.MINE : BufferOf.THEIRS)));
    }
    if (apart || shared.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Overlap(
            mine,
            other,
            theirs,
            shared.isThin(),
            List.of(),
            shared.isThin() ? 0 : 1,
            Optional.empty(),
            shared(one.window(), two.window())));
  }

  private static boolean isWithin(Volume hazard, Volume other) {
    if (hazard.buffer().isEmpty()
        || isApart(hazard.wholeBand(), other.band())
        || isApart(hazard.wholeWindow(), other.window())) {
      return false;
    }
    int steps = hazard.buffer().get().metres() > 0 ? STEP : 0;
    Box shared = Box.of(hazard.area()).grown(steps).and(Box.of(other.area()));
    return !shared.isEmpty() && !shared.isThin();
  }

  private static boolean isApart(AltitudeBand one, AltitudeBand two) {
    boolean comparable = one.datum() == two.datum() && one.datum() != Datum.UNKNOWN;
    boolean disjoint = one.highMetres() <= two.lowMetres() || two.highMetres() <= one.lowMetres();
    return comparable && disjoint;
  }

  private static boolean isApart(Window one, Window two) {
    return endsBefore(one, two) || endsBefore(two, one);
  }

  private static boolean endsBefore(Window one, Window two) {
    return one.to().map(end -> !end.isAfter(two.from())).orElse(false);
  }

  private static Window shared(Window one, Window two) {
    Instant from = one.from().isAfter(two.from()) ? one.from() : two.from();
    List<Instant> ends =
        java.util.stream.Stream.of(one.to(), two.to()).flatMap(Optional::stream).sorted().toList();
    return new Window(from, ends.stream().findFirst());
  }

  static boolean meets(Area one, Area two) {
    Box shared = Box.of(one).and(Box.of(two));
    return !shared.isEmpty() && !shared.isThin();
  }

  static boolean contains(Area outer, Area inner) {
    return Box.of(outer).and(Box.of(inner)).equals(Box.of(inner));
  }

  /// Of what a rectangle is widened into, one rectangle: by a step of the grid, if at all.
  static Volume whole(List<Volume> pieces) {
    Volume first = pieces.getFirst();
    return new Volume(
        wholeArea(pieces.stream().map(Volume::area).toList()),
        first.band(),
        first.window(),
        first.buffer());
  }

  static Area wholeArea(List<Area> pieces) {
    Box box = Box.of(pieces.getFirst()).grown(pieces.size() > 1 ? STEP : 0);
    GeoPoint start = new GeoPoint(box.west, box.south);
    return new Area.Polygon(
        List.of(
            List.of(
                start,
                new GeoPoint(box.east, box.south),
                new GeoPoint(box.east, box.north),
                new GeoPoint(box.west, box.north),
                start)));
  }

  private record Box(int west, int south, int east, int north) {
    static Box of(Area area) {
      List<GeoPoint> ring =
          switch (area) {
            case Area.Polygon polygon -> polygon.rings().getFirst();
            case Area.Circle circle -> throw new IllegalArgumentException("rectangles only");
            case Area.Corridor corridor -> throw new IllegalArgumentException("rectangles only");
          };
      return new Box(
          ring.stream().mapToInt(GeoPoint::lonE7).min().orElseThrow(),
          ring.stream().mapToInt(GeoPoint::latE7).min().orElseThrow(),
          ring.stream().mapToInt(GeoPoint::lonE7).max().orElseThrow(),
          ring.stream().mapToInt(GeoPoint::latE7).max().orElseThrow());
    }

    Box and(Box other) {
      return new Box(
          Math.max(west, other.west),
          Math.max(south, other.south),
          Math.min(east, other.east),
          Math.min(north, other.north));
    }

    Box grown(int by) {
      return new Box(west - by, south - by, east + by, north + by);
    }

    boolean isEmpty() {
      return west > east || south > north;
    }

    boolean isThin() {
      return west == east || south == north;
    }
  }
}
