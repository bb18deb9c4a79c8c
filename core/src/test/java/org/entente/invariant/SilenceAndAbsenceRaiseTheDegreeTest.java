package org.entente.invariant;

import static org.entente.given.Cast.AID;
import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.CoordinationRejection;
import org.entente.coordination.Degrees;
import org.entente.coordination.Role;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationRejection;
import org.entente.party.PartyRejection;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.ObjectKey;
import org.entente.view.ConflictView;
import org.entente.view.PartyView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// One degree more while the other party cannot be reached or was silent past its deadline: from
/// entries and the instant alone (docs/design/notifications.md).
final class SilenceAndAbsenceRaiseTheDegreeTest {
  private final GivenRecord record = GivenRecord.adopted();

  private ConflictId convoys(Category one, Category other) {
    SubjectId earlier = record.approved(TASKFORCE_OPS, shown(one, FORCE_OPS));
    SubjectId newcomer = record.approved(FORCE_OPS, shown(other, TASKFORCE_OPS));
    return record.conflict(earlier, newcomer).id();
  }

  private static Draft shown(Category category, Actor to) {
    return Draft.patrol(0, 0).as(category).hours(10, 60).shownTo(to, Level.AREA);
  }

  private Conflict conflict(ConflictId id) {
    return record.state().coordination().conflicts().get(id);
  }

  private int degree(ConflictId id) {
    return new Degrees(record.state().coordination(), record.state().roster(), record.now())
        .of(conflict(id));
  }

  private ConflictView view(ConflictId id) {
    return (ConflictView) view(FORCE_OPS, id).orElseThrow();
  }

  private Optional<View> view(Actor reader, ConflictId id) {
    return Views.view(
        record.state(),
        new ObjectKey(ObjectKey.Kind.CONFLICT, id.value()),
        new Audience(reader.party(), reader.post()),
        record.now(),
        ref -> Text.of("said"));
  }

  private void reach(PartyId party, boolean reachable) {
    record.accept(PLANS, new CoordinationAct.DeclareReach(party, reachable, because()));
  }

  @Test
  void whatWasToBeToldHasToBeSettledOnceTheDeadlinePassedInSilence() {
    ConflictId id = convoys(Category.MOVEMENT, Category.MOVEMENT);
    SubjectId mine = conflict(id).newcomer().subject();
    assertEquals(1, degree(id));
    record.atHour(24);
    assertEquals(2, degree(id));
    assertEquals(1, view(id).listedDegree());
    assertTrue(
        view(id)
            .raised()
            .contains(new ConflictView.Raised(TASKFORCE.id(), Degrees.Raise.NOT_ACKNOWLEDGED)));
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class, record.reject(FORCE_OPS, record.start(mine)));
    record.accept(TASKFORCE_OPS, new CoordinationAct.AcknowledgeConflict(id));
    record.accept(FORCE_OPS, record.start(mine));
  }

  @Test
  void silenceNeverBlocksTheHostWhoDecidesByName() {
    ConflictId id = convoys(Category.MOVEMENT, Category.MOVEMENT);
    record.atHour(24);
    record.accept(AUTHORITY, new CoordinationAct.SettleConflict(id, because()));
    assertEquals(1, degree(id));
    record.accept(FORCE_OPS, record.start(conflict(id).newcomer().subject()));
  }

  @Test
  void aPartyNobodyCanReachCountsOneMoreUntilItCanBeReached() {
    ConflictId id = convoys(Category.MOVEMENT, Category.MOVEMENT);
    reach(TASKFORCE.id(), false);
    assertEquals(2, degree(id));
    assertEquals(
        List.of(new ConflictView.Raised(TASKFORCE.id(), Degrees.Raise.OUT_OF_REACH)),
        view(id).raised());
    record.atHour(11);
    SubjectId mine = conflict(id).newcomer().subject();
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class, record.reject(FORCE_OPS, record.start(mine)));
    reach(TASKFORCE.id(), true);
    assertEquals(1, degree(id));
    record.accept(FORCE_OPS, record.start(mine));
  }

  @Test
  void itNeverMakesForbiddenOfSeparateNorSomethingOfNothing() {
    ConflictId separate = convoys(Category.GROUND_MANOEUVRE, Category.DANGER_AREA);
    record.atHour(40);
    reach(TASKFORCE.id(), false);
    assertEquals(3, degree(separate));
    assertEquals(List.of(), view(separate).raised());
  }

  @Test
  void agreeBecomesSeparate() {
    ConflictId id = convoys(Category.GROUND_MANOEUVRE, Category.GROUND_MANOEUVRE);
    assertEquals(2, degree(id));
    record.atHour(24);
    assertEquals(3, degree(id));
  }

  @Test
  void theSilenceOfWhoIsNeverAskedSaysNothing() {
    record.noticed(
        AID_ACCESS,
        Draft.patrol(0, 0).as(Category.HUMANITARIAN_SITE).shownTo(FORCE_OPS, Level.AREA));
    SubjectId convoy =
        record.approved(FORCE_OPS, Draft.patrol(0, 0).as(Category.MOVEMENT).hours(10, 60));
    ConflictId id = record.conflictOf(convoy).id();
    record.atHour(30);
    Degrees degrees =
        new Degrees(record.state().coordination(), record.state().roster(), record.now());
    assertEquals(1, degrees.of(conflict(id), conflict(id).newcomer().spaceTime()));
    record.accept(FORCE_OPS, record.start(convoy));
  }

  @Test
  void thatItCannotBeReachedDoes() {
    record.noticed(
        AID_ACCESS,
        Draft.patrol(0, 0).as(Category.HUMANITARIAN_SITE).shownTo(FORCE_OPS, Level.AREA));
    SubjectId convoy =
        record.approved(FORCE_OPS, Draft.patrol(0, 0).as(Category.MOVEMENT).hours(10, 60));
    reach(AID.id(), false);
    record.atHour(11);
    assertInstanceOf(
        OperationRejection.BlockingConflicts.class, record.reject(FORCE_OPS, record.start(convoy)));
    reach(AID.id(), true);
    record.accept(FORCE_OPS, record.start(convoy));
  }

  @Test
  void itIsExplainedAsFarAsItIsReleased() {
    ConflictId id = convoys(Category.MOVEMENT, Category.GROUND_MANOEUVRE);
    ConflictView seen = view(id);
    assertEquals(Role.OCCUPIES, seen.newcomer().role());
    assertEquals(Role.TRANSITS, seen.earlier().role());
    ConflictView.Meeting meeting = seen.overlaps().getFirst();
    assertTrue(meeting.window().to().isPresent());
    assertTrue(meeting.newcomerShare().isPresent() && meeting.earlierShare().isPresent());
    assertEquals(Optional.empty(), view(MISSION_OPS, id), "who is not shown both is shown nothing");
  }

  @Test
  void onlyTheHostSaysSoAndOnlyOnce() {
    assertInstanceOf(
        PartyRejection.HostOnly.class,
        record.reject(
            MISSION_OPS, new CoordinationAct.DeclareReach(TASKFORCE.id(), false, because())));
    assertEquals(
        new CoordinationRejection.ReachUnchanged(TASKFORCE.id()),
        record.reject(PLANS, new CoordinationAct.DeclareReach(TASKFORCE.id(), true, because())));
    assertEquals(
        new CoordinationRejection.ReachUnchanged(HOST.id()),
        record.reject(PLANS, new CoordinationAct.DeclareReach(HOST.id(), false, because())));
    reach(TASKFORCE.id(), false);
    PartyView seen =
        (PartyView)
            Views.view(
                    record.state(),
                    new ObjectKey(ObjectKey.Kind.PARTY, TASKFORCE.id().value()),
                    new Audience(FORCE_OPS.party(), FORCE_OPS.post()),
                    record.now(),
                    ref -> Text.of("said"))
                .orElseThrow();
    assertEquals(Optional.of(Text.of("said")), seen.unreached().map(PartyView.Unreached::reason));
  }
}
