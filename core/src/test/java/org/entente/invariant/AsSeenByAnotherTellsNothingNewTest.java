package org.entente.invariant;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Canonical;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.operation.Stance;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.theatre.ObjectKey;
import org.entente.view.AsSeen;
import org.entente.view.ConflictView;
import org.entente.view.OperationView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

final class AsSeenByAnotherTellsNothingNewTest {
  private static final List<Actor> OTHERS =
      List.of(TASKFORCE_OPS, MISSION_OPS, REGION_OPS, AUTHORITY);

  private final GivenRecord record = GivenRecord.adopted();

  /// Two of the originator's operations that meet, one with partners, one shown in part.
  private List<SubjectId> originated() {
    SubjectId joint =
        record.proposed(
            FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS).withholding(ClauseKind.MEANS));
    SubjectId shown =
        record.proposed(
            FORCE_OPS,
            Draft.patrol(0, 0)
                .shownTo(MISSION_OPS, Level.FULL)
                .shownTo(TASKFORCE_OPS, Level.AREA)
                .shownTo(REGION_OPS, Level.SUMMARY));
    record.accept(TASKFORCE_OPS, record.position(joint, ClauseKind.FORCES, Stance.RESERVED));
    record.accept(TASKFORCE_OPS, new OperationAct.RaiseObjection(shown, GivenRecord.because()));
    record.accept(AUTHORITY, record.approval(joint));
    return List.of(joint, shown);
  }

  private List<String> asSeenBy(Actor other) {
    return AsSeen.list(
            record.state(),
            FORCE_OPS.audience(),
            other.audience(),
            record.now(),
            where -> Text.of("text " + where.seq()))
        .stream()
        .map(Canonical::write)
        .toList();
  }

  private List<View> own(Actor other) {
    List<View> all = new ArrayList<>();
    for (ObjectKey key : Views.keys(record.state())) {
      Views.view(
              record.state(),
              key,
              other.audience(),
              record.now(),
              where -> Text.of("text " + where.seq()))
          .filter(view ->
              view instanceof OperationView operation && operation.lead().equals(FORCE_OPS.party())
                  || view instanceof ConflictView conflict
                      && (conflict.newcomer().owner().equals(FORCE_OPS.party())
                          || conflict.earlier().owner().equals(FORCE_OPS.party())))
          .ifPresent(all::add);
    }
    return all;
  }

  private List<String> written(Actor reader) {
    return own(reader).stream().map(Canonical::write).toList();
  }

  @Test
  void theBytesAreThoseTheOtherGets() {
    originated();
    for (Actor other : OTHERS) {
      assertFalse(asSeenBy(other).isEmpty(), other.post()::value);
      assertEquals(written(other), asSeenBy(other), other.post()::value);
    }
  }

  @Test
  void whatIsHiddenFromTheOriginatorChangesNoByte() {
    List<SubjectId> mine = originated();
    SubjectId hidden = record.proposed(REGION_OPS, Draft.patrol(0, 0));
    List<String> known = written(FORCE_OPS);
    List<List<String>> told = OTHERS.stream().map(this::asSeenBy).toList();
    List<List<String>> shown = OTHERS.stream().map(this::written).toList();
    record.accept(
        REGION_OPS,
        new OperationAct.ChangeRelease(
            hidden,
            new Release(
                List.of(new Grant(MISSION_OPS.party(), List.of(), Level.FULL, Optional.empty())))));
    record.accept(
        REGION_OPS, record.position(mine.get(1), ClauseKind.PURPOSE, Stance.UNFAVOURABLE));
    record.accept(
        MISSION_OPS,
        new OperationAct.RemarkOnClause(
            mine.get(1),
            record.latest(mine.get(1)).digest(),
            ClauseKind.FORCES,
            Text.of("Between us"),
            List.of(PLANS.party())));
    assertEquals(known, written(FORCE_OPS), "what the originator is shown itself");
    assertEquals(told, OTHERS.stream().map(this::asSeenBy).toList());
    for (int i = 1; i < OTHERS.size(); i++) {
      assertNotEquals(shown.get(i), written(OTHERS.get(i)), OTHERS.get(i).post()::value);
    }
  }

  @Test
  void aConflictWithTheOtherItselfIsAsItIsShownToIt() {
    SubjectId theirs =
        record.proposed(MISSION_OPS, Draft.patrol(0, 0).shownTo(FORCE_OPS, Level.AREA));
    SubjectId mine =
        record.proposed(FORCE_OPS, Draft.patrol(0, 0).shownTo(MISSION_OPS, Level.AREA));
    assertNotEquals(theirs, mine);
    assertEquals(written(MISSION_OPS), asSeenBy(MISSION_OPS));
    assertEquals(written(AUTHORITY), asSeenBy(AUTHORITY));
  }
}
