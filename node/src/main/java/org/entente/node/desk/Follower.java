package org.entente.node.desk;

/// Told of each batch after it became durable and readers see it, before its answers leave. Called
/// on the writer's thread: it notes what it must do and returns.
interface Follower {
  void published(Publication publication);
}
