package org.entente.kernel;

import java.util.List;

/// What a version widened by the margins of its approval meets: a part of its own, since it shows
/// where others are.
///
/// @param list in order of mine, other, theirs; none is drawn
public record MarginOverlaps(List<Overlap> list) implements OwnPart {
  public static final String PART = "facts:margins";

  public MarginOverlaps {
    list = List.copyOf(list);
  }

  @Override
  public String partName() {
    return PART;
  }
}
