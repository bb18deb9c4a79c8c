package org.entente.audit;

import java.util.List;

/// Notices and immediate actions (invariants 1, 11, 12).
final class NoticeChecks {
  private NoticeChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "GiveNotice" -> checkGive(s, q);
      case "EstablishStandingMeasure" -> checkMeasure(s, q);
      case "ChangeStandingMeasure" -> checkChange(s, notice(s, "measure"), q);
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

  /// The host's anywhere, a party's where it answers for the sectors; and not over already.
  private static void checkMeasure(Situation s, Inquiry q) {
    String party = s.author().party();
    boolean own =
        !s.entry().outsideSectors()
            && s.entry().sectors().stream()
                .allMatch(id -> World.get(s.world().sectors, id).owner().equals(party));
    q.require(Rule.MEASURE_BEYOND_OWN, own || s.roster().isHost(party), party);
    if (s.place().isPresent()) {
      Place place = s.place().get();
      boolean over = place.ends().map(end -> !s.entry().at().isBefore(end)).orElse(false);
      q.require(Rule.MEASURE_IMPROPER, !over, "over");
      q.require(Rule.MEASURE_IMPROPER, place.isMeasure(), place.category());
    }
  }

  private static void checkChange(Situation s, Notice notice, Inquiry q) {
    q.require(Rule.MEASURE_IMPROPER, notice.measure, notice.id);
    checkEnd(s, notice, q);
    checkMeasure(s, q);
    boolean same =
        s.place()
            .flatMap(to -> notice.place.map(from -> from.category().equals(to.category())))
            .orElse(true);
    q.require(Rule.MEASURE_IMPROPER, same, "category");
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
