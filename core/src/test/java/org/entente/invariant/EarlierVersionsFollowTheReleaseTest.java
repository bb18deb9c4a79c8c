package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.REGION_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.release.Level;
import org.entente.view.OperationView;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

final class EarlierVersionsFollowTheReleaseTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final SubjectId id =
      record.proposed(
          FORCE_OPS,
          Draft.patrol(0, 0)
              .shownTo(MISSION_OPS, Level.FULL)
              .shownTo(REGION_OPS, Level.SUMMARY)
              .withholding(ClauseKind.MEANS));

  private List<OperationView.VersionView> shownTo(Actor actor) {
    return Views.versions(
        record.state(),
        id,
        actor.audience(),
        record.now(),
        where -> Text.of("text " + where.seq()));
  }

  @Test
  void bothVersionsAreThereForWhoeverSeesTheWhole() {
    record.accept(
        FORCE_OPS,
        record.revision(id, new Clause.Liaison(Optional.of(Text.of("Every two hours")))));
    for (Actor actor : List.of(FORCE_OPS, MISSION_OPS, AUTHORITY)) {
      List<OperationView.VersionView> shown = shownTo(actor);
      assertEquals(List.of(1, 2), shown.stream().map(OperationView.VersionView::number).toList());
      assertEquals(record.latest(id).digest(), shown.getLast().digest());
    }
    assertTrue(meansAreWithheld(AUTHORITY));
  }

  private boolean meansAreWithheld(Actor actor) {
    return shownTo(actor).stream()
        .flatMap(version -> version.clauses().stream())
        .filter(clause -> clause.clause() == ClauseKind.MEANS)
        .allMatch(clause -> clause.withheld() && clause.text().isEmpty());
  }

  @Test
  void whoSeesLessIsAnsweredAsIfThereWereNone() {
    assertEquals(List.of(), shownTo(REGION_OPS));
    assertEquals(List.of(), shownTo(AID_ACCESS));
  }
}
