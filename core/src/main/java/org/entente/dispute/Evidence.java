package org.entente.dispute;

import java.util.HashSet;
import java.util.List;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;
import org.entente.kernel.SubjectId;

/// What somebody points at: acts by which an operation, a notice, an immediate action, a meeting or
/// a commitment began. A part of its own: the other side may not know of each of them.
public record Evidence(List<SubjectId> subjects) implements OwnPart {
  public static final String PART = "evidence";

  /// What two sides can go through in one sitting.
  public static final int MAX_SUBJECTS = 50;

  public static final Evidence NONE = new Evidence(List.of());

  public Evidence {
    subjects = List.copyOf(subjects);
    Malformed.unless(subjects.size() <= MAX_SUBJECTS, "Evidence", "points at too much");
    Malformed.unless(
        new HashSet<>(subjects).size() == subjects.size(), "Evidence", "points at something twice");
  }

  @Override
  public String partName() {
    return PART;
  }
}
