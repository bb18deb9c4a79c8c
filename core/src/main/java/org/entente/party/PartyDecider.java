package org.entente.party;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.entente.kernel.ResetId;
import org.entente.kernel.TextRef;
import org.entente.kernel.Window;
import org.entente.kernel.ZoneName;
import org.entente.party.PartyAct.AdmitParty;
import org.entente.party.PartyAct.AdoptCharter;
import org.entente.party.PartyAct.AppointPerson;
import org.entente.party.PartyAct.ChangeMandate;
import org.entente.party.PartyAct.ConfirmAppointment;
import org.entente.party.PartyAct.ConfirmCredentialReset;
import org.entente.party.PartyAct.CreatePost;
import org.entente.party.PartyAct.DelegateMandate;
import org.entente.party.PartyAct.EndAppointment;
import org.entente.party.PartyAct.MergePersons;
import org.entente.party.PartyAct.RegisterPerson;
import org.entente.party.PartyAct.RequestCredentialReset;
import org.entente.party.PartyAct.RevokeDelegation;
import org.entente.party.PartyAct.SeparatePersons;

/// Decides and folds acts about parties, posts and persons.
public final class PartyDecider {
  private static final TextRef UNWRITTEN = new TextRef(0, "");
  private static final AppointmentId CHECKED =
      new AppointmentId("00000000-0000-0000-0000-000000000000");

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
    if (!author.get().person().equals(act.person())) {
      return Decision.rejected(
          new PartyRejection.PostNotHeld(act.post(), act.person(), facts.at()));
    }
    return checkCharter(charter).map(Decision::rejected).orElse(Decision.ACCEPTED);
  }

  /// What stands against a charter whoever signs it: a zone that there is not, or a host that could
  /// never approve anything.
  public static Optional<Rejection> checkCharter(Charter charter) {
    Optional<ZoneName> unknown = charter.zone().filter(zone -> !isZone(zone));
    if (unknown.isPresent()) {
      return unknown.map(PartyRejection.UnknownZone::new);
    }
    // When it is adopted does not matter, and whose the act is neither: nothing is kept of this.
    Roster founded = Roster.EMPTY;
    for (Charter.Terms terms : charter.parties()) {
      for (Founding founding : terms.founding()) {
        founded = found(founded, terms, founding, UNWRITTEN, CHECKED, Instant.EPOCH);
      }
    }
    return Chain.withoutApprover(founded, charter.host(), Instant.EPOCH).map(gap -> gap);
  }

  /// A name of this machine's database, or an offset as ISO 8601 writes it: what any reader's
  /// machine understands, too, whereas Java alone reads `GMT+1` or `+1`.
  private static boolean isZone(ZoneName zone) {
    try {
      return ZoneId.getAvailableZoneIds().contains(zone.value())
          || ZoneOffset.of(zone.value()).getId().equals(zone.value());
    } catch (DateTimeException e) {
      return false;
    }
  }

  public static Decision decide(Roster roster, Act act, PartyAct content, Facts facts) {
    Optional<Rejection> found =
        switch (content) {
          case AdoptCharter charter -> Optional.of(new PartyRejection.CharterAlreadyAdopted());
          case AdmitParty admit -> checkAdmission(roster, act, admit.terms());
          case RegisterPerson person -> Optional.empty();
          case CreatePost post -> checkPost(roster, act, post);
          case ChangeMandate change -> checkMandate(roster, act, change, facts);
          case AppointPerson appoint -> checkAppoint(roster, act, appoint);
          case ConfirmAppointment confirm -> checkConfirm(roster, act, confirm);
          case EndAppointment end -> checkEnd(roster, act, end);
          case DelegateMandate delegate -> checkDelegate(roster, act, delegate, facts);
          case RevokeDelegation revoke -> checkRevoke(roster, act, revoke);
          case RequestCredentialReset reset -> checkPerson(roster, act, reset.person());
          case ConfirmCredentialReset reset -> checkReset(roster, act, reset);
          case MergePersons merge ->
              checkMerge(roster, roster.partyOf(act.post()), merge, facts.at());
          case SeparatePersons separate -> Merging.checkSeparate(roster, act, separate);
        };
    return found.map(Decision::rejected).orElse(Decision.ACCEPTED);
  }

  /// What stands against a party's joining, whoever of the host signs it. It changes nothing of
  /// what the others agreed, and so asks none of them.
  public static Optional<Rejection> checkTerms(Charter charter, Charter.Terms terms) {
    if (charter.find(terms.id()).isPresent()) {
      return Optional.of(new PartyRejection.PartyInCharter(terms.id()));
    }
    if (terms.kind() == PartyKind.HOST_NATION) {
      return Optional.of(new PartyRejection.SecondHostNation());
    }
    Optional<PartyId> noState = terms.answersTo().filter(state -> !charter.isState(state));
    if (noState.isPresent()) {
      return noState.map(PartyRejection.NoState::new);
    }
    return charter.parties().size() >= Charter.MAX_PARTIES
        ? Optional.of(new PartyRejection.TooManyParties(Charter.MAX_PARTIES))
        : Optional.empty();
  }

  /// What stands against saying that two persons of a party are one, whoever of it signs.
  public static Optional<Rejection> checkMerge(
      Roster roster, PartyId party, MergePersons merge, Instant at) {
    return Merging.check(roster, party, merge, at);
  }

  private static Optional<Rejection> checkAdmission(Roster roster, Act act, Charter.Terms terms) {
    return roster.isHost(roster.partyOf(act.post()))
        ? checkTerms(roster.getCharter(), terms)
        : Optional.of(new PartyRejection.HostOnly(roster.host()));
  }

  private static Optional<Rejection> checkPost(Roster roster, Act act, CreatePost post) {
    Charter.Terms terms = roster.getCharter().find(roster.partyOf(act.post())).orElseThrow();
    boolean known =
        post.contingent().isEmpty()
            || terms.contingents().stream()
                .anyMatch(contingent -> contingent.id().equals(post.contingent().get()));
    return known ? Optional.empty() : Optional.of(new PartyRejection.UnknownContingent());
  }

  private static Optional<Rejection> checkMandate(
      Roster roster, Act act, ChangeMandate change, Facts facts) {
    Optional<Post> found = roster.posts().find(change.ofPost());
    if (found.isEmpty()) {
      return Optional.of(new PartyRejection.UnknownPost(change.ofPost()));
    }
    Post post = found.get();
    if (!post.party().equals(roster.partyOf(act.post()))) {
      return Optional.of(new PartyRejection.NotOfYourParty());
    }
    Optional<String> word =
        change.mandate().acts().stream()
            .filter(Mandate.DECIDING_ACTS::contains)
            .filter(kind -> !post.mandate().acts().contains(kind))
            .findFirst();
    if (word.isPresent()) {
      return Optional.of(new PartyRejection.MandateWouldDecide(post.id(), word.get()));
    }
    Roster after = roster.withPost(post.with(change.mandate(), post.appointments()));
    return Chain.broken(roster, after, post.party(), facts.at()).map(gap -> gap);
  }

  private static Optional<Rejection> checkAppoint(Roster roster, Act act, AppointPerson appoint) {
    Optional<Post> post = roster.posts().find(appoint.toPost());
    if (post.isEmpty()) {
      return Optional.of(new PartyRejection.UnknownPost(appoint.toPost()));
    }
    return post.get().party().equals(roster.partyOf(act.post()))
        ? Merging.checkPrincipal(roster, post.get().party(), appoint.appointee())
        : Optional.of(new PartyRejection.NotOfYourParty());
  }

  /// Another party's persons are not shown: they are answered as if they were not there.
  private static Optional<Rejection> checkPerson(Roster roster, Act act, PersonId id) {
    PartyId party = roster.partyOf(act.post());
    boolean known =
        roster.persons().find(id).filter(person -> person.party().equals(party)).isPresent();
    return known ? Optional.empty() : Optional.of(new PartyRejection.UnknownPerson(id));
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
    return isAnother(roster, act, appointment.by(), appointment.person())
        ? Merging.checkNotMerged(roster, appointment.person())
        : Optional.of(new PartyRejection.SecondSignatureNeeded());
  }

  private static Optional<Rejection> checkReset(
      Roster roster, Act act, ConfirmCredentialReset confirm) {
    Optional<CredentialReset> found =
        roster
            .resets()
            .find(confirm.reset())
            .filter(one -> one.by().party().equals(roster.partyOf(act.post())));
    if (found.isEmpty()) {
      return Optional.of(new PartyRejection.UnknownReset());
    }
    CredentialReset reset = found.get();
    if (reset.isConfirmed()) {
      return Optional.of(new PartyRejection.AlreadyDone());
    }
    return isAnother(roster, act, reset.by(), reset.person())
        ? Optional.empty()
        : Optional.of(new PartyRejection.SecondSignatureNeeded());
  }

  /// Whether the author is neither who signed first nor the one concerned.
  private static boolean isAnother(Roster roster, Act act, Author first, PersonId concerned) {
    Author second = Authority.authorOf(roster, act);
    return !roster.isOneHand(first, second)
        && !roster.asOne(second).restsOn(roster.asOne(concerned));
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
    Optional<String> beyond =
        delegate.acts().stream().filter(kind -> !own.contains(kind)).findFirst();
    if (beyond.isPresent()) {
      return beyond.map(PartyRejection.CannotDelegateFurther::new);
    }
    return delegate.acts().stream()
        .flatMap(kind -> Authority.checkFilling(to.get(), kind).stream())
        .findFirst();
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
      case AdmitParty admit ->
          foundAll(
              roster.with(roster.getCharter().with(admit.terms())),
              admit.terms(),
              "content/terms",
              entry);
      case RegisterPerson person ->
          roster.withPerson(
              new Person(
                  new PersonId(entry.act().id().value()),
                  roster.partyOf(entry.act().post()),
                  entry.text("content/name"),
                  person.rank()));
      case CreatePost post -> createPost(roster, post, entry);
      case ChangeMandate change -> {
        Post old = roster.getPost(change.ofPost());
        yield roster.withPost(old.with(change.mandate(), old.appointments()));
      }
      case AppointPerson appoint -> appoint(roster, appoint, entry);
      case ConfirmAppointment confirm -> {
        Appointment old = roster.findAppointment(confirm.appointment()).orElseThrow();
        yield roster.withAppointment(with(old, true, Optional.of(second(entry)), old.ended()));
      }
      case EndAppointment end -> {
        Appointment old = roster.findAppointment(end.ofPost(), end.appointment()).orElseThrow();
        yield roster.withAppointment(
            with(old, old.confirmed(), old.second(), Optional.of(entry.at())));
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
      case RequestCredentialReset reset ->
          roster.withReset(
              new CredentialReset(
                  new ResetId(entry.act().id().value()),
                  reset.person(),
                  Authority.authorOf(roster, entry.act()),
                  entry.at(),
                  Optional.empty()));
      case ConfirmCredentialReset confirm -> {
        CredentialReset old = roster.resets().get(confirm.reset());
        yield roster.withReset(
            new CredentialReset(
                old.id(), old.person(), old.by(), old.at(), Optional.of(second(entry))));
      }
      case MergePersons merge ->
          roster.withMerge(new Merge(merge.duplicate(), merge.kept(), entry.at()));
      case SeparatePersons separate -> roster.withoutMerge(separate.duplicate());
    };
  }

  private static Roster adopt(Roster empty, Charter charter, Entry entry) {
    Roster roster = empty.with(charter);
    for (int i = 0; i < charter.parties().size(); i++) {
      roster = foundAll(roster, charter.parties().get(i), "content/charter/parties/" + i, entry);
    }
    return roster;
  }

  private static Roster foundAll(Roster before, Charter.Terms terms, String path, Entry entry) {
    Roster roster = before;
    AppointmentId id = new AppointmentId(entry.act().id().value());
    for (int j = 0; j < terms.founding().size(); j++) {
      TextRef name = entry.text(path + "/founding/" + j + "/personName");
      roster = found(roster, terms, terms.founding().get(j), name, id, entry.at());
    }
    return roster;
  }

  private static Roster found(
      Roster roster,
      Charter.Terms terms,
      Founding founding,
      TextRef name,
      AppointmentId id,
      Instant at) {
    Appointment appointment =
        new Appointment(
            id,
            founding.post(),
            founding.person(),
            Capacity.HOLDER,
            new Window(at, Optional.empty()),
            new Author(
                terms.id(),
                Optional.empty(),
                founding.post(),
                founding.person(),
                Optional.empty(),
                Optional.empty()),
            at,
            true,
            Optional.empty(),
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
            entry.at(),
            !needsSecond,
            Optional.empty(),
            Optional.empty()));
  }

  private static Second second(Entry entry) {
    return new Second(entry.act().post(), entry.act().person(), entry.at());
  }

  private static Appointment with(
      Appointment old, boolean confirmed, Optional<Second> second, Optional<Instant> ended) {
    return new Appointment(
        old.id(),
        old.post(),
        old.person(),
        old.capacity(),
        old.during(),
        old.by(),
        old.at(),
        confirmed,
        second,
        ended);
  }
}
