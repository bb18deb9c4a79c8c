package org.entente.coordination;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;

/// Which categories may meet, as signed data of the theatre. Symmetric; a pair is listed once.
public record Matrix(List<Cell> cells) {
  /// What a pair that the matrix does not list is held to: unknown never counts as compatible.
  public static final Requirement UNLISTED = Requirement.SEPARATE;

  /// What is added to a requirement for one pair.
  public enum Footnote {
    /// Whoever established the restricted-fire area agrees, and nobody else need.
    ESTABLISHER_ALONE,
    /// Forbidden, until the notifier of the humanitarian side has acknowledged: separate from then.
    SEPARATE_ONCE_ACKNOWLEDGED
  }

  public record Cell(Category a, Category b, Requirement requirement, Optional<Footnote> footnote) {
    public Cell {
      boolean fits =
          footnote.isEmpty()
              || switch (footnote.get()) {
                case ESTABLISHER_ALONE ->
                    (a == Category.RESTRICTED_FIRE_AREA) != (b == Category.RESTRICTED_FIRE_AREA)
                        && requirement != Requirement.FORBIDDEN;
                case SEPARATE_ONCE_ACKNOWLEDGED ->
                    a.isHumanitarian() != b.isHumanitarian()
                        && requirement == Requirement.FORBIDDEN;
              };
      Malformed.unless(fits, "Matrix", "has a footnote where it means nothing");
    }

    public Cell(Category a, Category b, Requirement requirement) {
      this(a, b, requirement, Optional.empty());
    }

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
    return find(a, b).map(Cell::requirement).orElse(UNLISTED);
  }

  public Optional<Footnote> footnoteBetween(Category a, Category b) {
    return find(a, b).flatMap(Cell::footnote);
  }

  private Optional<Cell> find(Category a, Category b) {
    return cells.stream().filter(cell -> cell.isFor(a, b)).findFirst();
  }

  /// The matrix a theatre starts from; the host publishes its own.
  public static Matrix standard() {
    Map<Category, String> rows = new EnumMap<>(Category.class);
    rows.put(Category.GROUND_MANOEUVRE, "AAANASNNAAC");
    rows.put(Category.MOVEMENT, ".NNCNSCCNAC");
    rows.put(Category.POSITION, "..ANNFCCANC");
    rows.put(Category.AIR_CORRIDOR, "...SSSCCNNA");
    rows.put(Category.AIR_ZONE, "....SSNNNNA");
    rows.put(Category.DANGER_AREA, ".....AAFFFA");
    rows.put(Category.RESTRICTED_FIRE_AREA, "......CCCCC");
    rows.put(Category.NO_FIRE_AREA, ".......CCCC");
    rows.put(Category.HUMANITARIAN_SITE, "........CCN");
    rows.put(Category.HUMANITARIAN_MOVEMENT, ".........CN");
    rows.put(Category.COORDINATION_LEVEL, "..........C");
    List<Cell> cells = new java.util.ArrayList<>();
    Category[] all = Category.values();
    for (int i = 0; i < all.length; i++) {
      for (int j = i; j < all.length; j++) {
        char letter = rows.getOrDefault(all[i], "").charAt(j);
        cells.add(new Cell(all[i], all[j], byLetter(letter), standardFootnote(all[i], all[j])));
      }
    }
    return new Matrix(cells);
  }

  private static Optional<Footnote> standardFootnote(Category a, Category b) {
    if (a != Category.DANGER_AREA) {
      return Optional.empty();
    }
    return switch (b) {
      case RESTRICTED_FIRE_AREA -> Optional.of(Footnote.ESTABLISHER_ALONE);
      case HUMANITARIAN_MOVEMENT -> Optional.of(Footnote.SEPARATE_ONCE_ACKNOWLEDGED);
      case GROUND_MANOEUVRE,
          MOVEMENT,
          POSITION,
          AIR_CORRIDOR,
          AIR_ZONE,
          DANGER_AREA,
          NO_FIRE_AREA,
          HUMANITARIAN_SITE,
          COORDINATION_LEVEL ->
          Optional.empty();
    };
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
