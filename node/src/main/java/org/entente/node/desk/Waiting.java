package org.entente.node.desk;

import java.util.concurrent.CompletableFuture;

/// What the writer finds in its queue.
sealed interface Waiting {
  /// An act, and where its ruling goes.
  record Submission(SignedAct act, CompletableFuture<Ruling> ruling) implements Waiting {}

  /// Nothing: it wakes the writer, who looks whether it is to stop.
  record Wake() implements Waiting {}
}
