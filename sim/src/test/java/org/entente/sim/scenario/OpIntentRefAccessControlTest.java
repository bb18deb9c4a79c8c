package org.entente.sim.scenario;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.Clause;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// uss_qualifier, `dss/op_intent_ref_access_control`: nobody changes or takes away what is
/// another's; to whom it was not shown, it is not even there.
final class OpIntentRefAccessControlTest {
  private final Story story = Story.begun();
  private final SubjectId id = story.patrol(Cast.FORCE_OPS, 0, Cast.REGION_OPS);

  private List<OperationAct> changes() {
    return List.of(
        new OperationAct.ReviseOperation(
            id,
            story.operation(id).latest().digest(),
            List.of(new Clause.Means(Optional.of(Text.of("Others"))))),
        new OperationAct.WithdrawOperation(id, Text.of("Gone")),
        story.start(id));
  }

  @Test
  void onlyTheLeadChangesIt() {
    for (OperationAct change : changes()) {
      story.mayNot(Cast.REGION_OPS, change, OperationRejection.LeadOnly.class);
      story.mayNot(Cast.PLANS, change, OperationRejection.LeadOnly.class);
    }
  }

  @Test
  void forWhoeverWasNotShownItThereIsNone() {
    for (Actor outsider : List.of(Cast.TASKFORCE_OPS, Cast.AID_ACCESS)) {
      for (OperationAct change : changes()) {
        story.mayNot(outsider, change, OperationRejection.UnknownSubject.class);
      }
    }
  }
}
