package org.entente.result;

import org.entente.kernel.OwnPart;
import org.entente.kernel.Text;

/// What the parties of an inquiry found together, in French and in English: one part, by whose
/// digest each signs.
public record FindingsText(Text fr, Text en) implements OwnPart {
  public static final String PART = "findings";

  @Override
  public String partName() {
    return PART;
  }
}
