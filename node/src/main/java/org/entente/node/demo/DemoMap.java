package org.entente.node.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Datum;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;

/// Places of the demo theatre (from public maps, to about a kilometre) and shapes around them.
final class DemoMap {
  static final GeoPoint SEVARE = point(-4.10, 14.53);
  static final GeoPoint DOUENTZA = point(-2.95, 15.00);
  static final GeoPoint HOMBORI = point(-1.70, 15.28);
  static final GeoPoint GOSSI = point(-1.30, 15.82);
  static final GeoPoint GAO = point(-0.04, 16.27);
  static final GeoPoint ANSONGO = point(0.50, 15.66);
  static final GeoPoint MENAKA = point(2.40, 15.92);
  static final GeoPoint KIDAL = point(1.41, 18.44);
  static final GeoPoint TESSALIT = point(1.01, 20.20);

  /// Ground activity: from the surface to a height no helicopter of the demo passes below.
  static final AltitudeBand GROUND = new AltitudeBand(0, 1_200, Datum.AMSL);

  private DemoMap() {}

  static GeoPoint point(double lon, double lat) {
    return new GeoPoint((int) Math.round(lon * 1e7), (int) Math.round(lat * 1e7));
  }

  static Area box(double west, double south, double east, double north) {
    return polygon(west, south, east, south, east, north, west, north);
  }

  /// A polygon from longitudes and latitudes in degrees, closed by itself.
  static Area polygon(double... lonLat) {
    List<GeoPoint> ring = new ArrayList<>();
    for (int i = 0; i < lonLat.length; i += 2) {
      ring.add(point(lonLat[i], lonLat[i + 1]));
    }
    ring.add(ring.getFirst());
    return new Area.Polygon(List.of(ring));
  }

  static Area road(int widthMetres, GeoPoint... points) {
    return new Area.Corridor(List.of(points), widthMetres);
  }

  static Area around(GeoPoint centre, int radiusMetres) {
    return new Area.Circle(centre, radiusMetres);
  }

  /// A volume on the ground between two instants, `2021-10-18T06:00` in UTC.
  static Volume ground(Area area, String from, String to) {
    return new Volume(area, GROUND, window(from, to));
  }

  static Window window(String from, String to) {
    return new Window(instant(from), Optional.of(instant(to)));
  }

  static Instant instant(String minute) {
    return Instant.parse(minute + ":00Z");
  }
}
