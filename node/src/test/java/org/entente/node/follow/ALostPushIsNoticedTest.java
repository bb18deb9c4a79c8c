package org.entente.node.follow;

import static org.entente.node.follow.TestTheatre.FORCE;
import static org.entente.node.follow.TestTheatre.HOST;
import static org.entente.node.follow.TestTheatre.audience;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.ObjectKey;
import org.junit.jupiter.api.Test;

/// Each push says at which cursor it begins, so that a reader who was not given the one before it
/// notices, and asks again from where he stands (uss_qualifier's notification index).
final class ALostPushIsNoticedTest {
  private final Followed followed = new Followed(11);
  private final Subscription stream = followed.store.subscribe(audience(HOST), Optional.empty());

  private Delta pushed() throws InterruptedException {
    return stream.next(Duration.ZERO).orElseThrow();
  }

  @Test
  void dropOne() throws InterruptedException {
    Delta first = pushed();
    followed.propose(FORCE, Release.NONE);
    Delta dropped = pushed();
    followed.propose(FORCE, Release.NONE);
    Delta later = pushed();
    assertTrue(first.full() && first.since().isEmpty(), "everything begins nowhere");
    assertEquals(Optional.of(first.cursor()), dropped.since());
    assertNotEquals(Optional.of(first.cursor()), later.since(), "the reader notices");
    Delta again = followed.store.sync(audience(HOST), Optional.of(first.cursor()));
    assertEquals(2, again.objects().size(), "and is given both");
    assertEquals(later.cursor(), again.cursor());
  }

  @Test
  void whatIsHiddenIsNoGap() throws InterruptedException {
    Subscription outsider =
        followed.store.subscribe(audience(TestTheatre.MISSION), Optional.empty());
    Delta first = outsider.next(Duration.ZERO).orElseThrow();
    ObjectKey hidden = followed.propose(FORCE, Release.NONE);
    assertTrue(outsider.next(Duration.ZERO).isEmpty());
    followed.release(FORCE, hidden, Followed.to(TestTheatre.MISSION, Level.AREA));
    assertEquals(Optional.of(first.cursor()), outsider.next(Duration.ZERO).orElseThrow().since());
  }

  @Test
  void itIsWrittenInTheBody() throws InterruptedException {
    Delta first = pushed();
    followed.propose(FORCE, Release.NONE);
    String body = new String(pushed().json(), StandardCharsets.UTF_8);
    assertTrue(body.endsWith("\"since\":\"" + first.cursor() + "\"}"), body);
  }
}
