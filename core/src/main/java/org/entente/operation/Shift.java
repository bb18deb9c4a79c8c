package org.entente.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;

/// A translation of all volumes of an approved version together, counted from where it was
/// approved: a part of its own, since it shows where. By nothing: back to there.
///
/// @param eastE7 in 1e-7 degree of longitude
/// @param northE7 in 1e-7 degree of latitude
/// @param minutes later; negative if earlier
/// @param heightMetres higher; negative if lower
public record Shift(int eastE7, int northE7, int minutes, int heightMetres) implements OwnPart {
  public static final String PART = "shift";

  /// Two degrees: more than any margin at any latitude that volumes may have.
  public static final int MAX_E7 = 20_000_000;

  private static final int MINUTES_AN_HOUR = 60;

  public Shift {
    Malformed.unless(Math.abs((long) eastE7) <= MAX_E7, "Shift", "goes too far");
    Malformed.unless(Math.abs((long) northE7) <= MAX_E7, "Shift", "goes too far");
    Malformed.unless(
        Math.abs((long) minutes) <= Margins.MAX_HOURS * MINUTES_AN_HOUR, "Shift", "is too long");
    Malformed.unless(
        Math.abs((long) heightMetres) <= Margins.MAX_HEIGHT_METRES, "Shift", "goes too high");
  }

  @Override
  public String partName() {
    return PART;
  }

  public Duration time() {
    return Duration.ofMinutes(minutes);
  }

  /// None if a volume would leave the Earth, or the air.
  public Optional<List<Volume>> of(List<Volume> volumes) {
    try {
      return Optional.of(volumes.stream().map(this::of).toList());
    } catch (Malformed beyond) {
      return Optional.empty();
    }
  }

  private Volume of(Volume volume) {
    AltitudeBand band = volume.band();
    return new Volume(
        of(volume.area()),
        new AltitudeBand(
            band.lowMetres() + heightMetres, band.highMetres() + heightMetres, band.datum()),
        of(volume.window()),
        volume.buffer(),
        volume.recurrence().map(one -> one.moved(volume.window().from(), time())));
  }

  Window of(Window window) {
    return new Window(window.from().plus(time()), window.to().map(end -> end.plus(time())));
  }

  private Area of(Area area) {
    return switch (area) {
      case Area.Polygon polygon -> {
        List<List<GeoPoint>> rings = new ArrayList<>();
        polygon.rings().forEach(ring -> rings.add(of(ring, this::of)));
        yield new Area.Polygon(rings);
      }
      case Area.Circle circle -> new Area.Circle(of(circle.centre()), circle.radiusMetres());
      case Area.Corridor corridor ->
          new Area.Corridor(of(corridor.line(), this::of), corridor.widthMetres());
    };
  }

  private static List<GeoPoint> of(
      List<GeoPoint> points, java.util.function.UnaryOperator<GeoPoint> moved) {
    return points.stream().map(moved).toList();
  }

  private GeoPoint of(GeoPoint point) {
    return new GeoPoint(point.lonE7() + eastE7, point.latE7() + northE7);
  }
}
