package org.entente.party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Bug;
import org.entente.kernel.DelegationId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.ResetId;
import org.entente.kernel.TrieMap;

/// The folded state of parties, posts and persons.
public record Roster(
    Optional<Charter> charter,
    TrieMap<PersonId, Person> persons,
    TrieMap<PostId, Post> posts,
    TrieMap<AppointmentId, PostId> appointments,
    TrieMap<DelegationId, Delegation> delegations,
    TrieMap<ResetId, CredentialReset> resets,
    TrieMap<PersonId, Merge> merges) {
  public static final Roster EMPTY =
      new Roster(
          Optional.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty());

  /// @throws Bug before the charter; deciders ask only after it
  public Charter getCharter() {
    return charter.orElseThrow(() -> new Bug("no charter"));
  }

  public PartyId host() {
    return getCharter().host();
  }

  public boolean isHost(PartyId party) {
    return host().equals(party);
  }

  public Post getPost(PostId id) {
    return posts.get(id);
  }

  public PartyId partyOf(PostId post) {
    return posts.get(post).party();
  }

  public boolean hasParty(PartyId party) {
    return getCharter().find(party).isPresent();
  }

  /// The posts a person holds at an instant, in id order.
  public List<Post> listHeldBy(PersonId person, Instant instant) {
    List<Post> held = new ArrayList<>();
    posts.forEach(
        (id, post) -> post.heldBy(person, instant).ifPresent(appointment -> held.add(post)));
    held.sort(java.util.Comparator.comparing(Post::id));
    return List.copyOf(held);
  }

  /// The deciding posts that a person holds or will hold, in id order. Such acts are lent to such
  /// posts only.
  public List<PostId> listDecidingOf(PersonId person, Instant instant) {
    List<PostId> held = new ArrayList<>();
    posts.forEach((id, post) -> {
      boolean stands =
          post.appointments().stream()
              .anyMatch(one -> one.person().equals(person) && one.standsAfter(instant));
      if (stands && post.mandate().mayDecide()) {
        held.add(id);
      }
    });
    held.sort(java.util.Comparator.naturalOrder());
    return List.copyOf(held);
  }

  /// The confirmed resets of a person's credentials that may still be used at the instant, in id
  /// order.
  public List<CredentialReset> listUsableResets(PersonId person, Instant instant) {
    return resets.values().stream()
        .filter(reset -> reset.person().equals(person) && reset.isUsable(instant))
        .sorted(java.util.Comparator.comparing(CredentialReset::id))
        .toList();
  }

  /// Who a person is, by what his party said of him: himself, unless he was entered twice.
  public PersonId asOne(PersonId person) {
    return merges.find(person).map(merge -> asOne(merge.kept())).orElse(person);
  }

  /// The entries by which a person is known besides this one, in id order.
  public List<Merge> listMergedInto(PersonId kept) {
    return merges.values().stream()
        .filter(merge -> asOne(merge.kept()).equals(kept))
        .sorted(java.util.Comparator.comparing(Merge::duplicate))
        .toList();
  }

  /// Whether the two rest on a common post or on one human being, delegations included.
  public boolean isOneHand(Author one, Author other) {
    return asOne(one).overlapsWith(asOne(other));
  }

  Author asOne(Author author) {
    return new Author(
        author.party(),
        author.contingent(),
        author.post(),
        asOne(author.person()),
        author.lender(),
        author.lentBy().map(this::asOne));
  }

  Roster withMerge(Merge merge) {
    return new Roster(
        charter,
        persons,
        posts,
        appointments,
        delegations,
        resets,
        merges.with(merge.duplicate(), merge));
  }

  Roster withoutMerge(PersonId duplicate) {
    return new Roster(
        charter, persons, posts, appointments, delegations, resets, merges.without(duplicate));
  }

  Roster with(Charter agreed) {
    return new Roster(
        Optional.of(agreed), persons, posts, appointments, delegations, resets, merges);
  }

  Roster withPost(Post post) {
    return new Roster(
        charter, persons, posts.with(post.id(), post), appointments, delegations, resets, merges);
  }

  Roster withPerson(Person person) {
    return new Roster(
        charter,
        persons.with(person.id(), person),
        posts,
        appointments,
        delegations,
        resets,
        merges);
  }

  Roster withDelegation(Delegation delegation) {
    return new Roster(
        charter,
        persons,
        posts,
        appointments,
        delegations.with(delegation.id(), delegation),
        resets,
        merges);
  }

  Roster withReset(CredentialReset reset) {
    return new Roster(
        charter, persons, posts, appointments, delegations, resets.with(reset.id(), reset), merges);
  }

  Roster withAppointment(Appointment appointment) {
    Post post = getPost(appointment.post());
    List<Appointment> all = new ArrayList<>(post.appointments());
    all.removeIf(old -> old.id().equals(appointment.id()));
    all.add(appointment);
    Post changed = post.with(post.mandate(), all);
    return new Roster(
        charter,
        persons,
        posts.with(post.id(), changed),
        appointments.with(appointment.id(), post.id()),
        delegations,
        resets,
        merges);
  }

  Optional<Appointment> findAppointment(PostId post, AppointmentId id) {
    return posts.find(post).stream()
        .flatMap(held -> held.appointments().stream())
        .filter(appointment -> appointment.id().equals(id))
        .findFirst();
  }

  Optional<Appointment> findAppointment(AppointmentId id) {
    return appointments
        .find(id)
        .flatMap(post ->
            getPost(post).appointments().stream()
                .filter(appointment -> appointment.id().equals(id))
                .findFirst());
  }
}
