package org.entente.sim.history;

import org.entente.kernel.Content;
import org.entente.sim.Actor;

/// What somebody is about to sign.
///
/// @param asOf the highest entry the author had seen
public record Signed(Actor actor, Content content, long asOf) {
  Signed by(Actor other) {
    return new Signed(other, content, asOf);
  }

  Signed asOf(long other) {
    return new Signed(actor, content, other);
  }
}
