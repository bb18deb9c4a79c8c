package org.entente.plan;

import java.util.Optional;
import org.entente.kernel.OwnPart;
import org.entente.kernel.SubjectId;

/// The report that a measurement rests on. A part of its own: a reader of the plan may not know of
/// the report.
public record MeasurementEvidence(Optional<SubjectId> report) implements OwnPart {
  public static final String PART = "evidence";

  public static final MeasurementEvidence NONE = new MeasurementEvidence(Optional.empty());

  @Override
  public String partName() {
    return PART;
  }
}
