package org.entente.audit;

import static org.entente.audit.Drafts.rectangle;
import static org.entente.audit.Drafts.square;
import static org.entente.audit.History.obj;
import static org.entente.audit.Theatre.DAY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Own;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;

/// Standing authorisations and their uses (invariants 1 and 4).
final class DoctoredStanding {
  private DoctoredStanding() {}

  static void addTo(Cases cases) {
    cases.put(Rule.AUTHORISED_UNASKED, t -> propose(t, "aid.chief"));
    cases.put(Rule.USE_UNAUTHORISED, t -> use(t, propose(t, "pf.chief"), square(0, 0), true));
    cases.put(Rule.USE_OUTSIDE_ENVELOPE, t -> use(t, approved(t), square(7, 0), false));
    cases.put(Rule.ENVELOPE_FACT_WRONG, t -> use(t, approved(t), square(7, 0), true));
    cases.put(
        Rule.USE_MEETS_OTHERS,
        t -> {
          Op other = t.propose("un.chief", square(0, 0));
          t.approve(other);
          String id = approved(t);
          stateMet(t, other);
          use(t, id, square(0, 0), true);
        });
  }

  static String propose(Theatre t, String post) {
    t.history.fact("outsideSectors", true);
    return t.history.act(
        post,
        "ProposeStandingAuthorisation",
        "title",
        new Words("x"),
        "exercise",
        false,
        "envelope",
        new Own(Standing.PART, envelope()),
        "conditions",
        new Words("x"),
        "release",
        obj("grants", List.of()));
  }

  private static Map<String, Object> envelope() {
    return obj(
        "zones",
        List.of(
            obj(
                "area",
                rectangle(0, 0, 5, 1),
                "band",
                obj("lowMetres", 0, "highMetres", 500, "datum", "AGL"))),
        "categories",
        List.of("MOVEMENT"),
        "ceiling",
        obj("atOnce", 1, "personnel", 50),
        "validity",
        Drafts.window(DAY.minus(Duration.ofDays(1)), DAY.plus(Duration.ofDays(9))));
  }

  static String approved(Theatre t) {
    String id = propose(t, "pf.chief");
    String digest = t.history.digestOf((int) t.history.lastSeq(), Standing.PART);
    t.history.fact("outsideSectors", true);
    t.history.act(
        "hn.chief", "ApproveStandingAuthorisation", "authorisation", id, "envelope", digest);
    return id;
  }

  /// The next act meets this one, whose end is known, with an open end of its own.
  private static void stateMet(Theatre t, Op other) {
    t.history.fact(
        "overlaps",
        List.of(Drafts.overlap(0, other.spaceTime(), 0, Drafts.window(other.from, other.to))));
  }

  static String use(Theatre t, String authorisation, Map<String, Object> area, boolean within) {
    t.history.fact("outsideSectors", true).fact("withinEnvelope", within);
    return t.history.act(
        "pf.chief",
        "GiveMovementNotice",
        "authorisation",
        authorisation,
        "place",
        new Own(Place.PART, Drafts.place("MOVEMENT", area, DAY, DAY.plus(Duration.ofHours(6)))),
        "personnel",
        30,
        "text",
        new Words("x"));
  }
}
