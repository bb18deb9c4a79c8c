package org.entente.kernel;

import java.util.List;

/// Which volumes reach beyond the host's soil: of an act with volumes, its own; of a drawing of the
/// soil, all that is live then. A part of its own, since a drawing shows where others are.
public record Crossings(List<Crossing> list) implements OwnPart {
  public static final String PART = "facts:crossings";

  public Crossings {
    list = List.copyOf(list);
  }

  @Override
  public String partName() {
    return PART;
  }
}
