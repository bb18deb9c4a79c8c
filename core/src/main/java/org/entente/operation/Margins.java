package org.entente.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.kernel.Area;
import org.entente.kernel.Malformed;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;

/// How far the lead may shift an approved version without asking again (fr. marges;
/// docs/design/margins.md).
///
/// @param hours earlier or later
/// @param kilometres to any side
/// @param heightMetres higher or lower
public record Margins(int hours, int kilometres, int heightMetres) {
  /// Beyond a day it is another operation.
  public static final int MAX_HOURS = 24;

  /// Beyond it, it is another area: a day's march on foot.
  public static final int MAX_KILOMETRES = 20;

  /// Beyond it, it is another layer of the air.
  public static final int MAX_HEIGHT_METRES = 1_000;

  private static final int METRES_A_KILOMETRE = 1_000;

  public Margins {
    Malformed.unless(hours >= 0 && hours <= MAX_HOURS, "Margins", "have too many hours");
    Malformed.unless(kilometres >= 0 && kilometres <= MAX_KILOMETRES, "Margins", "are too wide");
    Malformed.unless(
        heightMetres >= 0 && heightMetres <= MAX_HEIGHT_METRES, "Margins", "are too high");
    Malformed.unless(hours > 0 || kilometres > 0 || heightMetres > 0, "Margins", "allow nothing");
  }

  public Duration time() {
    return Duration.ofHours(hours);
  }

  public int metres() {
    return kilometres * METRES_A_KILOMETRE;
  }

  /// Every place, height and time a volume could be shifted to, with its own buffer round it; each
  /// window by itself, for widened they may run into one another.
  public List<Volume> widen(Volume volume) {
    List<Volume> wide = new ArrayList<>();
    for (Area area : volume.area().grown(metres())) {
      for (Window window : volume.windows()) {
        wide.add(
            new Volume(
                area,
                volume.band().reaching(heightMetres),
                window.widened(time()),
                volume.buffer()));
      }
    }
    return wide;
  }
}
