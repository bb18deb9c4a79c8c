package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.PLANS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.GivenRecord;
import org.entente.kernel.PostId;
import org.entente.kernel.ResetId;
import org.entente.kernel.Text;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.PostView;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

final class CredentialResetTakesTwoPostsTest {
  private final GivenRecord record = GivenRecord.adopted();

  private ResetId asked(Actor by, Actor whose) {
    return new ResetId(
        record.accept(by, new PartyAct.RequestCredentialReset(whose.person())).act().id().value());
  }

  private int usable(Actor whose) {
    return record.state().roster().listUsableResets(whose.person(), record.now()).size();
  }

  @Test
  void askedAndConfirmedItStandsForThreeDays() {
    ResetId reset = asked(PLANS, AUTHORITY);
    assertEquals(0, usable(AUTHORITY));
    record.accept(CHIEF, new PartyAct.ConfirmCredentialReset(reset));
    assertEquals(1, usable(AUTHORITY));
    assertEquals(0, usable(PLANS));
    record.atHour(71);
    assertEquals(1, usable(AUTHORITY));
    record.atHour(72);
    assertEquals(0, usable(AUTHORITY));
  }

  @Test
  void neitherTheSameHandNorTheOneConcernedConfirms() {
    ResetId reset = asked(PLANS, AUTHORITY);
    for (Actor second : List.of(PLANS, AUTHORITY)) {
      assertInstanceOf(
          PartyRejection.SecondSignatureNeeded.class,
          record.reject(second, new PartyAct.ConfirmCredentialReset(reset)));
    }
    assertInstanceOf(
        PartyRejection.UnknownReset.class,
        record.reject(FORCE_OPS, new PartyAct.ConfirmCredentialReset(reset)));
    assertInstanceOf(
        PartyRejection.UnknownPerson.class,
        record.reject(FORCE_OPS, new PartyAct.RequestCredentialReset(AUTHORITY.person())));
  }

  @Test
  void whoAskedAndWhoConfirmedIsShownToAll() {
    record.accept(CHIEF, new PartyAct.ConfirmCredentialReset(asked(PLANS, AUTHORITY)));
    PostView.Reset shown = post(AUTHORITY.post(), FORCE_OPS).resets().getFirst();
    assertEquals(PLANS.post(), shown.askedBy());
    assertEquals(Optional.of(CHIEF.post()), shown.confirmedBy());
    assertEquals(AUTHORITY.person(), shown.person());
    assertEquals(1, post(AUTHORITY.post(), AUTHORITY).resets().size());
    assertEquals(List.of(), post(PLANS.post(), FORCE_OPS).resets());
  }

  @Test
  void soAreTheTwoWhoFilledADecidingPost() {
    Actor joined =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, Mandate.of("ConfirmErasure"));
    PostView.Holder holder = post(joined.post(), PLANS).holders().getFirst();
    assertEquals(FORCE_OPS.post(), holder.appointedBy());
    assertEquals(Optional.of(FORCE_SECOND.post()), holder.confirmedBy());
    assertEquals(Optional.of(record.now()), holder.confirmedAt());
  }

  @Test
  void decidingIsWhoHoldsSuchAPostInAnyCapacityNowOrLater() {
    Actor clerk =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, Mandate.of("TakePosition"));
    Actor watch =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.WATCH, Mandate.of("ConfirmErasure"));
    assertEquals(List.of(), deciding(clerk));
    assertEquals(List.of(watch.post()), deciding(watch));
    record.accept(FORCE_OPS, new PartyAct.ChangeMandate(watch.post(), Mandate.of("TakePosition")));
    assertEquals(List.of(), deciding(watch));
  }

  private List<PostId> deciding(Actor actor) {
    return record.state().roster().listDecidingOf(actor.person(), record.now());
  }

  private PostView post(PostId post, Actor reader) {
    return (PostView)
        Views.view(
                record.state(),
                new ObjectKey(ObjectKey.Kind.POST, post.value()),
                reader.audience(),
                record.now(),
                where -> Text.of("N. N."))
            .orElseThrow();
  }
}
