package org.entente.audit;

import static org.entente.audit.History.obj;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.audit.EveryRuleIsBrokenByADoctoredHistoryTest.Cases;
import org.entente.audit.History.Own;
import org.entente.audit.History.Words;

/// Meetings, minutes, commitments and forums (invariants 2, 9, 12).
final class DoctoredMeetings {
  private DoctoredMeetings() {}

  static void addTo(Cases cases) {
    minutes(cases);
    cases.put(Rule.NOT_AT_THE_MEETING, t -> plan(t, "aid.chief", "pf", "un"));
    cases.put(Rule.MEETING_STATE, t -> ended(t, "CancelMeeting", held(t)));
    cases.put(
        Rule.HELD_IN_THE_FUTURE,
        t -> hold(t, plan(t, "pf.chief", "pf", "un"), "pf.chief", 3_600, "pf.chief"));
    cases.put(
        Rule.ATTENDEE_NOT_IN_POST,
        t -> {
          String id = plan(t, "pf.chief", "pf", "un");
          String[] late = t.postAndPerson(Drafts.mandate(List.of("ConfirmErasure")), "HOLDER");
          hold(t, id, "pf.chief", -3_600, attendee("pf", late[0], late[1]));
        });
    cases.put(
        Rule.ATTENDEE_NAMED_BY_ANOTHER,
        t -> {
          String[] clerk = clerk(t);
          String id = plan(t, "un.chief", "pf", "un");
          hold(t, id, "un.chief", 0, attendee("pf", clerk[0], clerk[1]));
        });
    cases.put(Rule.WORD_OF_ANOTHER, t -> says(t, held(t), "pf.chief", "un", false));
    commitments(cases);
    cases.put(Rule.NOT_OF_THE_FORUM, t -> close(t, forum(t), "un.chief"));
    cases.put(
        Rule.FORUM_CLOSED,
        t -> {
          String forum = forum(t);
          close(t, forum, "pf.chief");
          close(t, forum, "pf.chief");
        });
  }

  /// Whose post decides nothing, so that one fills it and other parties are not told.
  private static String[] clerk(Theatre t) {
    String person = t.history.act("pf.chief", "RegisterPerson", "name", new Words("x"), "rank", "");
    String post =
        t.history.act(
            "pf.chief",
            "CreatePost",
            "title",
            Drafts.name(),
            "mandate",
            Drafts.mandate(List.of("TakePosition")),
            "key",
            Drafts.key("new"));
    t.appoint(post, person, "HOLDER");
    return new String[] {post, person};
  }

  private static void minutes(Cases cases) {
    cases.put(
        Rule.MINUTES_NOT_LATEST,
        t -> {
          String id = held(t);
          String first = propose(t, id);
          propose(t, id);
          sign(t, id, "pf.chief", first);
        });
    cases.put(
        Rule.MINUTES_ANSWERED,
        t -> {
          String id = held(t);
          String digest = propose(t, id);
          t.history.act(
              "pf.chief",
              "RefuseMinutes",
              "meeting",
              id,
              "minutes",
              digest,
              "reason",
              new Words("x"));
          sign(t, id, "pf.second", digest);
        });
  }

  private static void commitments(Cases cases) {
    cases.put(Rule.NOT_THAT_SIDE, t -> claim(t, promise(t), "aid.chief"));
    cases.put(
        Rule.COMMITMENT_SETTLED,
        t -> {
          String id = promise(t);
          String claim = claim(t, id, "pf.chief");
          answer(t, id, claim);
          answer(t, id, claim);
        });
  }

  static String plan(Theatre t, String post, String... parties) {
    List<Object> participants = new ArrayList<>();
    for (String party : parties) {
      participants.add(obj("party", party, "posts", List.of(party + ".chief")));
    }
    return t.history.act(
        post,
        "PlanMeeting",
        "title",
        new Words("x"),
        "exercise",
        false,
        "schedule",
        new Own("schedule", schedule(t)),
        "purpose",
        new Words("x"),
        "agenda",
        List.of(new Words("x")),
        "participants",
        participants,
        "languages",
        List.of("fr"),
        "interpreter",
        false,
        "release",
        obj("grants", List.of()));
  }

  private static Map<String, Object> schedule(Theatre t) {
    return obj(
        "window",
        Drafts.window(t.history.now, t.history.now.plus(Duration.ofHours(1))),
        "place",
        new Words("x"));
  }

  static String held(Theatre t) {
    String id = plan(t, "pf.chief", "pf", "un");
    hold(t, id, "pf.chief", 0, "pf.chief");
    return id;
  }

  private static void hold(Theatre t, String id, String by, int seconds, String post) {
    String party = post.substring(0, post.indexOf('.'));
    hold(t, id, by, seconds, attendee(party, post, post + "-person"));
  }

  private static Map<String, Object> attendee(String party, String post, String person) {
    return obj("party", party, "post", post, "person", person);
  }

  private static void hold(
      Theatre t, String id, String by, int seconds, Map<String, Object> attendee) {
    java.time.Instant from = t.history.now.plusSeconds(seconds);
    t.history.act(
        by,
        "HoldMeeting",
        "meeting",
        id,
        "during",
        Drafts.window(from, from.plusSeconds(3_600)),
        "attendees",
        List.of(attendee));
  }

  private static void ended(Theatre t, String kind, String id) {
    t.history.act("pf.chief", kind, "meeting", id, "reason", new Words("x"));
  }

  static String report(Theatre t) {
    return t.history.act(
        "un.chief",
        "ReportMeeting",
        "title",
        new Words("x"),
        "exercise",
        false,
        "schedule",
        new Own("schedule", schedule(t)),
        "purpose",
        new Words("x"),
        "parties",
        List.of("hn", "pf"),
        "present",
        List.of(obj("party", "hn", "name", new Words("x"))),
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

  static void says(Theatre t, String id, String post, String of, boolean attributed) {
    t.history.act(
        post,
        "RecordStatement",
        "meeting",
        id,
        "of",
        of,
        "attributed",
        attributed,
        "text",
        new Words("x"));
  }

  static String propose(Theatre t, String id) {
    Map<String, Object> both = obj("fr", new Words("x"), "en", new Words("x"));
    t.history.act(
        "pf.chief",
        "ProposeMinutes",
        "meeting",
        id,
        "minutes",
        new Own("minutes", obj("articles", List.of(both), "decisions", List.of())));
    return t.history.digestOf((int) t.history.lastSeq(), "minutes");
  }

  static void sign(Theatre t, String id, String post, String digest) {
    t.history.act(post, "SignMinutes", "meeting", id, "minutes", digest);
  }

  static String promise(Theatre t) {
    return promise(t, "pf.chief", "un", false, obj());
  }

  static String promise(
      Theatre t, String post, String to, boolean attributed, Map<String, Object> links) {
    return t.history.act(
        post,
        "MakeCommitment",
        "ower",
        "pf",
        "beneficiary",
        to,
        "attributed",
        attributed,
        "exercise",
        false,
        "text",
        new Words("x"),
        "due",
        t.history.now.plus(Duration.ofDays(9)).toString(),
        "links",
        new Own("links", links),
        "release",
        obj("grants", List.of()));
  }

  static String claim(Theatre t, String id, String post) {
    return t.history.act(post, "ClaimCommitmentKept", "commitment", id, "evidence", new Words("x"));
  }

  static void answer(Theatre t, String id, String claim) {
    t.history.act(
        "un.chief", "AnswerClaim", "commitment", id, "claim", claim, "answer", "CONFIRMED");
  }

  static String forum(Theatre t) {
    return t.history.act(
        "pf.chief",
        "EstablishForum",
        "title",
        Drafts.name(),
        "exercise",
        false,
        "parties",
        List.of("pf", "un"),
        "rhythmDays",
        30,
        "hosts",
        List.of("pf", "un"),
        "release",
        obj("grants", List.of()));
  }

  static void close(Theatre t, String forum, String post) {
    t.history.act(post, "CloseForum", "forum", forum, "reason", new Words("x"));
  }
}
