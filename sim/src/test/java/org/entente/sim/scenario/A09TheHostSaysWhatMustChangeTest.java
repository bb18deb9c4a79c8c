package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.operation.Clause;
import org.entente.operation.Condition;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.operation.VersionState;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// Between yes and no: yes on conditions, which bind once the lead signs them; not like this; no.
final class A09TheHostSaysWhatMustChangeTest {
  private final Story story = Story.begun();
  private final SubjectId id = story.patrol(Cast.FORCE_OPS, 0);
  private final OperationAct.SignConditions sign =
      new OperationAct.SignConditions(id, story.operation(id).latest().digest());

  private VersionState state() {
    return story.operation(id).latest().state();
  }

  @Test
  void conditionsBindOnceTheLeadSignsThem() {
    Window shorter = Window.of(Story.hour(12), Story.hour(18));
    story.mayNot(Cast.FORCE_OPS, sign, OperationRejection.NoConditionsOffered.class);
    story.signs(
        Cast.AUTHORITY,
        story.approval(
            id,
            new Condition.NarrowWindow(shorter),
            new Condition.Duty(Text.of("A Malian liaison officer rides along"))));
    assertInstanceOf(VersionState.ConditionsOffered.class, state());
    story.hoursPass(13);
    story.mayNot(Cast.FORCE_OPS, story.start(id), OperationRejection.NotInForce.class);
    story.mayNot(Cast.REGION_OPS, sign);
    story.signs(Cast.FORCE_OPS, sign);
    assertEquals(shorter, story.operation(id).approval().orElseThrow().window());
    story.signs(Cast.FORCE_OPS, story.start(id));
    story.endsWithACleanAudit();
  }

  @Test
  void conditionsOnlyNarrow() {
    Window longer = Window.of(Story.hour(9), Story.hour(21));
    story.mayNot(
        Cast.AUTHORITY,
        story.approval(id, new Condition.NarrowWindow(longer)),
        OperationRejection.ConditionWidens.class);
    story.endsWithACleanAudit();
  }

  @Test
  void whatIsReturnedIsRevisedAndDecidedAgain() {
    story.signs(
        Cast.AUTHORITY,
        new OperationAct.ReturnOperation(
            id, story.operation(id).latest().digest(), Text.of("Not on market day")));
    assertInstanceOf(VersionState.Returned.class, state());
    story.mayNot(Cast.AUTHORITY, story.approval(id), OperationRejection.VersionNotOpen.class);
    story.revisesMeans(Cast.FORCE_OPS, id, "On foot");
    assertEquals(2, story.operation(id).latest().number());
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.endsWithACleanAudit();
  }

  @Test
  void whatIsRefusedIsOver() {
    story.signs(
        Cast.AUTHORITY,
        new OperationAct.RefuseOperation(
            id, story.operation(id).latest().digest(), Text.of("Not there, not now")));
    assertInstanceOf(VersionState.Refused.class, state());
    story.mayNot(
        Cast.FORCE_OPS,
        new OperationAct.ReviseOperation(
            id,
            story.operation(id).latest().digest(),
            List.of(new Clause.Means(Optional.of(Text.of("On foot"))))),
        OperationRejection.VersionNotOpen.class);
    SubjectId other = story.patrol(Cast.REGION_OPS, 0);
    assertEquals(List.of(), story.met(other), "it is on nobody's way any more");
    story.endsWithACleanAudit();
  }

  /// The version in force stands until its successor is approved, whatever becomes of that one.
  @Test
  void aSuccessorRefusedLeavesWhatIsInForce() {
    story.signs(Cast.AUTHORITY, story.approval(id));
    story.revisesMeans(Cast.FORCE_OPS, id, "By helicopter");
    story.signs(
        Cast.AUTHORITY,
        new OperationAct.RefuseOperation(
            id, story.operation(id).latest().digest(), Text.of("No helicopters")));
    assertEquals(1, story.operation(id).inForce().orElseThrow().number());
    story.hoursPass(11);
    story.signs(
        Cast.FORCE_OPS,
        new OperationAct.StartOperation(id, story.operation(id).inForce().orElseThrow().digest()));
    assertTrue(story.operation(id).isActive());
    story.endsWithACleanAudit();
  }
}
