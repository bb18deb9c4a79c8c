package org.entente.coordination;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;

/// Why a rule of coordination says no.
public sealed interface CoordinationRejection extends Rejection {
  record UnknownConflict() implements CoordinationRejection {}

  record UnknownArrangement() implements CoordinationRejection {}

  /// One of the two versions is no longer live.
  record ConflictOver() implements CoordinationRejection {}

  record NotYourConflict() implements CoordinationRejection {}

  record NothingToSettle(int degree) implements CoordinationRejection {}

  record AlreadySettled() implements CoordinationRejection {}

  record AlreadyAcknowledged() implements CoordinationRejection {}

  record OtherLeadSigns(PartyId proposedBy) implements CoordinationRejection {}

  record HumanitarianNeverAsked() implements CoordinationRejection {}

  record HumanitarianNeverOverruled() implements CoordinationRejection {}

  record ArrangementDeadlineNotReached(Instant deadline) implements CoordinationRejection {}

  record ProtectedPartyMustEndorse(List<PartyId> parties) implements CoordinationRejection {}
}
