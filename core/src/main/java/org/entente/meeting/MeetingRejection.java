package org.entente.meeting;

import java.time.Instant;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Rejection;

/// Why a rule about meetings, minutes, commitments or forums says no.
public sealed interface MeetingRejection extends Rejection {
  /// There is none, or the author may not know of it.
  record UnknownMeeting() implements MeetingRejection {}

  record UnknownCommitment() implements MeetingRejection {}

  record UnknownClaim() implements MeetingRejection {}

  record UnknownForum() implements MeetingRejection {}

  record NotAtMeeting(PartyId party) implements MeetingRejection {}

  record PostOfAnotherParty(PostId post, PartyId party) implements MeetingRejection {}

  /// The person did not hold that post on that date, by any appointment, interim, deputy or watch.
  record PostNotHeldThen(PostId post, PersonId person, Instant at) implements MeetingRejection {}

  /// Who holds that post is its own party's to say.
  record AttendeeTheirsToName(PostId post) implements MeetingRejection {}

  /// Cancelled, held or only reported.
  record MeetingNotPlanned() implements MeetingRejection {}

  record MeetingToCome(Instant from) implements MeetingRejection {}

  /// Not held, or known from a source alone.
  record MeetingNotHeld() implements MeetingRejection {}

  /// A side's word is signed by that side.
  record WordOfAnother(PartyId party) implements MeetingRejection {}

  /// Only who reported a meeting attributes words to those who met there.
  record OnlyReporterAttributes() implements MeetingRejection {}

  /// The digest is not that of the minutes' latest version.
  record AnotherMinutes() implements MeetingRejection {}

  /// The party has signed or refused this version.
  record MinutesAnswered() implements MeetingRejection {}

  /// The digest is not that of the communiqué's latest version.
  record AnotherCommunique() implements MeetingRejection {}

  /// The party has signed this version of the communiqué.
  record CommuniqueSigned() implements MeetingRejection {}

  record OwedToAnother(PartyId beneficiary) implements MeetingRejection {}

  record CommitmentReleased() implements MeetingRejection {}

  /// Who owes and to whom, nobody else.
  record SidesOnly() implements MeetingRejection {}

  record OtherSideAnswers(PartyId party) implements MeetingRejection {}

  record ClaimAnswered() implements MeetingRejection {}

  record NotOfForum(PartyId party) implements MeetingRejection {}

  record ForumClosed() implements MeetingRejection {}

  record ForumOfAnother(PartyId owner) implements MeetingRejection {}

  /// What belongs to an exercise is of an exercise, and nothing else is.
  record ExerciseDiffers() implements MeetingRejection {}
}
