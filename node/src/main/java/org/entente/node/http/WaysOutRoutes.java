package org.entente.node.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.entente.kernel.SubjectId;
import org.entente.node.desk.TheatreNode;
import org.entente.node.ways.WaysOutBody;
import org.entente.node.ways.WaysOutFinder;
import org.entente.release.Audience;

/// Changes after which a version would no longer meet what the asker is shown.
final class WaysOutRoutes {
  private static final String WITH = "with";

  /// Searching costs the processor and nothing else: more at once would slow the desk's writer and
  /// answer nobody sooner.
  private static final int AT_ONCE = 2;

  private static final Duration TRY_LATER = Duration.ofSeconds(2);

  private final TheatreNode theatre;
  private final Posts posts;
  private final Semaphore free = new Semaphore(AT_ONCE);

  WaysOutRoutes(TheatreNode theatre, Posts posts) {
    this.theatre = theatre;
    this.posts = posts;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/operations/{id}/ways-out")
            .by(Access.MEMBER)
            .about(
                "What the latest version meets of what the asker is shown, and the smallest changes"
                    + " after which it would not. What is not shown may still be met.")
            .takes(
                Posts.POST,
                Route.Parameter.text(
                    WITH, "The other whose conflict is to be left; all that hold up if not said"))
            .answers(200, "What is met, and the ways out", WaysOutBody.class)
            .with(this::waysOut));
  }

  /// What is hidden and what is not there get the same answer.
  private Answer waysOut(Call call) {
    Audience audience = posts.audience(call);
    SubjectId id = new SubjectId(call.path("id"));
    Optional<SubjectId> other = call.find(WITH).map(SubjectId::new);
    if (!free.tryAcquire()) {
      throw new ProblemFound(new Problem.Throttled(TRY_LATER));
    }
    try {
      return new WaysOutFinder(theatre.state(), audience, theatre.now())
          .find(id, other)
          .map(Answer::ok)
          .orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
    } finally {
      free.release();
    }
  }
}
