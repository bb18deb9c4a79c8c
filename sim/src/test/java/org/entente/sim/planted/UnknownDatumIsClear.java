package org.entente.sim.planted;

import org.entente.kernel.Act;
import org.entente.kernel.Facts;
import org.entente.kernel.Overlaps;
import org.entente.sim.Rules;
import org.entente.theatre.TheatreState;

/// A desk that takes heights of unknown or different datums for apart.
final class UnknownDatumIsClear extends Rules {
  @Override
  public Facts establish(TheatreState state, Act act, Facts found) {
    return new Facts(
        found.seq(),
        found.at(),
        found.clockDiverged(),
        new Overlaps(
            found.overlaps().list().stream().filter(one -> one.band().isPresent()).toList()),
        found.sectors(),
        found.outsideSectors(),
        found.withinEnvelope(),
        found.margins(),
        found.crossings());
  }
}
