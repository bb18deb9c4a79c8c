package org.entente.view;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Amount;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.SubjectId;

/// What somebody claims that a measure of the plan amounted to.
///
/// @param version of the plan in which the measure stood as it was measured
/// @param evidence the report that it rests on, if the audience may know of it
public record MeasurementView(
    String id,
    PlanItemId measure,
    int version,
    Amount value,
    ReportView.From from,
    Optional<SubjectId> evidence,
    Signed by,
    Instant at)
    implements View {}
