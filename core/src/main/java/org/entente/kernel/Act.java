package org.entente.kernel;

import java.util.Optional;

/// What a post signs; the only thing that changes anything.
///
/// @param id made by the author, so that acts can be chained before they are sent
/// @param post the post that signs, held by `person` at the instant of sequencing
/// @param under the delegation under which the post signs, if not its own mandate
/// @param asOf the highest sequence number the author had seen; never "latest"
public record Act(
    ActId id,
    TheatreId theatre,
    PostId post,
    PersonId person,
    Optional<DelegationId> under,
    long asOf,
    Content content) {
  public Act {
    Malformed.unless(asOf >= 0, "Act", "has a negative as-of number");
  }
}
