package org.entente.space;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown by a shape's constructor. To check input without an exception, ask [ShapeCheck] first.
public final class InvalidShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<ShapeProblem> problems;

  private InvalidShapeException(List<ShapeProblem> problems) {
    super(problems.stream().map(ShapeProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /// What is wrong, in ring and vertex order; never empty.
  public List<ShapeProblem> problems() {
    return problems;
  }

  static void throwIfAny(List<ShapeProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidShapeException(problems);
    }
  }
}
