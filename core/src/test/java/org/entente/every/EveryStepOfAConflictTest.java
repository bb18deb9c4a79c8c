package org.entente.every;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationAct;
import org.entente.release.Level;
import org.junit.jupiter.api.Test;

/// Every act on a conflict in every situation: of degree 2, which two leads settle or the host when
/// they are late, and of degree 4, which needs the one in danger.
final class EveryStepOfAConflictTest {
  private static final int LATE = 100;

  private static final StepTable<ConflictId> AGREE =
      table(Category.GROUND_MANOEUVRE, Category.GROUND_MANOEUVRE);
  private static final StepTable<ConflictId> FORBIDDEN =
      table(Category.POSITION, Category.DANGER_AREA);

  private static StepTable<ConflictId> table(Category earlier, Category newcomer) {
    return new StepTable<>(record -> met(record, earlier, newcomer))
        .in("open", (record, id) -> {})
        .in("late", (record, id) -> record.atHour(LATE))
        .in("acknowledged", (record, id) -> record.accept(FORCE_OPS, acknowledge(id)))
        .in("proposed", (record, id) -> arranged(record, id, false))
        .in("signed", (record, id) -> arranged(record, id, true))
        .in("settled", EveryStepOfAConflictTest::settled)
        .in(
            "over",
            (record, id) ->
                record.accept(
                    TASKFORCE_OPS,
                    new OperationAct.WithdrawOperation(
                        conflict(record, id).newcomer().subject(), because())))
        .when("the earlier acknowledges", FORCE_OPS, (record, id) -> acknowledge(id))
        .when("the earlier proposes", FORCE_OPS, (record, id) -> propose(id))
        .when("the earlier signs", FORCE_OPS, EveryStepOfAConflictTest::sign)
        .when("the newcomer signs", TASKFORCE_OPS, EveryStepOfAConflictTest::sign)
        .when("the endangered endorses", FORCE_OPS, (record, id) -> endorse(id))
        .when("the host settles", AUTHORITY, (record, id) -> settle(id))
        .when("a lead settles", FORCE_OPS, (record, id) -> settle(id));
  }

  /// What is forbidden two leads cannot arrange: there it is only late that they tried.
  private static void arranged(GivenRecord record, ConflictId id, boolean signed) {
    if (conflict(record, id).degree() == Conflict.FORBIDDEN) {
      record.reject(TASKFORCE_OPS, propose(id));
    } else if (signed) {
      record.arranged(TASKFORCE_OPS, FORCE_OPS, id);
    } else {
      record.accept(TASKFORCE_OPS, propose(id));
    }
  }

  private static ConflictId met(GivenRecord record, Category earlier, Category newcomer) {
    SubjectId one =
        record.proposed(
            FORCE_OPS, Draft.patrol(0, 0).as(earlier).shownTo(TASKFORCE_OPS, Level.AREA));
    SubjectId other =
        record.proposed(
            TASKFORCE_OPS, Draft.patrol(0, 0).as(newcomer).shownTo(FORCE_OPS, Level.AREA));
    return record.conflict(one, other).id();
  }

  private static Conflict conflict(GivenRecord record, ConflictId id) {
    return record.state().coordination().conflicts().get(id);
  }

  private static void settled(GivenRecord record, ConflictId id) {
    if (conflict(record, id).degree() == Conflict.FORBIDDEN) {
      record.accept(FORCE_OPS, endorse(id));
    }
    record.atHour(LATE).accept(AUTHORITY, settle(id));
  }

  private static CoordinationAct acknowledge(ConflictId id) {
    return new CoordinationAct.AcknowledgeConflict(id);
  }

  private static CoordinationAct propose(ConflictId id) {
    return new CoordinationAct.ProposeArrangement(id, because());
  }

  /// The first arrangement proposed for it; where there is none, one that is none.
  private static CoordinationAct sign(GivenRecord record, ConflictId id) {
    return new CoordinationAct.SignArrangement(
        record.state().coordination().arrangementsOf().find(id).stream()
            .flatMap(List::stream)
            .findFirst()
            .orElseGet(() -> new ArrangementId(EveryRejection.noAct().value())));
  }

  private static CoordinationAct endorse(ConflictId id) {
    return new CoordinationAct.EndorseSettlement(id);
  }

  private static CoordinationAct settle(ConflictId id) {
    return new CoordinationAct.SettleConflict(id, because());
  }

  @Test
  void noActIsForgotten() {
    Set<String> tried = new TreeSet<>(AGREE.kinds());
    tried.add(CoordinationAct.PublishMatrix.class.getSimpleName());
    tried.add(CoordinationAct.EstablishSector.class.getSimpleName());
    tried.add(CoordinationAct.DeclareReach.class.getSimpleName());
    assertEquals(
        Cast.records(CoordinationAct.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new)),
        tried);
  }

  @Test
  void toBeAgreedAsTheTableSays() {
    assertEquals(
        """
        the earlier acknowledges
          taken: open, late, proposed, signed, settled
          already-acknowledged: acknowledged
          conflict-over: over
        the earlier proposes
          taken: open, late, acknowledged, proposed
          already-settled: signed, settled
          conflict-over: over
        the earlier signs
          unknown-arrangement: open, late, acknowledged, settled, over
          taken: proposed
          already-settled: signed
        the newcomer signs
          unknown-arrangement: open, late, acknowledged, settled, over
          other-lead-signs: proposed
          already-settled: signed
        the endangered endorses
          nothing-to-settle: open, late, acknowledged, proposed
          already-settled: signed, settled
          conflict-over: over
        the host settles
          arrangement-deadline-not-reached: open, acknowledged, proposed
          taken: late
          already-settled: signed, settled
          conflict-over: over
        a lead settles
          host-only: open, late, acknowledged, proposed, signed, settled, over
        """,
        AGREE.write());
  }

  @Test
  void forbiddenAsTheTableSays() {
    assertEquals(
        """
        the earlier acknowledges
          taken: open, late, proposed, signed, settled
          already-acknowledged: acknowledged
          conflict-over: over
        the earlier proposes
          forbidden-not-arranged: open, late, acknowledged, proposed, signed
          already-settled: settled
          conflict-over: over
        the earlier signs
          unknown-arrangement: open, late, acknowledged, proposed, signed, settled, over
        the newcomer signs
          unknown-arrangement: open, late, acknowledged, proposed, signed, settled, over
        the endangered endorses
          taken: open, late, acknowledged, proposed, signed
          already-settled: settled
          conflict-over: over
        the host settles
          arrangement-deadline-not-reached: open, acknowledged, proposed, signed
          protected-party-must-endorse: late
          already-settled: settled
          conflict-over: over
        a lead settles
          host-only: open, late, acknowledged, proposed, signed, settled, over
        """,
        FORBIDDEN.write());
  }
}
