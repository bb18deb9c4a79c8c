package org.entente.result;

import java.util.Optional;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.OwnPart;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;

/// What a report or a file of harm is about. A part of its own: a reader may not know of the
/// operation, nor of the plan.
public record About(
    Optional<ObjectiveId> objective, Optional<SubjectId> operation, Optional<SectorId> sector)
    implements OwnPart {
  public static final String PART = "about";

  public static final About NOTHING =
      new About(Optional.empty(), Optional.empty(), Optional.empty());

  @Override
  public String partName() {
    return PART;
  }
}
