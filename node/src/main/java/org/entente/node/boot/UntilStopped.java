package org.entente.node.boot;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a command serve until the process is told to stop (Ctrl-C, SIGTERM), and then waits until
/// all is closed: a stop cut short makes the next start a recovery.
final class UntilStopped {
  private static final Logger LOG = LoggerFactory.getLogger(UntilStopped.class);

  private UntilStopped() {}

  /// Closes `node` when the process is told to stop, from now on.
  static CountDownLatch closing(RunningNode node) {
    CountDownLatch closed = new CountDownLatch(1);
    Thread closing =
        new Thread(
            () -> {
              LOG.info("Stopping");
              node.close();
              closed.countDown();
            },
            "closing");
    Runtime.getRuntime().addShutdownHook(closing);
    return closed;
  }
}
