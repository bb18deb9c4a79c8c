package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.kernel.DelegationId;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationRejection;
import org.entente.party.Capacity;
import org.entente.party.PartyAct;
import org.entente.party.PartyRejection;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// The host's planners propose a patrol of the host. Another post decides on it, held by another
/// person, and nobody's loan changes that.
final class A07WhoProposesDoesNotApproveTest {
  private final Story story = Story.begun();
  private final SubjectId id = story.patrol(Cast.PLANS, 0);

  @Test
  void notThePostThatProposed() {
    story.mayNot(Cast.PLANS, story.approval(id), OperationRejection.ProposerMayNotDecide.class);
    story.signs(Cast.AUTHORITY, story.approval(id));
    assertTrue(story.operation(id).inForce().isPresent());
    story.endsWithACleanAudit();
  }

  @Test
  void norTheSamePersonInAnotherPost() {
    Actor samePerson = Actor.of(Cast.HOST, Cast.CHIEF.post(), Cast.PLANS.person());
    story.appoints(Cast.AUTHORITY, Cast.CHIEF, samePerson, Capacity.INTERIM, 100);
    story.mayNot(samePerson, story.approval(id), OperationRejection.ProposerMayNotDecide.class);
    story.signs(Cast.CHIEF, story.approval(id));
    story.endsWithACleanAudit();
  }

  @Test
  void norWhoeverLentHimThePowerOrBorrowsIt() {
    DelegationId lent =
        new DelegationId(
            story.signs(
                Cast.PLANS,
                new PartyAct.DelegateMandate(
                    Cast.CHIEF.post(), List.of("ApproveOperation"), Story.hour(50))));
    story.mayNot(
        Cast.CHIEF.under(lent), story.approval(id), OperationRejection.ProposerMayNotDecide.class);
    story.endsWithACleanAudit();
  }

  @Test
  void norAnybodyButTheHost() {
    SubjectId partners = story.patrol(Cast.FORCE_OPS, 30);
    story.mayNot(Cast.FORCE_SECOND, story.approval(partners), PartyRejection.HostOnly.class);
    story.endsWithACleanAudit();
  }
}
