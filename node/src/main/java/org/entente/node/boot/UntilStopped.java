package org.entente.node.boot;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.entente.node.cli.CommandLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a command serve until the process is told to stop (Ctrl-C, SIGTERM), closes all in order
/// and ends the process with status 0: who asked for the stop is told that it went well. A stop cut
/// short makes the next start a recovery, so nothing is left half open: told to stop while it still
/// starts, a node lets its start end first.
final class UntilStopped {
  private static final Logger LOG = LoggerFactory.getLogger(UntilStopped.class);

  /// The node once it is there; empty if its start failed.
  private final CompletableFuture<Optional<RunningNode>> started = new CompletableFuture<>();

  /// Nothing counts it down: the process ends instead.
  private final CountDownLatch ended = new CountDownLatch(1);

  private final Thread stopping = new Thread(this::stop, "stopping");

  private UntilStopped() {}

  /// Starts a node.
  interface Start {
    RunningNode run() throws Exception;
  }

  /// Does with the node what is to be done once, when it has started.
  interface Opening {
    void of(RunningNode node) throws Exception;
  }

  /// Returns by an exception only, with everything closed: a stop ends the process.
  static void serve(Start start, Opening opening) throws Exception {
    new UntilStopped().run(start, opening);
  }

  private void run(Start start, Opening opening) throws Exception {
    Runtime.getRuntime().addShutdownHook(stopping);
    try {
      RunningNode node = start.run();
      started.complete(Optional.of(node));
      opening.of(node);
      ended.await();
    } finally {
      leave();
    }
  }

  private void stop() {
    Optional<RunningNode> node = started.join();
    if (node.isPresent()) {
      LOG.info("Stopping");
      node.get().close();
      // Not exit, which waits for this very thread; and without it the status is the signal's.
      Runtime.getRuntime().halt(CommandLine.DONE);
    }
  }

  /// After a failure: closes what is open, unless the stop is closing it already. Then what failed
  /// failed for being closed, and is not to be reported.
  private void leave() throws InterruptedException {
    started.complete(Optional.empty());
    Optional<RunningNode> node = started.join();
    if (isStillOurs()) {
      node.ifPresent(RunningNode::close);
    } else if (node.isPresent()) {
      ended.await();
    }
  }

  private boolean isStillOurs() {
    try {
      return Runtime.getRuntime().removeShutdownHook(stopping);
    } catch (IllegalStateException alreadyStopping) {
      return false;
    }
  }
}
