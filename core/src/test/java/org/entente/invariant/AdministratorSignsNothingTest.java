package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.CHIEF;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Entry;
import org.entente.kernel.Name;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Window;
import org.entente.operation.OperationAct;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyRejection;
import org.junit.jupiter.api.Test;

final class AdministratorSignsNothingTest {
  private final GivenRecord record = GivenRecord.adopted();

  /// Whoever keeps accounts has neither post nor person in the record.
  private static final Actor ADMINISTRATOR =
      new Actor(HOST.id(), new PostId("host.admin"), new PersonId("host.root"), Optional.empty());

  @Test
  void whoHoldsNoPostSignsNothing() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    assertEquals(
        new PartyRejection.UnknownPost(ADMINISTRATOR.post()),
        record.reject(ADMINISTRATOR, record.approval(id)));
    assertInstanceOf(
        PartyRejection.UnknownPost.class,
        record.reject(ADMINISTRATOR, new OperationAct.SuspendApproval(id, because())));
  }

  @Test
  void nobodySignsForAPostThatAnotherHolds() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    Actor borrowed = new Actor(HOST.id(), AUTHORITY.post(), PLANS.person(), Optional.empty());
    assertEquals(
        new PartyRejection.PostNotHeld(borrowed.post(), borrowed.person(), record.now()),
        record.reject(borrowed, record.approval(id)));
  }

  @Test
  void aDecidingPostIsFilledByTwoPosts() {
    Mandate deciding = Mandate.of("ApproveOperation");
    PostId post =
        new PostId(
            record
                .accept(
                    PLANS,
                    new PartyAct.CreatePost(
                        new Name("a", "a"), Optional.empty(), deciding, Cast.key()))
                .act()
                .id()
                .value());
    Window open = new Window(record.now(), Optional.empty());
    Entry entry =
        record.accept(
            PLANS, new PartyAct.AppointPerson(post, PLANS.person(), Capacity.INTERIM, open));
    AppointmentId id = new AppointmentId(entry.act().id().value());
    Actor self = new Actor(HOST.id(), post, PLANS.person(), Optional.empty());
    SubjectId operation = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    assertInstanceOf(
        PartyRejection.PostNotHeld.class, record.reject(self, record.approval(operation)));
    assertEquals(
        new PartyRejection.SecondSignatureNeeded(),
        record.reject(PLANS, new PartyAct.ConfirmAppointment(id)));
    record.accept(CHIEF, new PartyAct.ConfirmAppointment(id));
    record.accept(self, record.approval(operation));
  }

  @Test
  void aBorrowedSignatureIsNoSecondOne() {
    Actor clerk = record.joins(PLANS, CHIEF, Capacity.HOLDER, Mandate.of("ConfirmErasure"));
    DelegationId lent = record.lends(PLANS, clerk, "ConfirmAppointment");
    Window open = new Window(record.now(), Optional.empty());
    Entry entry =
        record.accept(
            PLANS,
            new PartyAct.AppointPerson(AUTHORITY.post(), CHIEF.person(), Capacity.DEPUTY, open));
    assertEquals(
        new PartyRejection.SecondSignatureNeeded(),
        record.reject(
            clerk.under(lent),
            new PartyAct.ConfirmAppointment(new AppointmentId(entry.act().id().value()))));
  }
}
