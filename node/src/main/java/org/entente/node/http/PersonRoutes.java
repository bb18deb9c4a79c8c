package org.entente.node.http;

import java.util.List;
import org.entente.kernel.PersonId;
import org.entente.node.desk.TheatreNode;
import org.entente.party.PartyAct;
import org.entente.party.PartyDecider;
import org.entente.release.Audience;
import org.entente.theatre.TheatreState;
import org.entente.view.MergePreviewBody;
import org.entente.view.PersonViews;

/// A question about persons of the caller's party before an act: what a merge would change.
final class PersonRoutes {
  private static final String INTO = "into";

  private final TheatreNode theatre;
  private final Posts posts;

  PersonRoutes(TheatreNode theatre, Posts posts) {
    this.theatre = theatre;
    this.posts = posts;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/persons/{id}/merge-preview")
            .by(Access.MEMBER)
            .about(
                "What it would change to say that two persons of the caller's party are one; or"
                    + " the rejection that the act would get.")
            .takes(
                Posts.POST,
                Route.Parameter.text(INTO, "The person that is kept; the other is the duplicate"))
            .answers(200, "What would change", MergePreviewBody.class)
            .with(this::preview));
  }

  private Answer preview(Call call) {
    Audience reader = posts.audience(call);
    PersonId duplicate = new PersonId(call.path("id"));
    PersonId kept =
        call.find(INTO)
            .map(PersonId::new)
            .orElseThrow(
                () -> new ProblemFound(new Problem.Malformed("malformed", "PersonId", INTO)));
    TheatreState state = theatre.state();
    requireOwn(state, reader, duplicate);
    requireOwn(state, reader, kept);
    PartyDecider.checkMerge(
            state.roster(),
            reader.party(),
            new PartyAct.MergePersons(duplicate, kept),
            theatre.now())
        .ifPresent(rejection -> {
          throw new ProblemFound(new Problem.Rejected(rejection));
        });
    return Answer.ok(
        PersonViews.preview(state, duplicate, kept, reader, theatre.now(), theatre.texts()));
  }

  /// Another party's person is answered as nobody.
  private static void requireOwn(TheatreState state, Audience reader, PersonId id) {
    boolean own =
        state
            .roster()
            .persons()
            .find(id)
            .filter(person -> person.party().equals(reader.party()))
            .isPresent();
    if (!own) {
      throw new ProblemFound(new Problem.NotFound());
    }
  }
}
