package org.entente.every;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.REGION;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.entente.given.GivenRecord.means;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.ClauseKind;
import org.entente.operation.Condition;
import org.entente.operation.Margins;
import org.entente.operation.OperationAct;
import org.entente.operation.Shift;
import org.entente.operation.Stance;
import org.junit.jupiter.api.Test;

/// Every act on an operation in every situation it can be in, signed by whoever may sign it at all:
/// accepted, or rejected for a reason that a reader of the table understands.
final class EveryStepOfAnOperationTest {
  /// Within the window of every operation here, so that a start is not rejected for its hour.
  private static final int HOUR = 11;

  private static final StepTable<SubjectId> TABLE =
      new StepTable<>(EveryStepOfAnOperationTest::proposed)
          .in("submitted", (record, id) -> {})
          .in("returned", (record, id) -> record.accept(AUTHORITY, sendBack(record, id)))
          .in("refused", (record, id) -> record.accept(AUTHORITY, refuse(record, id)))
          .in("conditions", (record, id) -> record.accept(AUTHORITY, conditions(record, id)))
          .in("withdrawn", (record, id) -> record.accept(FORCE_OPS, withdraw(id)))
          .in("in force", EveryStepOfAnOperationTest::approve)
          .in(
              "successor",
              (record, id) -> {
                approve(record, id);
                record.accept(FORCE_OPS, record.revision(id, means("b")));
              })
          .in(
              "taken back",
              (record, id) -> {
                approve(record, id);
                record.accept(AUTHORITY, takeBack(id));
              })
          .in(
              "suspended",
              (record, id) -> {
                approve(record, id);
                record.accept(AUTHORITY, suspend(id));
              })
          .in(
              "held",
              (record, id) -> {
                approve(record, id);
                record.accept(FORCE_OPS, record.pause(id));
              })
          .in("active", EveryStepOfAnOperationTest::start)
          .in(
              "paused",
              (record, id) -> {
                start(record, id);
                record.accept(FORCE_OPS, record.pause(id));
              })
          .in(
              "stranded",
              (record, id) -> {
                start(record, id);
                record.accept(AUTHORITY, takeBack(id));
              })
          .in("left", EveryStepOfAnOperationTest::leave)
          .in(
              "closed",
              (record, id) -> {
                leave(record, id);
                record.accept(FORCE_OPS, close(id));
              })
          .when("revise", FORCE_OPS, (record, id) -> record.revision(id, means("other")))
          .when("withdraw", FORCE_OPS, (record, id) -> withdraw(id))
          .when("ask another", AUTHORITY, (record, id) -> ask(id))
          .when("take a position", TASKFORCE_OPS, EveryStepOfAnOperationTest::position)
          .when("approve", AUTHORITY, (record, id) -> record.approval(id))
          .when("sign conditions", FORCE_OPS, EveryStepOfAnOperationTest::sign)
          .when("return", AUTHORITY, EveryStepOfAnOperationTest::sendBack)
          .when("refuse", AUTHORITY, EveryStepOfAnOperationTest::refuse)
          .when("suspend", AUTHORITY, (record, id) -> suspend(id))
          .when("lift", AUTHORITY, (record, id) -> new OperationAct.LiftSuspension(id))
          .when("take back", AUTHORITY, (record, id) -> takeBack(id))
          .when("confirm anew", AUTHORITY, GivenRecord::reconfirmation)
          .when("shift", FORCE_OPS, EveryStepOfAnOperationTest::shift)
          .when("start", FORCE_OPS, GivenRecord::start)
          .when("pause", TASKFORCE_OPS, GivenRecord::pause)
          .when("resume", FORCE_OPS, GivenRecord::resume)
          .when("report that all have left", FORCE_OPS, (record, id) -> report(id))
          .when("close", FORCE_OPS, (record, id) -> close(id))
          .when("object", TASKFORCE_OPS, (record, id) -> object(id))
          .when("remark", TASKFORCE_OPS, EveryStepOfAnOperationTest::remark)
          .when("change the release", FORCE_OPS, EveryStepOfAnOperationTest::release);

  private static void approve(GivenRecord record, SubjectId id) {
    record.accept(AUTHORITY, record.approval(id, new Margins(1, 0, 0), record.conflictsOf(id)));
  }

  private static OperationAct shift(GivenRecord record, SubjectId id) {
    return new OperationAct.ShiftWithinMargins(
        id, record.start(id).version(), new Shift(0, 0, 30, 0), because());
  }

  private static void start(GivenRecord record, SubjectId id) {
    approve(record, id);
    record.accept(FORCE_OPS, record.start(id));
  }

  private static OperationAct sendBack(GivenRecord record, SubjectId id) {
    return new OperationAct.ReturnOperation(id, record.latest(id).digest(), because());
  }

  private static OperationAct refuse(GivenRecord record, SubjectId id) {
    return new OperationAct.RefuseOperation(id, record.latest(id).digest(), because());
  }

  private static OperationAct conditions(GivenRecord record, SubjectId id) {
    return record.approval(id, new Condition.Duty(Text.of("Report")));
  }

  private static OperationAct withdraw(SubjectId id) {
    return new OperationAct.WithdrawOperation(id, because());
  }

  private static void leave(GivenRecord record, SubjectId id) {
    start(record, id);
    record.accept(FORCE_OPS, report(id));
  }

  private static OperationAct takeBack(SubjectId id) {
    return new OperationAct.WithdrawApproval(id, because());
  }

  private static OperationAct suspend(SubjectId id) {
    return new OperationAct.SuspendApproval(id, because());
  }

  private static OperationAct report(SubjectId id) {
    return new OperationAct.ReportDisengagement(id, because());
  }

  private static OperationAct close(SubjectId id) {
    return new OperationAct.CloseOperation(id, because());
  }

  private static OperationAct object(SubjectId id) {
    return new OperationAct.RaiseObjection(id, because());
  }

  private static OperationAct ask(SubjectId id) {
    return new OperationAct.AddConsulted(id, List.of(REGION.id()));
  }

  private static OperationAct position(GivenRecord record, SubjectId id) {
    return record.position(id, ClauseKind.PURPOSE, Stance.FAVOURABLE);
  }

  private static OperationAct sign(GivenRecord record, SubjectId id) {
    return new OperationAct.SignConditions(id, record.latest(id).digest());
  }

  private static OperationAct remark(GivenRecord record, SubjectId id) {
    return new OperationAct.RemarkOnClause(
        id, record.latest(id).digest(), ClauseKind.MEANS, because(), List.of());
  }

  private static OperationAct release(GivenRecord record, SubjectId id) {
    return new OperationAct.ChangeRelease(id, record.operation(id).release());
  }

  private static SubjectId proposed(GivenRecord record) {
    record.atHour(HOUR);
    return record.proposed(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS));
  }

  @Test
  void noActIsForgotten() {
    Set<String> all =
        Cast.records(OperationAct.OnOperation.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(all, TABLE.kinds());
  }

  @Test
  void isTakenOrRejectedAsTheTableSays() {
    assertEquals(
        """
        revise
          taken: submitted, returned, conditions, in force, successor, taken back, suspended, \
        held, active, paused, stranded
          version-not-open: refused
          operation-over: withdrawn, left, closed
        withdraw
          taken: submitted, returned, refused, conditions, in force, successor, taken back, \
        suspended, held
          operation-over: withdrawn, closed
          already-started: active, paused, stranded, left
        ask another
          taken: submitted, returned, refused, conditions, in force, successor, taken back, \
        suspended, held, active, paused, stranded, left
          operation-over: withdrawn, closed
        take a position
          taken: submitted, conditions, successor
          version-not-open: returned, refused, in force, taken back, suspended, held, active, \
        paused, stranded, left
          operation-over: withdrawn, closed
        approve
          taken: submitted, successor
          version-not-open: returned, refused, conditions, in force, taken back, suspended, \
        held, active, paused, stranded, left
          operation-over: withdrawn, closed
        sign conditions
          no-conditions-offered: submitted, returned, refused, in force, successor, taken back, \
        suspended, held, active, paused, stranded
          taken: conditions
          operation-over: withdrawn, left, closed
        return
          taken: submitted, successor
          version-not-open: returned, refused, conditions, in force, taken back, suspended, \
        held, active, paused, stranded, left
          operation-over: withdrawn, closed
        refuse
          taken: submitted, successor
          version-not-open: returned, refused, conditions, in force, taken back, suspended, \
        held, active, paused, stranded, left
          operation-over: withdrawn, closed
        suspend
          not-in-force: submitted, returned, refused, conditions, taken back, stranded
          operation-over: withdrawn, closed
          taken: in force, successor, suspended, held, active, paused, left
        lift
          not-in-force: submitted, returned, refused, conditions, taken back, stranded
          operation-over: withdrawn, closed
          not-suspended: in force, successor, held, active, paused, left
          taken: suspended
        take back
          not-in-force: submitted, returned, refused, taken back, stranded
          taken: conditions, in force, successor, suspended, held, active, paused, left
          operation-over: withdrawn, closed
        confirm anew
          not-in-force: submitted, returned, refused, conditions, taken back, stranded
          operation-over: withdrawn, left, closed
          taken: in force, successor, suspended, held, active, paused
        shift
          not-in-force: submitted, returned, refused, conditions, taken back
          operation-over: withdrawn, closed
          taken: in force, successor, held
          approval-suspended: suspended
          already-started: active, paused, stranded, left
        start
          not-in-force: submitted, returned, refused, conditions, taken back
          operation-over: withdrawn, closed
          taken: in force, successor
          approval-suspended: suspended
          part-paused: held
          already-started: active, paused, stranded, left
        pause
          taken: submitted, returned, refused, conditions, in force, successor, taken back, \
        suspended, held, active, paused, stranded, left
          operation-over: withdrawn, closed
        resume
          not-paused: submitted, returned, refused, conditions, in force, successor, \
        taken back, suspended, active, stranded, left
          operation-over: withdrawn, closed
          taken: held, paused
        report that all have left
          not-started: submitted, returned, refused, conditions, withdrawn, in force, \
        successor, taken back, suspended, held, left, closed
          taken: active, paused, stranded
        close
          not-disengaged: submitted, returned, refused, conditions, in force, successor, \
        taken back, suspended, held, active, paused, stranded
          operation-over: withdrawn, closed
          taken: left
        object
          taken: submitted, returned, refused, conditions, withdrawn, in force, successor, \
        taken back, suspended, held, active, paused, stranded, left, closed
        remark
          taken: submitted, returned, refused, conditions, withdrawn, in force, successor, \
        taken back, suspended, held, active, paused, stranded, left, closed
        change the release
          taken: submitted, returned, refused, conditions, withdrawn, in force, successor, \
        taken back, suspended, held, active, paused, stranded, left, closed
        """,
        TABLE.write());
  }
}
