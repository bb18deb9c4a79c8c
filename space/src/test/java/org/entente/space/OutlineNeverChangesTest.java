package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Decisions on record rest on these corners, so a change here is a new format, not a correction.
/// The expected values come from a separate implementation of docs/design/space.md in another
/// language.
class OutlineNeverChangesTest {
  private static void check(Shape shape, String... expected) {
    List<String> parts =
        Outline.of(shape).parts().stream()
            .map(part -> part.outer().size() - 1 + " corners, hash " + hash(part.outer()))
            .toList();
    assertEquals(List.of(expected), parts);
  }

  private static int hash(List<GridPoint> ring) {
    int hash = 0;
    for (GridPoint point : ring) {
      hash = 31 * (31 * hash + point.lonE7()) + point.latE7();
    }
    return hash;
  }

  @Test
  void ofCircles() {
    check(
        new Shape.Circle(new GridPoint(-400_000, 162_700_000), 10_000),
        "72 corners, hash 44888286");
    check(new Shape.Circle(new GridPoint(0, 0), 1), "50 corners, hash 580399836");
    check(
        new Shape.Circle(new GridPoint(24_000_000, -790_000_000), 500_000),
        "72 corners, hash 1598996147");
  }

  @Test
  void ofACorridor() {
    String line = "-80000000 126000000, -62000000 134000000, -40000000 145000000";
    check(
        new Shape.Corridor(Samples.points(line), 2_001),
        "74 corners, hash 1117957158",
        "74 corners, hash 348330352");
  }
}
