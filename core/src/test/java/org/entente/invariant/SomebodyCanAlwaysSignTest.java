package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.PLANS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.party.Appointment;
import org.entente.party.Capacity;
import org.entente.party.Chain;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyDecider;
import org.entente.party.PartyRejection;
import org.entente.view.WhoSigns;
import org.entente.view.WhoSignsView;
import org.junit.jupiter.api.Test;

/// A chain that ends nowhere is rejected where it is written, and shown where people leave.
final class SomebodyCanAlwaysSignTest {
  private static final Mandate BARE = Mandate.of("ProposeOperation");

  private final GivenRecord record = GivenRecord.adopted();

  private WhoSignsView.Step step(Actor reader, PartyId party, String act) {
    return answer(reader, party, Optional.empty()).steps().stream()
        .filter(step -> step.act().equals(act))
        .findFirst()
        .orElseThrow();
  }

  private WhoSignsView answer(Actor reader, PartyId party, Optional<String> act) {
    return WhoSigns.answer(
        record.state(),
        new WhoSigns.Question(
            party,
            act,
            Optional.of(Category.GROUND_MANOEUVRE),
            List.of(),
            true,
            List.of(Cast.TASKFORCE.id()),
            40),
        reader.audience(),
        record.now(),
        where -> Text.of("N. N."));
  }

  private static PartyAct.ChangeMandate bare(Actor actor) {
    return new PartyAct.ChangeMandate(actor.post(), BARE);
  }

  private void leaves(Actor by, Actor who) {
    Appointment held =
        record.state().roster().getPost(who.post()).heldBy(who.person(), record.now()).get();
    record.accept(by, new PartyAct.EndAppointment(who.post(), held.id()));
  }

  @Test
  void theWholeChainInItsOrder() {
    assertEquals(
        List.of(
            "ProposeOperation force",
            "TakePosition taskforce",
            "ApproveOperation host",
            "SignConditions force",
            "StartOperation force",
            "AppointPerson force",
            "RequestErasure force",
            "RequestCredentialReset force"),
        answer(FORCE_OPS, FORCE_OPS.party(), Optional.empty()).steps().stream()
            .map(step -> step.act() + " " + step.party())
            .toList());
    assertTrue(
        answer(FORCE_OPS, FORCE_OPS.party(), Optional.empty()).steps().stream()
            .allMatch(step -> step.gap().isEmpty()));
  }

  @Test
  void theLastApproverIsNotTakenAway() {
    record.accept(PLANS, withoutTheWord(PLANS));
    record.accept(CHIEF, withoutTheWord(AUTHORITY));
    assertEquals(
        new PartyRejection.ChainUnreachable(Cast.HOST.id(), "ApproveOperation", Chain.Gap.NO_POST),
        record.reject(CHIEF, withoutTheWord(CHIEF)));
  }

  private static PartyAct.ChangeMandate withoutTheWord(Actor actor) {
    List<String> acts = new ArrayList<>(Cast.everyAct());
    acts.remove("ApproveOperation");
    return new PartyAct.ChangeMandate(actor.post(), Mandate.of(acts.toArray(String[]::new)));
  }

  @Test
  void norTheSecondOfTwo() {
    assertEquals(
        new PartyRejection.ChainUnreachable(
            Cast.FORCE.id(), "ConfirmAppointment", Chain.Gap.NO_SECOND_POST),
        record.reject(FORCE_OPS, bare(FORCE_SECOND)));
  }

  @Test
  void aMandateIsNotWidenedToAWordThatBinds() {
    Actor clerk = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, BARE);
    assertEquals(
        new PartyRejection.MandateWouldDecide(clerk.post(), "ConfirmErasure"),
        record.reject(
            FORCE_OPS,
            new PartyAct.ChangeMandate(
                clerk.post(), Mandate.of("TakePosition", "ConfirmErasure"))));
    record.accept(FORCE_OPS, new PartyAct.ChangeMandate(clerk.post(), Mandate.of("TakePosition")));
    assertEquals(
        Mandate.of("TakePosition"), record.state().roster().getPost(clerk.post()).mandate());
  }

  @Test
  void whoLeavesLeavesAndTheGapIsShown() {
    leaves(PLANS, AUTHORITY);
    leaves(PLANS, CHIEF);
    assertEquals(Optional.empty(), step(FORCE_OPS, FORCE_OPS.party(), "ApproveOperation").gap());
    assertEquals(
        Optional.of(Chain.Gap.ONLY_THE_PROPOSER),
        step(PLANS, PLANS.party(), "ApproveOperation").gap());
    leaves(PLANS, PLANS);
    assertEquals(
        Optional.of(Chain.Gap.NO_HOLDER),
        step(FORCE_OPS, FORCE_OPS.party(), "ApproveOperation").gap());
  }

  @Test
  void whoHoldsWhatDoesNotDecideIsNotToldToOthers() {
    Actor clerk = record.joins(EMBASSY, second(EMBASSY), Capacity.HOLDER, BARE);
    WhoSignsView.Signing theirs = signing(FORCE_OPS, clerk);
    assertFalse(theirs.known());
    assertEquals(List.of(), theirs.able());
    leaves(EMBASSY, clerk);
    assertEquals(theirs, signing(FORCE_OPS, clerk));
    assertEquals(List.of(), signing(EMBASSY, clerk).able());
  }

  private static Actor second(Actor actor) {
    Founding founding = Cast.CHARTER.find(actor.party()).orElseThrow().founding().get(1);
    return new Actor(actor.party(), founding.post(), founding.person(), Optional.empty());
  }

  private WhoSignsView.Signing signing(Actor reader, Actor clerk) {
    return answer(reader, clerk.party(), Optional.of("ProposeOperation"))
        .steps()
        .getFirst()
        .posts()
        .stream()
        .filter(post -> post.post().equals(clerk.post()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void gapsHaveTheirReasons() {
    Actor watch = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.WATCH, Mandate.of("PublishPlan"));
    assertEquals(Optional.of(Chain.Gap.WATCH_ONLY), gapOf("PublishPlan", watch));
    Actor limited =
        record.joins(
            EMBASSY,
            second(EMBASSY),
            Capacity.HOLDER,
            new Mandate(List.of("Nothing"), List.of(), List.of(), Optional.empty()));
    assertEquals(Optional.empty(), gapOf("Nothing", limited));
    record.accept(
        EMBASSY,
        new PartyAct.AppointPerson(
            limited.post(),
            EMBASSY.person(),
            Capacity.DEPUTY,
            Window.of(record.now(), record.now().plusSeconds(60))));
    leaves(EMBASSY, limited);
    assertEquals(Optional.empty(), gapOf("Nothing", limited));
    record.atHour(1);
    assertEquals(Optional.of(Chain.Gap.MANDATE_EXPIRED), gapOf("Nothing", limited));
    assertEquals(Optional.of(Chain.Gap.NO_POST), gapOf("DriveTanks", limited));
  }

  /// The founding posts' mandates with that act are left aside: they are somebody else's.
  private Optional<Chain.Gap> gapOf(String act, Actor actor) {
    if (act.equals("PublishPlan")) {
      return Chain.link(onlyPost(actor), actor.party(), act, Optional.empty(), record.now()).gap();
    }
    return answer(actor, actor.party(), Optional.of(act)).steps().getFirst().gap();
  }

  private org.entente.party.Roster onlyPost(Actor actor) {
    var roster = record.state().roster();
    return new org.entente.party.Roster(
        roster.charter(),
        roster.persons(),
        org.entente.kernel.TrieMap.<org.entente.kernel.PostId, org.entente.party.Post>empty()
            .with(actor.post(), roster.getPost(actor.post())),
        roster.appointments(),
        roster.delegations(),
        roster.resets(),
        roster.merges());
  }

  @Test
  void aCharterWhoseHostCouldNeverApproveIsRejected() {
    assertEquals(Optional.empty(), PartyDecider.checkCharter(Cast.CHARTER));
    Mandate housekeeping =
        Mandate.of("RegisterPerson", "CreatePost", "AppointPerson", "ConfirmAppointment");
    assertEquals(Optional.empty(), PartyDecider.checkCharter(hostedBy(housekeeping, housekeeping)));
    assertEquals(
        Optional.of(
            new PartyRejection.ChainUnreachable(
                Cast.HOST.id(), "ConfirmAppointment", Chain.Gap.NO_SECOND_POST)),
        PartyDecider.checkCharter(hostedBy(housekeeping)));
    assertEquals(
        Optional.of(
            new PartyRejection.ChainUnreachable(Cast.HOST.id(), "CreatePost", Chain.Gap.NO_POST)),
        PartyDecider.checkCharter(hostedBy(BARE, BARE)));
    assertEquals(
        Optional.empty(), PartyDecider.checkCharter(hostedBy(Mandate.of("ApproveOperation"))));
  }

  private static Charter hostedBy(Mandate... mandates) {
    List<Founding> founding = new ArrayList<>();
    for (int i = 0; i < mandates.length; i++) {
      Founding old = Cast.HOST.founding().get(i);
      founding.add(
          new Founding(
              old.post(), old.title(), old.key(), old.person(), old.personName(), mandates[i]));
    }
    Charter.Terms host =
        new Charter.Terms(
            Cast.HOST.id(),
            Cast.HOST.name(),
            Cast.HOST.kind(),
            Cast.HOST.regime(),
            Cast.HOST.rules(),
            Cast.HOST.contingents(),
            founding);
    return new Charter(
        Cast.THEATRE,
        Cast.CHARTER.name(),
        Cast.HOST.id(),
        List.of(host, Cast.FORCE, Cast.STATE),
        Cast.CHARTER.deadlines(),
        Cast.CHARTER.consultedLevel(),
        Cast.CHARTER.articles());
  }
}
