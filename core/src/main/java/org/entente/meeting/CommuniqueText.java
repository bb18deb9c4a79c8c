package org.entente.meeting;

import org.entente.kernel.OwnPart;
import org.entente.kernel.Text;

/// What the press is told of a meeting (fr. communiqué), in French and in English. A part of its
/// own, by whose digest each party lets it be made public.
public record CommuniqueText(Text fr, Text en) implements OwnPart {
  public static final String PART = "communique";

  @Override
  public String partName() {
    return PART;
  }
}
