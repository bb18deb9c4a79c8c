package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.CoordinationRejection;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.junit.jupiter.api.Test;

/// Two patrols meet. Their leads sign how they keep apart; if they do not in time, the host says it
/// for them, by name and with its reason.
final class A06TwoLeadsSignOrTheHostSettlesTest {
  private final Story story = Story.begun();
  private final SubjectId earlier = story.patrol(Cast.REGION_OPS, 3, Cast.FORCE_OPS);
  private final SubjectId newcomer = story.patrol(Cast.FORCE_OPS, 0, Cast.REGION_OPS);
  private final ConflictId conflict = story.met(newcomer).getFirst().id();
  private final CoordinationAct settle =
      new CoordinationAct.SettleConflict(conflict, Text.of("The region's patrol goes first"));

  private ArrangementId proposes(Actor lead) {
    return new ArrangementId(
        story.signs(
            lead,
            new CoordinationAct.ProposeArrangement(
                conflict, Text.of("North of the road you, south of it we"))));
  }

  private boolean isSettled() {
    return story.theatre.state().coordination().findSigned(conflict).isPresent()
        || story.theatre.state().coordination().conflicts().get(conflict).settlement().isPresent();
  }

  @Test
  void bothLeadsSign() {
    ArrangementId arrangement = proposes(Cast.FORCE_OPS);
    CoordinationAct sign = new CoordinationAct.SignArrangement(arrangement);
    story.mayNot(Cast.FORCE_SECOND, sign, CoordinationRejection.OtherLeadSigns.class);
    assertFalse(isSettled());
    story.signs(Cast.REGION_OPS, sign);
    assertTrue(isSettled());
    story.mayNot(Cast.AUTHORITY, settle, CoordinationRejection.AlreadySettled.class);
    story.endsWithACleanAudit();
  }

  @Test
  void unsignedAtTheDeadlineTheHostSettles() {
    proposes(Cast.FORCE_OPS);
    story.hoursPass(Cast.CHARTER.deadlines().arrangementHours() - 1);
    story.mayNot(Cast.AUTHORITY, settle, CoordinationRejection.ArrangementDeadlineNotReached.class);
    story.hoursPass(1);
    story.mayNot(Cast.FORCE_OPS, settle);
    story.signs(Cast.AUTHORITY, settle);
    assertTrue(isSettled());
    story.endsWithACleanAudit();
  }

  /// It bound two places and two times. One of them moves, and nothing is agreed any more.
  @Test
  void anArrangementDiesWithEitherVersion() {
    story.signs(Cast.REGION_OPS, new CoordinationAct.SignArrangement(proposes(Cast.FORCE_OPS)));
    story.signs(
        Cast.FORCE_OPS,
        new OperationAct.ReviseOperation(
            newcomer, story.operation(newcomer).latest().digest(), List.of(Story.square(1))));
    ConflictId anew = story.met(newcomer).getFirst().id();
    assertFalse(anew.equals(conflict));
    assertTrue(story.theatre.state().coordination().findSigned(anew).isEmpty());
    assertEquals(1, story.met(earlier).size());
    story.endsWithACleanAudit();
  }

  /// What the matrix forbids the host does not allow alone: whoever is in danger must agree.
  @Test
  void aForbiddenMeetingNeedsTheEndangered() {
    Story other = Story.begun();
    SubjectId site = other.holds(Cast.REGION_OPS, Category.POSITION, 3, Cast.FORCE_OPS);
    other.holds(Cast.FORCE_OPS, Category.DANGER_AREA, 0, Cast.REGION_OPS);
    ConflictId forbidden = other.met(site).getFirst().id();
    CoordinationAct decide =
        new CoordinationAct.SettleConflict(forbidden, Text.of("The firing is at night"));
    other.hoursPass(Cast.CHARTER.deadlines().arrangementHours());
    other.mayNot(Cast.AUTHORITY, decide, CoordinationRejection.ProtectedPartyMustEndorse.class);
    other.signs(Cast.REGION_OPS, new CoordinationAct.EndorseSettlement(forbidden));
    other.signs(Cast.AUTHORITY, decide);
    other.endsWithACleanAudit();
  }
}
