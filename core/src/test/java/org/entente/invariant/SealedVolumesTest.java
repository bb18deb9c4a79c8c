package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.given.Grid;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.release.Release;
import org.entente.view.OperationView;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// A party shows only a covering in cells, with the salted digest of what is true: it meets others
/// by the covering, and every reader is told that it is one.
final class SealedVolumesTest {
  private static final Digest SEAL = new Digest(1, 2, 3, 4);

  private final GivenRecord record = GivenRecord.adopted();

  private static List<Volume> in(Area area) {
    Window day = Window.of(Draft.H.plus(Duration.ofHours(10)), Draft.H.plus(Duration.ofHours(20)));
    return List.of(Grid.volume(area, day));
  }

  private SubjectId sealed(Area area) {
    List<Clause> clauses = new ArrayList<>(Draft.patrol(0, 0).clauses(FORCE_OPS.party()));
    clauses.replaceAll(clause ->
        clause.clauseKind() == ClauseKind.SPACE_TIME
            ? new Clause.SpaceTime(Category.GROUND_MANOEUVRE, in(area), Optional.of(SEAL))
            : clause);
    OperationAct content =
        new OperationAct.ProposeOperation(
            Text.of("Sealed"), true, List.of(), clauses, Release.NONE, List.of());
    return new SubjectId(record.accept(FORCE_OPS, content).act().id().value());
  }

  @Test
  void whatMeetsTheCoveringMeetsTheOperation() {
    SubjectId sealed = sealed(Grid.rectangle(0, 0, 2, 1));
    SubjectId other = record.proposed(TASKFORCE_OPS, Draft.patrol(1, 0));
    assertEquals(2, record.conflict(other, sealed).degree());
  }

  @Test
  void everyReaderOfTheClauseIsToldThatItIsOne() {
    SubjectId id = sealed(Grid.square(0, 0));
    OperationView.ClauseView clause =
        Views.versions(record.state(), id, AUTHORITY.audience(), record.now(), where -> Text.ERASED)
            .getFirst()
            .clauses()
            .stream()
            .filter(one -> one.clause() == ClauseKind.SPACE_TIME)
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of(SEAL), clause.seal());
  }

  @Test
  void onlyWholeCellsAreACovering() {
    Area.Polygon between =
        new Area.Polygon(
            List.of(
                Grid.square(0, 0).rings().getFirst().stream()
                    .map(point -> new org.entente.kernel.GeoPoint(point.lonE7() + 1, point.latE7()))
                    .toList()));
    assertThrows(
        Malformed.class,
        () -> new Clause.SpaceTime(Category.GROUND_MANOEUVRE, in(between), Optional.of(SEAL)));
    assertEquals(Optional.empty(), new Clause.SpaceTime(Category.MOVEMENT, in(between)).seal());
  }
}
