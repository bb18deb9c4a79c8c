package org.entente.node.desk;

import org.entente.kernel.Entry;
import org.entente.kernel.Rejection;

/// What the writer answers to one submission.
sealed interface Ruling {
  record Accepted(Entry entry) implements Ruling {}

  record Rejected(Rejection rejection) implements Ruling {}

  /// The act's id is in the record already; whether with the same content is for the caller's own
  /// thread to find out.
  record Seen(long seq) implements Ruling {}

  /// It meets more than an entry can state, so no decision could name it all.
  record Oversized() implements Ruling {}

  /// Nothing was decided.
  record Unavailable() implements Ruling {}

  /// It may be in the record, or not.
  record Unknown() implements Ruling {}

  Ruling UNAVAILABLE = new Unavailable();
  Ruling UNKNOWN = new Unknown();
}
