package org.entente.party;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.Rejection;
import org.entente.party.PartyAct.MergePersons;
import org.entente.party.PartyAct.SeparatePersons;

/// Two entries of one human being: declared to be one, and taken back.
///
/// It moves no right. Both keep what they hold until it is ended; what changes is that no pair of
/// signatures is complete by the two of them.
final class Merging {
  private Merging() {}

  static Optional<Rejection> check(Roster roster, PartyId party, MergePersons merge, Instant at) {
    Optional<Rejection> person =
        checkPrincipal(roster, party, merge.duplicate())
            .or(() -> checkPrincipal(roster, party, merge.kept()));
    if (person.isPresent()) {
      return person;
    }
    Roster after = roster.withMerge(new Merge(merge.duplicate(), merge.kept(), at));
    return checkSeconds(roster, after, party, at)
        .or(() -> Chain.broken(roster, after, party, at).map(gap -> gap));
  }

  /// A person of the party who was not said to be another.
  static Optional<Rejection> checkPrincipal(Roster roster, PartyId party, PersonId id) {
    boolean known =
        roster.persons().find(id).filter(person -> person.party().equals(party)).isPresent();
    return known ? checkNotMerged(roster, id) : Optional.of(new PartyRejection.UnknownPerson(id));
  }

  static Optional<Rejection> checkNotMerged(Roster roster, PersonId id) {
    return roster
        .merges()
        .find(id)
        .map(merge -> new PartyRejection.PersonMerged(merge.duplicate(), merge.kept()));
  }

  /// A deciding post filled by two hands that turn out to be one is filled by none: it is filled
  /// anew before, not left standing on a signature that is worth nothing.
  private static Optional<Rejection> checkSeconds(
      Roster before, Roster after, PartyId party, Instant at) {
    return before.posts().values().stream()
        .filter(post -> post.party().equals(party))
        .flatMap(post -> post.appointments().stream())
        .filter(one -> one.standsAfter(at) && isOneHand(after, one))
        .filter(one -> !isOneHand(before, one))
        .map(Appointment::id)
        .sorted()
        .findFirst()
        .map(PartyRejection.FilledByOneHand::new);
  }

  private static boolean isOneHand(Roster roster, Appointment one) {
    return one.second()
        .map(second -> roster.asOne(second.person()))
        .filter(second ->
            roster.asOne(one.by()).restsOn(second) || roster.asOne(one.person()).equals(second))
        .isPresent();
  }

  /// Whoever is concerned would give himself a second hand.
  static Optional<Rejection> checkSeparate(Roster roster, Act act, SeparatePersons separate) {
    PersonId duplicate = separate.duplicate();
    boolean own =
        roster
            .persons()
            .find(duplicate)
            .filter(person -> person.party().equals(roster.partyOf(act.post())))
            .isPresent();
    if (!own) {
      return Optional.of(new PartyRejection.UnknownPerson(duplicate));
    }
    if (!roster.merges().containsKey(duplicate)) {
      return Optional.of(new PartyRejection.PersonNotMerged(duplicate));
    }
    Author author = roster.asOne(Authority.authorOf(roster, act));
    return author.restsOn(roster.asOne(duplicate))
        ? Optional.of(new PartyRejection.SecondSignatureNeeded())
        : Optional.empty();
  }
}
