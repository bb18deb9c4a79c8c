package org.entente.sim.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Category;
import org.entente.kernel.ContingentId;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.ResetId;
import org.entente.kernel.SectorId;
import org.entente.kernel.Window;
import org.entente.party.Appointment;
import org.entente.party.Capacity;
import org.entente.party.Charter;
import org.entente.party.CredentialReset;
import org.entente.party.Delegation;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.Person;
import org.entente.party.Post;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// Who joins, who leaves, who lends.
final class RosterMoves {
  private final Play play;
  private final Chance chance;

  RosterMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
  }

  /// A new person in a new post with some limits, who from then on takes part.
  void join() {
    PartyId party = chance.oneOf(Cast.HOST, Cast.FORCE, Cast.TASKFORCE, Cast.REGION);
    Actor by = Cast.actor(party, 0);
    PersonId person =
        new PersonId(play.mustAccept(by, new PartyAct.RegisterPerson(play.text("Name"), "Capt")));
    Optional<ContingentId> contingent =
        party.equals(Cast.TASKFORCE)
            ? Optional.of(chance.oneOf(Cast.NORTH, Cast.SOUTH))
            : Optional.empty();
    PostId post =
        new PostId(
            play.mustAccept(
                by,
                new PartyAct.CreatePost(
                    new Name("Fonction", "Post"), contingent, mandate(), Cast.key())));
    Capacity capacity = chance.percent(25) ? Capacity.WATCH : chance.any(Capacity.class);
    String appointment =
        play.mustAccept(by, new PartyAct.AppointPerson(post, person, capacity, open(play.now())));
    if (play.state().roster().getPost(post).mandate().mayDecide()) {
      play.mustAccept(
          Cast.actor(party, 1), new PartyAct.ConfirmAppointment(new AppointmentId(appointment)));
    }
    play.joins(Actor.of(party, post, person));
  }

  private static Window open(Instant from) {
    return new Window(from, Optional.empty());
  }

  private Mandate mandate() {
    List<SectorId> sectors =
        chance.percent(30)
            ? chance.any(sortedSectors()).map(List::of).orElse(List.of())
            : List.of();
    List<Category> categories =
        chance.percent(30) ? chance.some(List.of(Category.values()), 30) : List.of();
    Optional<Integer> personnel =
        chance.percent(30) ? Optional.of(chance.between(20, 80)) : Optional.empty();
    return new Mandate(Cast.everyAct(), sectors, categories, personnel);
  }

  private List<SectorId> sortedSectors() {
    return play.state().coordination().sectors().keys().stream().sorted().toList();
  }

  Optional<Signed> next() {
    return new Agenda()
        .add(6, this::admit)
        .add(8, this::register)
        .add(8, this::createPost)
        .maybe(16, this::appoint)
        .maybe(30, this::confirm)
        .maybe(6, this::end)
        .maybe(14, this::changeMandate)
        .add(10, this::askReset)
        .maybe(12, this::confirmReset)
        .maybe(16, this::merge)
        .maybe(isAnyMerged() ? 40 : 2, this::separate)
        .add(16, this::delegate)
        .maybe(8, this::revoke)
        .draw(chance);
  }

  /// The host admits another nation; at times somebody who is there, a second host, or a force that
  /// answers to whoever.
  private Signed admit() {
    PartyId party = chance.percent(80) ? Cast.GUEST : play.anyParty();
    PartyKind kind = chance.percent(10) ? PartyKind.HOST_NATION : PartyKind.PARTNER_FORCE;
    PartyId by = chance.percent(92) ? Cast.HOST : play.anyParty();
    Charter.Terms terms =
        chance.percent(15) ? Cast.answering(party, play.anyParty()) : Cast.joining(party, kind);
    return by(by, new PartyAct.AdmitParty(terms));
  }

  private Signed by(PartyId party, PartyAct content) {
    return play.by(play.anyOf(party, content.kind()), content);
  }

  Signed register() {
    return by(play.anyParty(), new PartyAct.RegisterPerson(play.text("Name"), "Lt"));
  }

  private Signed createPost() {
    PartyId party = play.anyParty();
    Optional<ContingentId> contingent =
        chance.percent(20) ? Optional.of(Cast.NORTH) : Optional.empty();
    return by(
        party,
        new PartyAct.CreatePost(new Name("Fonction", "Post"), contingent, mandate(), Cast.key()));
  }

  private Optional<Signed> appoint() {
    Optional<Post> post = chance.any(sortedPosts());
    return post.map(one -> {
      PartyId party = chance.percent(92) ? one.party() : play.anyParty();
      return by(
          party,
          new PartyAct.AppointPerson(
              chance.percent(97) ? one.id() : new PostId(chance.uuid()),
              anyPerson(one.party()),
              chance.any(Capacity.class),
              open(play.now().plus(Duration.ofHours(chance.between(-2, 2))))));
    });
  }

  private List<Post> sortedPosts() {
    return play.state().roster().posts().values().stream()
        .sorted(Comparator.comparing(Post::id))
        .toList();
  }

  private PersonId anyPerson(PartyId party) {
    boolean any = chance.percent(8);
    if (chance.percent(4)) {
      return new PersonId(chance.uuid());
    }
    return chance.pick(
        play.state().roster().persons().values().stream()
            .filter(person -> any || person.party().equals(party))
            .map(Person::id)
            .sorted()
            .toList());
  }

  /// Some appointment that waits for a second post, or any.
  private Optional<Signed> confirm() {
    boolean waiting = chance.percent(85);
    return chance
        .any(appointments().filter(one -> !waiting || !one.confirmed()).toList())
        .map(one -> {
          PartyId party = play.state().roster().partyOf(one.post());
          AppointmentId id = chance.percent(95) ? one.id() : new AppointmentId(chance.uuid());
          return by(
              chance.percent(92) ? party : play.anyParty(), new PartyAct.ConfirmAppointment(id));
        });
  }

  private java.util.stream.Stream<Appointment> appointments() {
    return sortedPosts().stream().flatMap(post -> post.appointments().stream());
  }

  /// Only what was added ends, or nobody would be left to act.
  private Optional<Signed> end() {
    return chance
        .any(
            appointments()
                .filter(one -> !one.person().value().contains(".") || chance.percent(2))
                .toList())
        .map(one ->
            by(
                chance.percent(85) ? play.state().roster().partyOf(one.post()) : play.anyParty(),
                new PartyAct.EndAppointment(one.post(), one.id())));
  }

  /// Mostly of a post that was added; a founding one is bared so that nobody could act any more.
  private Optional<Signed> changeMandate() {
    boolean added = chance.percent(70);
    return chance
        .any(
            sortedPosts().stream()
                .filter(post -> added != post.id().value().contains("."))
                .toList())
        .map(post ->
            by(
                chance.percent(92) ? post.party() : play.anyParty(),
                new PartyAct.ChangeMandate(
                    chance.percent(97) ? post.id() : new PostId(chance.uuid()),
                    added && chance.percent(40)
                        ? mandate()
                        : Mandate.of("TakePosition", "ProposeOperation"))));
  }

  private Signed askReset() {
    PartyId party = play.anyParty();
    return by(party, new PartyAct.RequestCredentialReset(anyPerson(party)));
  }

  private Optional<Signed> confirmReset() {
    return chance
        .any(
            play.state().roster().resets().values().stream()
                .filter(one -> !one.isConfirmed() || chance.percent(20))
                .sorted(Comparator.comparing(CredentialReset::id))
                .toList())
        .map(one ->
            by(
                chance.percent(92) ? one.by().party() : play.anyParty(),
                new PartyAct.ConfirmCredentialReset(
                    chance.percent(95) ? one.id() : new ResetId(chance.uuid()))));
  }

  /// Mostly somebody who was added; at times a founding person, whom his party cannot spare.
  private Optional<Signed> merge() {
    boolean added = chance.percent(85);
    PartyId party = play.anyParty();
    PersonId kept = anyPerson(party);
    return chance
        .any(
            play.state().roster().persons().values().stream()
                .filter(one -> one.party().equals(party) && !one.id().equals(kept))
                .map(Person::id)
                .filter(id -> added != id.value().contains("."))
                .sorted()
                .toList())
        .map(duplicate -> by(party, new PartyAct.MergePersons(duplicate, kept)));
  }

  private boolean isAnyMerged() {
    return play.state().roster().merges().size() > 0;
  }

  private Optional<Signed> separate() {
    boolean merged = chance.percent(90);
    return chance
        .any(
            play.state().roster().persons().values().stream()
                .filter(one -> merged == play.state().roster().merges().containsKey(one.id()))
                .sorted(Comparator.comparing(Person::id))
                .toList())
        .map(one ->
            by(
                chance.percent(92) ? one.party() : play.anyParty(),
                new PartyAct.SeparatePersons(one.id())));
  }

  private Signed delegate() {
    PartyId party = play.anyParty();
    Actor from = play.anyOf(party, "DelegateMandate");
    PostId to =
        chance.percent(92) ? play.anyOf(party, "ProposeOperation").post() : play.anybody().post();
    List<String> acts = chance.some(Cast.everyAct(), 30);
    List<String> lent = acts.isEmpty() ? List.of("ApproveOperation") : acts;
    return play.by(
        from,
        new PartyAct.DelegateMandate(
            to,
            chance.percent(5) ? List.of("DriveTanks") : lent,
            play.now().plus(Duration.ofHours(chance.between(-1, 60)))));
  }

  private Optional<Signed> revoke() {
    return anyDelegation()
        .map(one ->
            chance.percent(80)
                ? play.by(
                    Actor.of(play.state().roster().partyOf(one.from()), one.from(), one.signedBy()),
                    new PartyAct.RevokeDelegation(one.id()))
                : play.by(
                    play.anybody(),
                    new PartyAct.RevokeDelegation(new DelegationId(chance.uuid()))));
  }

  Optional<Delegation> anyDelegation() {
    return chance.any(
        play.state().roster().delegations().values().stream()
            .sorted(Comparator.comparing(Delegation::id))
            .toList());
  }
}
