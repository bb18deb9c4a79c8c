package org.entente.standing;

import java.time.Instant;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// What the host said.
public sealed interface StandingState {
  record Proposed() implements StandingState {}

  record InForce(Author by, long seq, Instant at) implements StandingState {}

  record Refused(Author by, TextRef reason, Instant at) implements StandingState {}

  record Withdrawn(Author by, TextRef reason, Instant at) implements StandingState {}
}
