package org.entente.meeting;

import java.util.Optional;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.OwnPart;
import org.entente.kernel.SubjectId;

/// What a commitment is about. A part of its own: the beneficiary may not know of the operation.
public record Links(
    Optional<ObjectiveId> objective, Optional<SubjectId> operation, Optional<SubjectId> meeting)
    implements OwnPart {
  public static final String PART = "links";

  public static final Links NONE = new Links(Optional.empty(), Optional.empty(), Optional.empty());

  @Override
  public String partName() {
    return PART;
  }
}
