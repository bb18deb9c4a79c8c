package org.entente.sim.planted;

import org.entente.kernel.Act;
import org.entente.kernel.Decision;
import org.entente.kernel.Facts;
import org.entente.kernel.Rejection;
import org.entente.sim.Rules;
import org.entente.theatre.TheatreState;

/// Rules of which one has been forgotten: what it rejects is accepted.
final class Lenient extends Rules {
  private final Class<? extends Rejection> forgotten;

  Lenient(Class<? extends Rejection> forgotten) {
    this.forgotten = forgotten;
  }

  @Override
  public Decision decide(TheatreState state, Act act, Facts facts) {
    Decision decision = super.decide(state, act, facts);
    return decision instanceof Decision.Rejected(Rejection rejection)
            && forgotten.isInstance(rejection)
        ? Decision.ACCEPTED
        : decision;
  }
}
