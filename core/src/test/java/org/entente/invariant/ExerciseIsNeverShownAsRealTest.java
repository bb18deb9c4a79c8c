package org.entente.invariant;

import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationAct;
import org.entente.release.Level;
import org.entente.theatre.ObjectKey;
import org.entente.view.ImmediateActionView;
import org.entente.view.NoticeView;
import org.entente.view.OperationView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

final class ExerciseIsNeverShownAsRealTest {
  private final GivenRecord record = GivenRecord.adopted();

  private View seen(ObjectKey.Kind kind, SubjectId id, Actor actor) {
    return Views.view(
            record.state(),
            new ObjectKey(kind, id.value()),
            actor.audience(),
            record.now(),
            where -> Text.of("text"))
        .orElseThrow();
  }

  @Test
  void atEveryLevelAnOperationSaysThatItIsAnExercise() {
    for (Level level : List.of(Level.EXISTENCE, Level.AREA, Level.SUMMARY, Level.FULL)) {
      SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(0, 0).shownTo(MISSION_OPS, level));
      OperationView view = (OperationView) seen(ObjectKey.Kind.OPERATION, id, MISSION_OPS);
      assertEquals(level, view.level());
      assertTrue(view.exercise());
    }
  }

  @Test
  void soDoNoticesAndImmediateActions() {
    SubjectId notice =
        record.noticed(
            MISSION_OPS,
            Draft.patrol(0, 0).as(Category.MOVEMENT).shownTo(EMBASSY, Level.EXISTENCE));
    SubjectId action = record.declared(FORCE_OPS, Draft.patrol(0, 0));
    assertTrue(((NoticeView) seen(ObjectKey.Kind.NOTICE, notice, EMBASSY)).exercise());
    assertTrue(
        ((ImmediateActionView) seen(ObjectKey.Kind.IMMEDIATE_ACTION, action, EMBASSY)).exercise());
  }

  @Test
  void noActChangesIt() {
    List<String> naming =
        Stream.of(OperationAct.class, NoticeAct.class)
            .flatMap(Cast::records)
            .filter(type ->
                Arrays.stream(type.getRecordComponents())
                    .anyMatch(component -> component.getName().equals("exercise")))
            .map(Class::getSimpleName)
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "DeclareImmediateAction", "EstablishStandingMeasure", "GiveNotice", "ProposeOperation"),
        naming);
  }
}
