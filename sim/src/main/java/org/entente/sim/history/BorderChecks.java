package org.entente.sim.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.border.BorderAct;
import org.entente.border.Neighbour;
import org.entente.kernel.Crossing;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.NeighbourId;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationAct;
import org.entente.operation.Version;
import org.entente.sim.Recorded;
import org.entente.theatre.TheatreState;

/// Nothing crosses the border without the consent of who speaks for that ground: read from the acts
/// of the record alone.
final class BorderChecks {
  private final Checks checks;

  BorderChecks(Checks checks) {
    this.checks = checks;
  }

  void check(Entry entry, TheatreState after, List<Recorded> record) {
    if (!(entry.act().content() instanceof OperationAct.StartOperation start)) {
      return;
    }
    Optional<Crossing> crossing = entry.facts().crossing();
    Digest place =
        after.operations().get(start.operation()).inForce().map(Version::placeDigest).orElseThrow();
    boolean consented =
        crossing
            .map(one ->
                !one.beyond()
                    && one.into().stream()
                        .allMatch(into -> stands(record, start.operation(), place, into)))
            .orElse(true);
    checks.require(consented, entry.seq(), "nothing crosses the border unconsented (1)");
  }

  /// The last word on it is a consent, and whoever gave it speaks for that ground still.
  private static boolean stands(
      List<Recorded> record, SubjectId subject, Digest place, NeighbourId into) {
    boolean consented = false;
    Map<NeighbourId, Neighbour> drawn = new HashMap<>();
    Neighbour then = null;
    for (Recorded one : record) {
      switch (one.entry().act().content()) {
        case BorderAct.DrawSoil draw -> {
          drawn.clear();
          draw.soil().neighbours().forEach(neighbour -> drawn.put(neighbour.id(), neighbour));
        }
        case BorderAct.ConsentToCrossing consent -> {
          if (consent.spaceTime().equals(place) && consent.neighbour().equals(into)) {
            consented = true;
            then = drawn.get(into);
          }
        }
        case BorderAct.RefuseCrossing refuse -> {
          if (refuse.subject().equals(subject) && refuse.neighbour().equals(into)) {
            consented = false;
          }
        }
        default -> {}
      }
    }
    Neighbour now = drawn.get(into);
    return consented
        && then != null
        && now != null
        && then.party().equals(now.party())
        && then.authority().equals(now.authority());
  }
}
