package org.entente.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A notice, or an immediate action.
final class Notice {
  final String id;
  final boolean immediate;
  final String owner;
  long seq;
  final String regime;
  Optional<Place> place;
  boolean measure;
  boolean ended;

  /// What posts reported, as post and stage.
  private final Set<String> receipts = new HashSet<>();

  Notice(
      String id, boolean immediate, String owner, long seq, String regime, Optional<Place> place) {
    this.id = id;
    this.immediate = immediate;
    this.owner = owner;
    this.seq = seq;
    this.regime = regime;
    this.place = place;
  }

  boolean isReceived(String post, String stage) {
    return receipts.contains(post + " " + stage);
  }

  /// Who read it had it.
  void receive(String post, String stage) {
    receipts.add(post + " DELIVERED");
    receipts.add(post + " " + stage);
  }

  /// A standing measure is elsewhere now; where, if that was given.
  void change(Optional<Place> to, long by) {
    place = to;
    seq = by;
  }

  private boolean isLasting(Place where) {
    return immediate || where.isHumanitarian() || regime.equals("APPROVAL");
  }

  /// An immediate action, a humanitarian presence and a use of a standing authorisation last until
  /// they are ended.
  List<Footprint> footprints() {
    if (ended) {
      return List.of();
    }
    return place.stream()
        .map(where -> new Footprint(id, false, owner, where, true, isLasting(where), seq))
        .toList();
  }
}
