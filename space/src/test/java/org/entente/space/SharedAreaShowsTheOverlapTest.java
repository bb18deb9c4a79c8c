package org.entente.space;

import static org.entente.space.Samples.box;
import static org.entente.space.Samples.boxRing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.entente.space.SharedArea.Patch;
import org.junit.jupiter.api.Test;

class SharedAreaShowsTheOverlapTest {
  private static SharedArea area(Shape a, Shape b) {
    return switch (Overlap.meet(Samples.volume(a), Samples.volume(b))) {
      case Overlap.Shared shared -> shared.area();
      case Overlap.Near near -> throw new AssertionError(near);
      case Overlap.Adjacent adjacent -> throw new AssertionError(adjacent);
      case Overlap.Disjoint disjoint -> throw new AssertionError(disjoint);
    };
  }

  @Test
  void ofTwoBoxesIsABox() {
    SharedArea area = area(box(0, 0, 100_000, 100_000), box(50_000, 40_000, 200_000, 90_000));
    Patch expected = new Patch(boxRing(50_000, 40_000, 100_000, 90_000), List.of());
    assertEquals(List.of(expected), area.patches());
    assertFalse(area.enclosing());
    // 0.005° by 0.005° at the equator: 556.6 m by 552.9 m.
    assertEquals(307_727.0, (double) area.squareMetres(), 100);
  }

  @Test
  void ofACombIsSeveralPatchesWestToEast() {
    Shape comb =
        Samples.polygon("0 0, 900 0, 900 900, 600 900, 600 300, 300 300, 300 900, 0 900, 0 0");
    SharedArea area = area(comb, box(-100, 500, 1_000, 600));
    assertEquals(
        List.of(
            new Patch(boxRing(0, 500, 300, 600), List.of()),
            new Patch(boxRing(600, 500, 900, 600), List.of())),
        area.patches());
  }

  @Test
  void keepsAHole() {
    Shape ring =
        Samples.polygon(
            "0 0, 900 0, 900 900, 0 900, 0 0 / 300 300, 600 300, 600 600, 300 600, 300 300");
    SharedArea area = area(ring, box(-100, -100, 1_000, 1_000));
    assertEquals(1, area.patches().size());
    assertEquals(
        List.of(Samples.points("300 300, 300 600, 600 600, 600 300, 300 300")),
        area.patches().getFirst().holes());
  }

  @Test
  void ofACorridorIsOnePieceWhereItsLegsMeet() {
    Shape bend = new Shape.Corridor(Samples.points("0 0, 1000000 0, 1000000 1000000"), 1_000);
    SharedArea area = area(bend, box(900_000, -200_000, 1_200_000, 200_000));
    assertEquals(1, area.patches().size());
    assertFalse(area.enclosing());
  }

  @Test
  void thinnerThanTheGridIsEnclosedRatherThanLost() {
    SharedArea area =
        area(
            Samples.polygon("0 0, 1000000000 1, 1000000000 -9, 0 0"),
            Samples.polygon("0 1, 999999999 0, 1000000000 9, 0 1"));
    assertTrue(area.squareMetres() >= 1);
    assertFalse(area.patches().isEmpty());
  }

  @Test
  void isTheSameFromBothSidesAndNeverEmpty() {
    Random random = Samples.seeded("SharedArea", 5);
    int overlaps = 0;
    while (overlaps < 300) {
      Volume a = Samples.volume(Samples.anyShape(random, 10_000_000, 150_000_000));
      Volume b = Samples.volume(Samples.anyShape(random, 10_000_000, 150_000_000));
      if (Overlap.meet(a, b) instanceof Overlap.Shared shared) {
        overlaps++;
        SharedArea area = shared.area();
        assertFalse(area.patches().isEmpty());
        assertFalse(area.enclosing(), () -> "no area drawn for " + shared);
        assertEquals(area, area(b.shape(), a.shape()));
      }
    }
  }

  /// Snyder's manual gives the whole ellipsoid as 510,065,622 km².
  @Test
  void squareMetresAreTheEllipsoids() {
    int pole = GridPoint.MAX_LAT_E7;
    Patch eighth = new Patch(boxRing(0, 0, 900_000_000, pole), List.of());
    assertEquals(
        510_065_621_724_000.0 / 8, (double) SurfaceArea.squareMetres(List.of(eighth)), 1e9);
    Patch degree = new Patch(boxRing(0, 0, 10_000_000, 10_000_000), List.of());
    assertEquals(12_308_463_894.0, (double) SurfaceArea.squareMetres(List.of(degree)), 10);
  }
}
