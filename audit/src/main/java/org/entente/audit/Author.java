package org.entente.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Who signed an act, with every post and person it rests on.
///
/// @param mandate the post's own, or the lender's
record Author(
    String party,
    Optional<String> contingent,
    Set<String> posts,
    Set<String> persons,
    Roster.Mandate mandate) {

  /// Whether they rest on a common post or, by what the roster says of who is whom, on a common
  /// human being.
  boolean isOneHandWith(Author other, Roster roster) {
    return !Collections.disjoint(posts, other.posts)
        || !Collections.disjoint(roster.asOne(persons), roster.asOne(other.persons));
  }

  /// The author of an act whose post is known.
  static Author of(Roster roster, Roster.Post post, Entry.Act act) {
    Set<String> posts = new HashSet<>(Set.of(post.id()));
    Set<String> persons = new HashSet<>(Set.of(act.person()));
    Optional<Roster.Delegation> delegation = delegation(roster, act);
    delegation.ifPresent(lent -> {
      posts.add(lent.from);
      persons.add(lent.lentBy);
    });
    Roster.Mandate mandate =
        delegation
            .flatMap(lent -> roster.findPost(lent.from))
            .map(Roster.Post::mandate)
            .orElse(post.mandate());
    return new Author(post.party(), post.contingent(), posts, persons, mandate);
  }

  static Optional<Roster.Delegation> delegation(Roster roster, Entry.Act act) {
    return act.under().map(roster.delegations::get).filter(lent -> lent.to.equals(act.post()));
  }

  /// The appointment by which the person held the post.
  static Optional<Roster.Appointment> findHeld(Roster.Post post, String person, Instant at) {
    return post.appointments().stream()
        .filter(held -> held.person.equals(person) && held.holdsAt(at))
        .findFirst();
  }
}
