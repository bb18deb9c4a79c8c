package org.entente.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.kernel.Area;
import org.entente.kernel.GeoPoint;
import org.junit.jupiter.api.Test;

/// Known grounds, in square kilometres.
final class GroundShareTest {
  private static double km2(Area area) {
    return GroundShare.squareMetres(area) / 1e6;
  }

  private static GeoPoint at(double lon, double lat) {
    return new GeoPoint((int) Math.round(lon * 1e7), (int) Math.round(lat * 1e7));
  }

  private static List<GeoPoint> square(double west, double south, double side) {
    return List.of(
        at(west, south),
        at(west + side, south),
        at(west + side, south + side),
        at(west, south + side),
        at(west, south));
  }

  @Test
  void aDegreeSquareOnTheEquatorAndInTheSahel() {
    double equator = 111.13 * 111.13;
    assertEquals(equator, km2(new Area.Polygon(List.of(square(0, -0.5, 1)))), 1);
    assertEquals(
        equator * Math.cos(Math.toRadians(15.5)),
        km2(new Area.Polygon(List.of(square(-2, 15, 1)))),
        1);
  }

  @Test
  void aHoleIsNoGround() {
    double whole = km2(new Area.Polygon(List.of(square(0, -0.5, 1))));
    double pierced = km2(new Area.Polygon(List.of(square(0, -0.5, 1), square(0.25, -0.25, 0.5))));
    assertEquals(0.75, pierced / whole, 0.001);
  }

  @Test
  void circlesAndCorridors() {
    assertEquals(Math.PI * 4, km2(new Area.Circle(at(0, 15), 2_000)), 0.001);
    Area road = new Area.Corridor(List.of(at(0, 0), at(0, 1)), 2_000);
    assertEquals(111.13 * 2 + Math.PI, km2(road), 0.5);
  }
}
