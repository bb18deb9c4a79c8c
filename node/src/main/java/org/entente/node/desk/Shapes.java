package org.entente.node.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Buffer;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Volume;
import org.entente.space.Band;
import org.entente.space.Datum;
import org.entente.space.GridPoint;
import org.entente.space.Interval;
import org.entente.space.Shape;

/// The record's places in the terms of the space-time index, and back.
public final class Shapes {
  private Shapes() {}

  /// Written out: what recurs is a volume for each window, since that is what the index knows.
  public static List<org.entente.space.Volume> of(List<Volume> volumes) {
    return Volume.writtenOut(volumes).stream().map(Shapes::of).toList();
  }

  /// From its beginning to its end, whatever recurs.
  static org.entente.space.Volume of(Volume volume) {
    return new org.entente.space.Volume(
        of(volume.area()),
        new Band(volume.band().lowMetres(), volume.band().highMetres(), of(volume.band().datum())),
        new Interval(
            volume.window().from().toEpochMilli(),
            volume.window().to().map(Instant::toEpochMilli).orElse(Interval.OPEN_END)),
        volume.buffer().map(Shapes::of).orElse(org.entente.space.Buffer.NONE));
  }

  private static org.entente.space.Buffer of(Buffer buffer) {
    return new org.entente.space.Buffer(
        buffer.metres(), buffer.heightMetres(), buffer.turnover().toMillis());
  }

  static Shape of(Area area) {
    return switch (area) {
      case Area.Polygon polygon ->
          new Shape.Polygon(
              points(polygon.rings().getFirst()),
              polygon.rings().stream().skip(1).map(Shapes::points).toList());
      case Area.Circle circle -> new Shape.Circle(point(circle.centre()), circle.radiusMetres());
      case Area.Corridor corridor ->
          new Shape.Corridor(points(corridor.line()), corridor.widthMetres());
    };
  }

  static List<GridPoint> points(List<GeoPoint> points) {
    return points.stream().map(Shapes::point).toList();
  }

  private static GridPoint point(GeoPoint point) {
    return new GridPoint(point.lonE7(), point.latE7());
  }

  private static Datum of(org.entente.kernel.Datum datum) {
    return switch (datum) {
      case AGL -> Datum.AGL;
      case AMSL -> Datum.AMSL;
      case WGS84 -> Datum.WGS84;
      case UNKNOWN -> Datum.UNKNOWN;
    };
  }

  /// A place that was computed, as the record writes it.
  public static Volume back(org.entente.space.Volume volume) {
    return new Volume(
        back(volume.shape()), back(volume.band()), back(volume.interval()), back(volume.buffer()));
  }

  private static Optional<Buffer> back(org.entente.space.Buffer buffer) {
    int minutes = (int) Duration.ofMillis(buffer.turnoverMs()).toMinutes();
    return buffer.equals(org.entente.space.Buffer.NONE)
        ? Optional.empty()
        : Optional.of(new Buffer(buffer.metres(), buffer.heightMetres(), minutes));
  }

  private static Area back(Shape shape) {
    return switch (shape) {
      case Shape.Polygon polygon -> {
        List<List<GeoPoint>> rings = new ArrayList<>();
        rings.add(closed(polygon.outer()));
        polygon.holes().forEach(hole -> rings.add(closed(hole)));
        yield new Area.Polygon(rings);
      }
      case Shape.Circle circle -> new Area.Circle(back(circle.center()), circle.radiusMetres());
      case Shape.Corridor corridor ->
          new Area.Corridor(
              corridor.line().stream().map(Shapes::back).toList(), corridor.widthMetres());
    };
  }

  private static List<GeoPoint> closed(List<GridPoint> ring) {
    List<GeoPoint> points = new ArrayList<>(ring.stream().map(Shapes::back).toList());
    if (!points.getFirst().equals(points.getLast())) {
      points.add(points.getFirst());
    }
    return points;
  }

  private static GeoPoint back(GridPoint point) {
    return new GeoPoint(point.lonE7(), point.latE7());
  }

  static AltitudeBand back(Band band) {
    return new AltitudeBand(
        band.lowMetres(),
        band.highMetres(),
        switch (band.datum()) {
          case AGL -> org.entente.kernel.Datum.AGL;
          case AMSL -> org.entente.kernel.Datum.AMSL;
          case WGS84 -> org.entente.kernel.Datum.WGS84;
          case UNKNOWN -> org.entente.kernel.Datum.UNKNOWN;
        });
  }

  static org.entente.kernel.Window back(Interval interval) {
    Instant from = Instant.ofEpochMilli(interval.fromEpochMs());
    return new org.entente.kernel.Window(
        from,
        interval.isOpen()
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(interval.toEpochMs())));
  }
}
