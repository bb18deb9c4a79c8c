package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.GivenRecord;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Name;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.party.Capacity;
import org.entente.party.Chain;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyRejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Invariant 3: what takes two posts takes two persons whom two others vouch for. One officer and a
/// person he makes up are one.
final class TwoPostsAreNeverOneHandTest {
  private static final Mandate HARMLESS = Mandate.of("TakePosition", "ProposeOperation");
  private static final Mandate APPOINTING =
      Mandate.of("RegisterPerson", "AppointPerson", "RequestCredentialReset", "CreatePost");

  private final GivenRecord record = GivenRecord.adopted();

  static List<String> bindingActs() {
    return Cast.everyAct().stream().filter(Mandate::isDeciding).toList();
  }

  /// A person made up, and put by one hand into a post of that mandate.
  private Actor strawOf(Actor officer, Mandate mandate) {
    return strawIn(officer, created(officer, mandate));
  }

  private PostId created(Actor officer, Mandate mandate) {
    PartyAct post =
        new PartyAct.CreatePost(new Name("Paille", "Straw"), Optional.empty(), mandate, Cast.key());
    return new PostId(record.accept(officer, post).act().id().value());
  }

  private Actor strawIn(Actor officer, PostId post) {
    PartyAct person = new PartyAct.RegisterPerson(Text.of("N. N."), "Col");
    PersonId straw = new PersonId(record.accept(officer, person).act().id().value());
    appointed(officer, post, straw);
    return new Actor(officer.party(), post, straw, Optional.empty());
  }

  private AppointmentId appointed(Actor by, PostId post, PersonId person) {
    Window open = new Window(record.now(), Optional.empty());
    PartyAct appoint = new PartyAct.AppointPerson(post, person, Capacity.HOLDER, open);
    return new AppointmentId(record.accept(by, appoint).act().id().value());
  }

  private boolean holds(Actor actor) {
    return !record.state().roster().listHeldBy(actor.person(), record.now()).isEmpty();
  }

  @Test
  void aPersonHeMadeUpAppointsNobodyWithHim() {
    Actor straw = strawOf(CHIEF, APPOINTING);
    Window open = new Window(record.now(), Optional.empty());
    assertInstanceOf(
        PartyRejection.PostNotHeld.class,
        record.reject(
            straw,
            new PartyAct.AppointPerson(AUTHORITY.post(), straw.person(), Capacity.DEPUTY, open)));
    AppointmentId waiting =
        record.state().roster().getPost(straw.post()).appointments().getFirst().id();
    assertInstanceOf(
        PartyRejection.SecondSignatureNeeded.class,
        record.reject(CHIEF, new PartyAct.ConfirmAppointment(waiting)));
  }

  @Test
  void norAsksForAnothersPasswordWithHim() {
    Actor straw = strawOf(CHIEF, APPOINTING);
    assertInstanceOf(
        PartyRejection.PostNotHeld.class,
        record.reject(straw, new PartyAct.RequestCredentialReset(AUTHORITY.person())));
  }

  @ParameterizedTest
  @MethodSource("bindingActs")
  void noPostThatBindsIsFilledByOne(String act) {
    assertFalse(holds(strawOf(CHIEF, Mandate.of("TakePosition", act))));
  }

  @ParameterizedTest
  @MethodSource("bindingActs")
  void noPostThatOneFilledIsWidenedToBind(String act) {
    Actor straw = strawOf(CHIEF, HARMLESS);
    assertTrue(holds(straw));
    assertEquals(
        new PartyRejection.MandateWouldDecide(straw.post(), act),
        record.reject(
            CHIEF, new PartyAct.ChangeMandate(straw.post(), Mandate.of("TakePosition", act))));
  }

  @ParameterizedTest
  @MethodSource("bindingActs")
  void noActThatBindsIsLentToAPostThatOneFilled(String act) {
    Actor straw = strawOf(CHIEF, HARMLESS);
    assertEquals(
        new PartyRejection.NotFilledByTwo(straw.post(), act),
        record.reject(
            CHIEF,
            new PartyAct.DelegateMandate(
                straw.post(), List.of("TakePosition", act), record.now().plusSeconds(60))));
  }

  /// Lent while it was empty and bound, then cut to what one may fill.
  @Test
  void norSignedThereAfterItsMandateWasCut() {
    PostId post = created(CHIEF, Mandate.of("ConfirmErasure"));
    PartyAct lend =
        new PartyAct.DelegateMandate(
            post, List.of("AppointPerson", "TakePosition"), record.now().plusSeconds(60));
    DelegationId lent = new DelegationId(record.accept(CHIEF, lend).act().id().value());
    record.accept(CHIEF, new PartyAct.ChangeMandate(post, HARMLESS));
    Actor straw = strawIn(CHIEF, post);
    assertTrue(holds(straw));
    Window open = new Window(record.now(), Optional.empty());
    assertEquals(
        new PartyRejection.NotFilledByTwo(post, "AppointPerson"),
        record.reject(
            straw.under(lent),
            new PartyAct.AppointPerson(AUTHORITY.post(), straw.person(), Capacity.DEPUTY, open)));
  }

  @Test
  void bothOfEveryPairBind() {
    for (Chain.Pair pair : Chain.PAIRS) {
      assertTrue(Mandate.isDeciding(pair.first()), pair.first());
      assertTrue(Mandate.isDeciding(pair.second()), pair.second());
    }
  }

  @Test
  void whomTwoVouchedForIsOneOfTwo() {
    Actor third = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, APPOINTING);
    Actor fourth = strawOf(third, Mandate.of("TakePosition", "ConfirmErasure"));
    AppointmentId waiting =
        record.state().roster().getPost(fourth.post()).appointments().getFirst().id();
    record.accept(FORCE_OPS, new PartyAct.ConfirmAppointment(waiting));
    assertTrue(holds(fourth));
  }
}
