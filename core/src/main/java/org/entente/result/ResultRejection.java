package org.entente.result;

import java.time.Instant;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SectorId;

/// Why a rule about reports, civilian harm or inquiries says no.
public sealed interface ResultRejection extends Rejection {
  /// There is none, or the author may not know of it.
  record UnknownReport() implements ResultRejection {}

  record UnknownHarm() implements ResultRejection {}

  record UnknownInquiry() implements ResultRejection {}

  record UnknownSector(SectorId sector) implements ResultRejection {}

  /// The report has no fact of that number.
  record UnknownFact(int fact, int facts) implements ResultRejection {}

  /// A humanitarian party is never asked to answer or to sign.
  record HumanitarianNotAsked(PartyId party) implements ResultRejection {}

  /// Nobody is the other side of itself.
  record OwnReport() implements ResultRejection {}

  /// What is told of a time to come is no fact.
  record FactToCome(Instant told) implements ResultRejection {}

  /// Harm is answered for by the parties concerned.
  record ConcernedOnly() implements ResultRejection {}

  /// The file is followed by whoever opened it.
  record FollowedByAnother(PartyId party) implements ResultRejection {}

  /// A party concerned has not answered yet.
  record HarmUnanswered(PartyId party) implements ResultRejection {}

  record HarmClosed() implements ResultRejection {}

  record NotOfInquiry(PartyId party) implements ResultRejection {}

  record InquiryJoined() implements ResultRejection {}

  record InquiryNotJoined() implements ResultRejection {}

  /// No second party has joined it.
  record InquiryNotOpen() implements ResultRejection {}

  /// The digest is not that of the findings' latest version.
  record AnotherFindings(Digest findings) implements ResultRejection {}

  record FindingsSigned() implements ResultRejection {}

  /// What belongs to an exercise is of an exercise, and nothing else is.
  record OtherExercise() implements ResultRejection {}
}
