package org.entente.audit;

import static org.entente.audit.History.obj;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Own;
import org.entente.audit.History.Words;

/// The plan, reports, civilian harm and inquiries (invariants 2, 5, 12).
final class DoctoredResults {
  private static final String NO_DIGEST = "0".repeat(64);

  private DoctoredResults() {}

  static void addTo(Cases cases) {
    cases.put(Rule.PLAN_NOT_PUBLISHED, t -> comment(t, "pf.chief", NO_DIGEST, "kept-open"));
    cases.put(Rule.PLAN_ITEM_UNKNOWN, t -> comment(t, "pf.chief", publish(t), "nothing"));
    cases.put(Rule.OWN_REPORT, t -> contest(t, "pf.second", file(t, "SITUATION", 0, obj()), 0));
    cases.put(Rule.TOLD_IN_THE_FUTURE, t -> file(t, "SITUATION", 3_600, obj()));
    harms(cases);
    inquiries(cases);
  }

  private static void harms(Cases cases) {
    cases.put(
        Rule.NOT_CONCERNED, t -> answer(t, harm(t, "aid.chief", "pf"), "un.chief", "CONTESTED"));
    cases.put(
        Rule.HARM_UNANSWERED,
        t -> {
          String harm = harm(t, "aid.chief", "pf");
          answer(t, harm, "pf.chief", "EXAMINING");
          close(t, harm, "aid.chief");
        });
    cases.put(
        Rule.HARM_CLOSED,
        t -> {
          String harm = harm(t, "aid.chief", "pf");
          answer(t, harm, "pf.chief", "CONTESTED");
          close(t, harm, "aid.chief");
          close(t, harm, "aid.chief");
        });
  }

  private static void inquiries(Cases cases) {
    cases.put(
        Rule.NOT_OF_THE_INQUIRY,
        t -> about(t, "hn.chief", "JoinInquiry", inquiry(t, "un.chief", "un", "pf")));
    cases.put(Rule.INQUIRY_STATE, t -> propose(t, inquiry(t, "un.chief", "un", "pf")));
    cases.put(
        Rule.FINDINGS_NOT_LATEST,
        t -> {
          String inquiry = joined(t);
          String first = propose(t, inquiry);
          propose(t, inquiry);
          sign(t, "pf.chief", inquiry, first);
        });
    cases.put(
        Rule.FINDINGS_SIGNED,
        t -> {
          String inquiry = joined(t);
          String findings = propose(t, inquiry);
          sign(t, "pf.chief", inquiry, findings);
          sign(t, "pf.second", inquiry, findings);
        });
  }

  private static String joined(Theatre t) {
    String inquiry = inquiry(t, "un.chief", "un", "pf");
    about(t, "pf.chief", "JoinInquiry", inquiry);
    return inquiry;
  }

  /// A line of one objective, with an effect that has one measure.
  static String publish(Theatre t) {
    Map<String, Object> measure =
        obj(
            "id",
            "days-open",
            "type",
            "EFFECTIVENESS",
            "name",
            Drafts.name(),
            "unit",
            Drafts.name(),
            "source",
            Drafts.name());
    Map<String, Object> effect =
        obj("id", "kept-open", "name", Drafts.name(), "measures", List.of(measure));
    Map<String, Object> objective =
        obj("id", "roads", "name", Drafts.name(), "effects", List.of(effect));
    Map<String, Object> line = obj("name", Drafts.name(), "objectives", List.of(objective));
    t.history.act(
        "hn.chief", "PublishPlan", "plan", obj("name", Drafts.name(), "lines", List.of(line)));
    return t.history.digestOf((int) t.history.lastSeq(), "act");
  }

  static String comment(Theatre t, String post, String version, String item) {
    return t.history.act(
        post, "CommentOnPlan", "version", version, "item", item, "text", new Words("x"));
  }

  static void measure(
      Theatre t, String post, String version, String measure, Map<String, Object> evidence) {
    t.history.act(
        post,
        "RecordMeasurement",
        "version",
        version,
        "measure",
        measure,
        "value",
        obj("digits", 12, "decimals", 0),
        "from",
        from(t, 0),
        "evidence",
        new Own("evidence", evidence));
  }

  private static Map<String, Object> from(Theatre t, int seconds) {
    String when = t.history.now.plusSeconds(seconds).toString();
    return obj(
        "source",
        new Words("x"),
        "grade",
        obj("reliability", "B", "credibility", 2),
        "happened",
        when,
        "told",
        when);
  }

  static String file(Theatre t, String type, int told, Map<String, Object> about, String... asked) {
    return t.history.act(
        "pf.chief",
        "FileReport",
        "type",
        type,
        "exercise",
        false,
        "title",
        new Words("x"),
        "period",
        Drafts.window(t.history.now.minus(Duration.ofHours(1)), t.history.now),
        "about",
        new Own("about", about),
        "facts",
        List.of(obj("text", new Words("x"), "from", from(t, told))),
        "asked",
        Arrays.asList(asked),
        "release",
        obj("grants", List.of()));
  }

  static void contest(Theatre t, String post, String report, int fact) {
    t.history.act(
        post,
        "AnswerFact",
        "report",
        report,
        "fact",
        fact,
        "answer",
        "CONTESTED",
        "version",
        new Words("x"));
  }

  static String harm(Theatre t, String post, String... concerned) {
    return t.history.act(
        post,
        "RecordCivilianHarm",
        "exercise",
        false,
        "spot",
        new Own(
            "spot", obj("during", obj("from", t.history.now.toString()), "place", new Words("x"))),
        "toll",
        new Own("toll", obj("killed", 0, "property", true)),
        "account",
        new Words("x"),
        "from",
        from(t, 0),
        "concerned",
        Arrays.asList(concerned),
        "due",
        t.history.now.plus(Duration.ofDays(9)).toString(),
        "register",
        new Words("x"),
        "about",
        new Own("about", obj()),
        "release",
        obj("grants", List.of()));
  }

  static void answer(Theatre t, String harm, String post, String answer) {
    t.history.act(
        post, "AnswerCivilianHarm", "harm", harm, "answer", answer, "version", new Words("x"));
  }

  static void amends(Theatre t, String harm, String post) {
    t.history.act(post, "RecordAmends", "harm", harm, "type", "LESSON", "text", new Words("x"));
  }

  static void close(Theatre t, String harm, String post) {
    t.history.act(post, "CloseCivilianHarm", "harm", harm, "reason", new Words("x"));
  }

  static String inquiry(Theatre t, String post, String... parties) {
    return t.history.act(
        post,
        "OpenInquiry",
        "exercise",
        false,
        "title",
        new Words("x"),
        "question",
        new Words("x"),
        "parties",
        new ArrayList<>(List.of(parties)),
        "inquired",
        new Own("inquired", obj()),
        "release",
        obj("grants", List.of()));
  }

  static void about(Theatre t, String post, String kind, String inquiry) {
    t.history.act(post, kind, "inquiry", inquiry);
  }

  static void found(Theatre t, String post, String inquiry) {
    t.history.act(post, "RecordFindings", "inquiry", inquiry, "text", new Words("x"));
  }

  static String propose(Theatre t, String inquiry) {
    t.history.act(
        "un.chief",
        "ProposeFindings",
        "inquiry",
        inquiry,
        "findings",
        new Own("findings", obj("fr", new Words("x"), "en", new Words("x"))));
    return t.history.digestOf((int) t.history.lastSeq(), "findings");
  }

  static void sign(Theatre t, String post, String inquiry, String findings) {
    t.history.act(post, "SignFindings", "inquiry", inquiry, "findings", findings);
  }
}
