package org.entente.audit;

/// Notices and immediate actions (invariants 1, 11, 12).
final class NoticeChecks {
  private NoticeChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "GiveNotice" -> checkGive(s, q);
      case "AnswerNotice" -> checkAnswer(s, q);
      case "AnswerImmediateAction" -> requireNotEnded(notice(s, "action"), q);
      case "EndNotice" -> checkEnd(s, notice(s, "notice"), q);
      case "EndImmediateAction" -> checkEnd(s, notice(s, "action"), q);
      default -> {}
    }
  }

  private static Notice notice(Situation s, String member) {
    return s.world().findNotice(s.content().text(member)).orElseThrow();
  }

  private static void checkGive(Situation s, Inquiry q) {
    if (s.place().isEmpty()) {
      return;
    }
    String category = s.place().get().category();
    boolean asked =
        s.roster()
            .findParty(s.author().party())
            .map(party -> party.regimeFor(category).equals("APPROVAL"))
            .orElse(false);
    q.require(Rule.NOTICE_WHERE_APPROVAL_IS_ASKED, !asked, s.author().party(), category);
  }

  /// Only the host objects, only where notification is asked, and never to a humanitarian notice.
  private static void checkAnswer(Situation s, Inquiry q) {
    Notice notice = notice(s, "notice");
    requireNotEnded(notice, q);
    boolean provided =
        s.roster().isHost(s.author().party())
            && notice.regime.equals("NOTIFICATION")
            && !s.roster().isHumanitarian(notice.owner);
    boolean objects = s.content().text("answer").equals("OBJECTED");
    q.require(Rule.OBJECTION_NOT_PROVIDED, !objects || provided, s.author().party());
  }

  private static void requireNotEnded(Notice notice, Inquiry q) {
    q.require(Rule.ACT_AFTER_END, !notice.ended, notice.id);
  }

  private static void checkEnd(Situation s, Notice notice, Inquiry q) {
    requireNotEnded(notice, q);
    boolean own = notice.owner.equals(s.author().party());
    q.require(Rule.PRESENCE_ENDED_BY_ANOTHER, own, s.author().party(), notice.owner);
  }
}
