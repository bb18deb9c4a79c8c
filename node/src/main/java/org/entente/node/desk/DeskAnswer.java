package org.entente.node.desk;

import org.entente.kernel.Entry;
import org.entente.kernel.Rejection;

/// What becomes of a submitted act.
public sealed interface DeskAnswer {
  /// It is in the record, durably.
  ///
  /// @param again the same act was accepted before: this is its first answer
  record Accepted(Entry entry, boolean again) implements DeskAnswer {}

  /// A rule said no.
  record Rejected(Rejection rejection) implements DeskAnswer {}

  /// The record holds another act under this id.
  record IdReused() implements DeskAnswer {}

  /// Nothing was decided; the same act may be sent again.
  record Unavailable() implements DeskAnswer {}

  /// Nobody knows yet whether it is in the record; the same act is to be sent again.
  record OutcomeUnknown() implements DeskAnswer {}
}
