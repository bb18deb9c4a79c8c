package org.entente.audit;

import java.util.List;

/// Disputes (invariants 2, 8, 12, 13): who says what in them, and what both signed.
final class DisputeChecks {
  private DisputeChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "RaiseDispute" -> {
        ProposalChecks.requireKnownAudience(s, q);
        String against = s.content().text("against");
        requireParty(s, against, q);
        requireSide(s, !against.equals(s.author().party()), q);
        checkEvidence(s, q);
      }
      case "ReportDispute" -> {
        ProposalChecks.requireKnownAudience(s, q);
        List<String> between = s.content().texts("between");
        boolean two = between.size() == 2 && !between.getFirst().equals(between.getLast());
        q.require(Rule.FORM, two, "between");
        between.forEach(party -> requireParty(s, party, q));
      }
      case "AcknowledgeDispute" -> {
        Dispute dispute = open(s, q);
        requireSide(s, dispute.against.equals(s.author().party()), q);
        requireState(s, !dispute.acknowledged, q);
      }
      case "AnswerDispute" -> {
        Dispute dispute = DisputeReplay.about(s);
        requireSide(s, mayAnswer(s, dispute), q);
        checkEvidence(s, q);
      }
      case "ReplyToEntry" -> {
        Dispute dispute = DisputeReplay.about(s);
        requireSide(s, dispute.isSide(s.author().party()), q);
        String entry = s.content().text("entry");
        q.require(Rule.REPLY_TO_NOTHING, dispute.items.contains(entry), entry);
      }
      case "ConsultOnDispute" -> checkMeeting(s, open(s, q), q);
      case "EscalateDispute" -> checkForum(s, open(s, q), q);
      case "ProposeSettlement" -> open(s, q);
      case "SignSettlement" -> checkSettlement(s, open(s, q), q);
      case "WithdrawDispute" -> requireSide(s, open(s, q).raiser.equals(s.author().party()), q);
      default -> {}
    }
  }

  /// A reported one either side answers: neither raised it.
  private static boolean mayAnswer(Situation s, Dispute dispute) {
    String party = s.author().party();
    return dispute.against.equals(party) || (dispute.reported && dispute.isSide(party));
  }

  private static void requireParty(Situation s, String party, Inquiry q) {
    boolean known = s.roster().findParty(party).isPresent();
    q.require(Rule.UNKNOWN_SUBJECT, known, "party", party);
    q.require(Rule.HUMANITARIAN_ASKED, !s.roster().isHumanitarian(party), party);
  }

  private static void requireSide(Situation s, boolean holds, Inquiry q) {
    q.require(
        Rule.NOT_THAT_SIDE_OF_DISPUTE,
        holds,
        s.author().party(),
        s.content().findText("dispute").orElse(s.entry().act().id()));
  }

  private static void requireState(Situation s, boolean fits, Inquiry q) {
    q.require(Rule.DISPUTE_STATE, fits, s.entry().kind(), s.content().text("dispute"));
  }

  /// The dispute, which must be one that was raised and is not over, between the author and
  /// another.
  private static Dispute open(Situation s, Inquiry q) {
    Dispute dispute = DisputeReplay.about(s);
    requireSide(s, dispute.isSide(s.author().party()), q);
    requireState(s, !dispute.reported && !dispute.over, q);
    return dispute;
  }

  private static void checkEvidence(Situation s, Inquiry q) {
    s.entry()
        .follow(s.content().get("evidence"))
        .ifPresent(evidence ->
            evidence
                .texts("subjects")
                .forEach(
                    id -> q.require(Rule.UNKNOWN_SUBJECT, isKnown(s.world(), id), "evidence", id)));
  }

  private static boolean isKnown(World world, String id) {
    return world.operations.containsKey(id)
        || world.notices.containsKey(id)
        || world.encounters.containsKey(id)
        || world.promises.containsKey(id);
  }

  private static void checkMeeting(Situation s, Dispute dispute, Inquiry q) {
    Encounter meeting = MeetingReplay.about(s);
    for (String side : List.of(dispute.raiser, dispute.against)) {
      boolean there = meeting.parties.contains(side);
      q.require(Rule.NOT_AT_THE_MEETING, there, side, meeting.id);
    }
    boolean same = meeting.exercise == dispute.exercise;
    q.require(Rule.EXERCISE_CHANGED, same, s.entry().kind());
  }

  private static void checkForum(Situation s, Dispute dispute, Inquiry q) {
    Series forum = MeetingReplay.series(s);
    String id = s.content().text("forum");
    for (String side : List.of(dispute.raiser, dispute.against)) {
      q.require(Rule.NOT_OF_THE_FORUM, forum.parties.contains(side), side, id);
    }
    q.require(Rule.EXERCISE_CHANGED, forum.exercise == dispute.exercise, s.entry().kind());
    q.require(Rule.FORUM_CLOSED, !forum.closed, id);
  }

  private static void checkSettlement(Situation s, Dispute dispute, Inquiry q) {
    String digest = s.content().text("settlement");
    String id = s.content().text("dispute");
    boolean latest = dispute.settlement.map(digest::equals).orElse(false);
    q.require(Rule.SETTLEMENT_NOT_LATEST, latest, id, digest);
    boolean once = !dispute.isSignedBy(s.author().party());
    q.require(Rule.SETTLEMENT_SIGNED, once, s.author().party(), id);
    boolean another = dispute.signed.stream().noneMatch(one -> s.isOneHandWith(one));
    q.require(Rule.SECOND_SIGNATURE, another || !once, s.entry().act().post());
  }
}
