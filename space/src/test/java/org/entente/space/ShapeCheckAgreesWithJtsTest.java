package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.entente.space.ShapeProblem.HoleTouches;
import org.entente.space.ShapeProblem.RepeatedPoint;
import org.junit.jupiter.api.Test;

/// JTS follows the OGC: it allows repeated points, and holes that touch at single points.
/// Everything else must be refused by both or neither.
class ShapeCheckAgreesWithJtsTest {
  @Test
  void onRandomRingsOfASmallSquare() {
    Random random = Samples.seeded("ShapeCheckAgreesWithJts", 20261123);
    int valid = 0;
    for (int i = 0; i < 60_000; i++) {
      List<GridPoint> outer = Samples.anyRing(random, 9, 9);
      List<List<GridPoint>> holes =
          random.nextBoolean() ? List.of() : List.of(Samples.anyRing(random, 4, 9));
      List<ShapeProblem> problems = ShapeCheck.polygon(outer, holes);
      boolean jts = Samples.jts(outer, holes).isValid();
      if (problems.isEmpty()) {
        valid++;
        assertTrue(jts, () -> "we accept, JTS refuses " + outer + holes);
      } else if (jts) {
        assertTrue(
            problems.stream().allMatch(p -> p instanceof HoleTouches || p instanceof RepeatedPoint),
            () -> "JTS accepts, we refuse " + outer + holes + problems);
      }
      assertEquals(problems, ShapeCheck.polygon(outer, holes));
    }
    assertTrue(valid > 3_000, "only " + valid + " valid samples");
  }
}
