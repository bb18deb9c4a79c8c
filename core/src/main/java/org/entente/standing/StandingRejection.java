package org.entente.standing;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;

/// Why a rule about standing authorisations says no.
public sealed interface StandingRejection extends Rejection {
  /// There is none, or the author may not know of it.
  record UnknownStandingAuthorisation() implements StandingRejection {}

  record BeneficiaryOnly(PartyId owner) implements StandingRejection {}

  /// The host has answered before.
  record AuthorisationDecided() implements StandingRejection {}

  /// The digest is not that of the envelope proposed.
  record AnotherEnvelope() implements StandingRejection {}

  /// Not approved, refused or withdrawn.
  record AuthorisationNotInForce() implements StandingRejection {}

  record AuthorisationSuspended(Instant since) implements StandingRejection {}

  /// Its validity is over.
  record AuthorisationOver(Instant until) implements StandingRejection {}

  /// The use leaves the envelope: propose an operation, or another envelope.
  record OutsideEnvelope(Bound bound) implements StandingRejection {}

  /// The use meets something in force of another at degree 2 or more: propose an operation.
  ///
  /// @param subjects those of them the author may know of
  /// @param throughHostCell there are others: coordinate through the host's cell
  record UseMeetsOthers(List<SubjectId> subjects, boolean throughHostCell)
      implements StandingRejection {
    public UseMeetsOthers {
      subjects = List.copyOf(subjects);
    }
  }
}
