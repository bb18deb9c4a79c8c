package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BuffersBelongToTheHazardTest {
  private static final long HOUR = Samples.HOUR;
  private static final int LAT = 145_000_000;

  /// About a kilometre to the east at this latitude, and a little more.
  private static final int KM = 93_000;

  private static Volume square(int west, int low, int high, long from, long to, Buffer buffer) {
    return new Volume(
        Samples.box(west, LAT, west + KM, LAT + KM),
        new Band(low, high, Datum.AMSL),
        new Interval(from, to),
        buffer);
  }

  private static Overlap.Side whose(Volume mine, Volume theirs) {
    return assertInstanceOf(Overlap.Near.class, Overlap.meet(mine, theirs)).whose();
  }

  @Test
  void aNeighbourWithinTheBufferIsNearAndItIsSaidWhose() {
    Volume hazard = square(0, 0, 500, 0, HOUR, new Buffer(1_500, 0, 0));
    Volume convoy = square(2 * KM, 0, 500, 0, HOUR, Buffer.NONE);
    assertEquals(Overlap.Side.MINE, whose(hazard, convoy));
    assertEquals(Overlap.Side.THEIRS, whose(convoy, hazard));
    Volume further = square(4 * KM, 0, 500, 0, HOUR, Buffer.NONE);
    assertEquals(Relation.DISJOINT, Overlap.meet(hazard, further).relation());
  }

  @Test
  void buffersOfTwoHazardsMayOverlap() {
    Buffer buffer = new Buffer(1_500, 0, 0);
    Volume one = square(0, 0, 500, 0, HOUR, buffer);
    assertEquals(Overlap.Side.BOTH, whose(one, square(2 * KM, 0, 500, 0, HOUR, buffer)));
    assertEquals(
        Relation.DISJOINT,
        Overlap.meet(one, square(3 * KM, 0, 500, 0, HOUR, buffer)).relation(),
        "two kilometres apart, buffers of one and a half");
  }

  @Test
  void whatOverlapsIsSharedWhateverTheBuffer() {
    Volume hazard = square(0, 0, 500, 0, HOUR, new Buffer(5_000, 1_000, HOUR));
    Volume inside = square(KM / 2, 0, 500, 0, HOUR, Buffer.NONE);
    assertEquals(Relation.OVERLAP, Overlap.meet(hazard, inside).relation());
    assertEquals(Relation.OVERLAP, Overlap.meet(inside, hazard).relation());
  }

  @Test
  void aboveAndBelow() {
    Volume hazard = square(0, 0, 500, 0, HOUR, new Buffer(0, 300, 0));
    assertEquals(Overlap.Side.MINE, whose(hazard, square(0, 799, 900, 0, HOUR, Buffer.NONE)));
    assertEquals(
        Relation.DISJOINT,
        Overlap.meet(hazard, square(0, 800, 900, 0, HOUR, Buffer.NONE)).relation());
  }

  @Test
  void beforeAndAfter() {
    Volume hazard = square(0, 0, 500, 10 * HOUR, 11 * HOUR, new Buffer(0, 0, 2 * HOUR));
    assertEquals(
        Overlap.Side.MINE, whose(hazard, square(0, 0, 500, 7 * HOUR, 8 * HOUR + 1, Buffer.NONE)));
    assertEquals(
        Relation.DISJOINT,
        Overlap.meet(hazard, square(0, 0, 500, 7 * HOUR, 8 * HOUR, Buffer.NONE)).relation());
    assertEquals(
        Relation.DISJOINT,
        Overlap.meet(hazard, square(0, 0, 500, 13 * HOUR, 14 * HOUR, Buffer.NONE)).relation());
  }

  @Test
  void anOpenEndStaysOpen() {
    Interval open = Interval.openFrom(0);
    assertTrue(new Buffer(0, 0, HOUR).around(open).isOpen());
  }

  /// Every point as far from the shape as the buffer says is covered, by Vincenty's geodesic.
  @Test
  void aGrownOutlineHoldsEveryPointInReach() {
    Random random = Samples.seeded("Buffer.reach", 41);
    for (int i = 0; i < 200; i++) {
      Shape.Polygon polygon =
          new Shape.Polygon(Samples.star(random, 0, LAT, 500_000, 3 + random.nextInt(9)));
      int metres = 1 + random.nextInt(20_000);
      Outline grown = Outline.grown(polygon, metres);
      for (GridPoint corner : polygon.outer()) {
        for (int k = 0; k < 12; k++) {
          double[] reached =
              Geodesic.direct(
                  Math.toRadians(corner.lonE7() / 1e7),
                  Math.toRadians(corner.latE7() / 1e7),
                  random.nextDouble() * 2 * Math.PI,
                  metres);
          GridPoint point =
              GridPoint.ofDegrees(Math.toDegrees(reached[0]), Math.toDegrees(reached[1]));
          assertTrue(grown.covers(point), polygon + " " + metres + " " + point);
        }
      }
    }
  }

  @Test
  void aBufferThatReachesTooFarIsRefused() {
    Shape circle = new Shape.Circle(new GridPoint(0, LAT), Shape.MAX_RADIUS_METRES);
    Band band = Band.UNKNOWN;
    Interval interval = new Interval(0, 1);
    assertThrows(
        InvalidShapeException.class, () -> new Volume(circle, band, interval, new Buffer(1, 0, 0)));
    assertThrows(IllegalArgumentException.class, () -> new Buffer(-1, 0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new Buffer(0, Buffer.MAX_HEIGHT_METRES + 1, 0));
    assertEquals(List.of(), ShapeCheck.grown(circle, 0));
  }
}
