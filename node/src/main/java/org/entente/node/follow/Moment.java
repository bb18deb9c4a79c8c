package org.entente.node.follow;

import java.time.Instant;
import org.entente.theatre.TheatreState;

/// What views are made of: a state, and the instant at which it is looked at.
record Moment(TheatreState state, Instant at) {
  static final Moment START = new Moment(TheatreState.EMPTY, Instant.EPOCH);
}
