package org.entente.dispute;

import java.time.Instant;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;

/// Why a rule about disputes or about cooperation says no.
public sealed interface DisputeRejection extends Rejection {
  /// There is none, or the author may not know of it.
  record UnknownDispute() implements DisputeRejection {}

  /// Something pointed at is not there, or the author may not know of it.
  record UnknownEvidence() implements DisputeRejection {}

  record UnknownEntry() implements DisputeRejection {}

  record UnknownSuspension() implements DisputeRejection {}

  /// A party has no dispute with itself, and suspends no cooperation with itself.
  record WithItself() implements DisputeRejection {}

  /// A humanitarian party is asked for no answer and cooperates in no operation.
  record HumanitarianInDispute(PartyId party) implements DisputeRejection {}

  /// One of the two, nobody else.
  record DisputeOfOthers() implements DisputeRejection {}

  /// The side against which it was raised answers.
  record OtherSideOnly(PartyId party) implements DisputeRejection {}

  /// Who raised it takes it back.
  record RaiserOnly(PartyId party) implements DisputeRejection {}

  record DisputeOver() implements DisputeRejection {}

  /// Known from a source alone: the two sides may say what they think of it, and nothing more.
  record DisputeOnlyReported() implements DisputeRejection {}

  record DisputeAcknowledged() implements DisputeRejection {}

  /// The digest is not that of the latest terms.
  record AnotherSettlement() implements DisputeRejection {}

  record SettlementSigned() implements DisputeRejection {}

  /// Both sides must take part where it is talked about, and be of the forum it is taken to.
  record SideNotThere(PartyId party) implements DisputeRejection {}

  /// States suspend cooperation, forces do not.
  record StatesOnly() implements DisputeRejection {}

  /// The charter says which State answers for this force: cooperation is with it.
  record AnswersToState(PartyId state) implements DisputeRejection {}

  record CooperationResumed() implements DisputeRejection {}

  record ResumptionSigned() implements DisputeRejection {}

  /// Cooperation between two that take part is suspended.
  record CooperationSuspended(SubjectId suspension, PartyId by, PartyId with, Instant since)
      implements DisputeRejection {}

  /// Cooperation was suspended and resumed since the host last approved or confirmed it.
  record HostConfirmsAfterResumption(SubjectId suspension, Instant resumed)
      implements DisputeRejection {}
}
