package org.entente.node.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Bug;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.node.desk.TheatreNode;
import org.entente.party.Authority;
import org.entente.party.Capacity;
import org.entente.party.Delegation;
import org.entente.party.Post;
import org.entente.party.Roster;
import org.entente.release.Audience;

/// Which posts a caller holds: the record says so, at each call anew.
final class Posts {
  private static final String PARAMETER = "post";

  static final Route.Parameter POST =
      Route.Parameter.text(
          PARAMETER,
          "The post held for which the question is asked; needed by whoever holds several");

  private final TheatreNode theatre;

  Posts(TheatreNode theatre) {
    this.theatre = theatre;
  }

  /// A post as its holder may use it.
  ///
  /// @param acts kinds of act the post may sign, so far as the capacity allows
  /// @param under the delegation they are signed under, if not the post's own mandate
  public record HeldPost(
      PostId id,
      PartyId party,
      Name title,
      Capacity capacity,
      List<String> acts,
      Optional<DelegationId> under) {}

  /// Who looks, by the parameter `post` or by the one post held.
  Audience audience(Call call) {
    return audience(call, call.find(PARAMETER));
  }

  Audience audience(Call call, Optional<String> named) {
    List<Post> held = held(call);
    if (named.isEmpty() && held.size() != 1) {
      throw new ProblemFound(new Problem.Malformed("malformed", "Post", PARAMETER));
    }
    return held.stream()
        .filter(post -> named.map(post.id().value()::equals).orElse(true))
        .findFirst()
        .map(post -> new Audience(post.party(), post.id()))
        .orElseThrow(() -> new ProblemFound(new Problem.PostNotHeld()));
  }

  /// Whether the caller still holds the post.
  boolean holds(PersonId person, Audience audience) {
    Roster roster = theatre.state().roster();
    return roster
        .posts()
        .find(audience.post())
        .flatMap(post -> post.heldBy(person, theatre.now()))
        .isPresent();
  }

  private List<Post> held(Call call) {
    return theatre.state().roster().listHeldBy(person(call), theatre.now());
  }

  static PersonId person(Call call) {
    return call.caller()
        .account()
        .person()
        .orElseThrow(() -> new Bug("a route for members let another in"));
  }

  List<HeldPost> list(Optional<PersonId> person) {
    Roster roster = theatre.state().roster();
    Instant now = theatre.now();
    List<HeldPost> all = new ArrayList<>();
    person.ifPresent(
        who -> roster.listHeldBy(who, now).forEach(post -> addTo(all, roster, post, who, now)));
    return all;
  }

  private static void addTo(
      List<HeldPost> all, Roster roster, Post post, PersonId person, Instant now) {
    Capacity capacity =
        post.heldBy(person, now).orElseThrow(() -> new Bug("held, and not held")).capacity();
    all.add(held(post, capacity, post.mandate().acts(), Optional.empty()));
    roster
        .delegations()
        .forEach((id, delegation) -> {
          if (delegation.to().equals(post.id()) && delegation.isInEffect(now)) {
            all.add(held(post, capacity, lent(roster, delegation), Optional.of(id)));
          }
        });
  }

  private static List<String> lent(Roster roster, Delegation delegation) {
    List<String> own = roster.getPost(delegation.from()).mandate().acts();
    return delegation.acts().stream().filter(own::contains).toList();
  }

  private static HeldPost held(
      Post post, Capacity capacity, List<String> acts, Optional<DelegationId> under) {
    List<String> allowed =
        capacity == Capacity.WATCH ? acts.stream().filter(Authority::isForTheWatch).toList() : acts;
    return new HeldPost(post.id(), post.party(), post.title(), capacity, allowed, under);
  }
}
