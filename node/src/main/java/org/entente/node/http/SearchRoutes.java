package org.entente.node.http;

import java.util.List;
import org.entente.node.desk.TheatreNode;
import org.entente.node.follow.Searches;
import org.entente.node.search.Words;

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
                    + " endings, accents ignored, the last word perhaps only begun.")
            .takes(
                Posts.POST,
                Route.Parameter.text("q", "The words"),
                Route.Parameter.number("before", "Entries before this number alone"),
                Route.Parameter.number("limit", "How many entries at most"))
            .answers(200, "The texts that the audience may read", Searches.Found.class)
            .with(this::find));
  }

  private Answer find(Call call) {
    return Answer.ok(
        theatre
            .searches()
            .find(
                posts.audience(call),
                Words.of(call.find("q").orElse("")),
                call.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE),
                Math.toIntExact(call.number("limit", PAGE, 1, Searches.MAX_ITEMS))));
  }
}
