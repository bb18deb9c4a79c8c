package org.entente.invariant;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.Cast.TASKFORCE_SECOND;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.DelegationId;
import org.entente.kernel.SubjectId;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.operation.Stance;
import org.entente.party.Author;
import org.junit.jupiter.api.Test;

final class ClaimsKeepTheirAuthorTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS));

  @Test
  void everyWordStaysItsAuthorsAndALaterOneStandsBesideIt() {
    record.accept(TASKFORCE_OPS, new OperationAct.RaiseObjection(id, because()));
    record.accept(TASKFORCE_SECOND, new OperationAct.RaiseObjection(id, because()));
    assertEquals(
        List.of(TASKFORCE_OPS.post(), TASKFORCE_SECOND.post()),
        record.operation(id).objections().stream().map(word -> word.by().post()).toList());
  }

  @Test
  void theAuthorOfAnActUnderDelegationNamesBothHands() {
    DelegationId lent = record.lends(TASKFORCE_OPS, TASKFORCE_SECOND, "TakePosition");
    record.accept(
        TASKFORCE_SECOND.under(lent), record.position(id, ClauseKind.MEANS, Stance.NOTED));
    Author by = record.operation(id).positions().getFirst().by();
    assertEquals(TASKFORCE_SECOND.post(), by.post());
    assertEquals(Optional.of(TASKFORCE_OPS.post()), by.lender());
    assertEquals(Optional.of(TASKFORCE_OPS.person()), by.lentBy());
  }

  @Test
  void nobodyPutsAnothersPartysPostBesideHisOwnName() {
    DelegationId foreign = record.lends(FORCE_OPS, FORCE_SECOND, "TakePosition");
    record.accept(TASKFORCE_OPS.under(foreign), new OperationAct.RaiseObjection(id, because()));
    assertEquals(Optional.empty(), record.operation(id).objections().getFirst().by().lender());
  }

  @Test
  void aNewPositionReplacesTheOldInTheStateAndBothStayInTheRecord() {
    record.accept(TASKFORCE_OPS, record.position(id, ClauseKind.MEANS, Stance.UNFAVOURABLE));
    record.accept(TASKFORCE_OPS, record.position(id, ClauseKind.MEANS, Stance.FAVOURABLE));
    assertEquals(1, record.operation(id).positions().size());
    long words =
        record.entries().stream()
            .filter(entry -> entry.act().content() instanceof OperationAct.TakePosition)
            .count();
    assertEquals(2, words);
  }
}
