package org.entente.audit;

import java.util.List;

/// What acts about disputes and cooperation make of them.
final class DisputeReplay {
  private DisputeReplay() {}

  /// Whether the act was one of these.
  static boolean apply(Situation s) {
    String id = s.entry().act().id();
    Doc content = s.content();
    switch (s.entry().kind()) {
      case "RaiseDispute" -> put(s, s.author().party(), content.text("against"), false);
      case "ReportDispute" -> {
        List<String> between = content.texts("between");
        put(s, between.getFirst(), between.getLast(), true);
      }
      case "AcknowledgeDispute" -> about(s).acknowledged = true;
      case "AnswerDispute", "EscalateDispute" -> about(s).items.add(id);
      case "ReplyToEntry", "ConsultOnDispute" -> {}
      case "ProposeSettlement" -> about(s).propose(s.entry().digestOf("settlement"));
      case "SignSettlement" -> about(s).sign(s.author());
      case "WithdrawDispute" -> {
        about(s).items.add(id);
        about(s).over = true;
      }
      case "SuspendCooperation" ->
          s.world()
              .suspensions
              .put(
                  id,
                  new Suspension(
                      s.author().party(), content.text("with"), content.truth("exercise")));
      case "ResumeCooperation" -> suspension(s).sign(s.author(), s.entry().seq());
      default -> {
        return false;
      }
    }
    return true;
  }

  static Dispute about(Situation s) {
    return World.get(s.world().disputes, s.content().text("dispute"));
  }

  static Suspension suspension(Situation s) {
    return World.get(s.world().suspensions, s.content().text("suspension"));
  }

  private static void put(Situation s, String raiser, String against, boolean reported) {
    String id = s.entry().act().id();
    Dispute dispute = new Dispute(raiser, against, s.content().truth("exercise"), reported);
    dispute.items.add(id);
    s.world().disputes.put(id, dispute);
  }
}
