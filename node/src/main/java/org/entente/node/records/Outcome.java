package org.entente.node.records;

/// What became of an append.
public sealed interface Outcome {
  /// Durable, as a whole.
  record Appended(Head head) implements Outcome {}

  /// Nothing was written: the head is not the expected one, or the epoch is over. Another node took
  /// the theatre over, or an earlier append of unknown outcome is there after all.
  record Fenced() implements Outcome {}

  /// Nobody can say yet whether it is there as a whole or not at all. Decide nothing until
  /// [Records#rereadHead] has answered, and compare its answer with `intended`.
  record Unknown(Head intended, Exception cause) implements Outcome {}

  /// Nothing was written; the cause is the world's (disk full, server away before the commit) and
  /// the append may be tried again.
  record Failed(Exception cause) implements Outcome {}
}
