package org.entente.audit;

import java.util.Set;

/// What acts about the plan, reports, civilian harm and inquiries make of them.
final class ResultReplay {
  private ResultReplay() {}

  /// Whether the act was one of these.
  static boolean apply(Situation s) {
    String id = s.entry().act().id();
    String party = s.author().party();
    Filed filed = s.world().filed;
    switch (s.entry().kind()) {
      case "PublishPlan" ->
          filed.plans.put(s.entry().digestOf("act"), Filed.Planned.of(s.content().get("plan")));
      case "CommentOnPlan" -> filed.comments.add(id);
      case "AnswerPlanComment", "RecordMeasurement", "AnswerFact", "RecordAmends" -> {}
      case "FileReport" ->
          filed.reports.put(
              id,
              new Filed.Report(
                  party,
                  Set.copyOf(s.content().texts("asked")),
                  s.content().items("facts").size(),
                  s.content().truth("exercise")));
      case "RecordCivilianHarm" ->
          filed.harms.put(
              id,
              new Filed.Harm(
                  party,
                  Set.copyOf(s.content().texts("concerned")),
                  s.content().truth("exercise")));
      case "AnswerCivilianHarm" -> harm(s).answers.put(party, s.content().text("answer"));
      case "CloseCivilianHarm" -> harm(s).closed = true;
      case "OpenInquiry" -> {
        Filed.Joint joint = new Filed.Joint(Set.copyOf(s.content().texts("parties")));
        joint.joined.add(party);
        filed.inquiries.put(id, joint);
      }
      case "JoinInquiry" -> inquiry(s).joined.add(party);
      case "RecordFindings" -> {}
      case "ProposeFindings" -> inquiry(s).propose(s.entry().digestOf("findings"));
      case "SignFindings" -> inquiry(s).signed.add(party);
      default -> {
        return false;
      }
    }
    return true;
  }

  static Filed.Harm harm(Situation s) {
    return World.get(s.world().filed.harms, s.content().text("harm"));
  }

  static Filed.Joint inquiry(Situation s) {
    return World.get(s.world().filed.inquiries, s.content().text("inquiry"));
  }
}
