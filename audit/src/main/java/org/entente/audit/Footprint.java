package org.entente.audit;

import java.util.List;

/// What something live takes up.
///
/// @param operation false for a notice or an immediate action, which always stand
/// @param inForce approved, notified or declared; else only proposed
/// @param present somebody is there: no end until they are reported gone
/// @param since the entry by which it came into force, or was submitted
record Footprint(
    String subject,
    boolean operation,
    String owner,
    Place place,
    boolean inForce,
    boolean present,
    long since) {
  List<Volume> occupied() {
    return present ? place.openEnded() : place.volumes();
  }

  Footprint and(Footprint other) {
    return new Footprint(
        subject,
        operation,
        owner,
        place,
        inForce || other.inForce,
        present || other.present,
        Math.min(since, other.since));
  }
}
