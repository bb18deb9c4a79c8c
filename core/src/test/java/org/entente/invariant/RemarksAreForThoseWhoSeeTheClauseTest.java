package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Entry;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyRejection;
import org.entente.release.Level;
import org.entente.theatre.ObjectKey;
import org.entente.view.EntryRelease;
import org.entente.view.OperationView;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

final class RemarksAreForThoseWhoSeeTheClauseTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id =
      record.proposed(
          FORCE_OPS,
          Draft.patrol(0, 0)
              .with(TASKFORCE_OPS)
              .shownTo(MISSION_OPS, Level.FULL)
              .shownTo(REGION_OPS, Level.SUMMARY)
              .withholding(ClauseKind.MEANS));

  private OperationAct.RemarkOnClause remark(ClauseKind clause, PartyId... recipients) {
    return new OperationAct.RemarkOnClause(
        id, record.latest(id).digest(), clause, Text.of("A word"), List.of(recipients));
  }

  private List<OperationView.ClauseRemarkView> shownTo(Actor actor) {
    return Views.view(
            record.state(),
            new ObjectKey(ObjectKey.Kind.OPERATION, id.value()),
            actor.audience(),
            record.now(),
            where -> Text.of("text " + where.seq()))
        .map(view -> ((OperationView) view).remarks())
        .orElse(List.of());
  }

  private boolean isGiven(Entry entry, Actor actor) {
    return !EntryRelease.parts(record.state(), entry.act(), actor.audience(), record.now()).none();
  }

  @Test
  void toAllWhoSeeTheClause() {
    Entry entry = record.accept(MISSION_OPS, remark(ClauseKind.FORCES));
    for (Actor actor : List.of(FORCE_OPS, FORCE_SECOND, TASKFORCE_OPS, MISSION_OPS, AUTHORITY)) {
      assertEquals(1, shownTo(actor).size(), actor.post()::value);
      assertTrue(isGiven(entry, actor));
    }
    for (Actor actor : List.of(REGION_OPS, AID_ACCESS)) {
      assertEquals(List.of(), shownTo(actor));
      assertFalse(isGiven(entry, actor));
    }
    OperationView.ClauseRemarkView shown = shownTo(FORCE_OPS).getFirst();
    assertEquals(MISSION_OPS.post(), shown.by().post());
    assertEquals(1, shown.version());
    assertEquals(record.latest(id).clause(ClauseKind.FORCES).digest(), shown.digest());
    assertEquals(Optional.of("text " + entry.seq()), shown.text().written());
  }

  @Test
  void orToThoseTheAuthorNames() {
    Entry entry = record.accept(MISSION_OPS, remark(ClauseKind.FORCES, FORCE_OPS.party()));
    assertEquals(1, shownTo(FORCE_SECOND).size());
    assertEquals(1, shownTo(MISSION_OPS).size());
    for (Actor actor : List.of(TASKFORCE_OPS, AUTHORITY)) {
      assertEquals(List.of(), shownTo(actor));
      assertFalse(isGiven(entry, actor));
    }
  }

  @Test
  void namingSomebodyWhoSeesNothingIsNotAnsweredDifferently() {
    record.accept(MISSION_OPS, remark(ClauseKind.FORCES, REGION_OPS.party(), AID_ACCESS.party()));
    assertEquals(List.of(), shownTo(REGION_OPS));
    assertInstanceOf(
        PartyRejection.UnknownParty.class,
        record.reject(MISSION_OPS, remark(ClauseKind.FORCES, new PartyId("nobody"))));
  }

  @Test
  void whatIsWithheldIsDiscussedByItsAuthorsAlone() {
    record.accept(TASKFORCE_OPS, remark(ClauseKind.MEANS));
    assertEquals(1, shownTo(FORCE_OPS).size());
    assertEquals(List.of(), shownTo(AUTHORITY));
    assertInstanceOf(
        OperationRejection.UnknownSubject.class,
        record.reject(AUTHORITY, remark(ClauseKind.MEANS)));
  }

  @Test
  void whoDoesNotSeeItInFullDoesNotJoinIn() {
    assertInstanceOf(
        OperationRejection.UnknownSubject.class,
        record.reject(REGION_OPS, remark(ClauseKind.SPACE_TIME)));
  }

  @Test
  void anyHolderOfAnyPostWithoutAMandateAndAlsoWhenItIsOver() {
    Actor watch = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.WATCH, Mandate.of("PublishPlan"));
    record.accept(watch, remark(ClauseKind.LIAISON));
    record.accept(FORCE_OPS, new OperationAct.WithdrawOperation(id, GivenRecord.because()));
    record.accept(watch, remark(ClauseKind.LIAISON));
    assertEquals(2, shownTo(FORCE_OPS).size());
  }

  @Test
  void itStaysWithTheClauseAsItStood() {
    record.accept(MISSION_OPS, remark(ClauseKind.LIAISON));
    record.accept(
        FORCE_OPS,
        record.revision(
            id, new org.entente.operation.Clause.Liaison(Optional.of(Text.of("Otherwise")))));
    assertFalse(shownTo(FORCE_OPS).getFirst().current());
    record.accept(MISSION_OPS, remark(ClauseKind.LIAISON));
    assertTrue(shownTo(FORCE_OPS).getLast().current());
    assertEquals(2, shownTo(FORCE_OPS).getLast().version());
  }
}
