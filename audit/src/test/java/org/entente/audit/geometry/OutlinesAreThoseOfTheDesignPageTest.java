package org.entente.audit.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The corners and hashes were computed from docs/design/space.md in another language; the space
/// library is held to the same.
class OutlinesAreThoseOfTheDesignPageTest {
  private static void check(Ground ground, String... expected) {
    List<String> parts =
        ground.parts().stream()
            .map(part -> part.corners().size() + " corners, hash " + hash(part.corners()))
            .toList();
    assertEquals(List.of(expected), parts);
  }

  private static int hash(List<Point> corners) {
    List<Point> closed = new ArrayList<>(corners);
    closed.add(corners.getFirst());
    int hash = 0;
    for (Point point : closed) {
      hash = 31 * (31 * hash + (int) point.x()) + (int) point.y();
    }
    return hash;
  }

  @Test
  void ofCircles() {
    check(Ground.circle(new Point(-400_000, 162_700_000), 10_000), "72 corners, hash 44888286");
    check(Ground.circle(new Point(0, 0), 1), "50 corners, hash 580399836");
    check(
        Ground.circle(new Point(24_000_000, -790_000_000), 500_000), "72 corners, hash 1598996147");
  }

  @Test
  void ofACorridor() {
    List<Point> line =
        List.of(
            new Point(-80_000_000, 126_000_000),
            new Point(-62_000_000, 134_000_000),
            new Point(-40_000_000, 145_000_000));
    check(
        Ground.corridor(line, 2_001), "74 corners, hash 1117957158", "74 corners, hash 348330352");
  }
}
