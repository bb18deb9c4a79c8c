package org.entente.audit;

import java.util.Optional;

/// A file laid beside an object.
final class Attached {
  final String object;
  final String owner;
  boolean withdrawn;

  Attached(String object, String owner) {
    this.object = object;
    this.owner = owner;
  }

  /// Whether a file may lie beside it: what was given of the record has such an object.
  static boolean isHolder(World world, String id) {
    return world.operations.containsKey(id)
        || world.findNotice(id).filter(notice -> !notice.immediate).isPresent()
        || world.encounters.containsKey(id)
        || world.disputes.containsKey(id)
        || world.filed.reports.containsKey(id)
        || world.filed.harms.containsKey(id)
        || world.filed.inquiries.containsKey(id);
  }

  /// Whether a party has a part in an object: it leads it, takes part in it, or is asked about it.
  static boolean hasPart(World world, String id, String party) {
    Optional<Operation> operation = world.findOperation(id);
    if (operation.isPresent()) {
      return world.roster.isHost(party) || operation.get().isAuthor(party);
    }
    Optional<Notice> notice = world.findNotice(id);
    if (notice.isPresent()) {
      return notice.get().owner.equals(party);
    }
    Encounter meeting = world.encounters.get(id);
    if (meeting != null) {
      return meeting.owner.equals(party) || meeting.parties.contains(party);
    }
    Dispute dispute = world.disputes.get(id);
    if (dispute != null) {
      // Who reported one that it is no side of has a part in it, too.
      return dispute.isSide(party) || dispute.reported;
    }
    return hasPartInResult(world.filed, id, party);
  }

  private static boolean hasPartInResult(Filed filed, String id, String party) {
    Filed.Report report = filed.reports.get(id);
    if (report != null) {
      return report.owner().equals(party) || report.asked().contains(party);
    }
    Filed.Harm harm = filed.harms.get(id);
    if (harm != null) {
      return harm.owner.equals(party) || harm.concerned.contains(party);
    }
    return filed.inquiries.containsKey(id) && filed.inquiries.get(id).parties.contains(party);
  }
}
