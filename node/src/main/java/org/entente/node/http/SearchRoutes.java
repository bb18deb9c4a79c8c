package org.entente.node.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.node.desk.TheatreNode;
import org.entente.node.follow.Question;
import org.entente.node.follow.Searches;

/// Finding texts again by their words.
final class SearchRoutes {
  private static final int PAGE = 20;

  private final TheatreNode theatre;
  private final Posts posts;

  SearchRoutes(TheatreNode theatre, Posts posts) {
    this.theatre = theatre;
    this.posts = posts;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/search")
            .by(Access.MEMBER)
            .about(
                "Texts of the record that have all the words, the latest first: French and English"
                    + " endings, accents ignored, the last word perhaps only begun. Without words,"
                    + " entries that the filters let through.")
            .takes(
                Posts.POST,
                Route.Parameter.text("q", "The words"),
                Route.Parameter.text(
                    "kind", "Of entries about such objects alone, by the kind of their views"),
                Route.Parameter.text("state", "About objects that are in this state now"),
                Route.Parameter.text("party", "Signed by this party"),
                Route.Parameter.text("from", "From this instant on"),
                Route.Parameter.text("to", "Before this instant"),
                Route.Parameter.number("before", "Entries before this number alone"),
                Route.Parameter.number("limit", "How many entries at most"))
            .answers(200, "What was found and the audience may read", Searches.Found.class)
            .with(this::find));
  }

  private Answer find(Call call) {
    return Answer.ok(
        theatre
            .searches()
            .find(
                posts.audience(call),
                new Question(
                    call.find("q"),
                    call.find("kind"),
                    call.find("state"),
                    call.find("party").map(PartyId::new),
                    instant(call, "from"),
                    instant(call, "to")),
                0,
                call.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE),
                Math.toIntExact(call.number("limit", PAGE, 1, Searches.MAX_ITEMS))));
  }

  private static Optional<Instant> instant(Call call, String parameter) {
    try {
      return call.find(parameter).map(Instant::parse);
    } catch (DateTimeParseException e) {
      throw new ProblemFound(new Problem.Malformed("malformed", "Instant", parameter));
    }
  }
}
