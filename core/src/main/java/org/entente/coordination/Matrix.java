package org.entente.coordination;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;

/// Which categories may meet, as signed data of the theatre. Symmetric; a pair is listed once.
public record Matrix(List<Cell> cells) {
  /// What a pair that the matrix does not list is held to: unknown never counts as compatible.
  public static final Requirement UNLISTED = Requirement.SEPARATE;

  public record Cell(Category a, Category b, Requirement requirement) {
    boolean isFor(Category x, Category y) {
      return (a == x && b == y) || (a == y && b == x);
    }
  }

  public Matrix {
    cells = List.copyOf(cells);
    Set<Set<Category>> pairs = new HashSet<>();
    for (Cell cell : cells) {
      Set<Category> pair = cell.a == cell.b ? Set.of(cell.a) : Set.of(cell.a, cell.b);
      Malformed.unless(pairs.add(pair), "Matrix", "lists a pair twice");
    }
  }

  public Requirement between(Category a, Category b) {
    return cells.stream()
        .filter(cell -> cell.isFor(a, b))
        .map(Cell::requirement)
        .findFirst()
        .orElse(UNLISTED);
  }

  /// The matrix a theatre starts from; the host publishes its own.
  public static Matrix standard() {
    Map<Category, String> rows = new EnumMap<>(Category.class);
    rows.put(Category.GROUND_MANOEUVRE, "AAANASNNAA");
    rows.put(Category.MOVEMENT, ".NNCNSCCNA");
    rows.put(Category.POSITION, "..ANNFCCAN");
    rows.put(Category.AIR_CORRIDOR, "...SSSCCNN");
    rows.put(Category.AIR_ZONE, "....SSNNNN");
    rows.put(Category.DANGER_AREA, ".....AAFFF");
    rows.put(Category.RESTRICTED_FIRE_AREA, "......CCCC");
    rows.put(Category.NO_FIRE_AREA, ".......CCC");
    rows.put(Category.HUMANITARIAN_SITE, "........CC");
    rows.put(Category.HUMANITARIAN_MOVEMENT, ".........C");
    List<Cell> cells = new java.util.ArrayList<>();
    Category[] all = Category.values();
    for (int i = 0; i < all.length; i++) {
      for (int j = i; j < all.length; j++) {
        char letter = rows.getOrDefault(all[i], "").charAt(j);
        cells.add(new Cell(all[i], all[j], byLetter(letter)));
      }
    }
    return new Matrix(cells);
  }

  private static Requirement byLetter(char letter) {
    for (Requirement requirement : Requirement.values()) {
      if (requirement.name().charAt(0) == letter) {
        return requirement;
      }
    }
    throw new Malformed("Matrix", "has no requirement " + letter);
  }
}
