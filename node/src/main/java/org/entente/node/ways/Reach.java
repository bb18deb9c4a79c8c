package org.entente.node.ways;

import java.util.List;
import java.util.stream.Stream;
import org.entente.kernel.Area;
import org.entente.kernel.Buffer;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;

/// A box round a plan, in degrees and time, wide enough to hold whatever a way out could meet. It
/// spares looking at what is far away, and decides nothing.
record Reach(double west, double south, double east, double north, double fromMs, double toMs) {
  private static final double E7 = 1e7;

  /// Less than any degree of latitude is long, and less again, so that boxes come out too wide.
  private static final double LEAST_METRES_PER_DEGREE = 100_000;

  static Reach of(List<Volume> volumes, long mostShiftMs) {
    Reach all = volumes.stream().map(Reach::of).reduce(Reach::with).orElseThrow();
    return new Reach(
        all.west, all.south, all.east, all.north, all.fromMs - mostShiftMs, all.toMs + mostShiftMs);
  }

  boolean touches(List<Volume> volumes) {
    return volumes.stream().anyMatch(volume -> overlapsInTime(volume) && touches(of(volume)));
  }

  /// Cheaper than a box, and most of what is live is at another time.
  private boolean overlapsInTime(Volume volume) {
    double turnover = volume.turnover().toMillis();
    return volume.window().from().toEpochMilli() - turnover <= toMs
        && volume.window().to().map(to -> to.toEpochMilli() + turnover >= fromMs).orElse(true);
  }

  private boolean touches(Reach other) {
    return west <= other.east
        && other.west <= east
        && south <= other.north
        && other.south <= north
        && fromMs <= other.toMs
        && other.fromMs <= toMs;
  }

  private Reach with(Reach other) {
    return new Reach(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north),
        Math.min(fromMs, other.fromMs),
        Math.max(toMs, other.toMs));
  }

  private static Reach of(Volume volume) {
    double metres =
        switch (volume.area()) {
          case Area.Polygon polygon -> 0;
          case Area.Circle circle -> circle.radiusMetres();
          case Area.Corridor corridor -> corridor.widthMetres();
        };
    double buffer = volume.buffer().map(Buffer::metres).orElse(0);
    Window whole = volume.wholeWindow();
    double fromMs = whole.from().toEpochMilli();
    double toMs = whole.to().map(to -> (double) to.toEpochMilli()).orElse(Double.MAX_VALUE);
    return points(volume.area())
        .map(point -> round(point, (metres + buffer) / LEAST_METRES_PER_DEGREE, fromMs, toMs))
        .reduce(Reach::with)
        .orElseThrow();
  }

  private static Stream<GeoPoint> points(Area area) {
    return switch (area) {
      case Area.Polygon polygon -> polygon.rings().getFirst().stream();
      case Area.Circle circle -> Stream.of(circle.centre());
      case Area.Corridor corridor -> corridor.line().stream();
    };
  }

  private static Reach round(GeoPoint point, double degrees, double fromMs, double toMs) {
    double lon = point.lonE7() / E7;
    double lat = point.latE7() / E7;
    double poleward = Math.min(89, Math.abs(lat) + degrees);
    double wide = degrees / Math.cos(Math.toRadians(poleward));
    return new Reach(lon - wide, lat - degrees, lon + wide, lat + degrees, fromMs, toMs);
  }
}
