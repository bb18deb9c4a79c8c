package org.entente.party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;

/// Who of a party could sign a kind of act now, and why nobody could.
///
/// What a person who leaves takes away is shown as a gap; an act that rewrites who may sign, and
/// leaves nobody, is rejected ([PartyRejection.ChainUnreachable]).
public final class Chain {
  /// Acts of two: the first is worth nothing until another post and person signs the second.
  public static final List<Pair> PAIRS =
      List.of(
          new Pair("AppointPerson", "ConfirmAppointment"),
          new Pair("RequestErasure", "ConfirmErasure"),
          new Pair("RequestCredentialReset", "ConfirmCredentialReset"));

  /// Without these a party could never mend what it lacks.
  private static final List<String> MENDING = List.of("CreatePost", "AppointPerson");

  static final String APPROVE = "ApproveOperation";

  private Chain() {}

  /// Two acts, of two posts and two persons.
  public record Pair(String first, String second) {}

  /// Why nobody could sign.
  public enum Gap {
    /// No post has such an act in its mandate.
    NO_POST,
    /// Such posts are there, and none of their mandates reaches so far: by area, kind or size.
    OUT_OF_REACH,
    /// Nobody was ever put in, or whoever was is gone.
    NO_HOLDER,
    /// Whoever held it held it until a date, which has passed.
    MANDATE_EXPIRED,
    /// An appointment waits for its second signature.
    NOT_CONFIRMED,
    /// Only a watch keeper holds it, who does not conclude.
    WATCH_ONLY,
    /// Nobody could who is not also the only one who could propose.
    ONLY_THE_PROPOSER,
    /// An act of two, and no second post held by another person.
    NO_SECOND_POST
  }

  /// A person in a post that may sign.
  ///
  /// @param hand who he is, should he have been entered twice
  public record Signatory(PostId post, PersonId person, PersonId hand, Capacity capacity) {
    boolean isApartFrom(Signatory other) {
      return !post.equals(other.post) && !hand.equals(other.hand);
    }
  }

  /// Who could sign.
  ///
  /// @param posts those whose mandate has the act, in id order
  /// @param able who holds one of them so that he may sign now
  /// @param gap why nobody could, if nobody could
  public record Link(List<Post> posts, List<Signatory> able, Optional<Gap> gap) {
    public Link {
      posts = List.copyOf(posts);
      able = List.copyOf(able);
    }

    public Link because(Gap another) {
      return new Link(posts, able, Optional.of(another));
    }
  }

  /// Who of the party could sign such an act at the instant, of such a reach.
  public static Link link(
      Roster roster, PartyId party, String act, Optional<Authority.Reach> reach, Instant at) {
    List<Post> named =
        roster.posts().values().stream()
            .filter(post -> post.party().equals(party) && post.mandate().acts().contains(act))
            .sorted(Comparator.comparing(Post::id))
            .toList();
    List<Post> posts =
        named.stream()
            .filter(post -> reach.map(far -> Authority.covers(post.mandate(), far)).orElse(true))
            .toList();
    List<Signatory> able = new ArrayList<>();
    posts.forEach(post -> able.addAll(able(roster, post, act, at)));
    return new Link(
        posts, able, able.isEmpty() ? Optional.of(gap(named, posts, at)) : Optional.<Gap>empty());
  }

  private static List<Signatory> able(Roster roster, Post post, String act, Instant at) {
    return post.appointments().stream()
        .filter(held -> held.isInEffect(at))
        .filter(held -> held.capacity() != Capacity.WATCH || Authority.isForTheWatch(act))
        .map(held ->
            new Signatory(post.id(), held.person(), roster.asOne(held.person()), held.capacity()))
        .toList();
  }

  private static Gap gap(List<Post> named, List<Post> posts, Instant at) {
    if (named.isEmpty()) {
      return Gap.NO_POST;
    }
    if (posts.isEmpty()) {
      return Gap.OUT_OF_REACH;
    }
    List<Appointment> all = posts.stream().flatMap(post -> post.appointments().stream()).toList();
    if (all.stream().anyMatch(held -> held.isInEffect(at))) {
      return Gap.WATCH_ONLY;
    }
    List<Appointment> lasting = all.stream().filter(held -> held.ended().isEmpty()).toList();
    if (lasting.stream().anyMatch(held -> !held.confirmed())) {
      return Gap.NOT_CONFIRMED;
    }
    return lasting.isEmpty() ? Gap.NO_HOLDER : Gap.MANDATE_EXPIRED;
  }

  /// Who could sign the second of two, whoever signed the first.
  public static Link second(Roster roster, PartyId party, Pair pair, Instant at) {
    List<Signatory> firsts = link(roster, party, pair.first(), Optional.empty(), at).able();
    Link link = link(roster, party, pair.second(), Optional.empty(), at);
    return link.gap().isPresent() || isApart(firsts, link.able())
        ? link
        : link.because(Gap.NO_SECOND_POST);
  }

  /// Whether some two of them share neither post nor person.
  public static boolean isApart(List<Signatory> some, List<Signatory> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::isApartFrom));
  }

  /// A kind of act that nobody of a party could sign now.
  public record Lack(String act, Gap gap) {}

  /// What a party could not sign now of what it needs to mend itself, to sign second and, if it is
  /// the host, to approve.
  public static List<Lack> listLacks(Roster roster, PartyId party, Instant at) {
    List<Lack> lacks = new ArrayList<>();
    for (String act : single(roster, party)) {
      link(roster, party, act, Optional.empty(), at)
          .gap()
          .ifPresent(gap -> lacks.add(new Lack(act, gap)));
    }
    for (Pair pair : PAIRS) {
      second(roster, party, pair, at)
          .gap()
          .ifPresent(gap -> lacks.add(new Lack(pair.second(), gap)));
    }
    return List.copyOf(lacks);
  }

  private static List<String> single(Roster roster, PartyId party) {
    List<String> acts = new ArrayList<>(MENDING);
    if (roster.isHost(party)) {
      acts.add(APPROVE);
    }
    return acts;
  }

  /// What a party could do before and could not do after, if anything.
  static Optional<PartyRejection.ChainUnreachable> broken(
      Roster before, Roster after, PartyId party, Instant at) {
    List<String> lacked = listLacks(before, party, at).stream().map(Lack::act).toList();
    return listLacks(after, party, at).stream()
        .filter(lack -> !lacked.contains(lack.act()))
        .findFirst()
        .map(lack -> new PartyRejection.ChainUnreachable(party, lack.act(), lack.gap()));
  }

  /// Whether the host's founding posts lead to one that approves: one of them does, or they can
  /// create such a post and fill it by two.
  static Optional<PartyRejection.ChainUnreachable> withoutApprover(
      Roster founded, PartyId host, Instant at) {
    Optional<Gap> direct = link(founded, host, APPROVE, Optional.empty(), at).gap();
    if (direct.isEmpty()) {
      return Optional.empty();
    }
    for (String act : MENDING) {
      Optional<Gap> gap = link(founded, host, act, Optional.empty(), at).gap();
      if (gap.isPresent()) {
        return Optional.of(new PartyRejection.ChainUnreachable(host, act, gap.get()));
      }
    }
    Pair appointing = PAIRS.getFirst();
    return second(founded, host, appointing, at)
        .gap()
        .map(gap -> new PartyRejection.ChainUnreachable(host, appointing.second(), gap));
  }
}
