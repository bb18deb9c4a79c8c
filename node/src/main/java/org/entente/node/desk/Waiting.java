package org.entente.node.desk;

import java.util.concurrent.CompletableFuture;

/// What waits for the writer.
sealed interface Waiting {
  /// An act, and where its ruling goes.
  record Submission(SignedAct act, CompletableFuture<Ruling> ruling) implements Waiting {}
}
