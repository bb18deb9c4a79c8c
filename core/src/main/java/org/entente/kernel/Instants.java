package org.entente.kernel;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// The earliest and the latest of some instants.
public final class Instants {
  private Instants() {}

  public static Instant min(List<Instant> instants) {
    return Collections.min(instants);
  }

  public static Instant max(List<Instant> instants) {
    return Collections.max(instants);
  }
}
