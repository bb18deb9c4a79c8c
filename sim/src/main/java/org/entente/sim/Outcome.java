package org.entente.sim;

import org.entente.kernel.Entry;
import org.entente.kernel.Rejection;

/// What became of an act.
public sealed interface Outcome {
  record Accepted(Entry entry) implements Outcome {}

  record Rejected(Rejection rejection) implements Outcome {}

  /// The same act again: the first answer stands.
  record Repeated(long seq) implements Outcome {}

  /// Another act under an id that is taken.
  record IdTaken() implements Outcome {}
}
