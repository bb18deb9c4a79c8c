package org.entente.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.kernel.Malformed;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;

/// A plan: lines of effort, each with its objectives.
public record Plan(Name name, List<Line> lines) {
  /// What fits a synchronisation matrix; a plan of more lines is several plans.
  public static final int MAX_LINES = 50;

  public static final int MAX_OBJECTIVES = 50;

  public record Line(Name name, List<Objective> objectives) {
    public Line {
      objectives = List.copyOf(objectives);
      Malformed.unless(objectives.size() <= MAX_OBJECTIVES, "Plan", "has too many objectives");
    }
  }

  public record Objective(ObjectiveId id, Name name) {}

  public Plan {
    lines = List.copyOf(lines);
    Malformed.unless(lines.size() <= MAX_LINES, "Plan", "has too many lines of effort");
    Set<ObjectiveId> ids = new HashSet<>();
    for (Line line : lines) {
      for (Objective objective : line.objectives()) {
        Malformed.unless(ids.add(objective.id()), "Plan", "names an objective twice");
      }
    }
  }

  public boolean has(ObjectiveId objective) {
    return lines.stream()
        .flatMap(line -> line.objectives().stream())
        .anyMatch(known -> known.id().equals(objective));
  }
}
