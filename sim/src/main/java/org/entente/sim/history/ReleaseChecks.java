package org.entente.sim.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.kernel.Entry;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Joint objects widen only with all authors (invariant 9), by what the authors themselves signed.
final class ReleaseChecks {
  private final Checks checks;
  private final Map<SubjectId, Map<Release, Set<PartyId>>> asked = new HashMap<>();

  ReleaseChecks(Checks checks) {
    this.checks = checks;
  }

  void check(TheatreState before, Entry entry, TheatreState after) {
    if (!(entry.act().content() instanceof OperationAct.ChangeRelease change)) {
      return;
    }
    Operation operation = before.operations().get(change.operation());
    Map<Release, Set<PartyId>> all = asked.computeIfAbsent(operation.id(), id -> new HashMap<>());
    Set<PartyId> agreed = all.computeIfAbsent(change.release(), release -> new HashSet<>());
    agreed.add(before.roster().partyOf(entry.act().post()));
    Set<PartyId> authors = new HashSet<>(operation.supporting());
    authors.add(operation.lead());
    if (!agreed.containsAll(authors)) {
      for (Audience audience : audiences()) {
        Level was = Knowledge.ofOperation(before, operation, audience, entry.at());
        Level now =
            Knowledge.ofOperation(
                after, after.operations().get(operation.id()), audience, entry.at());
        checks.require(
            was.reaches(now), entry.seq(), "a joint operation widens with all authors only (9)");
      }
    }
  }

  private static List<Audience> audiences() {
    return Cast.founders().stream().map(Actor::audience).toList();
  }
}
