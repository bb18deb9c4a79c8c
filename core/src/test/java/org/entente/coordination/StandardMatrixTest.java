package org.entente.coordination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The matrix a theatre starts from, cell by cell, as a staff officer would check it on paper.
final class StandardMatrixTest {
  /// 0 compatible, 1 notify, 2 agree, 3 separate, 4 forbidden.
  private static final String PAPER =
      """
                            GM MV PO AC AZ DA RF NF HS HM CL
      GROUND_MANOEUVRE       2  2  2  1  2  3  1  1  2  2  0
      MOVEMENT               2  1  1  0  1  3  0  0  1  2  0
      POSITION               2  1  2  1  1  4  0  0  2  1  0
      AIR_CORRIDOR           1  0  1  3  3  3  0  0  1  1  2
      AIR_ZONE               2  1  1  3  3  3  1  1  1  1  2
      DANGER_AREA            3  3  4  3  3  2  2  4  4  4  2
      RESTRICTED_FIRE_AREA   1  0  0  0  1  2  0  0  0  0  0
      NO_FIRE_AREA           1  0  0  0  1  4  0  0  0  0  0
      HUMANITARIAN_SITE      2  1  2  1  1  4  0  0  0  0  1
      HUMANITARIAN_MOVEMENT  2  2  1  1  1  4  0  0  0  0  1
      COORDINATION_LEVEL     0  0  0  2  2  2  0  0  1  1  0
      """;

  @TestFactory
  Stream<DynamicTest> everyCellIsAsOnPaper() {
    List<String> rows = PAPER.lines().skip(1).toList();
    Category[] columns = Category.values();
    return rows.stream()
        .flatMap(row -> {
          String[] cells = row.trim().split("\\s+", -1);
          Category a = Category.valueOf(cells[0]);
          return Stream.of(columns).map(b -> cell(a, b, cells[b.ordinal() + 1]));
        });
  }

  private static DynamicTest cell(Category a, Category b, String degree) {
    return DynamicTest.dynamicTest(
        a + " × " + b,
        () -> assertEquals(Integer.parseInt(degree), Matrix.standard().between(a, b).degree()));
  }

  @Test
  void itListsEveryPairOnce() {
    int kinds = Category.values().length;
    assertEquals(kinds * (kinds + 1) / 2, Matrix.standard().cells().size());
    Matrix.Cell cell = new Matrix.Cell(Category.MOVEMENT, Category.POSITION, Requirement.AGREE);
    Matrix.Cell turned = new Matrix.Cell(Category.POSITION, Category.MOVEMENT, Requirement.NOTIFY);
    assertThrows(Malformed.class, () -> new Matrix(List.of(cell, turned)));
  }
}
