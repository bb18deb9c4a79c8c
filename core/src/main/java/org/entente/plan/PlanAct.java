package org.entente.plan;

import org.entente.kernel.Content;

/// Acts about the host's plan.
public sealed interface PlanAct extends Content {
  /// The host publishes its plan, or a new version of it.
  record PublishPlan(Plan plan) implements PlanAct {}
}
