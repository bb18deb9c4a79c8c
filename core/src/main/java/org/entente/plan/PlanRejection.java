package org.entente.plan;

import java.time.Instant;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.Rejection;

/// Why a rule about the host's plan says no.
public sealed interface PlanRejection extends Rejection {
  /// There is no such version, or the author is not shown the plan.
  record UnknownPlanVersion() implements PlanRejection {}

  /// That version has no such effect, measure, phase or decision point.
  record UnknownPlanItem(PlanItemId item) implements PlanRejection {}

  record UnknownComment() implements PlanRejection {}

  /// What is told of a time to come is no measurement.
  record MeasuredAhead(Instant told) implements PlanRejection {}
}
