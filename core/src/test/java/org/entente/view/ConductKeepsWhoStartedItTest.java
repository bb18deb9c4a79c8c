package org.entente.view;

import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.theatre.ObjectKey;
import org.junit.jupiter.api.Test;

/// Who started an operation, who reported that all have left and who closed it stay on it to the
/// end, for those who are shown the whole.
final class ConductKeepsWhoStartedItTest {
  private final GivenRecord record = GivenRecord.adopted();

  @Test
  void fromTheStartToTheClosing() {
    SubjectId id = record.started(FORCE_OPS, Draft.patrol(0, 0).hours(10, 20), 11);
    long started = record.state().seq();
    OperationView.ConductView active = conduct(id, FORCE_OPS).orElseThrow();
    assertEquals(started, active.started().orElseThrow().seq());
    assertEquals(active.at(), active.started().orElseThrow().at());
    assertTrue(active.left().isEmpty());

    record.accept(FORCE_OPS, new OperationAct.ReportDisengagement(id, because()));
    long left = record.state().seq();
    OperationView.ConductView disengaged = conduct(id, FORCE_OPS).orElseThrow();
    assertEquals(active.started(), disengaged.started());
    assertEquals(left, disengaged.left().orElseThrow().seq());
    assertTrue(disengaged.closed().isEmpty());

    record.accept(FORCE_OPS, new OperationAct.CloseOperation(id, because()));
    OperationView.ConductView closed = conduct(id, FORCE_OPS).orElseThrow();
    assertEquals(active.started(), closed.started());
    assertEquals(disengaged.left(), closed.left());
    assertEquals(record.state().seq(), closed.closed().orElseThrow().seq());
  }

  @Test
  void isNotForWhoeverIsShownLessThanTheWhole() {
    SubjectId id = record.started(FORCE_OPS, Draft.patrol(0, 0).hours(10, 20), 11);
    assertTrue(conduct(id, MISSION_OPS).isEmpty());
  }

  private Optional<OperationView.ConductView> conduct(SubjectId id, Actor reader) {
    return Views.view(
            record.state(),
            new ObjectKey(ObjectKey.Kind.OPERATION, id.value()),
            reader.audience(),
            record.now(),
            where -> Text.of("text"))
        .map(OperationView.class::cast)
        .flatMap(OperationView::conduct);
  }
}
