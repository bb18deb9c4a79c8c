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
import org.entente.kernel.TrieMap;

/// The folded state of parties, posts and persons.
public record Roster(
    Optional<Charter> charter,
    TrieMap<PersonId, Person> persons,
    TrieMap<PostId, Post> posts,
    TrieMap<AppointmentId, PostId> appointments,
    TrieMap<DelegationId, Delegation> delegations) {
  public static final Roster EMPTY =
      new Roster(
          Optional.empty(), TrieMap.empty(), TrieMap.empty(), TrieMap.empty(), TrieMap.empty());

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

  Roster withPost(Post post) {
    return new Roster(charter, persons, posts.with(post.id(), post), appointments, delegations);
  }

  Roster withPerson(Person person) {
    return new Roster(charter, persons.with(person.id(), person), posts, appointments, delegations);
  }

  Roster withDelegation(Delegation delegation) {
    return new Roster(
        charter, persons, posts, appointments, delegations.with(delegation.id(), delegation));
  }

  Roster withAppointment(Appointment appointment) {
    Post post = getPost(appointment.post());
    List<Appointment> all = new ArrayList<>(post.appointments());
    all.removeIf(old -> old.id().equals(appointment.id()));
    all.add(appointment);
    Post changed =
        new Post(
            post.id(),
            post.party(),
            post.contingent(),
            post.title(),
            post.mandate(),
            post.key(),
            all);
    return new Roster(
        charter,
        persons,
        posts.with(post.id(), changed),
        appointments.with(appointment.id(), post.id()),
        delegations);
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
