package org.entente.party;

import java.time.Instant;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.DelegationId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Rejection;
import org.entente.kernel.TheatreId;
import org.entente.kernel.ZoneName;

/// Why a rule about parties, posts and mandates says no.
public sealed interface PartyRejection extends Rejection {
  record CharterMissing() implements PartyRejection {}

  record CharterAlreadyAdopted() implements PartyRejection {}

  /// This machine knows no such zone.
  record UnknownZone(ZoneName zone) implements PartyRejection {}

  record PartyInCharter(PartyId party) implements PartyRejection {}

  /// A theatre is one host nation's soil.
  record SecondHostNation() implements PartyRejection {}

  /// Terms let a force answer to what is no State of the theatre.
  record NoState(PartyId party) implements PartyRejection {}

  record TooManyParties(int most) implements PartyRejection {}

  record WrongTheatre(TheatreId theatre) implements PartyRejection {}

  record AsOfInTheFuture(long asOf, long head) implements PartyRejection {}

  /// The clock stands too far from the record: only restraint is accepted until it is mended.
  record ClockDiverged(Instant at) implements PartyRejection {}

  record UnknownPost(PostId post) implements PartyRejection {}

  record UnknownPerson(PersonId person) implements PartyRejection {}

  record UnknownAppointment() implements PartyRejection {}

  record UnknownDelegation() implements PartyRejection {}

  record UnknownContingent() implements PartyRejection {}

  record UnknownParty(PartyId party) implements PartyRejection {}

  record PostNotHeld(PostId post, PersonId person, Instant at) implements PartyRejection {}

  record ActNotInMandate(PostId post, String act) implements PartyRejection {}

  record WatchMayNotConclude(PostId post, String act) implements PartyRejection {}

  record OutsideMandateArea(PostId post) implements PartyRejection {}

  record KindNotInMandate(PostId post, String category) implements PartyRejection {}

  record TooLargeForMandate(PostId post, int personnel, int maxPersonnel)
      implements PartyRejection {}

  record DelegationNotInEffect(DelegationId delegation, Instant at) implements PartyRejection {}

  record CannotDelegateFurther(String act) implements PartyRejection {}

  record NotOfYourParty() implements PartyRejection {}

  record AlreadyDone() implements PartyRejection {}

  /// The second signature must come from another post and another person.
  record SecondSignatureNeeded() implements PartyRejection {}

  /// There is none of the author's party.
  record UnknownReset() implements PartyRejection {}

  /// A mandate is not changed into one that binds the party: such a post is created and filled by
  /// two.
  record MandateWouldDecide(PostId post, String act) implements PartyRejection {}

  /// After this act nobody of the party could sign acts of this kind any more, though somebody can
  /// now.
  ///
  /// @param act the kind of act whose chain would have no end
  record ChainUnreachable(PartyId party, String act, Chain.Gap gap) implements PartyRejection {}

  /// An act that binds the party is signed only by a post that two filled: it is not lent to
  /// another.
  record NotFilledByTwo(PostId post, String act) implements PartyRejection {}

  record DelegationAlreadyOver(Instant until) implements PartyRejection {}

  /// He was said to be another, who is meant.
  record PersonMerged(PersonId person, PersonId kept) implements PartyRejection {}

  record PersonNotMerged(PersonId person) implements PartyRejection {}

  /// Two hands filled a deciding post that would turn out to be one: it is ended and made anew
  /// first.
  record FilledByOneHand(AppointmentId appointment) implements PartyRejection {}

  record HostOnly(PartyId host) implements PartyRejection {}
}
