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
  /// @param started who started it
  /// @param presentIn digests of every space-time clause it was in force under since its start
  record Active(Approval.Signature started, List<Digest> presentIn) implements Conduct {
    public Active {
      presentIn = List.copyOf(presentIn);
    }
  }

  /// The lead reported that everybody has left.
  record Disengaged(Approval.Signature started, Approval.Signature left, TextRef report)
      implements Conduct {}

  record Closed(
      Approval.Signature started,
      Approval.Signature left,
      Approval.Signature closed,
      TextRef report)
      implements Conduct {}

  record Withdrawn(Instant at, TextRef reason) implements Conduct {}
}
