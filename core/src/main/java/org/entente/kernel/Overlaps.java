package org.entente.kernel;

import java.util.List;

/// The overlaps of an act's volumes: a part of its own, since they show where others are.
///
/// @param list in order of mine, other, theirs
public record Overlaps(List<Overlap> list) implements OwnPart {
  public static final Overlaps NONE = new Overlaps(List.of());

  public Overlaps {
    list = List.copyOf(list);
  }

  @Override
  public String partName() {
    return "facts:overlaps";
  }
}
