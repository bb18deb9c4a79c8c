package org.entente.operation;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.ConflictId;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Window;

/// Why a rule about operations says no.
public sealed interface OperationRejection extends Rejection {
  /// There is none, or the author may not know of it: the two answers are the same.
  record UnknownSubject() implements OperationRejection {}

  record UnknownObjective(String objective) implements OperationRejection {}

  /// The charter asks this party only for notice of such an activity.
  record ApprovalNotAsked(String regime) implements OperationRejection {}

  record SupportingNotInForces(PartyId party) implements OperationRejection {}

  /// The forces name a party that neither leads nor supports: it would not know.
  record ForcesNotTakingPart(PartyId party) implements OperationRejection {}

  record LeadOnly(PartyId lead) implements OperationRejection {}

  /// Somebody submitted another version meanwhile: look at it, then decide again.
  record StaleVersion(int latestNumber, Digest latest) implements OperationRejection {}

  record ClauseUnchanged(String clause) implements OperationRejection {}

  record OperationOver() implements OperationRejection {}

  record VersionNotOpen(int number) implements OperationRejection {}

  record NotConsulted(PartyId party) implements OperationRejection {}

  record AlreadyConsulted(PartyId party) implements OperationRejection {}

  record HumanitarianNotConsulted(PartyId party) implements OperationRejection {}

  /// The clause has changed since: the position would be on something else.
  record StaleClause(String clause, Digest now) implements OperationRejection {}

  record ProposerMayNotDecide() implements OperationRejection {}

  record AsOfBeforeVersion(long asOf, long versionSeq) implements OperationRejection {}

  /// The list of those who had not answered is not the list named in the decision.
  record SilenceNotNamed(List<PartyId> silent) implements OperationRejection {}

  record WithheldNotNamed(List<ClauseKind> withheld) implements OperationRejection {}

  record ConflictsNotAcknowledged(List<ConflictId> conflicts) implements OperationRejection {}

  record ConditionWidens(Window window) implements OperationRejection {}

  record ApprovalTooLong(Instant latest) implements OperationRejection {}

  record NoConditionsOffered() implements OperationRejection {}

  record NotInForce() implements OperationRejection {}

  record ApprovalExpired(Instant validUntil) implements OperationRejection {}

  record ApprovalSuspended(Instant since) implements OperationRejection {}

  record NotSuspended() implements OperationRejection {}

  record OutsideWindow(Window window, Instant at) implements OperationRejection {}

  /// Something in force meets this operation and nothing settles it.
  ///
  /// @param throughHostCell some of it is not released: coordinate through the host's cell
  record BlockingConflicts(List<ConflictId> conflicts, boolean throughHostCell)
      implements OperationRejection {}

  record AlreadyStarted() implements OperationRejection {}

  record NotStarted() implements OperationRejection {}

  record PartPaused(PartyId party) implements OperationRejection {}

  record NotPaused() implements OperationRejection {}

  record NotTakingPart(PartyId party) implements OperationRejection {}

  record ContingentNotYours(ContingentId contingent) implements OperationRejection {}

  /// Version, window or neighbours changed since the pause: the host confirms first.
  record PauseNeedsHost(long changedSeq) implements OperationRejection {}

  record NotDisengaged() implements OperationRejection {}

  record NotYourOperation() implements OperationRejection {}

  /// A covering that is moved is the covering of nothing its party sealed.
  record MarginsOnCovering() implements OperationRejection {}

  /// The version widened by them is too large to be compared whole.
  record MarginsTooWide() implements OperationRejection {}

  /// The approval in force gives none: a revision and another approval are needed.
  record NoMargins() implements OperationRejection {}

  record OutsideMargins(MarginBound bound) implements OperationRejection {}

  /// Shifted so, it would meet something in force that the approval does not name.
  ///
  /// @param others those the author may know of
  /// @param throughHostCell some of it is not released: coordinate through the host's cell
  record ShiftMeetsOthers(List<SubjectId> others, boolean throughHostCell)
      implements OperationRejection {}
}
