package org.entente.plan;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.kernel.Amount;
import org.entente.kernel.Malformed;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.Times;
import org.entente.kernel.Window;

/// A plan: lines of effort, each with its objectives; what they are to bring about, and how that is
/// measured; phases and decision points.
///
/// What a later capability added is optional, so that older plans keep their bytes.
public record Plan(
    Name name,
    List<Line> lines,
    Optional<List<Phase>> phases,
    Optional<List<DecisionPoint>> decisionPoints) {
  /// What fits a synchronisation matrix; a plan of more lines is several plans.
  public static final int MAX_LINES = 50;

  public static final int MAX_OBJECTIVES = 50;

  /// More effects, or more measures of one, are not followed by anybody.
  public static final int MAX_ITEMS = 50;

  public record Line(Name name, List<Objective> objectives) {
    public Line {
      objectives = List.copyOf(objectives);
      Malformed.unless(objectives.size() <= MAX_OBJECTIVES, "Plan", "has too many objectives");
    }
  }

  public record Objective(ObjectiveId id, Name name, Optional<List<Effect>> effects) {
    public Objective {
      effects = effects.map(List::copyOf);
      checkSize(effects, "effects");
    }

    public Objective(ObjectiveId id, Name name) {
      this(id, name, Optional.empty());
    }
  }

  /// What is to be different on the ground.
  public record Effect(PlanItemId id, Name name, List<Measure> measures) {
    public Effect {
      measures = List.copyOf(measures);
      Malformed.unless(measures.size() <= MAX_ITEMS, "Plan", "has too many measures");
    }
  }

  /// Whether an effect is reached, or whether what was to be done was.
  public enum MeasureType {
    /// MOE (fr. mesure d'efficacité).
    EFFECTIVENESS,
    /// MOP (fr. mesure de performance).
    PERFORMANCE
  }

  /// A measure. No baseline is not a baseline of zero.
  ///
  /// @param unit in which it counts
  /// @param source from where its measurements are to come
  /// @param due when the target is to be reached
  public record Measure(
      PlanItemId id,
      MeasureType type,
      Name name,
      Name unit,
      Optional<Amount> baseline,
      Optional<Amount> target,
      Name source,
      Optional<Instant> due) {
    public Measure {
      Malformed.unless(
          due.map(Times::isWholeMillis).orElse(true), "Plan", "is due at less than a millisecond");
    }
  }

  public record Phase(PlanItemId id, Name name, Window window) {}

  /// When the host will have to decide something.
  public record DecisionPoint(PlanItemId id, Name name, Instant at) {
    public DecisionPoint {
      Malformed.unless(Times.isWholeMillis(at), "Plan", "decides at less than a millisecond");
    }
  }

  public Plan {
    lines = List.copyOf(lines);
    phases = phases.map(List::copyOf);
    decisionPoints = decisionPoints.map(List::copyOf);
    Malformed.unless(lines.size() <= MAX_LINES, "Plan", "has too many lines of effort");
    checkSize(phases, "phases");
    checkSize(decisionPoints, "decision points");
    checkObjectives(lines);
    checkItems(lines, phases, decisionPoints);
  }

  public Plan(Name name, List<Line> lines) {
    this(name, lines, Optional.empty(), Optional.empty());
  }

  private static void checkSize(Optional<? extends List<?>> items, String what) {
    Malformed.unless(
        items.map(list -> list.size() <= MAX_ITEMS).orElse(true), "Plan", "has too many " + what);
  }

  private static void checkObjectives(List<Line> lines) {
    Set<ObjectiveId> ids = new HashSet<>();
    for (Line line : lines) {
      for (Objective objective : line.objectives()) {
        Malformed.unless(ids.add(objective.id()), "Plan", "names an objective twice");
      }
    }
  }

  private static void checkItems(
      List<Line> lines, Optional<List<Phase>> phases, Optional<List<DecisionPoint>> decisions) {
    Set<PlanItemId> ids = new HashSet<>();
    Stream<PlanItemId> all =
        Stream.of(
                effectsOf(lines).map(Effect::id),
                measuresOf(lines).map(Measure::id),
                phases.stream().flatMap(List::stream).map(Phase::id),
                decisions.stream().flatMap(List::stream).map(DecisionPoint::id))
            .flatMap(some -> some);
    all.forEach(id ->
        Malformed.unless(ids.add(id), "Plan", "names an effect, measure, phase or point twice"));
  }

  private static Stream<Effect> effectsOf(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.objectives().stream())
        .flatMap(objective -> objective.effects().stream().flatMap(List::stream));
  }

  private static Stream<Measure> measuresOf(List<Line> lines) {
    return effectsOf(lines).flatMap(effect -> effect.measures().stream());
  }

  public boolean has(ObjectiveId objective) {
    return lines.stream()
        .flatMap(line -> line.objectives().stream())
        .anyMatch(known -> known.id().equals(objective));
  }

  /// Whether it has an effect, a measure, a phase or a decision point of that name.
  public boolean has(PlanItemId item) {
    return hasMeasure(item)
        || effectsOf(lines).anyMatch(effect -> effect.id().equals(item))
        || phases.stream().flatMap(List::stream).anyMatch(phase -> phase.id().equals(item))
        || decisionPoints.stream().flatMap(List::stream).anyMatch(point -> point.id().equals(item));
  }

  public boolean hasMeasure(PlanItemId measure) {
    return measuresOf(lines).anyMatch(known -> known.id().equals(measure));
  }
}
