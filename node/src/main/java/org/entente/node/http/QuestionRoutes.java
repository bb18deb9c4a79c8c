package org.entente.node.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.node.desk.TheatreNode;
import org.entente.party.Post;
import org.entente.release.Audience;
import org.entente.theatre.TheatreState;
import org.entente.view.AsSeen;
import org.entente.view.OperationView;
import org.entente.view.View;
import org.entente.view.Views;
import org.entente.view.WhoSigns;
import org.entente.view.WhoSignsView;

/// Questions before an act: who must sign it, what others are shown of one's own, what changed.
final class QuestionRoutes {
  private static final String PARTY = "party";
  private static final String SEAT = "seat";

  /// As many as a proposal could name.
  private static final int MAX_NAMED = 100;

  private static final int MAX_PERSONNEL = 1_000_000;

  private final TheatreNode theatre;
  private final Posts posts;

  QuestionRoutes(TheatreNode theatre, Posts posts) {
    this.theatre = theatre;
    this.posts = posts;
  }

  /// One's own objects as another is shown them.
  ///
  /// @param seat the post of the other party that looks
  public record AsSeenBody(PartyId party, PostId seat, List<View> items) {}

  /// All versions of an operation, the oldest first; none for whoever is not shown the whole.
  public record VersionsBody(List<OperationView.VersionView> items) {}

  List<Route> routes() {
    return List.of(
        Route.get("/api/operations/{id}/versions")
            .by(Access.MEMBER)
            .about("Every version with its clauses, so that any two can be compared.")
            .takes(Posts.POST)
            .answers(200, "The versions, the oldest first", VersionsBody.class)
            .with(this::versions),
        Route.get("/api/who-signs")
            .by(Access.MEMBER)
            .about("Who must sign an activity or one kind of act, who could now, and the gaps.")
            .takes(
                Posts.POST,
                Route.Parameter.text("act", "One kind of act; without it the whole chain"),
                Route.Parameter.text(PARTY, "Who would lead; the caller's own party if not said"),
                Route.Parameter.text("category", "The kind of activity"),
                Route.Parameter.text("sectors", "Ids of sectors it touches, with commas"),
                Route.Parameter.text("outside", "true if part of it lies in no sector"),
                Route.Parameter.text("supporting", "Parties that take part, with commas"),
                Route.Parameter.number("personnel", "How many people"))
            .answers(200, "The chain", WhoSignsView.class)
            .with(this::whoSigns),
        Route.get("/api/as-seen-by")
            .by(Access.MEMBER)
            .about("What the caller's party leads or gave notice of, as another audience sees it.")
            .takes(
                Posts.POST,
                Route.Parameter.text(PARTY, "The party that looks"),
                Route.Parameter.text(SEAT, "Its post that looks; its first if not said"))
            .answers(200, "The views", AsSeenBody.class)
            .with(this::asSeenBy));
  }

  /// What is hidden, what is not there and what is shown in part get the same empty answer.
  private Answer versions(Call call) {
    Audience audience = posts.audience(call);
    SubjectId id = new SubjectId(call.path("id"));
    return Answer.ok(
        new VersionsBody(
            Views.versions(theatre.state(), id, audience, theatre.now(), theatre.texts())));
  }

  private Answer whoSigns(Call call) {
    Audience reader = posts.audience(call);
    TheatreState state = theatre.state();
    PartyId party = call.find(PARTY).map(PartyId::new).orElse(reader.party());
    if (!state.roster().hasParty(party)) {
      throw new ProblemFound(new Problem.NotFound());
    }
    WhoSigns.Question question =
        new WhoSigns.Question(
            party,
            call.find("act"),
            call.find("category").map(QuestionRoutes::category),
            list(call, "sectors", SectorId::new),
            call.find("outside").map("true"::equals).orElse(false),
            list(call, "supporting", PartyId::new),
            Math.toIntExact(call.number("personnel", 0, 0, MAX_PERSONNEL)));
    return Answer.ok(WhoSigns.answer(state, question, reader, theatre.now(), theatre.texts()));
  }

  private static Category category(String word) {
    return Arrays.stream(Category.values())
        .filter(category -> category.name().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new ProblemFound(new Problem.Malformed("unknown-constant", "Category", "category")));
  }

  private static <T> List<T> list(Call call, String parameter, Function<String, T> form) {
    List<String> words =
        call.find(parameter).map(text -> List.of(text.split(",", -1))).orElse(List.of());
    Malformed.unless(words.size() <= MAX_NAMED, parameter, "names too many");
    return words.stream().map(form).toList();
  }

  private Answer asSeenBy(Call call) {
    Audience knower = posts.audience(call);
    TheatreState state = theatre.state();
    PartyId party =
        call.find(PARTY)
            .map(PartyId::new)
            .orElseThrow(
                () -> new ProblemFound(new Problem.Malformed("missing-field", PARTY, PARTY)));
    Optional<PostId> named = call.find(SEAT).map(PostId::new);
    Post seat =
        state.roster().posts().values().stream()
            .filter(post -> post.party().equals(party))
            .filter(post -> named.map(post.id()::equals).orElse(true))
            .min(Comparator.comparing(Post::id))
            .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
    Audience audience = new Audience(party, seat.id());
    List<View> views = AsSeen.list(state, knower, audience, theatre.now(), theatre.texts());
    return Answer.ok(new AsSeenBody(party, seat.id(), views));
  }
}
