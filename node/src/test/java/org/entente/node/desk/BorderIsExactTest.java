package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.border.Neighbour;
import org.entente.border.Soil;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Buffer;
import org.entente.kernel.Crossing;
import org.entente.kernel.Datum;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Name;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.junit.jupiter.api.Test;

/// What reaches over the border by a centimetre crosses; what touches it does not.
class BorderIsExactTest {
  private static final NeighbourId EAST = new NeighbourId("east");

  /// One unit of the grid, about a centimetre.
  private static final int CENTIMETRE = 1;

  private static final int DEGREE = 10_000_000;
  private static final int TIMES = 400;

  private final BorderFinder finder = new BorderFinder();

  @Test
  void aCentimetreDecides() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Slanted border = new Slanted(random);
    for (int i = 0; i < TIMES; i++) {
      Place place = border.anyPlace(random);
      assertEquals(Optional.empty(), find(border.soil(), place.pushed(0)), "touches; seed " + seed);
      assertEquals(
          Optional.empty(), find(border.soil(), place.pushed(-CENTIMETRE)), "inside; seed " + seed);
      assertEquals(
          Optional.of(into(EAST)),
          find(border.soil(), place.pushed(CENTIMETRE)),
          "over it; seed " + seed);
    }
  }

  @Test
  void aBufferReachesOverTheBorderToo() {
    Slanted border = new Slanted(new Random(1));
    Area inside = square(-DEGREE, 0, -DEGREE / 100, DEGREE / 10);
    assertEquals(Optional.empty(), find(border.soil(), volume(inside, 0)));
    assertEquals(Optional.of(into(EAST)), find(border.soil(), volume(inside, 20_000)));
  }

  @Test
  void whatIsTooLargeToCompareCrossesIntoAll() {
    Slanted border = new Slanted(new Random(1));
    Area large = new Area.Circle(new GeoPoint(-3 * DEGREE, 0), Area.Circle.MAX_RADIUS_METRES);
    assertEquals(
        Optional.of(new Crossing(Optional.empty(), List.of(EAST), true)),
        find(border.soil(), volume(large, 0)));
  }

  @Test
  void groundThatNobodyDrewIsBeyond() {
    Slanted border = new Slanted(new Random(1));
    assertEquals(
        Optional.of(new Crossing(Optional.empty(), List.of(), true)),
        find(border.soil(), volume(square(-DEGREE, 6 * DEGREE, 0, 7 * DEGREE), 0)));
    Area both = square(DEGREE, 4 * DEGREE, 2 * DEGREE, 6 * DEGREE);
    assertEquals(
        Optional.of(new Crossing(Optional.empty(), List.of(EAST), true)),
        find(border.soil(), volume(both, 0)));
  }

  @Test
  void anEnclaveIsNotSoil() {
    Area soil =
        new Area.Polygon(
            List.of(
                ring(-4 * DEGREE, -4 * DEGREE, 0, 4 * DEGREE),
                ring(-2 * DEGREE, 0, -DEGREE, DEGREE)));
    Soil drawn = new Soil(soil, List.of());
    Crossing beyond = new Crossing(Optional.empty(), List.of(), true);
    Area within = square(-2 * DEGREE + 1, 1, -DEGREE - 1, DEGREE - 1);
    assertEquals(Optional.of(beyond), find(drawn, volume(within, 0)));
    assertEquals(
        Optional.empty(), find(drawn, volume(square(-3 * DEGREE, 0, -2 * DEGREE, DEGREE), 0)));
  }

  private static Crossing into(NeighbourId... neighbours) {
    return new Crossing(Optional.empty(), List.of(neighbours), false);
  }

  private Optional<Crossing> find(Soil soil, Volume volume) {
    return finder.find(Optional.of(soil), List.of(volume)).map(found -> found.list().getFirst());
  }

  private static Volume volume(Area area, int buffer) {
    return new Volume(
        area,
        new AltitudeBand(0, 100, Datum.UNKNOWN),
        new Window(Given.H, Optional.empty()),
        buffer == 0 ? Optional.empty() : Optional.of(new Buffer(buffer, 0, 0)));
  }

  private static Area square(int west, int south, int east, int north) {
    return new Area.Polygon(List.of(ring(west, south, east, north)));
  }

  private static List<GeoPoint> ring(int west, int south, int east, int north) {
    GeoPoint corner = new GeoPoint(west, south);
    return List.of(
        corner,
        new GeoPoint(east, south),
        new GeoPoint(east, north),
        new GeoPoint(west, north),
        corner);
  }

  /// A volume whose eastern edge is the border between two of its corners.
  ///
  /// @param from corner of the border
  /// @param to the next to its north
  private record Place(GeoPoint from, GeoPoint to) {
    Volume pushed(int east) {
      GeoPoint south = new GeoPoint(from.lonE7() + east, from.latE7());
      GeoPoint north = new GeoPoint(to.lonE7() + east, to.latE7());
      int west = -3 * DEGREE;
      return volume(
          new Area.Polygon(
              List.of(
                  List.of(
                      south,
                      north,
                      new GeoPoint(west, to.latE7()),
                      new GeoPoint(west, from.latE7()),
                      south))),
          0);
    }
  }

  /// A border of random corners from south to north; soil to its west, a country to its east.
  private record Slanted(List<GeoPoint> line) {
    private static final int CORNERS = 30;

    Slanted(Random random) {
      this(corners(random));
    }

    private static List<GeoPoint> corners(Random random) {
      List<GeoPoint> corners = new ArrayList<>();
      for (int i = 0; i <= CORNERS; i++) {
        int lat = -5 * DEGREE + i * (10 * DEGREE / CORNERS) + random.nextInt(1_000);
        corners.add(new GeoPoint(random.nextInt(DEGREE / 20), lat));
      }
      return corners;
    }

    Place anyPlace(Random random) {
      int at = random.nextInt(CORNERS);
      return new Place(line.get(at), line.get(at + 1));
    }

    Soil soil() {
      return new Soil(
          beside(-4 * DEGREE),
          List.of(
              new Neighbour(
                  EAST,
                  new Name("Est", "East"),
                  List.of(beside(4 * DEGREE)),
                  Optional.empty(),
                  Optional.of(new Name("Est", "East")))));
    }

    private Area beside(int lon) {
      List<GeoPoint> ring = new ArrayList<>(line);
      ring.add(new GeoPoint(lon, line.getLast().latE7()));
      ring.add(new GeoPoint(lon, line.getFirst().latE7()));
      ring.add(line.getFirst());
      return new Area.Polygon(List.of(ring));
    }
  }
}
