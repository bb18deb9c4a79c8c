package org.entente.every;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.MISSION_SECOND;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.entente.notice.NoticeAct.Stage.DELIVERED;
import static org.entente.notice.NoticeAct.Stage.READ;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.coordination.CoordinationAct;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.Grid;
import org.entente.kernel.Category;
import org.entente.kernel.Name;
import org.entente.kernel.SubjectId;
import org.entente.notice.NoticeAct;
import org.entente.release.Level;
import org.junit.jupiter.api.Test;

/// Every act on a notice and on an immediate action in every situation: who answered what before
/// never keeps anybody from answering otherwise, and only the end is the end.
final class EveryStepOfANoticeTest {
  private static final StepTable<SubjectId> NOTICES =
      new StepTable<>(record ->
          record.noticed(
              MISSION_OPS, Draft.patrol(0, 0).as(Category.MOVEMENT).shownTo(FORCE_OPS, Level.FULL)))
          .in("given", (record, id) -> {})
          .in("acknowledged", (record, id) -> record.accept(PLANS, acknowledge(id)))
          .in("objected to", (record, id) -> record.accept(PLANS, object(id)))
          .in("delivered", (record, id) -> record.accept(FORCE_OPS, receive(id, DELIVERED)))
          .in("read", (record, id) -> record.accept(FORCE_OPS, receive(id, READ)))
          .in("ended", (record, id) -> record.accept(MISSION_OPS, end(id)))
          .when("the host acknowledges", PLANS, (record, id) -> acknowledge(id))
          .when("the host objects", PLANS, (record, id) -> object(id))
          .when("a recipient acknowledges", FORCE_OPS, (record, id) -> acknowledge(id))
          .when("a recipient objects", FORCE_OPS, (record, id) -> object(id))
          .when("a recipient is given it", FORCE_OPS, (record, id) -> receive(id, DELIVERED))
          .when("a recipient reads it", FORCE_OPS, (record, id) -> receive(id, READ))
          .when("its notifier reads it", MISSION_SECOND, (record, id) -> receive(id, READ))
          .when("who was not told reads it", TASKFORCE_OPS, (record, id) -> receive(id, READ))
          .when("its notifier acknowledges", MISSION_SECOND, (record, id) -> acknowledge(id))
          .when("its notifier ends it", MISSION_SECOND, (record, id) -> end(id))
          .when("another ends it", FORCE_OPS, (record, id) -> end(id));

  private static final StepTable<SubjectId> ACTIONS =
      new StepTable<>(record -> record.declared(FORCE_OPS, Draft.patrol(0, 0)))
          .in("declared", (record, id) -> {})
          .in(
              "regularised",
              (record, id) ->
                  record.accept(PLANS, answer(id, NoticeAct.ImmediateAnswer.REGULARISED)))
          .in(
              "objected to",
              (record, id) -> record.accept(PLANS, answer(id, NoticeAct.ImmediateAnswer.OBJECTED)))
          .in(
              "asked to end",
              (record, id) -> record.accept(PLANS, answer(id, NoticeAct.ImmediateAnswer.END_ASKED)))
          .in("ended", (record, id) -> record.accept(FORCE_OPS, over(id)))
          .when(
              "the host regularises",
              PLANS,
              (record, id) -> answer(id, NoticeAct.ImmediateAnswer.REGULARISED))
          .when(
              "the host objects",
              PLANS,
              (record, id) -> answer(id, NoticeAct.ImmediateAnswer.OBJECTED))
          .when(
              "the host asks to end it",
              PLANS,
              (record, id) -> answer(id, NoticeAct.ImmediateAnswer.END_ASKED))
          .when(
              "another regularises",
              MISSION_OPS,
              (record, id) -> answer(id, NoticeAct.ImmediateAnswer.REGULARISED))
          .when("whoever declared it ends it", FORCE_OPS, (record, id) -> over(id))
          .when("the host ends it", PLANS, (record, id) -> over(id));

  private static final Draft NO_FIRE =
      Draft.patrol(0, 0).as(Category.NO_FIRE_AREA).shownTo(FORCE_OPS, Level.FULL);

  /// One of the mission's in a sector it answers for: the host may object, as to its notices.
  private static final StepTable<SubjectId> MEASURES =
      new StepTable<>(
              record -> {
                record.accept(
                    PLANS,
                    new CoordinationAct.EstablishSector(
                        new Name("a", "a"), Grid.square(0, 0), MISSION_OPS.party()));
                return record.established(MISSION_OPS, NO_FIRE);
              })
          .in("established", (record, id) -> {})
          .in("objected to", (record, id) -> record.accept(PLANS, object(id)))
          .in(
              "changed",
              (record, id) -> record.accept(MISSION_OPS, NO_FIRE.hours(12, 40).change(id)))
          .in("expired", (record, id) -> record.atHour(21))
          .in("lifted", (record, id) -> record.accept(MISSION_OPS, end(id)))
          .when("the host objects", PLANS, (record, id) -> object(id))
          .when(
              "its establisher prolongs it",
              MISSION_SECOND,
              (record, id) -> NO_FIRE.hours(12, 50).change(id))
          .when(
              "its establisher moves it beyond its sector",
              MISSION_SECOND,
              (record, id) -> NO_FIRE.in(Grid.square(2, 2)).hours(12, 50).change(id))
          .when(
              "its establisher makes another kind of it",
              MISSION_SECOND,
              (record, id) -> NO_FIRE.as(Category.RESTRICTED_FIRE_AREA).hours(12, 50).change(id))
          .when("the host changes it", PLANS, (record, id) -> NO_FIRE.hours(12, 50).change(id))
          .when("its establisher lifts it", MISSION_SECOND, (record, id) -> end(id))
          .when("the host lifts it", PLANS, (record, id) -> end(id));

  private static NoticeAct acknowledge(SubjectId id) {
    return new NoticeAct.AnswerNotice(id, NoticeAct.Answer.ACKNOWLEDGED, Optional.empty());
  }

  private static NoticeAct object(SubjectId id) {
    return new NoticeAct.AnswerNotice(id, NoticeAct.Answer.OBJECTED, Optional.of(because()));
  }

  private static NoticeAct receive(SubjectId id, NoticeAct.Stage stage) {
    return new NoticeAct.ReportReceipt(stage, List.of(id));
  }

  private static NoticeAct end(SubjectId id) {
    return new NoticeAct.EndNotice(id, because());
  }

  private static NoticeAct answer(SubjectId id, NoticeAct.ImmediateAnswer answer) {
    return new NoticeAct.AnswerImmediateAction(id, answer, because());
  }

  private static NoticeAct over(SubjectId id) {
    return new NoticeAct.EndImmediateAction(id, because());
  }

  @Test
  void noActIsForgotten() {
    Set<String> tried = new TreeSet<>(NOTICES.kinds());
    tried.addAll(ACTIONS.kinds());
    tried.addAll(MEASURES.kinds());
    tried.add(NoticeAct.EstablishStandingMeasure.class.getSimpleName());
    tried.add(NoticeAct.GiveNotice.class.getSimpleName());
    tried.add(NoticeAct.DeclareImmediateAction.class.getSimpleName());
    assertEquals(
        Cast.records(NoticeAct.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new)),
        tried);
  }

  @Test
  void aNoticeAsTheTableSays() {
    assertEquals(
        """
        the host acknowledges
          taken: given, acknowledged, objected to, delivered, read
          notice-ended: ended
        the host objects
          taken: given, acknowledged, objected to, delivered, read
          notice-ended: ended
        a recipient acknowledges
          taken: given, acknowledged, objected to, delivered, read
          notice-ended: ended
        a recipient objects
          objection-not-provided: given, acknowledged, objected to, delivered, read
          notice-ended: ended
        a recipient is given it
          taken: given, acknowledged, objected to, ended
          receipt-recorded: delivered, read
        a recipient reads it
          taken: given, acknowledged, objected to, delivered, ended
          receipt-recorded: read
        its notifier reads it
          own-notice: given, acknowledged, objected to, delivered, read, ended
        who was not told reads it
          unknown-notice: given, acknowledged, objected to, delivered, read, ended
        its notifier acknowledges
          own-notice: given, acknowledged, objected to, delivered, read
          notice-ended: ended
        its notifier ends it
          taken: given, acknowledged, objected to, delivered, read
          notice-ended: ended
        another ends it
          notifier-only: given, acknowledged, objected to, delivered, read, ended
        """,
        NOTICES.write());
  }

  @Test
  void aMeasureAsTheTableSays() {
    assertEquals(
        """
        the host objects
          taken: established, objected to, changed, expired
          notice-ended: lifted
        its establisher prolongs it
          taken: established, objected to, changed, expired
          notice-ended: lifted
        its establisher moves it beyond its sector
          measure-beyond-own-sectors: established, objected to, changed, expired
          notice-ended: lifted
        its establisher makes another kind of it
          another-kind-of-measure: established, objected to, changed, expired
          notice-ended: lifted
        the host changes it
          notifier-only: established, objected to, changed, expired, lifted
        its establisher lifts it
          taken: established, objected to, changed, expired
          notice-ended: lifted
        the host lifts it
          notifier-only: established, objected to, changed, expired, lifted
        """,
        MEASURES.write());
  }

  @Test
  void anImmediateActionAsTheTableSays() {
    assertEquals(
        """
        the host regularises
          taken: declared, regularised, objected to, asked to end
          immediate-action-ended: ended
        the host objects
          taken: declared, regularised, objected to, asked to end
          immediate-action-ended: ended
        the host asks to end it
          taken: declared, regularised, objected to, asked to end
          immediate-action-ended: ended
        another regularises
          host-only: declared, regularised, objected to, asked to end, ended
        whoever declared it ends it
          taken: declared, regularised, objected to, asked to end
          immediate-action-ended: ended
        the host ends it
          declarer-only: declared, regularised, objected to, asked to end, ended
        """,
        ACTIONS.write());
  }
}
