package org.entente.sim.scenario;

import java.util.Optional;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.DisputeRejection;
import org.entente.dispute.Evidence;
import org.entente.dispute.SettlementText;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.meeting.Wording;
import org.entente.operation.OperationAct;
import org.entente.release.Release;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// A State suspends its cooperation with the host. What its force and the host share stops, what is
/// each one's own goes on; both say that it may go on again, and the host confirms by name. And a
/// dispute, from its raising to terms both sign.
final class A25CooperationStopsAndGoesOnByNameTest {
  private final Story story = Story.begun();

  @Test
  void whatIsSharedStopsAndTheRestGoesOn() {
    SubjectId shared = story.patrolWith(Cast.FORCE_OPS, 0, Cast.PLANS);
    SubjectId own = story.patrol(Cast.FORCE_OPS, 20);
    story.signs(Cast.AUTHORITY, story.approval(shared));
    story.signs(Cast.AUTHORITY, story.approval(own));
    DisputeAct suspend =
        new DisputeAct.SuspendCooperation(Cast.HOST, true, Text.of("Since the third of June"));
    story.mayNot(Cast.FORCE_OPS, suspend, DisputeRejection.StatesOnly.class);
    SubjectId suspension = new SubjectId(story.signs(Cast.EMBASSY, suspend));
    story.hoursPass(11);
    story.mayNot(Cast.FORCE_OPS, story.start(shared), DisputeRejection.CooperationSuspended.class);
    story.signs(Cast.FORCE_OPS, story.start(own));
    story.signs(
        Cast.PLANS, new OperationAct.PausePart(shared, Optional.empty(), Text.of("Until then")));
    DisputeAct resume = new DisputeAct.ResumeCooperation(suspension, Text.of("It may go on"));
    story.signs(Cast.EMBASSY, resume);
    story.mayNot(Cast.FORCE_OPS, story.start(shared), DisputeRejection.CooperationSuspended.class);
    story.signs(Cast.AUTHORITY, resume);
    story.mayNot(
        Cast.FORCE_OPS, story.start(shared), DisputeRejection.HostConfirmsAfterResumption.class);
    story.endsWithACleanAudit();
  }

  @Test
  void aDisputeIsSettledBySignaturesUnderOneDigest() {
    SubjectId id =
        new SubjectId(
            story.signs(
                Cast.FORCE_OPS,
                new DisputeAct.RaiseDispute(
                    Cast.HOST,
                    true,
                    Text.of("A convoy was stopped"),
                    Text.of("At the crossing, for six hours"),
                    Story.H,
                    Evidence.NONE,
                    Release.NONE)));
    story.signs(
        Cast.PLANS, new DisputeAct.AnswerDispute(id, Text.of("Nobody told us"), Evidence.NONE));
    story.signs(Cast.FORCE_OPS, new DisputeAct.ReplyToEntry(id, id, Text.of("We did")));
    Wording terms = new Wording(Text.of("On se prévient"), Text.of("Each tells the other"));
    story.signs(
        Cast.PLANS,
        new DisputeAct.ProposeSettlement(id, new SettlementText(java.util.List.of(terms))));
    DisputeAct sign =
        new DisputeAct.SignSettlement(
            id,
            story.theatre.state().disputes().disputes().get(id).settlements().getLast().digest());
    story.signs(Cast.PLANS, sign);
    story.mayNot(Cast.PLANS, sign, DisputeRejection.SettlementSigned.class);
    story.signs(Cast.FORCE_OPS, sign);
    story.mayNot(Cast.FORCE_OPS, sign, DisputeRejection.DisputeOver.class);
    story.endsWithACleanAudit();
  }
}
