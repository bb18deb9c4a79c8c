package org.entente.plan;

import java.util.Optional;
import org.entente.kernel.Amount;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.Provenance;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;

/// Acts about the host's plan.
public sealed interface PlanAct extends Content {
  /// The host publishes its plan, or a new version of it.
  record PublishPlan(Plan plan) implements PlanAct {}

  /// A party says something of a version of the plan, or of something in it. It binds nobody, and
  /// nothing but its form is judged.
  ///
  /// @param version the version's digest
  /// @param objective that it is about, if it is about one
  /// @param item effect, measure, phase or decision point that it is about, if it is about one
  record CommentOnPlan(
      Digest version, Optional<ObjectiveId> objective, Optional<PlanItemId> item, Text text)
      implements PlanAct, Content.Speech {}

  /// The host answers a comment.
  record AnswerPlanComment(SubjectId comment, Text text) implements PlanAct {}

  /// Somebody says what a measure of the plan amounted to: a claim.
  ///
  /// @param evidence the report that it rests on, if it is one of the record's
  record RecordMeasurement(
      Digest version,
      PlanItemId measure,
      Amount value,
      Provenance from,
      MeasurementEvidence evidence)
      implements PlanAct, Content.Speech {}
}
