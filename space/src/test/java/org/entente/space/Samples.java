package org.entente.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Shapes for tests: written as text, or drawn from a seed.
final class Samples {
  static final GeometryFactory JTS = new GeometryFactory();
  static final long HOUR = 3_600_000;

  private Samples() {}

  /// A random source whose seed is printed, so that a failure can be repeated.
  static Random seeded(String test, long seed) {
    System.out.println(test + ": seed " + seed);
    return new Random(seed);
  }

  /// Points written `x y, x y, …` in grid units.
  static List<GridPoint> points(String text) {
    List<GridPoint> points = new ArrayList<>();
    for (String pair : text.split(",", -1)) {
      String[] xy = pair.strip().split(" +", -1);
      points.add(new GridPoint(Integer.parseInt(xy[0]), Integer.parseInt(xy[1])));
    }
    return points;
  }

  /// Rings separated by `/`, the outer first.
  static Shape.Polygon polygon(String text) {
    List<List<GridPoint>> rings = rings(text);
    return new Shape.Polygon(rings.getFirst(), rings.subList(1, rings.size()));
  }

  static List<List<GridPoint>> rings(String text) {
    List<List<GridPoint>> rings = new ArrayList<>();
    for (String ring : text.split("/", -1)) {
      rings.add(points(ring));
    }
    return rings;
  }

  static Shape.Polygon box(int west, int south, int east, int north) {
    return new Shape.Polygon(boxRing(west, south, east, north));
  }

  static List<GridPoint> boxRing(int west, int south, int east, int north) {
    return List.of(
        new GridPoint(west, south),
        new GridPoint(east, south),
        new GridPoint(east, north),
        new GridPoint(west, north),
        new GridPoint(west, south));
  }

  static Volume volume(Shape shape) {
    return new Volume(shape, new Band(0, 100, Datum.AGL), new Interval(0, HOUR));
  }

  /// A ring of some random points of a small square, mostly malformed.
  static List<GridPoint> anyRing(Random random, int most, int side) {
    int n = 3 + random.nextInt(most - 2);
    List<GridPoint> ring = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ring.add(new GridPoint(random.nextInt(side), random.nextInt(side)));
    }
    ring.add(ring.getFirst());
    return ring;
  }

  /// A valid polygon on a small square, with up to two holes: many touches and shared edges.
  static Shape.Polygon crowded(Random random, int side) {
    while (true) {
      List<GridPoint> outer = anyRing(random, 8, side);
      List<List<GridPoint>> holes = new ArrayList<>();
      for (int h = random.nextInt(8); h > 5; h--) {
        holes.add(anyRing(random, 4, side));
      }
      if (ShapeCheck.polygon(outer, holes).isEmpty()) {
        return new Shape.Polygon(outer, holes);
      }
    }
  }

  /// A ring that every ray from its centre meets once, hence simple.
  static List<GridPoint> star(Random random, int lon, int lat, int radiusE7, int corners) {
    double[] reach = random.doubles(corners, 0.5, 1).toArray();
    List<GridPoint> ring = new ArrayList<>();
    for (int k = 0; k < corners; k++) {
      double angle = 2 * Math.PI * k / corners;
      ring.add(
          new GridPoint(
              lon + (int) (radiusE7 * reach[k] * Math.cos(angle)),
              lat + (int) (radiusE7 * reach[k] * Math.sin(angle))));
    }
    ring.add(ring.getFirst());
    return ring;
  }

  /// Any kind of shape within about a degree of a place.
  static Shape anyShape(Random random, int lon, int lat) {
    int unit = GridPoint.UNITS_PER_DEGREE;
    int x = lon + random.nextInt(-unit / 2, unit / 2);
    int y = lat + random.nextInt(-unit / 2, unit / 2);
    return switch (random.nextInt(5)) {
      case 0 -> new Shape.Circle(new GridPoint(x, y), 100 + random.nextInt(10_000));
      case 1 -> new Shape.Corridor(walk(random, x, y), 20 + random.nextInt(4_000));
      case 2 ->
          new Shape.Polygon(
              star(random, x, y, unit / 10, 6 + random.nextInt(20)),
              List.of(star(random, x, y, unit / 50, 5)));
      // Boxes on a coarse grid share borders.
      case 3 -> cell(x / (unit / 10), y / (unit / 10), unit / 10);
      default -> new Shape.Polygon(star(random, x, y, unit / 10, 4 + random.nextInt(40)));
    };
  }

  static List<Volume> anyVolumes(Random random, int lon, int lat) {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> anyVolume(random, lon, lat))
        .toList();
  }

  static Volume anyVolume(Random random, int lon, int lat) {
    Datum datum =
        random.nextInt(20) == 0 ? Datum.UNKNOWN : (random.nextBoolean() ? Datum.AGL : Datum.AMSL);
    int low = 50 * random.nextInt(20);
    long from = HOUR * random.nextInt(48);
    long to = random.nextInt(20) == 0 ? Interval.OPEN_END : from + HOUR * (1 + random.nextInt(400));
    return new Volume(
        anyShape(random, lon, lat),
        new Band(low, low + 50 * (1 + random.nextInt(20)), datum),
        new Interval(from, to));
  }

  private static Shape.Polygon cell(int column, int row, int size) {
    return box(column * size, row * size, (column + 1) * size, (row + 1) * size);
  }

  private static List<GridPoint> walk(Random random, int lon, int lat) {
    List<GridPoint> line = new ArrayList<>();
    int x = lon;
    int y = lat;
    for (int i = 0; i < 2 + random.nextInt(10); i++) {
      line.add(new GridPoint(x, y));
      x += 1 + random.nextInt(1_000_000);
      y += random.nextInt(-1_000_000, 1_000_000);
    }
    return line.size() > 1 ? line : List.of(new GridPoint(lon, lat), new GridPoint(x, y));
  }

  static Polygon jts(Shape.Polygon polygon) {
    return jts(polygon.outer(), polygon.holes());
  }

  static Polygon jts(List<GridPoint> outer, List<List<GridPoint>> holes) {
    return JTS.createPolygon(
        linearRing(outer), holes.stream().map(Samples::linearRing).toArray(LinearRing[]::new));
  }

  /// The outline as JTS sees it: a polygon, or a collection of overlapping ones.
  static Geometry jts(Outline outline) {
    Polygon[] parts = outline.parts().stream().map(Samples::jts).toArray(Polygon[]::new);
    return parts.length == 1 ? parts[0] : JTS.createGeometryCollection(parts);
  }

  private static LinearRing linearRing(List<GridPoint> ring) {
    return JTS.createLinearRing(
        ring.stream()
            .map(point -> new Coordinate(point.lonE7(), point.latE7()))
            .toArray(Coordinate[]::new));
  }
}
