package org.entente.space;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All meetings among the volumes of one plan, however many: each pair once. Several threads may
/// visit parts of it at the same time.
public final class PlanMeetings {
  /// Is told of each pair that meets.
  @FunctionalInterface
  public interface Visitor {
    /// @param first, @param second indices in the plan; the first is the smaller
    /// @param overlap what they share, the first being mine
    void meet(int first, int second, Overlap overlap);
  }

  private final List<Volume> plan;
  private final SpaceTimeSnapshot<Integer> index;

  public PlanMeetings(List<Volume> plan) {
    this.plan = plan;
    index =
        PackedIndex.of(
                IntStream.range(0, plan.size()).mapToObj(i -> entry(i, plan.get(i))).iterator(),
                Runnable::run)
            .snapshot();
  }

  private static Map.Entry<Integer, List<Volume>> entry(int index, Volume volume) {
    return new SimpleImmutableEntry<>(index, List.of(volume));
  }

  /// All pairs, in the order of the first, then the second.
  public void visit(Visitor visitor) {
    visit(0, plan.size(), visitor);
  }

  /// The pairs whose first is from `from` up to but not including `to`.
  public void visit(int from, int to, Visitor visitor) {
    for (int i = from; i < to; i++) {
      int first = i;
      for (Hit<Integer> hit : index.query(List.of(plan.get(i)), key -> key > first)) {
        visitor.meet(first, hit.key(), hit.overlap());
      }
    }
  }
}
