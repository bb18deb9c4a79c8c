package org.entente.audit;

import static org.entente.audit.Drafts.square;
import static org.entente.audit.Theatre.DAY;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;

/// Form, sequence, parts, erasure, exercise (invariants 8, 12, 13).
final class DoctoredRecords {
  private DoctoredRecords() {}

  static void addTo(Cases cases) {
    cases.put(
        Rule.FORM, t -> t.history.act("pf.chief", "RegisterPerson", "name", new Words("N. N.")));
    cases.put(Rule.ACT_NOT_ALLOWED, t -> t.history.act("hn.chief", "EngageTarget"));
    cases.put(
        Rule.CATEGORY_NOT_ALLOWED,
        t -> t.propose("pf.chief", "KILL_BOX", square(0, 0), DAY, DAY.plus(Duration.ofHours(1))));
    cases.put(
        Rule.SEQUENCE,
        t -> {
          t.history.fact("seq", 7);
          register(t);
        });
    cases.put(
        Rule.ACT_REPEATED,
        t -> {
          t.history.headed("id", History.uuid(1));
          register(t);
        });
    cases.put(
        Rule.AS_OF_AHEAD,
        t -> {
          t.history.headed("asOf", 99);
          register(t);
        });
    cases.put(
        Rule.INSTANT_GOES_BACK,
        t -> {
          register(t);
          t.history.fact("at", "2026-01-01T00:01:30Z");
          register(t);
        });
    cases.put(
        Rule.PART_MISSING,
        t -> {
          t.propose("pf.chief", square(0, 0));
          t.history.withhold(2, "clause:means");
        });
    cases.put(
        Rule.PART_OUT_OF_PLACE,
        t -> {
          t.propose("pf.chief", square(0, 0));
          t.history.alter(DoctoredRecords::withOtherMeans);
        });
    cases.put(
        Rule.UNKNOWN_SUBJECT,
        t -> t.history.act("pf.chief", "AcknowledgeConflict", "conflict", "0".repeat(32)));
    cases.put(
        Rule.EXERCISE_CHANGED,
        t -> {
          Op op = t.propose("pf.chief", square(0, 0));
          t.history.act(
              "un.chief",
              "RaiseObjection",
              "operation",
              op.id,
              "reason",
              new Words("x"),
              "exercise",
              true);
        });
    addErasures(cases);
  }

  static void register(Theatre t) {
    t.history.act("pf.chief", "RegisterPerson", "name", new Words("N. N."), "rank", "");
  }

  private static AuditEntry withOtherMeans(AuditEntry entry) {
    Map<String, String> digests = new HashMap<>(entry.digests());
    digests.put("clause:means", "0".repeat(64));
    return new AuditEntry(entry.seq(), entry.parts(), digests);
  }

  private static void addErasures(Cases cases) {
    cases.put(
        Rule.ERASED_NO_TEXT,
        t -> {
          t.propose("pf.chief", square(0, 0));
          request(t, "pf.chief", "clause:means");
        });
    cases.put(
        Rule.ERASED_BY_ANOTHER_PARTY,
        t -> {
          t.propose("pf.chief", square(0, 0));
          request(t, "un.chief", "text:content/title");
        });
    cases.put(
        Rule.ERASED_BY_ONE,
        t -> {
          t.propose("pf.chief", square(0, 0));
          confirm(t, "pf.chief", request(t, "pf.chief", "text:content/title"));
        });
    cases.put(
        Rule.ERASED_TWICE,
        t -> {
          t.propose("pf.chief", square(0, 0));
          confirm(t, "pf.second", request(t, "pf.chief", "text:content/title"));
          request(t, "pf.chief", "text:content/title");
        });
    cases.put(
        Rule.TEXT_GONE,
        t -> {
          t.propose("pf.chief", square(0, 0));
          t.history.withhold(2, "text:content/title");
        });
    cases.put(
        Rule.ERASED_TEXT_STILL_GIVEN,
        t -> {
          t.propose("pf.chief", square(0, 0));
          confirm(t, "pf.second", request(t, "pf.chief", "text:content/title"));
          t.export();
        });
  }

  private static String request(Theatre t, String post, String part) {
    return t.history.act(
        post, "RequestErasure", "entry", 2, "part", part, "reason", new Words("x"));
  }

  private static void confirm(Theatre t, String post, String erasure) {
    t.history.act(post, "ConfirmErasure", "erasure", erasure);
  }
}
