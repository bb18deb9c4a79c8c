package org.entente.node.follow;

import static org.entente.node.follow.TestTheatre.FORCE;
import static org.entente.node.follow.TestTheatre.TASK_FORCE;
import static org.entente.node.follow.TestTheatre.audience;
import static org.entente.node.follow.TestTheatre.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.ObjectKey;
import org.junit.jupiter.api.Test;

class TombstoneOnlyForThoseWhoSawTest {
  private final Followed followed = new Followed(2);
  private final Client named = new Client(audience(TASK_FORCE, 1));
  private final Client other = new Client(audience(TASK_FORCE, 2));

  @Test
  void narrowingTakesAwayFromThoseWhoHadIt() {
    named.sync(followed.store);
    other.sync(followed.store);
    ObjectKey operation =
        followed.propose(FORCE, Followed.toPost(post(TASK_FORCE, 1), TASK_FORCE, Level.SUMMARY));
    assertEquals(1, named.sync(followed.store).objects().size());
    followed.release(FORCE, operation, Release.NONE);
    assertEquals(List.of(operation), named.sync(followed.store).gone());
    assertTrue(other.sync(followed.store).isEmpty());
    assertTrue(followed.store.find(named.audience, operation).isEmpty());
  }

  @Test
  void whoDidNotAskMeanwhileNeverLearnsOfIt() {
    named.sync(followed.store);
    ObjectKey operation = followed.propose(FORCE, Followed.to(TASK_FORCE, Level.FULL));
    other.sync(followed.store);
    new Client(named.audience).sync(followed.store);
    followed.release(FORCE, operation, Release.NONE);
    assertTrue(named.sync(followed.store).isEmpty());
    assertEquals(List.of(operation), other.sync(followed.store).gone());
  }

  @Test
  void whatCameAndWentTwiceGoesOnce() {
    ObjectKey operation = followed.propose(FORCE, Followed.to(TASK_FORCE, Level.AREA));
    named.sync(followed.store);
    Client second = new Client(named.audience);
    for (int i = 0; i < 2; i++) {
      followed.release(FORCE, operation, Release.NONE);
      second.sync(followed.store);
      if (i == 0) {
        followed.release(FORCE, operation, Followed.to(TASK_FORCE, Level.AREA));
        second.sync(followed.store);
      }
    }
    assertEquals(List.of(operation), named.sync(followed.store).gone());
    assertFalse(named.sync(followed.store).full());
  }

  @Test
  void whatWentAndCameBackIsSentAsItIs() {
    ObjectKey operation = followed.propose(FORCE, Followed.to(TASK_FORCE, Level.AREA));
    named.sync(followed.store);
    Client second = new Client(named.audience);
    followed.release(FORCE, operation, Release.NONE);
    second.sync(followed.store);
    followed.release(FORCE, operation, Followed.to(TASK_FORCE, Level.AREA));
    Delta delta = named.sync(followed.store);
    assertEquals(List.of(), delta.gone());
    assertEquals(1, delta.objects().size());
  }
}
