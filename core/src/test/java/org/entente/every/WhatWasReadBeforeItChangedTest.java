package org.entente.every;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.GivenRecord.means;
import static org.entente.given.GivenRecord.rejection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Act;
import org.entente.kernel.DelegationId;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyRejection;
import org.junit.jupiter.api.Test;

/// Between reading and signing somebody else signed, or time passed.
final class WhatWasReadBeforeItChangedTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0));

  @Test
  void ofTwoPlannersTheSecondIsToldWhichVersionCameBeforeAndLosesNothing() {
    OperationAct.ReviseOperation second = record.revision(id, means("The second's"));
    Act signed = record.sign(FORCE_SECOND, second);
    record.accept(FORCE_OPS, record.revision(id, means("The first's")));
    assertEquals(
        new OperationRejection.StaleVersion(2, record.latest(id).digest()),
        rejection(record.decide(signed), second));
    record.accept(
        FORCE_SECOND,
        new OperationAct.ReviseOperation(id, record.latest(id).digest(), second.changed()));
    assertEquals(3, record.latest(id).number());
  }

  @Test
  void aDecisionOnTheVersionBeforeIsNone() {
    OperationAct.ApproveOperation approval = record.approval(id);
    Act signed = record.sign(AUTHORITY, approval);
    record.accept(FORCE_OPS, record.revision(id, means("Changed")));
    assertEquals(
        new OperationRejection.StaleVersion(2, record.latest(id).digest()),
        rejection(record.decide(signed), approval));
  }

  @Test
  void aMandateThatEndedMeanwhileSignsNothing() {
    Actor clerk = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.HOLDER, Mandate.of("PublishPlan"));
    DelegationId lent = record.lends(FORCE_OPS, clerk, "ProposeOperation");
    OperationAct.ProposeOperation proposal =
        Draft.patrol(3, 3).hours(110, 120).proposal(FORCE.id());
    Act signed = record.sign(clerk.under(lent), proposal);
    assertEquals(org.entente.kernel.Decision.ACCEPTED, record.decide(signed));
    record.atHour(100);
    assertEquals(
        new PartyRejection.DelegationNotInEffect(lent, record.now()),
        rejection(record.decide(signed), proposal));
  }
}
