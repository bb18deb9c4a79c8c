package org.entente.audit;

import static org.entente.audit.Drafts.square;
import static org.entente.audit.History.obj;
import static org.entente.audit.Theatre.DAY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Own;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;

/// Proposing, consulting, deciding (invariants 1, 2, 5, 6, 9).
final class DoctoredDecisions {
  private DoctoredDecisions() {}

  static void addTo(Cases cases) {
    addApprovals(cases);
    addDecisions(cases);
    addPositions(cases);
    addReleases(cases);
  }

  private static void approveWith(Theatre t, Consumer<Map<String, Object>> change) {
    Op op = t.propose("pf.chief", square(0, 0));
    Map<String, Object> approval = Theatre.approval(op, List.of(), List.of());
    change.accept(approval);
    t.approve(op, approval);
  }

  private static List<Object> narrow(Duration from, Duration to) {
    Map<String, Object> window = Drafts.window(DAY.plus(from), DAY.plus(to));
    return List.of(obj("kind", "NarrowWindow", "window", window));
  }

  private static void addApprovals(Cases cases) {
    cases.put(
        Rule.DECIDED_ANOTHER_VERSION,
        t -> approveWith(t, approval -> approval.put("version", "0".repeat(64))));
    cases.put(
        Rule.CONDITION_WIDENS,
        t ->
            approveWith(
                t,
                approval ->
                    approval.put("conditions", narrow(Duration.ZERO, Duration.ofHours(9)))));
    cases.put(
        Rule.VALIDITY_OUT_OF_CHARTER,
        t ->
            approveWith(
                t,
                approval -> approval.put("validUntil", DAY.plus(Duration.ofDays(99)).toString())));
    cases.put(
        Rule.WITHHELD_NOT_NAMED,
        t -> approveWith(t, approval -> approval.put("withoutKnowledgeOf", List.of("MEANS"))));
    cases.put(
        Rule.REMARK_UNSEEN,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.history.act(
              "un.chief",
              "RemarkOnClause",
              "operation",
              op.id,
              "version",
              "0".repeat(64),
              "clause",
              "MEANS",
              "text",
              new Words("x"),
              "recipients",
              List.of());
        });
    cases.put(
        Rule.AWARENESS_ROOT,
        t -> approveWith(t, approval -> approval.put("awarenessRoot", "0".repeat(64))));
    cases.put(
        Rule.DECIDED_UNSEEN,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.history.headed("asOf", 1);
          t.approve(op);
        });
    cases.put(
        Rule.SILENCE_NOT_NAMED,
        t -> {
          Op earlier = t.propose("un.chief", square(0, 0));
          Op later = t.propose("pf.chief", square(0, 0), earlier);
          List<String> conflicts = List.of(Theatre.conflict(earlier, later));
          t.approve(later, Theatre.approval(later, conflicts, List.of()));
        });
    cases.put(
        Rule.CONFLICT_NOT_NAMED,
        t -> {
          Op earlier = t.propose("un.chief", square(0, 0));
          Op later = t.propose("pf.chief", square(0, 0), earlier);
          t.approve(later, Theatre.approval(later, List.of(), List.of("un")));
        });
  }

  private static void addDecisions(Cases cases) {
    cases.put(
        Rule.DECIDED_CLOSED_VERSION,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.approve(op);
          t.approve(op);
        });
    cases.put(
        Rule.CONDITIONS_NOT_OFFERED, t -> t.signConditions(t.propose("pf.chief", square(0, 0))));
    cases.put(
        Rule.NOT_IN_FORCE,
        t -> t.reasoned("hn.chief", "SuspendApproval", t.propose("pf.chief", square(0, 0))));
    cases.put(
        Rule.LIFTED_UNSUSPENDED,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.approve(op);
          t.history.act("hn.chief", "LiftSuspension", "operation", op.id);
        });
    cases.put(
        Rule.PROPOSER_DECIDES,
        t -> {
          Op op = t.propose("hn.second", square(0, 0));
          t.approve("hn.second", op, Theatre.approval(op, List.of(), List.of()));
        });
    cases.put(
        Rule.NOTICE_WHERE_APPROVAL_IS_ASKED, t -> t.give("pf.chief", "MOVEMENT", square(0, 0)));
  }

  private static void addPositions(Cases cases) {
    cases.put(
        Rule.POSITION_STALE,
        t -> {
          Op earlier = t.propose("un.chief", square(0, 0));
          Op later = t.propose("pf.chief", square(0, 0), earlier);
          later.clauses.put("purpose", "0".repeat(64));
          t.position("un.chief", later, "PURPOSE");
        });
    cases.put(Rule.POSITION_ON_CLOSED_VERSION, t -> t.position("un.chief", t.pair()[1], "PURPOSE"));
    cases.put(
        Rule.POSITION_NOT_ASKED,
        t -> t.position("un.chief", t.propose("pf.chief", square(0, 0)), "PURPOSE"));
    cases.put(Rule.CONSULTED_ALREADY, t -> consult(t, "pf"));
    cases.put(Rule.HUMANITARIAN_ASKED, t -> consult(t, "aid"));
    cases.put(
        Rule.HUMANITARIAN_SIGNS,
        t -> t.position("aid.chief", t.propose("pf.chief", square(0, 0)), "PURPOSE"),
        Rule.POSITION_NOT_ASKED);
  }

  private static void consult(Theatre t, String party) {
    Op op = t.propose("pf.chief", square(0, 0));
    t.history.act("hn.chief", "AddConsulted", "operation", op.id, "parties", List.of(party));
  }

  private static void addReleases(Cases cases) {
    cases.put(Rule.RELEASED_BY_ANOTHER, t -> release(t, "un.chief", "hn"));
    cases.put(Rule.RELEASED_TO_UNKNOWN, t -> release(t, "pf.chief", "zz"));
    cases.put(
        Rule.FORCES_WITHOUT_PART,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.history.fact("outsideSectors", true);
          t.history.act(
              "pf.chief",
              "ReviseOperation",
              "operation",
              op.id,
              "previous",
              op.version(),
              "changed",
              List.of(Drafts.forces("un", 10)));
        });
    cases.put(Rule.MEASURE_BEYOND_OWN, t -> measure(t, "pf.chief", "NO_FIRE_AREA"));
    cases.put(Rule.MEASURE_IMPROPER, t -> measure(t, "hn.chief", "MOVEMENT"));
    cases.put(
        Rule.OBJECTION_NOT_PROVIDED,
        t -> {
          String notice = t.give("un.chief", "POSITION", square(0, 0));
          t.history.act(
              "pf.chief",
              "AnswerNotice",
              "notice",
              notice,
              "answer",
              "OBJECTED",
              "reason",
              new Words("x"));
        });
  }

  private static void measure(Theatre t, String post, String category) {
    t.history.fact("outsideSectors", true);
    t.history.act(
        post,
        "EstablishStandingMeasure",
        "title",
        new Words("x"),
        "exercise",
        false,
        "place",
        new Own(
            Place.PART, Drafts.place(category, square(0, 0), DAY, DAY.plus(Duration.ofHours(6)))),
        "text",
        new Words("x"),
        "release",
        obj("grants", List.of()));
  }

  private static void release(Theatre t, String post, String party) {
    Op op = t.propose("pf.chief", square(0, 0));
    Map<String, Object> grant = obj("party", party, "posts", List.of(), "level", "FULL");
    t.history.act(
        post, "ChangeRelease", "operation", op.id, "release", obj("grants", List.of(grant)));
  }
}
