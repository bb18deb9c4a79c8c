package org.entente.notice;

import java.util.List;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;
import org.entente.kernel.OwnPart;
import org.entente.kernel.Volume;

/// Where and when a notice or an immediate action takes place: a part of its own, so that its
/// digest identifies it among what is live.
public record Place(Category category, List<Volume> volumes) implements OwnPart {
  /// As for an operation.
  public static final int MAX_VOLUMES = 64;

  public static final String PART = "clause:space-time";

  public Place {
    volumes = List.copyOf(volumes);
    Malformed.unless(!volumes.isEmpty(), "Place", "has no volume");
    Malformed.unless(volumes.size() <= MAX_VOLUMES, "Place", "has more than 64 volumes");
    Volume.requireFewWindows(volumes);
  }

  @Override
  public String partName() {
    return PART;
  }
}
