package org.entente.node.follow;

import java.time.Duration;
import java.util.Optional;
import org.entente.release.Audience;

/// A reader that follows an audience's views: it asks, and waits when there is nothing. For one
/// thread.
///
/// The store keeps nothing for it but the audience's views, no queue that could fill: one that
/// reads slowly is given at its next question everything since then in one delta, one that does not
/// come back is forgotten, and a new one goes on from its cursor.
public final class Subscription {
  private final ViewStore store;
  private final Audience audience;
  private Optional<String> cursor;

  Subscription(ViewStore store, Audience audience, Optional<String> cursor) {
    this.store = store;
    this.audience = audience;
    this.cursor = cursor;
  }

  /// The next delta, at once if there is one; empty if there was none for this long.
  public Optional<Delta> next(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      long seen = store.changes();
      Delta delta = store.sync(audience, cursor);
      cursor = Optional.of(delta.cursor());
      if (!delta.isEmpty()) {
        return Optional.of(delta);
      }
      long left = end - System.nanoTime();
      if (left <= 0) {
        return Optional.empty();
      }
      store.awaitChangeAfter(seen, Duration.ofNanos(left));
    }
  }
}
