package org.entente.audit;

import static org.entente.audit.Drafts.square;
import static org.entente.audit.Theatre.DAY;

import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;

/// Geometry and the settling of conflicts (invariants 2 and 4).
final class DoctoredCoordination {
  private DoctoredCoordination() {}

  static void addTo(Cases cases) {
    addFacts(cases);
    addConflicts(cases);
    addSettlements(cases);
  }

  private static void addFacts(Cases cases) {
    cases.put(
        Rule.OVERLAP_MISSED,
        t -> {
          t.propose("un.chief", square(0, 0));
          t.propose("pf.chief", square(0, 0));
        });
    cases.put(
        Rule.OVERLAP_EXTRA,
        t -> t.propose("pf.chief", square(5, 5), t.propose("un.chief", square(0, 0))));
    cases.put(
        Rule.OVERLAP_WRONG,
        t -> {
          Op earlier = t.propose("un.chief", square(0, 0));
          earlier.to = DAY.plusSeconds(60);
          t.propose("pf.chief", square(0, 0), earlier);
        });
    cases.put(
        Rule.SECTOR_WRONG,
        t -> {
          t.history.act(
              "hn.chief",
              "EstablishSector",
              "name",
              Drafts.name(),
              "area",
              square(0, 0),
              "owner",
              "un");
          t.propose("pf.chief", square(0, 0));
        });
  }

  private static void addConflicts(Cases cases) {
    cases.put(
        Rule.CONFLICT_NOT_OWN,
        t -> {
          Op[] pair = t.pair();
          acknowledge(t, "aid.chief", pair);
        });
    cases.put(
        Rule.CONFLICT_OVER,
        t -> {
          Op[] pair = t.pair();
          t.reasoned("pf.chief", "WithdrawOperation", pair[1]);
          acknowledge(t, "un.chief", pair);
        });
    cases.put(
        Rule.NOTHING_TO_SETTLE,
        t -> {
          t.publish("NOTIFY");
          arrange(t, "pf.chief", t.pair());
        });
    cases.put(
        Rule.ARRANGED_WITH_ONESELF, t -> sign(t, "pf.second", arrange(t, "pf.chief", t.pair())));
    cases.put(
        Rule.REACH_UNCHANGED,
        t ->
            t.history.act(
                "hn.chief",
                "DeclareReach",
                "party",
                "un",
                "reachable",
                true,
                "reason",
                new Words("x")));
    cases.put(
        Rule.START_UNSETTLED,
        t -> {
          Op[] pair = t.pair();
          t.onTheDay();
          t.start(pair[1]);
        });
  }

  private static void acknowledge(Theatre t, String post, Op[] pair) {
    t.history.act(post, "AcknowledgeConflict", "conflict", Theatre.conflict(pair[0], pair[1]));
  }

  private static String arrange(Theatre t, String post, Op[] pair) {
    return t.history.act(
        post,
        "ProposeArrangement",
        "conflict",
        Theatre.conflict(pair[0], pair[1]),
        "terms",
        new Words("x"));
  }

  private static void sign(Theatre t, String post, String arrangement) {
    t.history.act(post, "SignArrangement", "arrangement", arrangement);
  }

  private static void settle(Theatre t, Op[] pair) {
    t.history.act(
        "hn.chief",
        "SettleConflict",
        "conflict",
        Theatre.conflict(pair[0], pair[1]),
        "reason",
        new Words("x"));
  }

  private static void addSettlements(Cases cases) {
    cases.put(Rule.SETTLED_BEFORE_DEADLINE, t -> settle(t, t.pair()));
    cases.put(
        Rule.SETTLED_ALREADY,
        t -> {
          Op[] pair = t.pair();
          t.onTheDay();
          settle(t, pair);
          settle(t, pair);
        });
    cases.put(
        Rule.SETTLED_UNENDORSED,
        t -> {
          t.publish("FORBIDDEN");
          Op[] pair = t.pair();
          t.history.act(
              "un.chief", "EndorseSettlement", "conflict", Theatre.conflict(pair[0], pair[1]));
          t.onTheDay();
          settle(t, pair);
        });
    cases.put(
        Rule.HUMANITARIAN_OVERRULED,
        t -> {
          String site = t.give("aid.chief", "HUMANITARIAN_SITE", square(0, 0));
          Op there = t.neighbour(site, "aid", true);
          Op op = t.propose("pf.chief", square(0, 0), there);
          t.onTheDay();
          settle(t, new Op[] {there, op});
        });
  }
}
