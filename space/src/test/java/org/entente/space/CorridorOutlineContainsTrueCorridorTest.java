package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorridorOutlineContainsTrueCorridorTest {
  private static final double RADIANS = Math.PI / (180.0 * GridPoint.UNITS_PER_DEGREE);

  private static Shape.Corridor corridor(Random random) {
    while (true) {
      int spread = (int) Math.exp(random.nextDouble(Math.log(100), Math.log(300_000_000)));
      GridPoint at =
          new GridPoint(
              random.nextInt(-1_000_000_000, 1_000_000_000),
              random.nextInt(-840_000_000, 840_000_000));
      List<GridPoint> line = new ArrayList<>(List.of(at));
      for (int i = random.nextInt(4); i >= 0; i--) {
        at =
            new GridPoint(
                at.lonE7() + random.nextInt(-spread, spread),
                at.latE7() + random.nextInt(-spread, spread));
        line.add(at);
      }
      int width = (int) Math.exp(random.nextDouble(0, Math.log(100_001)));
      if (ShapeCheck.corridor(line, width).isEmpty()) {
        return new Shape.Corridor(line, width);
      }
    }
  }

  @Test
  void everyTruePointIsCovered() {
    Random random = Samples.seeded("CorridorOutline.points", 4244);
    for (int i = 0; i < 3_000; i++) {
      Shape.Corridor corridor = corridor(random);
      Outline outline = Outline.of(corridor);
      for (int j = 0; j < 60; j++) {
        GridPoint near = pointOf(corridor, random);
        assertTrue(outline.covers(near), () -> corridor + " lacks " + near);
      }
    }
  }

  /// A point half the width away from a random point of the line, in a random direction.
  private static GridPoint pointOf(Shape.Corridor corridor, Random random) {
    int leg = random.nextInt(corridor.line().size() - 1);
    GridPoint from = corridor.line().get(leg);
    GridPoint to = corridor.line().get(leg + 1);
    double t = random.nextDouble();
    double[] point =
        Geodesic.direct(
            (from.lonE7() + t * ((double) to.lonE7() - from.lonE7())) * RADIANS,
            (from.latE7() + t * ((double) to.latE7() - from.latE7())) * RADIANS,
            random.nextDouble(2 * Math.PI),
            corridor.widthMetres() / 2.0);
    return new GridPoint((int) Math.rint(point[0] / RADIANS), (int) Math.rint(point[1] / RADIANS));
  }

  @Test
  void aLegIsNoWiderThanItMustBe() {
    check("-80000000 150000000, -60000000 150000000", -70_000_000, 150_000_000, 0);
    check("-70000000 145000000, -70000000 155000000", -70_000_000, 150_000_000, Math.PI / 2);
  }

  private static void check(String line, int lon, int lat, double azimuth) {
    Outline outline = Outline.of(new Shape.Corridor(Samples.points(line), 2_000));
    assertTrue(outline.covers(away(lon, lat, azimuth, 1_000)));
    assertFalse(outline.covers(away(lon, lat, azimuth, 1_005)));
  }

  private static GridPoint away(int lon, int lat, double azimuth, double metres) {
    double[] point = Geodesic.direct(lon * RADIANS, lat * RADIANS, azimuth, metres);
    return new GridPoint((int) Math.rint(point[0] / RADIANS), (int) Math.rint(point[1] / RADIANS));
  }
}
