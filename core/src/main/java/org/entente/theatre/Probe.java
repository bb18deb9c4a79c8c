package org.entente.theatre;

import java.util.List;
import org.entente.kernel.Volume;

/// The volumes of an act that the desk must compare with what is live, and with the sectors.
public record Probe(List<Volume> volumes) {
  public Probe {
    volumes = List.copyOf(volumes);
  }
}
