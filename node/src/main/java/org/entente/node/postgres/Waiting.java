package org.entente.node.postgres;

import java.io.InterruptedIOException;

/// Pauses between two looks at something that gives no notice.
final class Waiting {
  /// Short against a start of 130 ms, long against the cost of a look.
  private static final long PAUSE_MS = 10;

  private Waiting() {}

  static void briefly() throws InterruptedIOException {
    pause(PAUSE_MS);
  }

  static void pause(long ms) throws InterruptedIOException {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for PostgreSQL");
    }
  }
}
