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

  /// The record says so already, or the party is the host itself, which speaks.
  record ReachUnchanged(PartyId party) implements CoordinationRejection {}

  record OtherLeadSigns(PartyId proposedBy) implements CoordinationRejection {}

  /// Two leads cannot allow each other what is forbidden: the host does, with whoever is in danger.
  record ForbiddenNotArranged() implements CoordinationRejection {}

  record HumanitarianNeverAsked() implements CoordinationRejection {}

  record HumanitarianNeverOverruled() implements CoordinationRejection {}

  record ArrangementDeadlineNotReached(Instant deadline) implements CoordinationRejection {}

  record ProtectedPartyMustEndorse(List<PartyId> parties) implements CoordinationRejection {}
}
