package org.entente.node.wire;

import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.Content;
import org.entente.kernel.DelegationId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.TheatreId;

/// An act as a client sends it: who signs is not said but known, from the session.
public record SubmittedAct(
    ActId id,
    TheatreId theatre,
    PostId post,
    Optional<DelegationId> under,
    long asOf,
    Content content) {
  public Act by(PersonId person) {
    return new Act(id, theatre, post, person, under, asOf, content);
  }
}
