package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.entente.kernel.Category;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.ImmediateAction;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeRejection;
import org.entente.notice.Place;
import org.entente.operation.OperationRejection;
import org.entente.party.PartyRejection;
import org.entente.release.Audience;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.theatre.ObjectKey;
import org.junit.jupiter.api.Test;

/// A vehicle lies in a ravine. Nobody asks for leave to fetch the wounded: it is declared, all are
/// shown where, and the host answers afterwards. It is no approval.
final class A13WhatCannotWaitIsDeclaredTest {
  private final Story story = Story.begun();

  private SubjectId declares(Actor who, int east) {
    return new SubjectId(
        story.signs(
            who,
            new NoticeAct.DeclareImmediateAction(
                NoticeAct.ImmediateKind.RESCUE,
                true,
                new Place(Category.GROUND_MANOEUVRE, Story.square(east).volumes()),
                Text.of("Two wounded"))));
  }

  private void answers(SubjectId action, NoticeAct.ImmediateAnswer answer) {
    story.signs(
        Cast.AUTHORITY,
        new NoticeAct.AnswerImmediateAction(action, answer, Text.of("The host has said so")));
  }

  @Test
  void itHoldsUpWhoeverWouldStartThere() {
    SubjectId patrol = story.patrol(Cast.FORCE_OPS, 0);
    story.signs(Cast.AUTHORITY, story.approval(patrol));
    story.hoursPass(11);
    SubjectId action = declares(Cast.REGION_OPS, 3);
    assertEquals(1, story.met(patrol).size());
    story.mayNot(Cast.FORCE_OPS, story.start(patrol), OperationRejection.BlockingConflicts.class);
    NoticeAct end = new NoticeAct.EndImmediateAction(action, Text.of("Both are in hospital"));
    story.mayNot(Cast.AUTHORITY, end, NoticeRejection.DeclarerOnly.class);
    story.signs(Cast.REGION_OPS, end);
    story.signs(Cast.FORCE_OPS, story.start(patrol));
    story.endsWithACleanAudit();
  }

  @Test
  void everyPartyIsShownWhere() {
    SubjectId action = declares(Cast.REGION_OPS, 3);
    ObjectKey key = new ObjectKey(ObjectKey.Kind.IMMEDIATE_ACTION, action.value());
    for (PartyId party : Cast.parties()) {
      Audience audience = Cast.actor(party, 0).audience();
      assertTrue(story.theatre.view(key, audience).isPresent(), party.value());
    }
    story.endsWithACleanAudit();
  }

  @Test
  void theHostRegularisesObjectsOrAsksToEnd() {
    SubjectId action = declares(Cast.FORCE_OPS, 0);
    for (NoticeAct.ImmediateAnswer answer : NoticeAct.ImmediateAnswer.values()) {
      answers(action, answer);
    }
    ImmediateAction declared = story.theatre.state().immediateActions().get(action);
    assertEquals(NoticeAct.ImmediateAnswer.values().length, declared.replies().size());
    assertTrue(declared.ending().isEmpty(), "an answer ends nothing: whoever is there reports");
    story.mayNot(
        Cast.REGION_OPS,
        new NoticeAct.AnswerImmediateAction(
            action, NoticeAct.ImmediateAnswer.REGULARISED, Text.of("Fine by us")),
        PartyRejection.HostOnly.class);
    story.endsWithACleanAudit();
  }

  /// Not the clock, not the mandate, not the regime, not whom it meets.
  @Test
  void nothingButItsFormRejectsIt() {
    story.patrol(Cast.FORCE_OPS, 0);
    story.notice(Cast.AID_ACCESS, Category.HUMANITARIAN_SITE, 0);
    story.theatre.clock().set(Duration.ofDays(-3));
    declares(Cast.AID_ACCESS, 0);
    declares(Cast.EMBASSY, 0);
    declares(Cast.MISSION_OPS, 0);
    assertEquals(3, story.theatre.state().immediateActions().values().size());
    story.endsWithACleanAudit();
  }
}
