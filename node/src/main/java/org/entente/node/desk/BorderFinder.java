package org.entente.node.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.border.Neighbour;
import org.entente.border.Soil;
import org.entente.kernel.Area;
import org.entente.kernel.Crossing;
import org.entente.kernel.Crossings;
import org.entente.kernel.Digest;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.Times;
import org.entente.kernel.Volume;
import org.entente.space.Band;
import org.entente.space.Buffer;
import org.entente.space.Coverage;
import org.entente.space.GridPoint;
import org.entente.space.Hit;
import org.entente.space.Interval;
import org.entente.space.InvalidShapeException;
import org.entente.space.Shape;
import org.entente.space.TreeIndex;
import org.entente.theatre.TheatreState;

/// Establishes what reaches beyond the host's soil, and into whose ground. Whether two grounds
/// share interior is exact; a common border is none. What cannot be compared crosses into all: to
/// be asked for nothing is a smaller fault than not to be asked. For the writer's thread.
final class BorderFinder {
  /// The key of what is not the host's soil; no country's name is empty.
  private static final String OUTSIDE = "";

  private static final int EAST_E7 = 180 * GridPoint.UNITS_PER_DEGREE;

  /// As near a pole as any shape may reach.
  private static final int NORTH_E7 = 90 * GridPoint.UNITS_PER_DEGREE - 1;

  /// No edge may be as long as half a turn.
  private static final int TILE_E7 = 90 * GridPoint.UNITS_PER_DEGREE;

  private Optional<Soil> drawn = Optional.empty();
  private TreeIndex<String> index = new TreeIndex<>();
  private List<Shape> all = List.of();

  /// How these volumes reach beyond the soil; none if they do not, or no soil is drawn.
  Optional<Crossings> find(Optional<Soil> soil, List<Volume> volumes) {
    return soil.flatMap(known -> {
      use(known);
      return find(volumes, Optional.empty()).map(one -> new Crossings(List.of(one)));
    });
  }

  /// What of all that is known would reach beyond a soil that is only now drawn.
  Optional<Crossings> findAll(Soil soil, TheatreState state) {
    use(soil);
    List<Crossing> found = new ArrayList<>();
    state
        .coordination()
        .footprints()
        .forEach((digest, footprint) -> find(footprint.volumes(), digest).ifPresent(found::add));
    state
        .standing()
        .authorisations()
        .values()
        .forEach(one -> find(one.envelope().volumes(), one.digest()).ifPresent(found::add));
    found.sort(java.util.Comparator.comparing(one -> one.of().orElseThrow()));
    return found.isEmpty() ? Optional.empty() : Optional.of(new Crossings(found));
  }

  private Optional<Crossing> find(List<Volume> volumes, Digest of) {
    return find(volumes, Optional.of(of));
  }

  private Optional<Crossing> find(List<Volume> volumes, Optional<Digest> of) {
    Set<String> met;
    try {
      met = new TreeSet<>();
      List<org.entente.space.Volume> wanted =
          volumes.stream().map(BorderFinder::everywhen).toList();
      index.query(wanted).stream()
          .filter(hit -> hit.overlap().isMeeting())
          .map(Hit::key)
          .forEach(met::add);
    } catch (InvalidShapeException beyond) {
      return Optional.of(new Crossing(of, names(), true));
    }
    boolean leaves = met.remove(OUTSIDE);
    if (met.isEmpty() && !leaves) {
      return Optional.empty();
    }
    boolean beyond = leaves && (met.isEmpty() || !isWithinAll(volumes));
    return Optional.of(new Crossing(of, met.stream().map(NeighbourId::new).toList(), beyond));
  }

  private List<NeighbourId> names() {
    return drawn.orElseThrow().neighbours().stream().map(Neighbour::id).sorted().toList();
  }

  /// Whether soil and neighbours' ground together hold it.
  private boolean isWithinAll(List<Volume> volumes) {
    return volumes.stream()
        .flatMap(volume -> volume.wholeGround().stream())
        .distinct()
        .allMatch(area -> Coverage.covers(all, Shapes.of(area)));
  }

  private void use(Soil soil) {
    if (drawn.map(soil::equals).orElse(false)) {
      return;
    }
    TreeIndex<String> fresh = new TreeIndex<>();
    fresh.insert(OUTSIDE, outside(soil.outline()).stream().map(BorderFinder::everywhen).toList());
    for (Neighbour neighbour : soil.neighbours()) {
      fresh.insert(
          neighbour.id().value(),
          neighbour.ground().stream().map(Shapes::of).map(BorderFinder::everywhen).toList());
    }
    index = fresh;
    all =
        Stream.concat(
                Stream.of(soil.ground()),
                soil.neighbours().stream().flatMap(one -> one.ground().stream()))
            .map(Shapes::of)
            .toList();
    drawn = Optional.of(soil);
  }

  /// All that is not the soil: a frame just outside it, with the soil as its hole; tiles of the
  /// rest of the Earth; and enclaves.
  static List<Shape> outside(Area.Polygon soil) {
    List<List<GridPoint>> rings = soil.rings().stream().map(Shapes::points).toList();
    List<GridPoint> outer = rings.getFirst();
    int west = outer.stream().mapToInt(GridPoint::lonE7).min().orElseThrow() - 1;
    int east = outer.stream().mapToInt(GridPoint::lonE7).max().orElseThrow() + 1;
    int south = outer.stream().mapToInt(GridPoint::latE7).min().orElseThrow() - 1;
    int north = outer.stream().mapToInt(GridPoint::latE7).max().orElseThrow() + 1;
    List<Shape> pieces = new ArrayList<>();
    pieces.add(new Shape.Polygon(box(west, south, east, north), List.of(outer)));
    tiles(-EAST_E7, -NORTH_E7, west, NORTH_E7, pieces);
    tiles(east, -NORTH_E7, EAST_E7, NORTH_E7, pieces);
    tiles(west, -NORTH_E7, east, south, pieces);
    tiles(west, north, east, NORTH_E7, pieces);
    rings.stream().skip(1).map(Shape.Polygon::new).forEach(pieces::add);
    return pieces;
  }

  private static void tiles(int west, int south, int east, int north, List<Shape> pieces) {
    for (long from = west; from < east; from += TILE_E7) {
      int to = (int) Math.min(from + TILE_E7, east);
      if (south < north) {
        pieces.add(new Shape.Polygon(box((int) from, south, to, north)));
      }
    }
  }

  /// Its long edges in two.
  private static List<GridPoint> box(int west, int south, int east, int north) {
    int middle = (int) (((long) west + east) / 2);
    GridPoint corner = new GridPoint(west, south);
    List<GridPoint> ring = new ArrayList<>(List.of(corner));
    if (middle > west && middle < east) {
      ring.add(new GridPoint(middle, south));
    }
    ring.add(new GridPoint(east, south));
    ring.add(new GridPoint(east, north));
    if (middle > west && middle < east) {
      ring.add(new GridPoint(middle, north));
    }
    ring.add(new GridPoint(west, north));
    ring.add(corner);
    return ring;
  }

  private static org.entente.space.Volume everywhen(Shape shape) {
    return everywhen(shape, 0);
  }

  private static org.entente.space.Volume everywhen(Volume volume) {
    return everywhen(Shapes.of(volume.area()), volume.buffer().map(one -> one.metres()).orElse(0));
  }

  private static org.entente.space.Volume everywhen(Shape shape, int metres) {
    return new org.entente.space.Volume(
        shape,
        Band.UNKNOWN,
        new Interval(Times.EARLIEST.toEpochMilli(), Interval.OPEN_END),
        new Buffer(metres, 0, 0));
  }
}
