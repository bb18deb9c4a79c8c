package org.entente.audit;

import java.util.List;

/// Notices and immediate actions (invariants 1, 11, 12).
final class NoticeChecks {
  private NoticeChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "GiveNotice" -> checkGive(s, q);
      case "AnswerNotice" -> checkAnswer(s, q);
      case "AnswerImmediateAction" -> requireNotEnded(notice(s, "action"), q);
      case "ReportReceipt" -> checkReceipt(s, q);
      case "EndNotice" -> checkEnd(s, notice(s, "notice"), q);
      case "EndImmediateAction" -> checkEnd(s, notice(s, "action"), q);
      default -> {}
    }
  }

  /// Of one other party's notices, and something that was not said before.
  private static void checkReceipt(Situation s, Inquiry q) {
    String post = s.entry().act().post();
    String stage = s.content().text("stage");
    List<Notice> notices = notices(s);
    boolean own = notices.stream().anyMatch(one -> one.owner.equals(s.author().party()));
    q.require(Rule.RECEIPT_BY_NOTIFIER, !own, s.author().party());
    boolean several = notices.stream().map(one -> one.owner).distinct().count() > 1;
    q.require(Rule.RECEIPT_OF_SEVERAL, !several, post);
    boolean said = notices.stream().allMatch(one -> one.isReceived(post, stage));
    q.require(Rule.RECEIPT_SAID_BEFORE, !said, post, stage);
  }

  static List<Notice> notices(Situation s) {
    return s.content().items("notices").stream()
        .map(id -> s.world().findNotice(id.text()).orElseThrow())
        .toList();
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
