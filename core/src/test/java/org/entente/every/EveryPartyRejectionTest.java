package org.entente.every;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.CHARTER;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.NORTH;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.STATE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.Cast.key;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.kernel.Act;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Entry;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Rejection;
import org.entente.kernel.ResetId;
import org.entente.kernel.SectorId;
import org.entente.kernel.TheatreId;
import org.entente.kernel.Window;
import org.entente.kernel.ZoneName;
import org.entente.party.Capacity;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.party.PartyRejection;

final class EveryPartyRejectionTest extends EveryRejection {
  @Override
  Class<? extends Rejection> family() {
    return PartyRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    Map<Class<? extends Rejection>, Supplier<Rejection>> all = new HashMap<>(aboutForm());
    all.putAll(aboutPosts());
    all.putAll(aboutJoining());
    return all;
  }

  private Map<Class<? extends Rejection>, Supplier<Rejection>> aboutForm() {
    var proposal = Draft.patrol(0, 0).proposal(FORCE.id());
    return Map.of(
        PartyRejection.CharterMissing.class,
        () -> GivenRecord.empty().reject(PLANS, proposal),
        PartyRejection.CharterAlreadyAdopted.class,
        () -> record.reject(PLANS, new PartyAct.AdoptCharter(CHARTER)),
        PartyRejection.WrongTheatre.class,
        () -> elsewhere(proposal),
        PartyRejection.AsOfInTheFuture.class,
        () -> GivenRecord.rejection(record.decide(record.sign(FORCE_OPS, proposal, 99)), proposal),
        PartyRejection.ClockDiverged.class,
        () -> GivenRecord.adopted().clockDiverged(true).reject(FORCE_OPS, proposal),
        PartyRejection.UnknownPost.class,
        () -> record.reject(as(FORCE_OPS, new PostId("force.nobody")), proposal),
        PartyRejection.PostNotHeld.class,
        () -> record.reject(as(FORCE_OPS, FORCE_SECOND.post()), proposal),
        PartyRejection.HostOnly.class,
        () -> record.reject(FORCE_OPS, new CoordinationAct.PublishMatrix(Matrix.standard())),
        PartyRejection.UnknownParty.class,
        () ->
            record.reject(
                PLANS,
                new CoordinationAct.EstablishSector(
                    new Name("a", "a"), Grid.square(0, 0), new PartyId("nobody"))));
  }

  private Map<Class<? extends Rejection>, Supplier<Rejection>> aboutJoining() {
    return Map.of(
        PartyRejection.UnknownZone.class,
        () -> GivenRecord.empty().reject(PLANS, new PartyAct.AdoptCharter(nowhere())),
        PartyRejection.PartyInCharter.class,
        () -> record.reject(PLANS, new PartyAct.AdmitParty(FORCE)),
        PartyRejection.SecondHostNation.class,
        () -> record.reject(PLANS, joining("other", PartyKind.HOST_NATION)),
        PartyRejection.NoState.class,
        () -> record.reject(PLANS, new PartyAct.AdmitParty(Cast.answering("other", FORCE.id()))),
        PartyRejection.TooManyParties.class,
        EveryPartyRejectionTest::crowded);
  }

  private static Charter nowhere() {
    return new Charter(
        CHARTER.theatre(),
        CHARTER.name(),
        CHARTER.host(),
        CHARTER.parties(),
        CHARTER.deadlines(),
        CHARTER.consultedLevel(),
        CHARTER.articles(),
        Optional.of(new ZoneName("Atlantis/Poseidon")));
  }

  private static Rejection crowded() {
    GivenRecord record = GivenRecord.adopted();
    for (int i = CHARTER.parties().size(); i < Charter.MAX_PARTIES; i++) {
      record.accept(PLANS, joining("guest-" + i, PartyKind.STATE));
    }
    return record.reject(PLANS, joining("one-more", PartyKind.STATE));
  }

  private static PartyAct.AdmitParty joining(String id, PartyKind kind) {
    return new PartyAct.AdmitParty(Cast.joining(id, kind));
  }

  private Rejection elsewhere(Content content) {
    Act act = record.sign(FORCE_OPS, content);
    return GivenRecord.rejection(
        record.decide(
            new Act(
                act.id(),
                new TheatreId("elsewhere"),
                act.post(),
                act.person(),
                act.under(),
                act.asOf(),
                content)),
        content);
  }

  private Map<Class<? extends Rejection>, Supplier<Rejection>> aboutPosts() {
    Window open = new Window(record.now(), Optional.empty());
    return Map.ofEntries(
        Map.entry(
            PartyRejection.UnknownPerson.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new PartyAct.AppointPerson(
                        FORCE_OPS.post(), new PersonId("force.nobody"), Capacity.DEPUTY, open))),
        Map.entry(
            PartyRejection.NotOfYourParty.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new PartyAct.AppointPerson(
                        TASKFORCE_OPS.post(), FORCE_OPS.person(), Capacity.DEPUTY, open))),
        Map.entry(
            PartyRejection.UnknownAppointment.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new PartyAct.ConfirmAppointment(new AppointmentId(noAct().value())))),
        Map.entry(
            PartyRejection.UnknownContingent.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new PartyAct.CreatePost(
                        new Name("a", "a"), Optional.of(NORTH), Mandate.of("PublishPlan"), key()))),
        Map.entry(PartyRejection.SecondSignatureNeeded.class, this::confirmedAlone),
        Map.entry(PartyRejection.AlreadyDone.class, this::endedTwice),
        Map.entry(PartyRejection.UnknownDelegation.class, this::unknownDelegation),
        Map.entry(
            PartyRejection.DelegationAlreadyOver.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new PartyAct.DelegateMandate(
                        FORCE_SECOND.post(), List.of("TakePosition"), record.now()))),
        Map.entry(
            PartyRejection.UnknownReset.class,
            () ->
                record.reject(
                    FORCE_OPS, new PartyAct.ConfirmCredentialReset(new ResetId(noAct().value())))),
        Map.entry(PartyRejection.PersonMerged.class, this::mergedTwice),
        Map.entry(
            PartyRejection.PersonNotMerged.class,
            () -> record.reject(FORCE_OPS, new PartyAct.SeparatePersons(FORCE_SECOND.person()))),
        Map.entry(PartyRejection.FilledByOneHand.class, this::filledByOneHand),
        Map.entry(PartyRejection.MandateWouldDecide.class, this::wouldDecide),
        Map.entry(
            PartyRejection.ChainUnreachable.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new PartyAct.ChangeMandate(FORCE_SECOND.post(), Mandate.of("TakePosition")))),
        Map.entry(PartyRejection.CannotDelegateFurther.class, this::delegatedFurther),
        Map.entry(PartyRejection.NotFilledByTwo.class, this::lentToOne),
        Map.entry(PartyRejection.DelegationNotInEffect.class, this::delegationOver),
        Map.entry(PartyRejection.ActNotInMandate.class, () -> limited(Mandate.of("TakePosition"))),
        Map.entry(PartyRejection.WatchMayNotConclude.class, this::watch),
        Map.entry(PartyRejection.OutsideMandateArea.class, this::outside),
        Map.entry(
            PartyRejection.KindNotInMandate.class,
            () ->
                limited(
                    new Mandate(
                        List.of("ProposeOperation"),
                        List.of(),
                        List.of(Category.MOVEMENT),
                        Optional.empty()))),
        Map.entry(
            PartyRejection.TooLargeForMandate.class,
            () ->
                limited(
                    new Mandate(
                        List.of("ProposeOperation"), List.of(), List.of(), Optional.of(1)))));
  }

  private Rejection limited(Mandate mandate) {
    Actor actor = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, mandate);
    return record.reject(actor, Draft.patrol(0, 0).proposal(FORCE.id()));
  }

  private Rejection watch() {
    Actor actor =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.WATCH, Mandate.of("ProposeOperation"));
    return record.reject(actor, Draft.patrol(0, 0).proposal(FORCE.id()));
  }

  private Rejection outside() {
    Entry sector =
        record.accept(
            PLANS,
            new CoordinationAct.EstablishSector(new Name("a", "a"), Grid.square(8, 8), FORCE.id()));
    return limited(
        new Mandate(
            List.of("ProposeOperation"),
            List.of(new SectorId(sector.act().id().value())),
            List.of(),
            Optional.empty()));
  }

  private Rejection wouldDecide() {
    Actor clerk =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, Mandate.of("TakePosition"));
    return record.reject(
        FORCE_OPS, new PartyAct.ChangeMandate(clerk.post(), Mandate.of("ConfirmErasure")));
  }

  private Rejection mergedTwice() {
    Actor again =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, Mandate.of("TakePosition"));
    var merge = new PartyAct.MergePersons(again.person(), FORCE_OPS.person());
    record.accept(FORCE_SECOND, merge);
    return record.reject(FORCE_SECOND, merge);
  }

  private Rejection filledByOneHand() {
    Actor third =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, Mandate.of("ConfirmAppointment"));
    record.joins(FORCE_SECOND, third, Capacity.HOLDER, Mandate.of("ConfirmErasure"));
    return record.reject(
        FORCE_OPS, new PartyAct.MergePersons(third.person(), FORCE_SECOND.person()));
  }

  private Rejection confirmedAlone() {
    Entry entry =
        record.accept(
            PLANS,
            new PartyAct.AppointPerson(
                AUTHORITY.post(),
                CHIEF.person(),
                Capacity.DEPUTY,
                new Window(record.now(), Optional.empty())));
    return record.reject(
        PLANS, new PartyAct.ConfirmAppointment(new AppointmentId(entry.act().id().value())));
  }

  private Rejection endedTwice() {
    AppointmentId founding =
        record.state().roster().getPost(EMBASSY.post()).appointments().getFirst().id();
    Actor second = OtherPost.ofEmbassy();
    PartyAct end = new PartyAct.EndAppointment(EMBASSY.post(), founding);
    record.accept(second, end);
    return record.reject(second, end);
  }

  /// The embassy's other founding post.
  private static final class OtherPost {
    static Actor ofEmbassy() {
      Founding second = STATE.founding().get(1);
      return new Actor(STATE.id(), second.post(), second.person(), Optional.empty());
    }
  }

  private Rejection unknownDelegation() {
    return record.reject(
        FORCE_OPS.under(new DelegationId(noAct().value())),
        Draft.patrol(0, 0).proposal(FORCE.id()));
  }

  private Rejection delegatedFurther() {
    Actor clerk =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, Mandate.of("DelegateMandate"));
    return record.reject(
        clerk,
        new PartyAct.DelegateMandate(
            FORCE_OPS.post(), List.of("TakePosition"), record.now().plusSeconds(1)));
  }

  private Rejection lentToOne() {
    Actor clerk =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, Mandate.of("TakePosition"));
    return record.reject(
        FORCE_OPS,
        new PartyAct.DelegateMandate(
            clerk.post(), List.of("AppointPerson"), record.now().plusSeconds(1)));
  }

  private Rejection delegationOver() {
    GivenRecord other = GivenRecord.adopted();
    DelegationId lent = other.lends(FORCE_OPS, FORCE_SECOND, "ProposeOperation");
    return other
        .atHour(1_000)
        .reject(FORCE_SECOND.under(lent), Draft.patrol(0, 0).proposal(FORCE.id()));
  }
}
