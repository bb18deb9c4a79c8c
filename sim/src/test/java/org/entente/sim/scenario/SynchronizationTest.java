package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.sim.Recorded;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// uss_qualifier, `dss/synchronization/*`: what was created, changed and taken away at one node is
/// seen the same, by id and in the whole list, at another that was given the entries, after every
/// one of them.
final class SynchronizationTest {
  private final Story story = Story.begun();

  @Test
  void everyNodeShowsTheSameAfterEachEntry() {
    TheatreState other = TheatreState.EMPTY;
    for (Recorded recorded : story.theatre.record()) {
      other = TheatreDecider.evolve(other, recorded.entry());
    }
    SubjectId id = story.patrol(Cast.FORCE_OPS, 0, Cast.REGION_OPS);
    other = follows(other);
    story.patrol(Cast.REGION_OPS, 3, Cast.FORCE_OPS);
    other = follows(other);
    story.revisesMeans(Cast.FORCE_OPS, id, "Other vehicles");
    other = follows(other);
    story.signs(Cast.FORCE_OPS, new OperationAct.WithdrawOperation(id, Text.of("Not needed")));
    follows(other);
  }

  private TheatreState follows(TheatreState behind) {
    TheatreState other = TheatreDecider.evolve(behind, story.theatre.last().entry());
    for (Actor reader : List.of(Cast.FORCE_OPS, Cast.REGION_OPS, Cast.PLANS, Cast.AID_ACCESS)) {
      assertEquals(list(story.theatre.state(), reader), list(other, reader), reader.toString());
    }
    return other;
  }

  private List<View> list(TheatreState state, Actor reader) {
    return Views.keys(state).stream().flatMap(key -> see(state, key, reader).stream()).toList();
  }

  private Optional<View> see(TheatreState state, ObjectKey key, Actor reader) {
    return Views.view(
        state, key, reader.audience(), story.theatre.state().at(), story.theatre.texts());
  }
}
