package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.MISSION;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.SubjectId;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.Knowledge;
import org.junit.jupiter.api.Test;

final class ReleaseNeverWidensAloneTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id =
      record.proposed(
          FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS).shownTo(MISSION_OPS, Level.AREA));

  private static Release to(Actor reader, Level level) {
    return new Release(List.of(new Grant(reader.party(), List.of(), level, Optional.empty())));
  }

  private Level seenBy(Actor reader) {
    return Knowledge.ofSubject(record.state(), id, reader.audience(), record.now());
  }

  @Test
  void aJointOperationWidensOnlyWithAllItsAuthors() {
    Release wider = to(MISSION_OPS, Level.FULL);
    record.accept(FORCE_OPS, new OperationAct.ChangeRelease(id, wider));
    assertEquals(Level.AREA, seenBy(MISSION_OPS));
    record.accept(TASKFORCE_OPS, new OperationAct.ChangeRelease(id, wider));
    assertEquals(Level.FULL, seenBy(MISSION_OPS));
  }

  @Test
  void anyAuthorNarrowsAtOnceAndWhatWasAskedBeforeIsForgotten() {
    Release wider = to(MISSION_OPS, Level.FULL);
    record.accept(FORCE_OPS, new OperationAct.ChangeRelease(id, wider));
    record.accept(TASKFORCE_OPS, new OperationAct.ChangeRelease(id, Release.NONE));
    assertEquals(Level.HIDDEN, seenBy(MISSION_OPS));
    record.accept(TASKFORCE_OPS, new OperationAct.ChangeRelease(id, wider));
    assertEquals(Level.HIDDEN, seenBy(MISSION_OPS));
  }

  @Test
  void openingEarlierIsWider() {
    Release late =
        new Release(
            List.of(
                new Grant(
                    MISSION.id(),
                    List.of(),
                    Level.AREA,
                    Optional.of(Draft.H.plusSeconds(36_000)))));
    record.accept(FORCE_OPS, new OperationAct.ChangeRelease(id, late));
    assertEquals(Level.HIDDEN, seenBy(MISSION_OPS));
    record.accept(FORCE_OPS, new OperationAct.ChangeRelease(id, to(MISSION_OPS, Level.AREA)));
    assertEquals(Level.HIDDEN, seenBy(MISSION_OPS));
    record.atHour(10);
    assertEquals(Level.AREA, seenBy(MISSION_OPS));
  }

  @Test
  void aPartnerDoesNotWidenWithinTheLeadsParty() {
    Release kept =
        new Release(
            List.of(
                new Grant(FORCE.id(), List.of(FORCE_OPS.post()), Level.FULL, Optional.empty())));
    record.accept(FORCE_OPS, new OperationAct.ChangeRelease(id, kept));
    record.accept(TASKFORCE_OPS, new OperationAct.ChangeRelease(id, kept));
    assertEquals(Level.EXISTENCE, seenBy(FORCE_SECOND));
    record.accept(TASKFORCE_OPS, new OperationAct.ChangeRelease(id, Release.NONE));
    assertEquals(Level.EXISTENCE, seenBy(FORCE_SECOND));
    record.accept(FORCE_OPS, new OperationAct.ChangeRelease(id, Release.NONE));
    assertEquals(Level.FULL, seenBy(FORCE_SECOND));
  }

  @Test
  void whoDidNotWriteItDoesNotReleaseIt() {
    assertEquals(
        new OperationRejection.NotYourOperation(),
        record.reject(MISSION_OPS, new OperationAct.ChangeRelease(id, Release.NONE)));
    assertEquals(
        new OperationRejection.UnknownSubject(),
        record.reject(REGION_OPS, new OperationAct.ChangeRelease(id, Release.NONE)));
  }

  @Test
  void aClauseWithheldFromTheHostIsNamedInItsDecision() {
    SubjectId secret = record.proposed(FORCE_OPS, Draft.patrol(6, 6).withholding(ClauseKind.MEANS));
    OperationAct.ApproveOperation approval = record.approval(secret);
    OperationAct.ApproveOperation unaware =
        new OperationAct.ApproveOperation(
            secret,
            approval.version(),
            approval.acknowledged(),
            approval.awarenessRoot(),
            approval.silent(),
            List.of(),
            List.of(),
            approval.validUntil());
    assertEquals(
        new OperationRejection.WithheldNotNamed(List.of(ClauseKind.MEANS)),
        record.reject(AUTHORITY, unaware));
    record.accept(AUTHORITY, approval);
  }
}
