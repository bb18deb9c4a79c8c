package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.plan.Plan;

/// The host's plan in its latest version, and what was said of every version.
///
/// @param digest by which comments and measurements name the version
/// @param earlier versions before it, the oldest first
public record PlanView(
    String id,
    Name name,
    List<Plan.Line> lines,
    List<Plan.Phase> phases,
    List<Plan.DecisionPoint> decisionPoints,
    int version,
    Digest digest,
    Signed by,
    List<Earlier> earlier,
    List<CommentView> comments)
    implements View {
  /// A version that another replaced.
  public record Earlier(int version, Digest digest, Name name, Instant at) {}

  /// A party's word on a version.
  ///
  /// @param outdated the version that it was made on has been replaced
  public record CommentView(
      SubjectId id,
      int version,
      boolean outdated,
      Optional<ObjectiveId> objective,
      Optional<PlanItemId> item,
      Text text,
      List<AnswerView> answers,
      Signed by) {}

  /// The host's.
  public record AnswerView(Text text, Signed by) {}
}
