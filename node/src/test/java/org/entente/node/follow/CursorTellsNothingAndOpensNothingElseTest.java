package org.entente.node.follow;

import static org.entente.node.follow.TestTheatre.FORCE;
import static org.entente.node.follow.TestTheatre.HOST;
import static org.entente.node.follow.TestTheatre.TASK_FORCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.entente.release.Release;
import org.junit.jupiter.api.Test;

class CursorTellsNothingAndOpensNothingElseTest {
  private final Followed followed = new Followed(1);
  private final Client outsider = new Client(TestTheatre.audience(TASK_FORCE));
  private final Client host = new Client(TestTheatre.audience(HOST));

  @Test
  void whatIsHiddenMovesNoCursor() {
    outsider.sync(followed.store);
    host.sync(followed.store);
    Optional<String> before = outsider.cursor;
    Optional<String> hostBefore = host.cursor;
    for (int i = 0; i < 5; i++) {
      followed.propose(FORCE, Release.NONE);
      assertTrue(outsider.sync(followed.store).isEmpty());
    }
    assertFalse(host.sync(followed.store).isEmpty());
    assertEquals(before, outsider.cursor);
    assertNotEquals(hostBefore, host.cursor);
  }

  @Test
  void ofAnotherAudienceIsNone() {
    outsider.sync(followed.store);
    host.sync(followed.store);
    assertTrue(followed.store.sync(outsider.audience, host.cursor).full());
    assertTrue(
        followed.store.sync(TestTheatre.audience(TASK_FORCE, 2), outsider.cursor).full(),
        "another post of the same party");
  }

  @Test
  void ofAnotherRunIsNone() {
    outsider.sync(followed.store);
    ViewStore restarted = Followed.storeOf(followed.theatre, followed.theatre);
    assertTrue(restarted.sync(outsider.audience, outsider.cursor).full());
  }

  @Test
  void alteredIsNone() {
    outsider.sync(followed.store);
    String cursor = outsider.cursor.orElseThrow();
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    for (int i = 0; i < bytes.length; i++) {
      byte[] altered = bytes.clone();
      altered[i] ^= 1;
      String other = Base64.getUrlEncoder().withoutPadding().encodeToString(altered);
      assertTrue(followed.store.sync(outsider.audience, Optional.of(other)).full());
    }
    for (String other : new String[] {"", "x", "====", cursor + "A", "é", "A".repeat(5_000)}) {
      assertTrue(followed.store.sync(outsider.audience, Optional.of(other)).full(), other);
    }
    assertFalse(followed.store.sync(outsider.audience, Optional.of(cursor)).full());
  }

  @Test
  void isForgottenWithAnAudienceThatNobodyAskedForInAWatch() {
    outsider.sync(followed.store);
    host.sync(followed.store);
    followed.wait(ViewStore.IDLE_LIMIT.minus(Duration.ofMinutes(1)));
    host.sync(followed.store);
    followed.wait(Duration.ofMinutes(2));
    followed.store.dropIdle();
    assertTrue(outsider.sync(followed.store).full());
    assertFalse(host.sync(followed.store).full());
  }

  @Test
  void anAudiencesDeltasAreAsLongAsWhatItMaySee() {
    Followed other = new Followed(1);
    Client there = new Client(outsider.audience);
    followed.propose(FORCE, Release.NONE);
    Delta here = outsider.sync(followed.store);
    Delta elsewhere = there.sync(other.store);
    assertEquals(lengthWithoutCursor(elsewhere), lengthWithoutCursor(here));
    assertEquals(elsewhere.cursor().length(), here.cursor().length());
  }

  private static int lengthWithoutCursor(Delta delta) {
    String json = new String(delta.json(), StandardCharsets.UTF_8);
    return json.replace(delta.cursor(), "").length();
  }
}
