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
  private static final int NORTH_E7 = 90 * GridPoint.UNITS_PER_DEGREE;

  /// The Earth on the grid: what is not soil is this without it.
  private static final List<GridPoint> EARTH =
      List.of(
          new GridPoint(-EAST_E7, -NORTH_E7),
          new GridPoint(EAST_E7, -NORTH_E7),
          new GridPoint(EAST_E7, NORTH_E7),
          new GridPoint(-EAST_E7, NORTH_E7),
          new GridPoint(-EAST_E7, -NORTH_E7));

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

  /// All that is not the soil: the Earth with its outline as a hole, and its enclaves.
  static List<Shape> outside(Area.Polygon soil) {
    List<Shape> pieces = new ArrayList<>();
    List<List<GridPoint>> rings = soil.rings().stream().map(Shapes::points).toList();
    pieces.add(new Shape.Polygon(EARTH, List.of(rings.getFirst())));
    rings.stream().skip(1).map(Shape.Polygon::new).forEach(pieces::add);
    return pieces;
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
