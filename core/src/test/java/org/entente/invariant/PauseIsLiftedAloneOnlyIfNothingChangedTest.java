package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.NORTH;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.SOUTH;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.Cast.TASKFORCE_SECOND;
import static org.entente.given.GivenRecord.because;
import static org.entente.given.GivenRecord.means;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.junit.jupiter.api.Test;

final class PauseIsLiftedAloneOnlyIfNothingChangedTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id =
      record.started(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS), 11);

  private void needsHost() {
    assertInstanceOf(
        OperationRejection.PauseNeedsHost.class, record.reject(TASKFORCE_OPS, record.resume(id)));
  }

  @Test
  void whenNothingChangedThePartyLiftsItsOwn() {
    record.accept(TASKFORCE_OPS, record.pause(id));
    assertEquals(new OperationRejection.NotPaused(), record.reject(FORCE_OPS, record.resume(id)));
    record.accept(TASKFORCE_OPS, record.resume(id));
    assertFalse(record.operation(id).isPaused(TASKFORCE.id(), Optional.empty()));
  }

  @Test
  void aNewNeighbourNeedsTheHost() {
    record.accept(TASKFORCE_OPS, record.pause(id));
    record.proposed(REGION_OPS, Draft.patrol(0, 0));
    needsHost();
    record.accept(AUTHORITY, record.reconfirmation(id));
    record.accept(TASKFORCE_OPS, record.resume(id));
  }

  @Test
  void aNeighbourThatComesIntoForceNeedsTheHost() {
    SubjectId other = record.proposed(REGION_OPS, Draft.patrol(0, 0).hours(12, 30));
    record.accept(TASKFORCE_OPS, record.pause(id));
    record.accept(AUTHORITY, record.approval(other));
    needsHost();
  }

  @Test
  void aNewVersionNeedsTheHostHoweverOftenOnePauses() {
    record.accept(TASKFORCE_OPS, record.pause(id));
    record.accept(FORCE_OPS, record.revision(id, means("Other means")));
    record.accept(AUTHORITY, record.approval(id));
    needsHost();
    record.accept(TASKFORCE_OPS, record.pause(id));
    needsHost();
  }

  @Test
  void aReconfirmationHoldsForTheVersionItConfirmed() {
    record.accept(TASKFORCE_OPS, record.pause(id));
    record.accept(AUTHORITY, record.reconfirmation(id));
    record.accept(FORCE_OPS, record.revision(id, means("Other means")));
    record.accept(AUTHORITY, record.approval(id));
    needsHost();
    record.accept(AUTHORITY, record.reconfirmation(id));
    record.accept(TASKFORCE_OPS, record.resume(id));
  }

  @Test
  void aWindowThatIsOverNeedsMoreThanOnesOwnWord() {
    record.accept(TASKFORCE_OPS, record.pause(id));
    record.atHour(25);
    assertInstanceOf(
        OperationRejection.OutsideWindow.class, record.reject(TASKFORCE_OPS, record.resume(id)));
  }

  @Test
  void aContingentsRedCardIsNotItsForcesToLift() {
    Actor north =
        record.joins(
            TASKFORCE_OPS,
            TASKFORCE_SECOND,
            Capacity.HOLDER,
            Mandate.of("ResumePart"),
            Optional.of(NORTH));
    var pause = new OperationAct.PausePart(id, Optional.of(NORTH), because());
    var resume = new OperationAct.ResumePart(id, Optional.of(NORTH));
    record.accept(north, pause);
    Rejection notYours = new OperationRejection.ContingentNotYours(NORTH);
    assertEquals(notYours, record.reject(TASKFORCE_OPS, resume));
    record.accept(TASKFORCE_OPS, pause);
    record.accept(TASKFORCE_OPS, resume);
    assertTrue(record.operation(id).isPaused(TASKFORCE.id(), Optional.of(NORTH)));
    assertEquals(
        notYours,
        record.reject(north, new OperationAct.PausePart(id, Optional.of(SOUTH), because())));
    record.accept(north, resume);
    assertFalse(record.operation(id).isPaused(TASKFORCE.id(), Optional.of(NORTH)));
  }
}
