package org.entente.audit;

/// Attachments: laid beside an object by who has a part in it, taken back by who laid them there
/// (invariants 9, 12). Their bytes are looked at where they lie, beside the export.
final class AttachmentChecks {
  private AttachmentChecks() {}

  static void check(Situation s, Inquiry q) {
    String party = s.author().party();
    switch (s.entry().kind()) {
      case "AttachFile" -> {
        String object = s.content().text("object");
        boolean part = Attached.hasPart(s.world(), object, party);
        q.require(Rule.ATTACHED_WITHOUT_PART, part, party, object);
      }
      case "WithdrawAttachment" -> {
        Attached file = World.get(s.world().attached, s.content().text("attachment"));
        q.require(Rule.WITHDRAWN_BY_ANOTHER, file.owner.equals(party), party, file.owner);
        q.require(Rule.WITHDRAWN_TWICE, !file.withdrawn, s.content().text("attachment"));
      }
      default -> {}
    }
  }

  /// Whether the act was one of these.
  static boolean apply(Situation s) {
    switch (s.entry().kind()) {
      case "AttachFile" ->
          s.world()
              .attached
              .put(
                  s.entry().act().id(),
                  new Attached(s.content().text("object"), s.author().party()));
      case "WithdrawAttachment" ->
          World.get(s.world().attached, s.content().text("attachment")).withdrawn = true;
      default -> {
        return false;
      }
    }
    return true;
  }
}
