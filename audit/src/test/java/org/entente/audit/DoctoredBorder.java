package org.entente.audit;

import static org.entente.audit.Drafts.rectangle;
import static org.entente.audit.Drafts.square;
import static org.entente.audit.History.obj;

import java.util.List;
import java.util.Map;
import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;

/// The border: a soil of five by five squares, and `east` beside it, for which the mission speaks.
final class DoctoredBorder {
  private DoctoredBorder() {}

  static void addTo(Cases cases) {
    cases.put(
        Rule.SOIL_MISREAD,
        t -> {
          draw(t, "un");
          t.propose("pf.chief", square(5, 2));
        });
    cases.put(
        Rule.CROSSING_UNCONSENTED,
        t -> {
          Op op = approvedAcross(t);
          consent(t, "un.chief", op);
          refuse(t, "un.third", op);
          t.onTheDay();
          start(t, op);
        });
    cases.put(Rule.NOT_THE_VOICE, t -> consent(t, "pf.chief", approvedAcross(t)));
    cases.put(
        Rule.CONSENT_TO_NOTHING,
        t -> {
          draw(t, "un");
          consent(t, "un.chief", t.propose("pf.chief", square(1, 2)));
        });
  }

  static void draw(Theatre t, String voice) {
    t.history.act(
        "hn.chief",
        "DrawSoil",
        "soil",
        obj(
            "ground",
            rectangle(0, 0, 5, 5),
            "neighbours",
            List.of(
                obj(
                    "id",
                    "east",
                    "name",
                    Drafts.name(),
                    "ground",
                    List.of(rectangle(5, 0, 10, 5)),
                    "party",
                    voice))));
  }

  /// The next entry says that its volumes lie in `east`.
  static void across(Theatre t) {
    t.history.fact("crossings", List.of(crossing()));
  }

  private static Map<String, Object> crossing() {
    return obj("into", List.of("east"), "beyond", false);
  }

  static Op approvedAcross(Theatre t) {
    draw(t, "un");
    across(t);
    Op op = t.propose("pf.chief", square(5, 2));
    across(t);
    t.approve(op);
    return op;
  }

  static void start(Theatre t, Op op) {
    across(t);
    t.start(op);
  }

  static void consent(Theatre t, String post, Op op) {
    t.history.act(
        post,
        "ConsentToCrossing",
        "subject",
        op.id,
        "spaceTime",
        op.spaceTime(),
        "neighbour",
        "east",
        "conditions",
        new Words("by day"));
  }

  static void refuse(Theatre t, String post, Op op) {
    t.history.act(
        post, "RefuseCrossing", "subject", op.id, "neighbour", "east", "reason", new Words("no"));
  }
}
