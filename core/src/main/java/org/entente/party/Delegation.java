package org.entente.party;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.DelegationId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;

/// A post lends some acts of its mandate to another post of its party until an instant.
public record Delegation(
    DelegationId id,
    PostId from,
    PersonId signedBy,
    PostId to,
    List<String> acts,
    Instant until,
    boolean revoked) {
  public Delegation {
    acts = List.copyOf(acts);
  }

  public boolean isInEffect(Instant instant) {
    return !revoked && instant.isBefore(until);
  }
}
