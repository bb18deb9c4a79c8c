package org.entente.view;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.Matrix;
import org.entente.coordination.Requirement;
import org.entente.coordination.SubjectKind;
import org.entente.kernel.Category;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;

/// Something live, as far as one audience is shown where it is.
///
/// @param category empty if it is not released
/// @param volumes what it occupies: of what is known to be there, with an open end
public record Neighbour(
    SubjectId subject,
    SubjectKind kind,
    String reference,
    PartyId owner,
    Optional<Category> category,
    List<Volume> volumes) {
  public Neighbour {
    volumes = List.copyOf(volumes);
  }

  /// What the matrix asks of the two; what is not released is held to what an unlisted pair is.
  public Requirement ruleWith(Optional<Matrix> matrix, Category mine) {
    return category
        .flatMap(other -> matrix.map(table -> table.between(mine, other)))
        .orElse(Matrix.UNLISTED);
  }

  /// The degree at which something of this category and owner meets it, as the record would have
  /// it.
  ///
  /// @param nearOnly if only a buffer is entered
  public int degreeWith(Optional<Matrix> matrix, Category mine, PartyId asker, boolean nearOnly) {
    boolean humanitarian =
        mine.isHumanitarian() || category.map(Category::isHumanitarian).orElse(false);
    int less = nearOnly ? 1 : 0;
    int degree = Math.max(ruleWith(matrix, mine).degree() - less, humanitarian ? 1 : 0);
    return owner.equals(asker) ? Math.min(degree, 1) : degree;
  }
}
