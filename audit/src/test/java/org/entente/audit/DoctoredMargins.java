package org.entente.audit;

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

/// Margins of an approval, and shifts within them (invariants 1 and 4).
final class DoctoredMargins {
  /// A tenth of a grid square, some ten kilometres.
  private static final int AWAY_E7 = 1_000_000;

  private DoctoredMargins() {}

  static void addTo(Cases cases) {
    cases.put(
        Rule.MARGINS_UNCHECKED,
        t -> approve(t, t.propose("pf.chief", square(0, 0)), List.of(), false));
    cases.put(
        Rule.SHIFT_UNAUTHORISED,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.approve(op);
          shift(t, op, 0, 60);
        });
    cases.put(
        Rule.SHIFT_OUTSIDE_MARGINS,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          approve(t, op, List.of(), true);
          shift(t, op, 0, 4 * 60);
        });
    cases.put(
        Rule.SHIFT_MEETS_OTHERS,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          approve(t, op, List.of(), true);
          Op later =
              t.propose(
                  "un.chief",
                  "GROUND_MANOEUVRE",
                  square(0, 0),
                  DAY.plus(Duration.ofHours(6)),
                  DAY.plus(Duration.ofHours(9)));
          t.approve(later);
          t.history.fact(
              "overlaps",
              List.of(
                  Drafts.overlap(
                      0,
                      later.spaceTime(),
                      0,
                      Drafts.window(
                          DAY.plus(Duration.ofHours(6)), DAY.plus(Duration.ofHours(7))))));
          shift(t, op, 0, 60);
        });
  }

  /// Margins of three hours and five kilometres.
  ///
  /// @param stated whether the desk says that nothing is met within them
  static void approve(Theatre t, Op op, List<String> named, boolean stated) {
    Map<String, Object> approval = Theatre.approval(op, named, List.of());
    approval.put("margins", obj("hours", 3, "kilometres", 5, "heightMetres", 0));
    if (stated) {
      t.history.fact("margins", List.of());
    }
    t.approve(op, approval);
  }

  static void shift(Theatre t, Op op, int eastE7, int minutes) {
    t.history.fact("outsideSectors", true).fact("withinEnvelope", eastE7 < AWAY_E7);
    t.history.act(
        "pf.chief",
        "ShiftWithinMargins",
        "operation",
        op.id,
        "version",
        op.version(),
        "shift",
        new Own(
            "shift", obj("eastE7", eastE7, "northE7", 0, "minutes", minutes, "heightMetres", 0)),
        "reason",
        new Words("the road is wet"));
  }
}
