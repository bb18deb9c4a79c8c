package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.SubjectId;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeRejection;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyRejection;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.junit.jupiter.api.Test;

final class ImmediateActionIsNeverRejectedTest {
  private final GivenRecord record = GivenRecord.adopted();

  @Test
  void anyHolderDeclaresItWithNoMandateAndAWrongClock() {
    Actor watch = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.WATCH, Mandate.of("PublishPlan"));
    record.clockDiverged(true);
    for (Category category : Category.values()) {
      record.declared(watch, Draft.patrol(0, 0).as(category));
    }
    assertEquals(Category.values().length, record.state().immediateActions().size());
  }

  @Test
  void itEntersTheIndexAndEverybodySeesWhereItIs() {
    SubjectId action = record.declared(FORCE_OPS, Draft.patrol(0, 0).hours(0, 1));
    SubjectId later = record.proposed(TASKFORCE_OPS, Draft.patrol(0, 0).hours(90, 95));
    assertEquals(action, record.conflictOf(later).earlier().subject());
    for (Actor actor : List.of(PLANS, TASKFORCE_OPS, MISSION_OPS, EMBASSY, AID_ACCESS)) {
      assertTrue(
          Knowledge.ofSubject(record.state(), action, actor.audience(), record.now())
              .reaches(Level.AREA));
    }
  }

  @Test
  void itIsNoApprovalAndTheHostAnswers() {
    SubjectId action = record.declared(FORCE_OPS, Draft.patrol(0, 0));
    for (NoticeAct.ImmediateAnswer answer : NoticeAct.ImmediateAnswer.values()) {
      record.accept(AUTHORITY, new NoticeAct.AnswerImmediateAction(action, answer, because()));
    }
    assertInstanceOf(
        PartyRejection.HostOnly.class,
        record.reject(
            TASKFORCE_OPS,
            new NoticeAct.AnswerImmediateAction(
                action, NoticeAct.ImmediateAnswer.OBJECTED, because())));
    assertEquals(
        new NoticeRejection.DeclarerOnly(FORCE.id()),
        record.reject(AUTHORITY, new NoticeAct.EndImmediateAction(action, because())));
    record.accept(FORCE_OPS, new NoticeAct.EndImmediateAction(action, because()));
    assertEquals(0, record.state().coordination().footprints().size());
  }
}
