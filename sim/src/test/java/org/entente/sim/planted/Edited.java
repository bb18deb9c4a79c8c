package org.entente.sim.planted;

import java.util.List;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TrieMap;
import org.entente.operation.Operation;
import org.entente.operation.Version;
import org.entente.release.Release;
import org.entente.theatre.TheatreState;

/// A state with one thing in it changed, as no rule would.
final class Edited {
  private Edited() {}

  static TheatreState with(TheatreState state, Operation changed) {
    TrieMap<SubjectId, Operation> operations = state.operations().with(changed.id(), changed);
    return new TheatreState(
        state.seq(),
        state.at(),
        state.roster(),
        state.plans(),
        state.coordination(),
        state.border(),
        operations,
        state.notices(),
        state.immediateActions(),
        state.standing(),
        state.meetings(),
        state.disputes(),
        state.results(),
        state.attachments(),
        state.erasures(),
        state.texts(),
        state.erased(),
        state.touched());
  }

  static Operation consulted(Operation old, List<Operation.Consulted> consulted) {
    return of(old, old.versions(), consulted, old.positions(), old.release());
  }

  static Operation positions(Operation old, List<Operation.Position> positions) {
    return of(old, old.versions(), old.consulted(), positions, old.release());
  }

  static Operation release(Operation old, Release release) {
    return of(old, old.versions(), old.consulted(), old.positions(), release);
  }

  static Operation versions(Operation old, List<Version> versions) {
    return of(old, versions, old.consulted(), old.positions(), old.release());
  }

  private static Operation of(
      Operation old,
      List<Version> versions,
      List<Operation.Consulted> consulted,
      List<Operation.Position> positions,
      Release release) {
    return new Operation(
        old.id(),
        old.reference(),
        old.lead(),
        old.exercise(),
        old.title(),
        old.supporting(),
        versions,
        consulted,
        positions,
        old.conduct(),
        old.pauses(),
        old.suspension(),
        release,
        old.widenings(),
        old.withheld(),
        old.objections(),
        old.remarks(),
        old.neighbourhoodSeq(),
        old.reconfirmedSeq());
  }
}
