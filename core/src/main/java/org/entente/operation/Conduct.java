package org.entente.operation;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.Digest;
import org.entente.kernel.TextRef;

/// How far the operation has come on the ground.
public sealed interface Conduct {
  record NotStarted() implements Conduct {}

  /// Somebody is there, whatever the paper says.
  ///
  /// @param presentIn digests of every space-time clause it was in force under since its start
  record Active(Instant since, long seq, List<Digest> presentIn) implements Conduct {
    public Active {
      presentIn = List.copyOf(presentIn);
    }
  }

  /// The lead reported that everybody has left.
  record Disengaged(Instant at, TextRef report) implements Conduct {}

  record Closed(Instant at, TextRef report) implements Conduct {}

  record Withdrawn(Instant at, TextRef reason) implements Conduct {}
}
