package org.entente.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The plan, reports, civilian harm and inquiries (invariants 2, 5, 12, 13).
final class ResultChecks {
  private ResultChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "CommentOnPlan" -> checkComment(s, q);
      case "RecordMeasurement" -> checkMeasurement(s, q);
      case "FileReport" -> checkReport(s, q);
      case "AnswerFact" -> checkFact(s, q);
      case "RecordCivilianHarm" -> {
        checkAsked(s, s.content().texts("concerned"), q);
        checkTold(s, s.content().get("from"), q);
        checkAbout(s, q);
      }
      case "AnswerCivilianHarm", "RecordAmends" -> {
        boolean concerned = ResultReplay.harm(s).concerned.contains(s.author().party());
        q.require(Rule.NOT_CONCERNED, concerned, s.author().party(), s.content().text("harm"));
      }
      case "CloseCivilianHarm" -> checkClose(s, ResultReplay.harm(s), q);
      case "OpenInquiry" -> checkOpen(s, q);
      case "JoinInquiry" -> {
        requireOf(s, q);
        boolean once = !ResultReplay.inquiry(s).joined.contains(s.author().party());
        requireState(s, once, q);
      }
      case "RecordFindings" -> requireJoined(s, q);
      case "ProposeFindings" -> {
        requireJoined(s, q);
        requireState(s, ResultReplay.inquiry(s).joined.size() >= 2, q);
      }
      case "SignFindings" -> checkSignature(s, ResultReplay.inquiry(s), q);
      default -> {}
    }
  }

  /// A comment and a measurement name a version that was published, and something in it.
  private static Optional<Filed.Planned> plan(Situation s, Inquiry q) {
    String version = s.content().text("version");
    Optional<Filed.Planned> plan = Optional.ofNullable(s.world().filed.plans.get(version));
    boolean shown = !s.roster().isHumanitarian(s.author().party());
    q.require(Rule.PLAN_NOT_PUBLISHED, plan.isPresent() && shown, version);
    return plan;
  }

  private static void requireItem(boolean known, String item, Inquiry q) {
    q.require(Rule.PLAN_ITEM_UNKNOWN, known, item);
  }

  private static void checkComment(Situation s, Inquiry q) {
    plan(s, q)
        .ifPresent(plan -> {
          s.content()
              .findText("objective")
              .ifPresent(id -> requireItem(plan.objectives().contains(id), id, q));
          s.content().findText("item").ifPresent(id -> requireItem(plan.has(id), id, q));
        });
  }

  private static void checkMeasurement(Situation s, Inquiry q) {
    String measure = s.content().text("measure");
    plan(s, q).ifPresent(plan -> requireItem(plan.measures().contains(measure), measure, q));
    checkTold(s, s.content().get("from"), q);
    s.entry()
        .follow(s.content().get("evidence"))
        .flatMap(evidence -> evidence.findText("report"))
        .ifPresent(id -> requireReport(s, id, q));
  }

  private static void requireReport(Situation s, String id, Inquiry q) {
    boolean known = s.world().filed.reports.containsKey(id);
    q.require(Rule.UNKNOWN_SUBJECT, known, "report", id);
  }

  /// Nobody knows what is to come; and nothing is told before it happened.
  private static void checkTold(Situation s, Doc from, Inquiry q) {
    Instant told = from.instant("told");
    q.require(Rule.TOLD_IN_THE_FUTURE, !told.isAfter(s.entry().at()), told);
    q.require(Rule.FORM, !told.isBefore(from.instant("happened")), "told");
    long credibility = from.get("grade").whole("credibility");
    q.require(Rule.FORM, credibility >= 1 && credibility <= 6, "credibility");
  }

  private static void checkAsked(Situation s, List<String> parties, Inquiry q) {
    ProposalChecks.requireKnownAudience(s, q);
    for (String party : parties) {
      boolean known = s.roster().findParty(party).isPresent();
      q.require(Rule.UNKNOWN_SUBJECT, known, "party", party);
      q.require(Rule.HUMANITARIAN_ASKED, !s.roster().isHumanitarian(party), party);
    }
  }

  private static Optional<Operation> checkAbout(Situation s, Inquiry q) {
    Optional<Doc> about = s.entry().follow(s.content().get("about"));
    about
        .flatMap(links -> links.findText("sector"))
        .ifPresent(
            id -> q.require(Rule.UNKNOWN_SUBJECT, s.world().sectors.containsKey(id), "sector", id));
    Optional<String> id = about.flatMap(links -> links.findText("operation"));
    Optional<Operation> operation = id.flatMap(s.world()::findOperation);
    boolean known = id.isEmpty() || operation.isPresent();
    q.require(Rule.UNKNOWN_SUBJECT, known, "operation", id.orElse(""));
    operation.ifPresent(one -> requireExercise(s, one.exercise, q));
    return operation;
  }

  private static void requireExercise(Situation s, boolean exercise, Inquiry q) {
    boolean same = exercise == s.content().truth("exercise");
    q.require(Rule.EXERCISE_CHANGED, same, s.entry().kind());
  }

  private static void checkReport(Situation s, Inquiry q) {
    List<String> asked = s.content().texts("asked");
    checkAsked(s, asked, q);
    s.content().items("facts").forEach(fact -> checkTold(s, fact.get("from"), q));
    String party = s.author().party();
    q.require(Rule.OWN_REPORT, !asked.contains(party), party);
    Optional<Operation> operation = checkAbout(s, q);
    if (s.content().text("type").equals("CLOSING") && operation.isPresent()) {
      Operation closed = operation.get();
      q.require(Rule.LEAD_ONLY, closed.lead.equals(party), party, closed.id);
      boolean left =
          closed.conduct == Operation.Conduct.DISENGAGED
              || closed.conduct == Operation.Conduct.CLOSED;
      q.require(Rule.CLOSED_WHILE_PRESENT, left, closed.id);
    }
  }

  private static void checkFact(Situation s, Inquiry q) {
    Filed.Report report = World.get(s.world().filed.reports, s.content().text("report"));
    long fact = s.content().whole("fact");
    boolean known = fact >= 0 && fact < report.facts();
    q.require(Rule.UNKNOWN_SUBJECT, known, "fact", fact);
    String party = s.author().party();
    q.require(Rule.OWN_REPORT, !report.owner().equals(party), party);
    boolean contested = s.content().text("answer").equals("CONTESTED");
    q.require(Rule.FORM, !contested || s.content().find("version").isPresent(), "version");
  }

  private static void checkClose(Situation s, Filed.Harm harm, Inquiry q) {
    String id = s.content().text("harm");
    boolean own = harm.owner.equals(s.author().party());
    q.require(Rule.NOT_CONCERNED, own, s.author().party(), id);
    q.require(Rule.HARM_UNANSWERED, harm.isAnswered(), id);
    q.require(Rule.HARM_CLOSED, !harm.closed, id);
  }

  private static void checkOpen(Situation s, Inquiry q) {
    List<String> parties = s.content().texts("parties");
    checkAsked(s, parties, q);
    String party = s.author().party();
    q.require(Rule.NOT_OF_THE_INQUIRY, parties.contains(party), party, s.entry().act().id());
    q.require(Rule.FORM, parties.size() >= 2, "parties");
    Optional<Doc> inquired = s.entry().follow(s.content().get("inquired"));
    inquired
        .flatMap(into -> into.findText("report"))
        .ifPresent(id -> {
          requireReport(s, id, q);
          Optional.ofNullable(s.world().filed.reports.get(id))
              .ifPresent(report -> requireExercise(s, report.exercise(), q));
        });
    inquired
        .flatMap(into -> into.findText("harm"))
        .ifPresent(id -> {
          boolean known = s.world().filed.harms.containsKey(id);
          q.require(Rule.UNKNOWN_SUBJECT, known, "harm", id);
          Optional.ofNullable(s.world().filed.harms.get(id))
              .ifPresent(harm -> requireExercise(s, harm.exercise, q));
        });
  }

  private static void requireOf(Situation s, Inquiry q) {
    boolean of = ResultReplay.inquiry(s).parties.contains(s.author().party());
    String id = s.content().text("inquiry");
    q.require(Rule.NOT_OF_THE_INQUIRY, of, s.author().party(), id);
  }

  private static void requireState(Situation s, boolean fits, Inquiry q) {
    q.require(Rule.INQUIRY_STATE, fits, s.entry().kind(), s.content().text("inquiry"));
  }

  private static void requireJoined(Situation s, Inquiry q) {
    requireOf(s, q);
    requireState(s, ResultReplay.inquiry(s).joined.contains(s.author().party()), q);
  }

  private static void checkSignature(Situation s, Filed.Joint inquiry, Inquiry q) {
    requireJoined(s, q);
    String digest = s.content().text("findings");
    boolean latest = inquiry.findings.map(digest::equals).orElse(false);
    q.require(Rule.FINDINGS_NOT_LATEST, latest, s.content().text("inquiry"), digest);
    boolean once = !inquiry.signed.contains(s.author().party());
    q.require(Rule.FINDINGS_SIGNED, once, s.author().party(), s.content().text("inquiry"));
  }
}
