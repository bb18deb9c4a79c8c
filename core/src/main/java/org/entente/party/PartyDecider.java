package org.entente.party;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Decision;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Rejection;
import org.entente.kernel.TextRef;
import org.entente.kernel.TrieMap;
import org.entente.kernel.Window;
import org.entente.party.PartyAct.AdoptCharter;
import org.entente.party.PartyAct.AppointPerson;
import org.entente.party.PartyAct.ConfirmAppointment;
import org.entente.party.PartyAct.CreatePost;
import org.entente.party.PartyAct.DelegateMandate;
import org.entente.party.PartyAct.EndAppointment;
import org.entente.party.PartyAct.RegisterPerson;
import org.entente.party.PartyAct.RevokeDelegation;

/// Decides and folds acts about parties, posts and persons.
public final class PartyDecider {
  private PartyDecider() {}

  /// The charter is the only act decided before there is anyone: its signatures are the shell's to
  /// check, the rules here are that it is entry 1 and that its author is in it.
  public static Decision decideCharter(Roster roster, Act act, Charter charter, Facts facts) {
    if (roster.charter().isPresent() || facts.seq() != 1) {
      return Decision.rejected(new PartyRejection.CharterAlreadyAdopted());
    }
    if (!charter.theatre().equals(act.theatre())) {
      return Decision.rejected(new PartyRejection.WrongTheatre(act.theatre()));
    }
    if (act.asOf() >= facts.seq()) {
      return Decision.rejected(new PartyRejection.AsOfInTheFuture(act.asOf(), 0));
    }
    Optional<Founding> author =
        charter.parties().stream()
            .flatMap(terms -> terms.founding().stream())
            .filter(founding -> founding.post().equals(act.post()))
            .findFirst();
    if (author.isEmpty()) {
      return Decision.rejected(new PartyRejection.UnknownPost(act.post()));
    }
    return author.get().person().equals(act.person())
        ? Decision.ACCEPTED
        : Decision.rejected(new PartyRejection.PostNotHeld(act.post(), act.person(), facts.at()));
  }

  public static Decision decide(Roster roster, Act act, PartyAct content, Facts facts) {
    Optional<Rejection> found =
        switch (content) {
          case AdoptCharter charter -> Optional.of(new PartyRejection.CharterAlreadyAdopted());
          case RegisterPerson person -> Optional.empty();
          case CreatePost post -> checkPost(roster, act, post);
          case AppointPerson appoint -> checkAppoint(roster, act, appoint);
          case ConfirmAppointment confirm -> checkConfirm(roster, act, confirm);
          case EndAppointment end -> checkEnd(roster, act, end);
          case DelegateMandate delegate -> checkDelegate(roster, act, delegate, facts);
          case RevokeDelegation revoke -> checkRevoke(roster, act, revoke);
        };
    return found.map(Decision::rejected).orElse(Decision.ACCEPTED);
  }

  private static Optional<Rejection> checkPost(Roster roster, Act act, CreatePost post) {
    Charter.Terms terms = roster.getCharter().find(roster.partyOf(act.post())).orElseThrow();
    boolean known =
        post.contingent().isEmpty()
            || terms.contingents().stream()
                .anyMatch(contingent -> contingent.id().equals(post.contingent().get()));
    return known ? Optional.empty() : Optional.of(new PartyRejection.UnknownContingent());
  }

  private static Optional<Rejection> checkAppoint(Roster roster, Act act, AppointPerson appoint) {
    Optional<Post> post = roster.posts().find(appoint.toPost());
    if (post.isEmpty()) {
      return Optional.of(new PartyRejection.UnknownPost(appoint.toPost()));
    }
    PartyId party = roster.partyOf(act.post());
    if (!post.get().party().equals(party)) {
      return Optional.of(new PartyRejection.NotOfYourParty());
    }
    // Another party's persons are not shown: they are answered as if they were not there.
    boolean known =
        roster
            .persons()
            .find(appoint.appointee())
            .filter(person -> person.party().equals(party))
            .isPresent();
    return known
        ? Optional.empty()
        : Optional.of(new PartyRejection.UnknownPerson(appoint.appointee()));
  }

  private static Optional<Rejection> checkConfirm(
      Roster roster, Act act, ConfirmAppointment confirm) {
    Optional<Appointment> found =
        roster
            .findAppointment(confirm.appointment())
            .filter(one -> roster.partyOf(one.post()).equals(roster.partyOf(act.post())));
    if (found.isEmpty()) {
      return Optional.of(new PartyRejection.UnknownAppointment());
    }
    Appointment appointment = found.get();
    if (appointment.confirmed()) {
      return Optional.of(new PartyRejection.AlreadyDone());
    }
    Author second = Authority.authorOf(roster, act);
    boolean another =
        !appointment.by().overlapsWith(second) && !second.restsOn(appointment.person());
    return another ? Optional.empty() : Optional.of(new PartyRejection.SecondSignatureNeeded());
  }

  private static Optional<Rejection> checkEnd(Roster roster, Act act, EndAppointment end) {
    Optional<Appointment> found =
        roster
            .findAppointment(end.ofPost(), end.appointment())
            .filter(one -> roster.partyOf(one.post()).equals(roster.partyOf(act.post())));
    if (found.isEmpty()) {
      return Optional.of(new PartyRejection.UnknownAppointment());
    }
    return found.get().ended().isPresent()
        ? Optional.of(new PartyRejection.AlreadyDone())
        : Optional.empty();
  }

  private static Optional<Rejection> checkDelegate(
      Roster roster, Act act, DelegateMandate delegate, Facts facts) {
    Optional<Post> to = roster.posts().find(delegate.to());
    if (to.isEmpty()) {
      return Optional.of(new PartyRejection.UnknownPost(delegate.to()));
    }
    Post from = roster.getPost(act.post());
    if (!to.get().party().equals(from.party())) {
      return Optional.of(new PartyRejection.NotOfYourParty());
    }
    if (!delegate.until().isAfter(facts.at())) {
      return Optional.of(new PartyRejection.DelegationAlreadyOver(delegate.until()));
    }
    List<String> own = from.mandate().acts();
    return delegate.acts().stream()
        .filter(kind -> !own.contains(kind))
        .findFirst()
        .map(PartyRejection.CannotDelegateFurther::new);
  }

  private static Optional<Rejection> checkRevoke(Roster roster, Act act, RevokeDelegation revoke) {
    Optional<Delegation> found = roster.delegations().find(revoke.delegation());
    if (found.isEmpty() || !found.get().from().equals(act.post())) {
      return Optional.of(new PartyRejection.UnknownDelegation());
    }
    return found.get().revoked() ? Optional.of(new PartyRejection.AlreadyDone()) : Optional.empty();
  }

  public static Roster evolve(Roster roster, PartyAct content, Entry entry) {
    return switch (content) {
      case AdoptCharter adopt -> adopt(roster, adopt.charter(), entry);
      case RegisterPerson person ->
          roster.withPerson(
              new Person(
                  new PersonId(entry.act().id().value()),
                  roster.partyOf(entry.act().post()),
                  entry.text("content/name"),
                  person.rank()));
      case CreatePost post -> createPost(roster, post, entry);
      case AppointPerson appoint -> appoint(roster, appoint, entry);
      case ConfirmAppointment confirm -> {
        Appointment old = roster.findAppointment(confirm.appointment()).orElseThrow();
        yield roster.withAppointment(with(old, true, old.ended()));
      }
      case EndAppointment end -> {
        Appointment old = roster.findAppointment(end.ofPost(), end.appointment()).orElseThrow();
        yield roster.withAppointment(with(old, old.confirmed(), Optional.of(entry.at())));
      }
      case DelegateMandate delegate ->
          roster.withDelegation(
              new Delegation(
                  new DelegationId(entry.act().id().value()),
                  entry.act().post(),
                  entry.act().person(),
                  delegate.to(),
                  delegate.acts(),
                  delegate.until(),
                  false));
      case RevokeDelegation revoke -> {
        Delegation old = roster.delegations().get(revoke.delegation());
        yield roster.withDelegation(
            new Delegation(
                old.id(), old.from(), old.signedBy(), old.to(), old.acts(), old.until(), true));
      }
    };
  }

  private static Roster adopt(Roster empty, Charter charter, Entry entry) {
    Roster roster =
        new Roster(
            Optional.of(charter),
            empty.persons(),
            empty.posts(),
            TrieMap.empty(),
            empty.delegations());
    for (int i = 0; i < charter.parties().size(); i++) {
      Charter.Terms terms = charter.parties().get(i);
      for (int j = 0; j < terms.founding().size(); j++) {
        String path = "content/charter/parties/" + i + "/founding/" + j + "/personName";
        roster = found(roster, terms, terms.founding().get(j), entry.text(path), entry);
      }
    }
    return roster;
  }

  private static Roster found(
      Roster roster, Charter.Terms terms, Founding founding, TextRef name, Entry entry) {
    Appointment appointment =
        new Appointment(
            new AppointmentId(entry.act().id().value()),
            founding.post(),
            founding.person(),
            Capacity.HOLDER,
            new Window(entry.at(), Optional.empty()),
            new Author(
                terms.id(),
                Optional.empty(),
                founding.post(),
                founding.person(),
                Optional.empty(),
                Optional.empty()),
            true,
            Optional.empty());
    Post post =
        new Post(
            founding.post(),
            terms.id(),
            Optional.empty(),
            founding.title(),
            founding.mandate(),
            founding.key(),
            List.of(appointment));
    return roster.withPerson(new Person(founding.person(), terms.id(), name, "")).withPost(post);
  }

  private static Roster createPost(Roster roster, CreatePost post, Entry entry) {
    return roster.withPost(
        new Post(
            new PostId(entry.act().id().value()),
            roster.partyOf(entry.act().post()),
            post.contingent(),
            post.title(),
            post.mandate(),
            post.key(),
            List.of()));
  }

  private static Roster appoint(Roster roster, AppointPerson appoint, Entry entry) {
    boolean needsSecond = roster.getPost(appoint.toPost()).mandate().mayDecide();
    return roster.withAppointment(
        new Appointment(
            new AppointmentId(entry.act().id().value()),
            appoint.toPost(),
            appoint.appointee(),
            appoint.capacity(),
            appoint.during(),
            Authority.authorOf(roster, entry.act()),
            !needsSecond,
            Optional.empty()));
  }

  private static Appointment with(
      Appointment old, boolean confirmed, Optional<java.time.Instant> ended) {
    return new Appointment(
        old.id(),
        old.post(),
        old.person(),
        old.capacity(),
        old.during(),
        old.by(),
        confirmed,
        ended);
  }
}
