package org.entente.node.postgres;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for a condition: three minutes at most, since a busy machine may take one.
public final class Await {
  private static final long LIMIT_NS = 180_000_000_000L;
  private static final long LOOK_NS = 5_000_000L;

  private Await() {}

  /// Returns once the condition holds; an exception counts as “not yet”.
  public static void until(String what, Callable<Boolean> condition) {
    long end = System.nanoTime() + LIMIT_NS;
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within three minutes: " + what);
      }
      LockSupport.parkNanos(LOOK_NS);
    }
  }

  private static boolean holds(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception e) {
      return false;
    }
  }
}
