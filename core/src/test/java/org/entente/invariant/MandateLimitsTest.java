package org.entente.invariant;

import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.MISSION;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.GivenRecord.means;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.CoordinationAct;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.kernel.Category;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Name;
import org.entente.kernel.Rejection;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.party.PartyRejection;
import org.junit.jupiter.api.Test;

final class MandateLimitsTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SectorId east =
      new SectorId(
          record
              .accept(
                  PLANS,
                  new CoordinationAct.EstablishSector(
                      new Name("Est", "East"), Grid.rectangle(0, 0, 4, 4), MISSION.id()))
              .act()
              .id()
              .value());

  private Actor limited(
      List<SectorId> sectors, List<Category> categories, Optional<Integer> personnel) {
    Mandate mandate =
        new Mandate(List.of("ProposeOperation", "ReviseOperation"), sectors, categories, personnel);
    return record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, mandate);
  }

  @Test
  void aPostSignsWithinItsSectorsOnly() {
    Actor actor = limited(List.of(east), List.of(), Optional.empty());
    record.proposed(actor, Draft.patrol(0, 0));
    Rejection outside = new PartyRejection.OutsideMandateArea(actor.post());
    assertEquals(outside, record.reject(actor, Draft.patrol(9, 9).proposal(FORCE.id())));
    assertEquals(
        outside,
        record.reject(
            actor, Draft.patrol(3, 3).in(Grid.rectangle(3, 3, 5, 5)).proposal(FORCE.id())));
  }

  @Test
  void aPostSignsItsKindsOfActivityOnly() {
    Actor actor = limited(List.of(), List.of(Category.MOVEMENT), Optional.empty());
    record.proposed(actor, Draft.patrol(0, 0).as(Category.MOVEMENT));
    assertEquals(
        new PartyRejection.KindNotInMandate(actor.post(), "GROUND_MANOEUVRE"),
        record.reject(actor, Draft.patrol(0, 0).proposal(FORCE.id())));
  }

  @Test
  void aPostSignsUpToItsSizeOnlyAndInARevisionToo() {
    Actor actor = limited(List.of(), List.of(), Optional.of(50));
    SubjectId small = record.proposed(actor, Draft.patrol(0, 0).personnel(50));
    assertEquals(
        new PartyRejection.TooLargeForMandate(actor.post(), 51, 50),
        record.reject(actor, Draft.patrol(0, 0).personnel(51).proposal(FORCE.id())));
    assertEquals(
        new PartyRejection.TooLargeForMandate(actor.post(), 60, 50),
        record.reject(
            actor, record.revision(small, Draft.patrol(0, 0).personnel(60).forces(FORCE.id()))));
    SubjectId large = record.proposed(FORCE_OPS, Draft.patrol(0, 0).personnel(80));
    assertEquals(
        new PartyRejection.TooLargeForMandate(actor.post(), 80, 50),
        record.reject(actor, record.revision(large, means("Nothing about size"))));
  }

  @Test
  void aDelegationLendsTheLendersLimitsAndEnds() {
    Actor lender = limited(List.of(), List.of(), Optional.of(50));
    Mandate lending = Mandate.of("DelegateMandate", "RevokeDelegation");
    assertEquals(
        new PartyRejection.ActNotInMandate(lender.post(), "DelegateMandate"),
        record.reject(
            lender,
            new PartyAct.DelegateMandate(
                FORCE_OPS.post(), List.of("ProposeOperation"), record.now().plusSeconds(60))));
    Actor clerk = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, lending);
    DelegationId lent = record.lends(FORCE_OPS, clerk, "ProposeOperation");
    record.proposed(clerk.under(lent), Draft.patrol(0, 0));
    assertEquals(
        new PartyRejection.CannotDelegateFurther("ProposeOperation"),
        record.reject(
            clerk,
            new PartyAct.DelegateMandate(
                FORCE_SECOND.post(), List.of("ProposeOperation"), record.now().plusSeconds(60))));
    record.atHour(101);
    assertEquals(
        new PartyRejection.DelegationNotInEffect(lent, record.now()),
        record.reject(clerk.under(lent), Draft.patrol(0, 0).proposal(FORCE.id())));
  }

  @Test
  void aRevokedDelegationLendsNothing() {
    Actor clerk = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, Mandate.of("PublishPlan"));
    DelegationId lent = record.lends(FORCE_OPS, clerk, "ProposeOperation");
    record.accept(FORCE_OPS, new PartyAct.RevokeDelegation(lent));
    assertInstanceOf(
        PartyRejection.DelegationNotInEffect.class,
        record.reject(clerk.under(lent), Draft.patrol(0, 0).proposal(FORCE.id())));
  }
}
