package org.entente.result;

import java.util.Optional;
import org.entente.kernel.OwnPart;
import org.entente.kernel.SubjectId;

/// What an inquiry is about. A part of its own: a reader of the inquiry may not know of it.
public record Inquired(Optional<SubjectId> report, Optional<SubjectId> harm) implements OwnPart {
  public static final String PART = "inquired";

  public static final Inquired NOTHING = new Inquired(Optional.empty(), Optional.empty());

  @Override
  public String partName() {
    return PART;
  }
}
