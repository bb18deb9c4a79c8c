package org.entente.node.http;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.node.desk.TheatreNode;
import org.entente.node.follow.EntryItem;
import org.entente.node.follow.News;
import org.entente.node.follow.ObjectRef;
import org.entente.node.follow.Question;
import org.entente.node.followed.FollowTable;
import org.entente.node.followed.FollowedNews;
import org.entente.node.followed.SavedSearches;
import org.entente.node.identity.Login;
import org.entente.node.wire.RecordReader;
import org.entente.release.Audience;

/// What an account keeps for itself: searches it saved, and what it follows with what happened
/// since. Nothing of it is an act, and nobody else is told of it.
final class FollowRoutes {
  private static final int MAX_BODY_BYTES = 4 * 1024;

  /// A line on a screen.
  private static final int MAX_NAME_CHARS = 80;

  /// Made by the device, a UUID as a rule.
  private static final String ID = "[0-9a-z-]{1,64}";

  private static final RecordReader<SearchBody> SEARCH = RecordReader.of(SearchBody.class);
  private static final RecordReader<SeenBody> SEEN = RecordReader.of(SeenBody.class);

  private final TheatreNode theatre;
  private final Posts posts;
  private final SavedSearches searches;
  private final FollowTable followed;

  FollowRoutes(TheatreNode theatre, Posts posts, SavedSearches searches, FollowTable followed) {
    this.theatre = theatre;
    this.posts = posts;
    this.searches = searches;
    this.followed = followed;
  }

  /// @param name by which its account knows it, at most 80 characters
  public record SearchBody(String name, Question question) {
    public SearchBody {
      Malformed.unless(
          !name.isBlank() && name.length() <= MAX_NAME_CHARS, "name", "empty or too long");
    }
  }

  public record SavedList(List<SavedSearches.Saved> items) {}

  /// @param upTo the entry up to which everything followed was seen
  public record SeenBody(long upTo) {}

  /// Something followed and what happened since it was seen, the caller's own acts left out.
  ///
  /// @param kind of its view, or `Search`
  /// @param name of a saved search
  /// @param count of entries, at most twenty
  /// @param more whether there are more than that
  /// @param latest the last three of them, the latest first
  public record FollowedItem(
      String kind,
      String id,
      Optional<String> name,
      long seen,
      int count,
      boolean more,
      List<EntryItem> latest) {}

  /// @param upTo the entry up to which this is told
  public record FollowedList(List<FollowedItem> items, long upTo) {}

  List<Route> routes() {
    return List.of(
        Route.get("/api/saved-searches")
            .by(Access.MEMBER)
            .about("The searches this account saved, which no other account is shown.")
            .answers(200, "The searches, by name", SavedList.class)
            .with(call -> Answer.ok(new SavedList(searches.list(login(call))))),
        Route.put("/api/saved-searches/{id}")
            .by(Access.MEMBER)
            .about("Saves a search under an id of the caller's making, or changes it.")
            .body(SearchBody.class, MAX_BODY_BYTES)
            .answers(204, "Done")
            .with(this::save),
        Route.delete("/api/saved-searches/{id}")
            .by(Access.MEMBER)
            .about("Forgets a saved search, and follows it no more.")
            .answers(204, "Done")
            .with(call -> {
              searches.remove(login(call), call.path("id"));
              return Answer.none();
            }),
        Route.get("/api/followed")
            .by(Access.MEMBER)
            .about(
                "What this account follows for the post, and what the post is shown of what happened"
                    + " to it since it was last seen; without the caller's own acts.")
            .takes(Posts.POST)
            .answers(200, "What is followed", FollowedList.class)
            .with(this::list),
        Route.put("/api/followed/{kind}/{id}")
            .by(Access.MEMBER)
            .about("Follows an object by the kind of its view, or a saved search (`Search`).")
            .takes(Posts.POST)
            .answers(204, "Done")
            .with(this::follow),
        Route.delete("/api/followed/{kind}/{id}")
            .by(Access.MEMBER)
            .about("Follows it no more.")
            .takes(Posts.POST)
            .answers(204, "Done")
            .with(call -> {
              followed.leave(
                  login(call), posts.audience(call).post(), call.path("kind"), call.path("id"));
              return Answer.none();
            }),
        Route.post("/api/followed/seen")
            .by(Access.MEMBER)
            .about("Everything followed for the post counts as seen up to an entry.")
            .takes(Posts.POST)
            .body(SeenBody.class, MAX_BODY_BYTES)
            .answers(204, "Done")
            .with(this::see));
  }

  private static Login login(Call call) {
    return call.caller().account().login();
  }

  private Answer save(Call call) {
    SearchBody body = call.body(SEARCH);
    Malformed.unless(call.path("id").matches(ID), "id", "of other characters");
    var saved = new SavedSearches.Saved(call.path("id"), body.name(), body.question());
    requireRoom(searches.put(login(call), saved, theatre.now()), SavedSearches.MOST);
    return Answer.none();
  }

  private static void requireRoom(boolean room, int most) {
    if (!room) {
      throw new ProblemFound(new Problem.TooManyKept(most));
    }
  }

  private Answer list(Call call) {
    News news = theatre.news();
    long upTo = news.upTo();
    List<FollowedItem> items =
        new FollowedNews(searches, followed)
            .list(login(call), posts.audience(call), Posts.person(call), news, 0).stream()
                .map(FollowRoutes::item)
                .toList();
    return Answer.ok(new FollowedList(items, upTo));
  }

  private static FollowedItem item(FollowedNews.Item item) {
    FollowTable.Followed one = item.followed();
    return new FollowedItem(
        one.kind(),
        one.id(),
        item.search().map(SavedSearches.Saved::name),
        one.seen(),
        item.told().count(),
        item.told().more(),
        item.told().latest());
  }

  /// What is not released is answered as what is not there.
  private Answer follow(Call call) {
    Audience audience = posts.audience(call);
    String kind = call.path("kind");
    String id = call.path("id");
    boolean known =
        kind.equals(FollowTable.SEARCH)
            ? searches.find(login(call), id).isPresent()
            : theatre.news().isShown(audience, new ObjectRef(kind, id));
    if (!known) {
      throw new ProblemFound(new Problem.NotFound());
    }
    requireRoom(
        followed.follow(login(call), audience.post(), kind, id, theatre.state().seq()),
        FollowTable.MOST);
    return Answer.none();
  }

  private Answer see(Call call) {
    long upTo = Math.clamp(call.body(SEEN).upTo(), 0, theatre.state().seq());
    followed.see(login(call), posts.audience(call).post(), upTo);
    return Answer.none();
  }
}
