package org.entente.view;

import java.util.List;
import org.entente.kernel.Name;
import org.entente.plan.Plan;

/// The host's plan.
public record PlanView(String id, Name name, List<Plan.Line> lines) implements View {}
