package org.entente.audit;

import static org.entente.audit.Drafts.square;
import static org.entente.audit.History.obj;
import static org.entente.audit.Theatre.DAY;

import java.util.List;
import java.util.Map;
import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;

/// Starting, pausing, leaving (invariants 1, 10, 11).
final class DoctoredConduct {
  private DoctoredConduct() {}

  static void addTo(Cases cases) {
    addStarts(cases);
    addPauses(cases);
    addEnds(cases);
  }

  private static Op approved(Theatre t) {
    Op op = t.propose("pf.chief", square(0, 0));
    t.approve(op);
    return op;
  }

  private static void addStarts(Cases cases) {
    cases.put(
        Rule.START_NOT_APPROVED,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.onTheDay();
          t.start(op);
        });
    cases.put(
        Rule.START_UNDER_UNSIGNED_CONDITIONS,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          Map<String, Object> approval = Theatre.approval(op, List.of(), List.of());
          approval.put("conditions", List.of(obj("kind", "Duty", "text", new Words("x"))));
          t.approve(op, approval);
          t.onTheDay();
          t.start(op);
        },
        Rule.START_NOT_APPROVED);
    cases.put(
        Rule.START_EXPIRED,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          Map<String, Object> approval = Theatre.approval(op, List.of(), List.of());
          approval.put("validUntil", DAY.toString());
          t.approve(op, approval);
          t.onTheDay();
          t.start(op);
        });
    cases.put(
        Rule.START_SUSPENDED,
        t -> {
          Op op = approved(t);
          t.reasoned("hn.second", "SuspendApproval", op);
          t.onTheDay();
          t.start(op);
        });
    cases.put(Rule.START_OUTSIDE_WINDOW, t -> t.start(approved(t)));
    cases.put(
        Rule.START_TWICE,
        t -> {
          Op op = t.started();
          t.start(op);
        });
  }

  private static void addPauses(Cases cases) {
    cases.put(
        Rule.CLOCK_DIVERGED,
        t -> {
          t.history.fact("clockDiverged", true);
          DoctoredRecords.register(t);
        });
    cases.put(
        Rule.START_PAUSED,
        t -> {
          Op op = approved(t);
          t.reasoned("pf.second", "PausePart", op);
          t.onTheDay();
          t.start(op);
        });
    cases.put(Rule.PART_NOT_OWN, t -> t.reasoned("un.chief", "PausePart", t.started()));
    cases.put(Rule.RESUMED_UNPAUSED, t -> resume(t, t.started()));
    cases.put(
        Rule.RESUMED_THOUGH_CHANGED,
        t -> {
          Op op = t.started();
          t.reasoned("pf.second", "PausePart", op);
          t.propose("un.chief", square(0, 0), op);
          resume(t, op);
        });
    cases.put(
        Rule.RESUMED_WITHOUT_APPROVAL,
        t -> {
          Op op = t.started();
          t.reasoned("pf.second", "PausePart", op);
          t.reasoned("hn.second", "SuspendApproval", op);
          resume(t, op);
        });
  }

  private static void resume(Theatre t, Op op) {
    t.history.act("pf.chief", "ResumePart", "operation", op.id);
  }

  private static void receive(Theatre t, String post, String... notices) {
    t.history.act(post, "ReportReceipt", "stage", "DELIVERED", "notices", List.of(notices));
  }

  private static void addEnds(Cases cases) {
    cases.put(
        Rule.GONE_WITHOUT_START, t -> t.report("pf.chief", "ReportDisengagement", approved(t)));
    cases.put(Rule.CLOSED_WHILE_PRESENT, t -> t.report("pf.chief", "CloseOperation", t.started()));
    cases.put(
        Rule.WITHDRAWN_WHILE_PRESENT,
        t -> t.reasoned("pf.chief", "WithdrawOperation", t.started()));
    cases.put(
        Rule.ACT_AFTER_END,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.reasoned("pf.chief", "WithdrawOperation", op);
          t.history.act("hn.chief", "AddConsulted", "operation", op.id, "parties", List.of("un"));
        });
    cases.put(
        Rule.RECEIPT_BY_NOTIFIER,
        t ->
            receive(
                t, "aid.second", t.give("aid.chief", "HUMANITARIAN_SITE", Drafts.square(5, 5))));
    cases.put(
        Rule.RECEIPT_OF_SEVERAL,
        t ->
            receive(
                t,
                "pf.chief",
                t.give("aid.chief", "HUMANITARIAN_SITE", Drafts.square(5, 5)),
                t.give("hn.chief", "POSITION", Drafts.square(7, 7))));
    cases.put(
        Rule.RECEIPT_SAID_BEFORE,
        t -> {
          String site = t.give("aid.chief", "HUMANITARIAN_SITE", Drafts.square(5, 5));
          receive(t, "pf.chief", site);
          receive(t, "pf.chief", site);
        });
    cases.put(
        Rule.PRESENCE_ENDED_BY_ANOTHER,
        t -> {
          String site = t.give("aid.chief", "HUMANITARIAN_SITE", square(0, 0));
          t.history.act("hn.chief", "EndNotice", "notice", site, "reason", new Words("x"));
        });
  }
}
