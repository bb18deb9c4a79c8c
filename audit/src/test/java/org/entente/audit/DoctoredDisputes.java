package org.entente.audit;

import static org.entente.audit.History.obj;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Own;
import org.entente.audit.History.Words;
import org.entente.audit.Theatre.Op;

/// Disputes and the suspension of cooperation (invariants 1, 2, 3, 12).
final class DoctoredDisputes {
  private DoctoredDisputes() {}

  static void addTo(Cases cases) {
    cases.put(Rule.NOT_THAT_SIDE_OF_DISPUTE, t -> answer(t, raise(t), "pf.second"));
    cases.put(
        Rule.DISPUTE_STATE,
        t -> {
          String id = raise(t);
          withdraw(t, id);
          t.history.act("un.chief", "AcknowledgeDispute", "dispute", id);
        });
    cases.put(Rule.REPLY_TO_NOTHING, t -> reply(t, raise(t), raise(t), "un.chief"));
    cases.put(
        Rule.SETTLEMENT_NOT_LATEST,
        t -> {
          String id = raise(t);
          String first = propose(t, id);
          propose(t, id);
          sign(t, id, "pf.chief", first);
        });
    cases.put(
        Rule.SETTLEMENT_SIGNED,
        t -> {
          String id = raise(t);
          String digest = propose(t, id);
          sign(t, id, "pf.chief", digest);
          sign(t, id, "pf.second", digest);
        });
    cases.put(Rule.SUSPENDED_BY_NO_STATE, t -> suspend(t, "pf.chief", "hn"));
    cases.put(Rule.RESUMED_BY_ANOTHER, t -> resume(t, suspend(t, "hn.chief", "un"), "pf.chief"));
    cases.put(
        Rule.START_WHILE_SUSPENDED,
        t -> {
          Op op = shared(t);
          String id = suspend(t, "hn.chief", "un");
          resume(t, id, "hn.second");
          resume(t, id, "un.chief");
          t.onTheDay();
          t.start(op);
        });
  }

  static String raise(Theatre t) {
    return raise(t, List.of());
  }

  static String raise(Theatre t, List<String> evidence) {
    return t.history.act(
        "pf.chief",
        "RaiseDispute",
        "against",
        "un",
        "exercise",
        false,
        "title",
        new Words("x"),
        "text",
        new Words("x"),
        "answerBy",
        t.history.now.plus(Duration.ofDays(2)).toString(),
        "evidence",
        new Own("evidence", obj("subjects", evidence)),
        "release",
        obj("grants", List.of()));
  }

  static String report(Theatre t) {
    return t.history.act(
        "un.chief",
        "ReportDispute",
        "between",
        List.of("hn", "pf"),
        "exercise",
        false,
        "title",
        new Words("x"),
        "text",
        new Words("x"),
        "source",
        obj(
            "publication",
            new Words("x"),
            "saidBy",
            new Words("x"),
            "date",
            t.history.now.toString()),
        "release",
        obj("grants", List.of()));
  }

  static String answer(Theatre t, String id, String post) {
    return t.history.act(
        post,
        "AnswerDispute",
        "dispute",
        id,
        "text",
        new Words("x"),
        "evidence",
        new Own("evidence", obj("subjects", List.of())));
  }

  static void reply(Theatre t, String id, String entry, String post) {
    t.history.act(post, "ReplyToEntry", "dispute", id, "entry", entry, "text", new Words("x"));
  }

  static void withdraw(Theatre t, String id) {
    t.history.act("pf.chief", "WithdrawDispute", "dispute", id, "reason", new Words("x"));
  }

  static String propose(Theatre t, String id) {
    Map<String, Object> both = obj("fr", new Words("x"), "en", new Words("x"));
    t.history.act(
        "pf.chief",
        "ProposeSettlement",
        "dispute",
        id,
        "settlement",
        new Own("settlement", obj("articles", List.of(both))));
    return t.history.digestOf((int) t.history.lastSeq(), "settlement");
  }

  static void sign(Theatre t, String id, String post, String digest) {
    t.history.act(post, "SignSettlement", "dispute", id, "settlement", digest);
  }

  static String suspend(Theatre t, String post, String with) {
    return t.history.act(
        post, "SuspendCooperation", "with", with, "exercise", false, "reason", new Words("x"));
  }

  static void resume(Theatre t, String id, String post) {
    t.history.act(post, "ResumeCooperation", "suspension", id, "words", new Words("x"));
  }

  /// An approved operation of the mission in which the host takes part.
  static Op shared(Theatre t) {
    Map<String, Object> proposal =
        Drafts.proposal(
            "un",
            "GROUND_MANOEUVRE",
            Drafts.square(0, 0),
            Theatre.DAY,
            Theatre.DAY.plus(Duration.ofHours(6)));
    proposal.put("supporting", List.of("hn"));
    List<Object> clauses = new java.util.ArrayList<>((List<?>) proposal.get("clauses"));
    clauses.set(
        2,
        new Own(
            "clause:forces",
            obj(
                "kind",
                "Forces",
                "elements",
                List.of(
                    obj("party", "un", "unit", "1st", "personnel", 100),
                    obj("party", "hn", "unit", "2nd", "personnel", 100)))));
    proposal.put("clauses", clauses);
    Op draft = new Op("", "un", Theatre.DAY, Theatre.DAY.plus(Duration.ofHours(6)));
    Op op = t.submit("un.chief", proposal, draft);
    t.approve(op);
    return op;
  }

  static void reconfirm(Theatre t, Op op) {
    t.history.fact("outsideSectors", true);
    t.history.act(
        "hn.chief",
        "ReconfirmOperation",
        "operation",
        op.id,
        "version",
        op.version(),
        "acknowledged",
        new Own("awareness", obj("conflicts", List.of(), "seed", Theatre.SEED)));
  }
}
