package org.entente.node.http;

import static org.entente.node.http.Access.MEMBER;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Canonical;
import org.entente.node.desk.TheatreNode;
import org.entente.node.follow.EntryItem;
import org.entente.node.follow.EntryLists;
import org.entente.node.follow.ObjectRef;
import org.entente.node.follow.Part;
import org.entente.node.follow.Proofs;
import org.entente.node.follow.ReminderItem;
import org.entente.node.follow.ViewStore;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.view.View;

/// What an audience may read: its views, the record as it may see it, and proofs.
final class ReadRoutes {
  /// Each kind by the English plural of its name.
  private static final Map<String, ObjectKey.Kind> KINDS = kinds();

  private static final String CURSOR = "cursor";
  private static final String PART = "part";
  private static final String FIRST = "first";
  private static final String AFTER = "after";
  private static final String LIMIT = "limit";
  private static final int PAGE = 100;

  /// Some hundred kB of views; who needs all at once follows by `sync`.
  private static final int MAX_VIEWS = 500;

  private static final Route.Parameter AFTER_PARAMETER =
      Route.Parameter.text(AFTER, "With `limit`: where the last part ended, as its `next` said");

  private static final Route.Parameter LIMIT_PARAMETER =
      Route.Parameter.number(LIMIT, "How many at most; all without it");

  private final TheatreNode theatre;
  private final Posts posts;

  ReadRoutes(TheatreNode theatre, Posts posts) {
    this.theatre = theatre;
    this.posts = posts;
  }

  private static Map<String, ObjectKey.Kind> kinds() {
    Map<String, ObjectKey.Kind> kinds = new LinkedHashMap<>();
    kinds.put("operations", ObjectKey.Kind.OPERATION);
    kinds.put("notices", ObjectKey.Kind.NOTICE);
    kinds.put("immediate-actions", ObjectKey.Kind.IMMEDIATE_ACTION);
    kinds.put("standing-authorisations", ObjectKey.Kind.STANDING_AUTHORISATION);
    kinds.put("meetings", ObjectKey.Kind.MEETING);
    kinds.put("commitments", ObjectKey.Kind.COMMITMENT);
    kinds.put("forums", ObjectKey.Kind.FORUM);
    kinds.put("cadences", ObjectKey.Kind.CADENCE);
    kinds.put("disputes", ObjectKey.Kind.DISPUTE);
    kinds.put("suspensions", ObjectKey.Kind.SUSPENSION);
    kinds.put("reports", ObjectKey.Kind.REPORT);
    kinds.put("civilian-harms", ObjectKey.Kind.CIVILIAN_HARM);
    kinds.put("inquiries", ObjectKey.Kind.INQUIRY);
    kinds.put("measurements", ObjectKey.Kind.MEASUREMENT);
    kinds.put("conflicts", ObjectKey.Kind.CONFLICT);
    kinds.put("parties", ObjectKey.Kind.PARTY);
    kinds.put("posts", ObjectKey.Kind.POST);
    kinds.put("persons", ObjectKey.Kind.PERSON);
    kinds.put("sectors", ObjectKey.Kind.SECTOR);
    kinds.put("plans", ObjectKey.Kind.PLAN);
    kinds.put("theatres", ObjectKey.Kind.THEATRE);
    return kinds;
  }

  /// Objects of one kind.
  ///
  /// @param next what to ask on with, as `after`; absent where there are no more
  public record ViewList(List<View> items, Optional<String> next) {}

  /// What an audience has to learn since its cursor.
  public record DeltaBody(
      String cursor,
      Optional<String> since,
      boolean full,
      Optional<Boolean> more,
      List<View> objects,
      List<ObjectRef> gone) {}

  /// Deadlines near or passed.
  public record ReminderList(List<ReminderItem> items) {}

  /// Part of the record's list.
  public record EntryPage(List<EntryItem> items, long size) {}

  static final Route.Parameter CURSOR_PARAMETER =
      Route.Parameter.text(CURSOR, "Where the last answer ended; everything without it");

  static final Route.Parameter PART_PARAMETER =
      Route.Parameter.text(
          PART,
          "`first`: where everything would be answered, only what a first screen stands on; its"
              + " `more` says that its cursor leads to the rest");

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.get("/api/sync")
            .by(MEMBER)
            .about("All that has changed for the audience since a cursor: objects as they are now.")
            .takes(Posts.POST, CURSOR_PARAMETER, PART_PARAMETER)
            .answers(200, "The changes", DeltaBody.class)
            .with(this::sync));
    KINDS.forEach((name, kind) -> {
      routes.add(list(name, kind));
      routes.add(one(name, kind));
    });
    routes.add(
        Route.get("/api/notices-due")
            .by(MEMBER)
            .about("Deadlines near or passed, as far as the audience may know of them.")
            .takes(Posts.POST)
            .answers(200, "The deadlines, the earliest first", ReminderList.class)
            .with(call -> Answer.items(theatre.timekeeper().notices(posts.audience(call)))));
    routes.addAll(recordRoutes());
    return routes;
  }

  private Answer sync(Call call) {
    Audience audience = posts.audience(call);
    return json(theatre.views().sync(audience, call.find(CURSOR), part(call)).json());
  }

  private static Part part(Call call) {
    Optional<String> said = call.find(PART);
    if (said.isPresent() && !said.get().equals(FIRST)) {
      throw new ProblemFound(new Problem.Malformed("unknown-constant", PART, PART));
    }
    return said.isPresent() ? Part.FIRST : Part.WHOLE;
  }

  private Route list(String name, ObjectKey.Kind kind) {
    return Route.get("/api/" + name)
        .by(MEMBER)
        .about("All " + name.replace('-', ' ') + " the audience may know of, in the order of ids.")
        .takes(Posts.POST, AFTER_PARAMETER, LIMIT_PARAMETER)
        .answers(200, "Their views", ViewList.class)
        .with(call -> list(call, kind));
  }

  private Answer list(Call call, ObjectKey.Kind kind) {
    Audience audience = posts.audience(call);
    ViewStore views = theatre.views();
    int limit = Math.toIntExact(call.number(LIMIT, 0, 1, MAX_VIEWS));
    if (limit == 0) {
      return items(views.list(audience, kind), Optional.empty());
    }
    ViewStore.Page page = views.page(audience, kind, call.find(AFTER).orElse(""), limit);
    return items(page.views(), page.next());
  }

  private Route one(String name, ObjectKey.Kind kind) {
    return Route.get("/api/" + name + "/{id}")
        .by(MEMBER)
        .about("One of the " + name.replace('-', ' ') + ".")
        .takes(Posts.POST)
        .answers(200, "Its view", View.class)
        .with(call -> one(call, kind));
  }

  private Answer one(Call call, ObjectKey.Kind kind) {
    Audience audience = posts.audience(call);
    return theatre
        .views()
        .find(audience, new ObjectKey(kind, call.path("id")))
        .map(ReadRoutes::json)
        .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
  }

  private List<Route> recordRoutes() {
    return List.of(
        Route.get("/api/entries")
            .by(MEMBER)
            .about(
                "The record as the audience may see it; its length and instants are open to all.")
            .takes(
                Posts.POST,
                Route.Parameter.number("from", "The first entry's number, 1 if not said"),
                Route.Parameter.number("limit", "How many at most"))
            .answers(200, "Part of the list", EntryPage.class)
            .with(this::entries),
        Route.get("/api/entries/{seq}/proof")
            .by(MEMBER)
            .about("That the entry stands in the log: leaf, inclusion proof, checkpoint.")
            .takes(Posts.POST)
            .answers(200, "The proof", Proofs.Proof.class)
            .with(this::proof));
  }

  private Answer entries(Call call) {
    long from = call.number("from", 1, 1, Long.MAX_VALUE);
    int limit = Math.toIntExact(call.number("limit", PAGE, 1, EntryLists.MAX_ITEMS));
    return Answer.ok(theatre.entries().list(posts.audience(call), from, limit));
  }

  /// A proof tells nothing of its entry; but whoever asks is somebody who may ask anything.
  private Answer proof(Call call) {
    posts.audience(call);
    String seq = call.path("seq");
    if (!seq.matches("[1-9][0-9]{0,17}")) {
      throw new ProblemFound(new Problem.NotFound());
    }
    return theatre
        .proofs()
        .find(Long.parseLong(seq))
        .map(Answer::ok)
        .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
  }

  private static Answer items(List<byte[]> views, Optional<String> next) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    out.writeBytes("{\"items\":[".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < views.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(views.get(i));
    }
    String end = next.map(after -> ",\"next\":" + Canonical.write(after)).orElse("");
    out.writeBytes(("]" + end + "}").getBytes(StandardCharsets.UTF_8));
    return json(out.toByteArray());
  }

  private static Answer json(byte[] body) {
    return Answer.bytes("application/json", body);
  }
}
