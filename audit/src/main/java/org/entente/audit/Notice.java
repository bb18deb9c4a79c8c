package org.entente.audit;

import java.util.List;
import java.util.Optional;

/// A notice, or an immediate action.
final class Notice {
  final String id;
  final boolean immediate;
  final String owner;
  final long seq;
  final String regime;
  final Optional<Place> place;
  boolean ended;

  Notice(
      String id, boolean immediate, String owner, long seq, String regime, Optional<Place> place) {
    this.id = id;
    this.immediate = immediate;
    this.owner = owner;
    this.seq = seq;
    this.regime = regime;
    this.place = place;
  }

  /// An immediate action, and a humanitarian presence, last until they are ended.
  List<Footprint> footprints() {
    if (ended) {
      return List.of();
    }
    return place.stream()
        .map(where ->
            new Footprint(id, false, owner, where, true, immediate || where.isHumanitarian(), seq))
        .toList();
  }
}
