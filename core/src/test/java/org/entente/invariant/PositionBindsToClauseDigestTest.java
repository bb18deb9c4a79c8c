package org.entente.invariant;

import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.entente.given.GivenRecord.means;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.SubjectId;
import org.entente.operation.ClauseKind;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.operation.Stance;
import org.junit.jupiter.api.Test;

final class PositionBindsToClauseDigestTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS));

  @Test
  void aPositionOnAChangedClauseIsVoidAndTheOthersStand() {
    record.accept(TASKFORCE_OPS, record.position(id, ClauseKind.MEANS, Stance.FAVOURABLE));
    record.accept(TASKFORCE_OPS, record.position(id, ClauseKind.LIAISON, Stance.RESERVED));
    record.accept(FORCE_OPS, record.revision(id, means("Other means")));
    Operation operation = record.operation(id);
    assertTrue(operation.findStanding(TASKFORCE.id(), ClauseKind.MEANS).isEmpty());
    assertTrue(operation.findStanding(TASKFORCE.id(), ClauseKind.LIAISON).isPresent());
    assertEquals(2, operation.positions().size(), "the void one stays to be seen");
  }

  @Test
  void aPositionOnWhatTheClauseWasIsRejected() {
    OperationAct.TakePosition old = record.position(id, ClauseKind.MEANS, Stance.FAVOURABLE);
    record.accept(FORCE_OPS, record.revision(id, means("Other means")));
    assertEquals(
        new OperationRejection.StaleClause(
            "MEANS", record.latest(id).clause(ClauseKind.MEANS).digest()),
        record.reject(TASKFORCE_OPS, old));
  }

  @Test
  void theSameWordsInAnotherVersionAreAnotherClause() {
    record.accept(TASKFORCE_OPS, record.position(id, ClauseKind.MEANS, Stance.FAVOURABLE));
    record.accept(FORCE_OPS, record.revision(id, means("With what")));
    assertTrue(record.operation(id).findStanding(TASKFORCE.id(), ClauseKind.MEANS).isEmpty());
  }

  @Test
  void nobodyTakesAPositionOnAClauseNotShown() {
    SubjectId other = record.proposed(MISSION_OPS, Draft.patrol(0, 0));
    assertTrue(record.operation(other).findConsulted(FORCE.id()).isPresent());
    assertEquals(
        new OperationRejection.UnknownSubject(),
        record.reject(FORCE_OPS, record.position(other, ClauseKind.MEANS, Stance.NOTED)));
  }

  @Test
  void anOperationThatIsOverAsksNobody() {
    record.accept(FORCE_OPS, new OperationAct.WithdrawOperation(id, because()));
    assertEquals(
        new OperationRejection.OperationOver(),
        record.reject(TASKFORCE_OPS, record.position(id, ClauseKind.MEANS, Stance.FAVOURABLE)));
  }
}
