package org.entente.standing;

import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Datum;
import org.entente.kernel.Malformed;

/// An area or a route with its band of altitude.
public record Zone(Area area, AltitudeBand band) {
  public Zone {
    Malformed.unless(band.datum() != Datum.UNKNOWN, "Zone", "has a band of unknown datum");
  }

  /// Whether the other band lies wholly within this one; of another datum it never does, since
  /// unknown never counts as inside.
  public boolean holds(AltitudeBand other) {
    return other.datum() == band.datum()
        && other.lowMetres() >= band.lowMetres()
        && other.highMetres() <= band.highMetres();
  }
}
