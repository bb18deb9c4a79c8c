package org.entente.node.follow;

import static org.entente.node.follow.TestTheatre.FORCE;
import static org.entente.node.follow.TestTheatre.TASK_FORCE;
import static org.entente.node.follow.TestTheatre.audience;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.ObjectKey;
import org.junit.jupiter.api.Test;

/// Nothing is written when a grant opens: time alone shows the object.
class ReleaseOpensAtItsInstantTest {
  private static final Duration SIX_HOURS = Duration.ofHours(6);

  private final Followed followed = new Followed(3);
  private final Client reader = new Client(audience(TASK_FORCE));
  private final Instant opening = followed.theatre.now.plus(SIX_HOURS);

  @Test
  void atTheInstantAndNotBefore() {
    reader.sync(followed.store);
    followed.propose(FORCE, Followed.from(TASK_FORCE, Level.FULL, opening));
    followed.store.moveTo(opening.minusMillis(1));
    assertTrue(reader.sync(followed.store).isEmpty());
    followed.store.moveTo(opening);
    assertEquals(1, reader.sync(followed.store).objects().size());
    assertTrue(text(reader).contains("SENTINEL"));
  }

  @Test
  void whenAnEntryComesLaterThanTheInstantToo() {
    reader.sync(followed.store);
    ObjectKey first = followed.propose(FORCE, Followed.from(TASK_FORCE, Level.FULL, opening));
    followed.theatre.now = opening;
    followed.propose(FORCE, Release.NONE);
    reader.sync(followed.store);
    assertTrue(followed.store.find(reader.audience, first).isPresent());
  }

  /// The reader's own operation says "through the host's cell" until then, and afterwards with what
  /// it meets.
  @Test
  void andTheOtherSideLearnsWhatItMeets() {
    ObjectKey own = followed.propose(TASK_FORCE, Release.NONE);
    Digest mine = followed.operation(own).latest().spaceTimeDigest();
    followed.propose(FORCE, Followed.from(TASK_FORCE, Level.FULL, opening), mine);
    reader.sync(followed.store);
    assertTrue(view(own).contains("\"throughHostCell\":true"));
    assertEquals(List.of(), followed.store.list(reader.audience, ObjectKey.Kind.CONFLICT));
    followed.store.moveTo(opening);
    reader.sync(followed.store);
    assertFalse(view(own).contains("\"throughHostCell\":true"));
    assertEquals(1, followed.store.list(reader.audience, ObjectKey.Kind.CONFLICT).size());
  }

  private String view(ObjectKey key) {
    Optional<byte[]> view = followed.store.find(reader.audience, key);
    return new String(view.orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String text(Client client) {
    return client.objects.toString();
  }
}
