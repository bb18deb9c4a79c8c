package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.sim.history.Sight;
import org.junit.jupiter.api.Test;

/// uss_qualifier, `subscription_notifications/*` and `dss/subscription_interactions`: with the
/// answer to the act both sides are told, by the push they follow; a move tells the old
/// neighbourhood and the new; what is over tells nobody any more.
final class SubscriptionNotificationsTest {
  private final Story story = Story.begun();
  private final SubjectId west = story.patrol(Cast.REGION_OPS, 0, Cast.FORCE_OPS);
  private final SubjectId east = story.patrol(Cast.TASKFORCE_OPS, 20, Cast.FORCE_OPS);
  private final Sight mover = sight(Cast.FORCE_OPS);
  private final Sight westerner = sight(Cast.REGION_OPS);
  private final Sight easterner = sight(Cast.TASKFORCE_OPS);

  private Sight sight(Actor reader) {
    Sight sight = new Sight(story.theatre, reader.audience(), new SplittableRandom(1));
    sight.push();
    return sight;
  }

  private SubjectId moverAt(int east) {
    return story.patrol(Cast.FORCE_OPS, east, Cast.REGION_OPS, Cast.TASKFORCE_OPS);
  }

  private void moves(SubjectId id, int to) {
    story.signs(
        Cast.FORCE_OPS,
        new OperationAct.ReviseOperation(
            id, story.operation(id).latest().digest(), List.of(Story.square(to))));
  }

  private static boolean tells(String push, String conflict) {
    return push.contains(conflict);
  }

  @Test
  void bothLeadsAreTold() {
    SubjectId id = moverAt(3);
    String conflict = story.met(id).getFirst().id().value();
    assertTrue(tells(mover.push(), conflict));
    assertTrue(tells(westerner.push(), conflict));
    assertFalse(tells(easterner.push(), conflict), "who meets nothing is told of no conflict");
  }

  @Test
  void aMoveTellsTheOldNeighbourhoodAndTheNew() {
    SubjectId id = moverAt(3);
    String left = story.met(id).getFirst().id().value();
    westerner.push();
    easterner.push();
    mover.push();
    moves(id, 22);
    String met = story.met(id).getFirst().id().value();
    String old = westerner.push();
    assertTrue(tells(old, left), "what is left behind is told that it is over");
    assertTrue(tells(easterner.push(), met));
    String own = mover.push();
    assertTrue(tells(own, left) && tells(own, met));
    assertEquals(List.of(), story.met(west));
    assertEquals(1, story.met(east).size());
  }

  @Test
  void whatIsWithdrawnTellsItsNeighboursOnceAndNeverAgain() {
    SubjectId id = moverAt(3);
    String conflict = story.met(id).getFirst().id().value();
    westerner.push();
    story.signs(Cast.FORCE_OPS, new OperationAct.WithdrawOperation(id, Text.of("Not needed")));
    assertTrue(tells(westerner.push(), conflict));
    moverAt(40);
    assertFalse(tells(westerner.push(), conflict));
  }
}
