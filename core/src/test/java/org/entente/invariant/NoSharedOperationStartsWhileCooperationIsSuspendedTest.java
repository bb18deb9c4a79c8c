package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.STATE;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.DisputeRejection;
import org.entente.dispute.Suspension;
import org.entente.given.Actor;
import org.entente.given.Draft;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.given.Quarrels;
import org.entente.kernel.Category;
import org.entente.kernel.Entry;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationAct;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.EntryRelease;
import org.entente.view.OperationView;
import org.entente.view.SuspensionView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// What a suspension of cooperation stops and what it leaves alone; who suspends, who resumes, and
/// that nothing lifts its cause but the host's word on each operation by name.
final class NoSharedOperationStartsWhileCooperationIsSuspendedTest {
  private final GivenRecord record = GivenRecord.adopted();

  private SubjectId shared(int x) {
    return record.approved(FORCE_OPS, Draft.patrol(x, 1).with(PLANS));
  }

  private Optional<View> find(ObjectKey.Kind kind, SubjectId id, Actor reader) {
    return Views.view(
        record.state(),
        new ObjectKey(kind, id.value()),
        reader.audience(),
        record.now(),
        where -> Text.of("a text"));
  }

  private List<OperationView.Held> held(SubjectId id, Actor reader) {
    return ((OperationView) find(ObjectKey.Kind.OPERATION, id, reader).orElseThrow()).held();
  }

  @Test
  void aSharedOperationDoesNotStartAndAnothersDoes() {
    SubjectId shared = shared(1);
    SubjectId own = record.approved(FORCE_OPS, Draft.patrol(3, 1));
    SubjectId others = record.approved(TASKFORCE_OPS, Draft.patrol(5, 1).with(PLANS));
    SubjectId suspension = Quarrels.suspended(record);
    record.atHour(11);
    assertEquals(
        new DisputeRejection.CooperationSuspended(suspension, STATE.id(), HOST.id(), Draft.H),
        record.reject(FORCE_OPS, record.start(shared)));
    record.accept(FORCE_OPS, record.start(own));
    record.accept(TASKFORCE_OPS, record.start(others));
  }

  @Test
  void aSuspensionOfAnExerciseHoldsNothingReal() {
    SubjectId shared = shared(1);
    record.accept(EMBASSY, new DisputeAct.SuspendCooperation(HOST.id(), false, because()));
    record.atHour(11).accept(FORCE_OPS, record.start(shared));
  }

  @Test
  void whoeverLeadsItIfBothTakePartItIsShared() {
    SubjectId shared =
        record.approved(TASKFORCE_OPS, Draft.patrol(1, 1).with(PLANS).with(FORCE_OPS));
    Quarrels.suspended(record);
    record.atHour(11);
    assertInstanceOf(
        DisputeRejection.CooperationSuspended.class,
        record.reject(TASKFORCE_OPS, record.start(shared)));
  }

  @Test
  void whatRunsIsAskedToDisengageAndDoesSoAndDoesNotGoOn() {
    SubjectId shared = shared(1);
    record.atHour(11).accept(FORCE_OPS, record.start(shared));
    record.accept(PLANS, new OperationAct.PausePart(shared, Optional.empty(), because()));
    Quarrels.suspended(record);
    assertInstanceOf(
        DisputeRejection.CooperationSuspended.class,
        record.reject(PLANS, new OperationAct.ResumePart(shared, Optional.empty())));
    assertEquals(Suspension.Hold.SUSPENDED, held(shared, FORCE_OPS).getFirst().hold());
    record.accept(FORCE_OPS, new OperationAct.PausePart(shared, Optional.empty(), because()));
    record.accept(FORCE_OPS, new OperationAct.ReportDisengagement(shared, because()));
    record.accept(FORCE_OPS, new OperationAct.CloseOperation(shared, because()));
    assertTrue(held(shared, FORCE_OPS).isEmpty());
  }

  @Test
  void noticesRescueWordsAndTheHostsDecisionGoOn() {
    SubjectId shared = shared(1);
    Quarrels.suspended(record);
    record.accept(PLANS, Draft.patrol(7, 7).as(Category.NO_FIRE_AREA).notice());
    record.accept(FORCE_OPS, Draft.patrol(1, 1).immediate());
    record.accept(AID_ACCESS, Draft.patrol(8, 8).as(Category.HUMANITARIAN_SITE).notice());
    record.accept(FORCE_OPS, new OperationAct.RaiseObjection(shared, because()));
    record.accept(FORCE_OPS, Encounters.plan(FORCE_OPS, PLANS));
    SubjectId another = shared(3);
    assertEquals(1, held(another, FORCE_OPS).size());
  }

  @Test
  void resumingNeedsBothAndLiftsNothingByItself() {
    SubjectId shared = shared(1);
    SubjectId suspension = Quarrels.suspended(record);
    record.accept(AUTHORITY, Quarrels.resume(suspension));
    record.atHour(11);
    assertInstanceOf(
        DisputeRejection.CooperationSuspended.class,
        record.reject(FORCE_OPS, record.start(shared)));
    record.accept(EMBASSY, Quarrels.resume(suspension));
    assertEquals(
        new DisputeRejection.HostConfirmsAfterResumption(suspension, record.now()),
        record.reject(FORCE_OPS, record.start(shared)));
    assertEquals(Suspension.Hold.LATCHED, held(shared, FORCE_OPS).getFirst().hold());
    record.accept(
        AUTHORITY,
        new OperationAct.ReconfirmOperation(
            shared, record.latest(shared).digest(), GivenRecord.aware(List.of())));
    assertTrue(held(shared, FORCE_OPS).isEmpty());
    record.accept(FORCE_OPS, record.start(shared));
  }

  @Test
  void anApprovalGivenMeanwhileIsConfirmedAfterwards() {
    SubjectId suspension = Quarrels.suspended(record);
    SubjectId shared = shared(1);
    Quarrels.resumed(record, suspension);
    record.atHour(11);
    assertInstanceOf(
        DisputeRejection.HostConfirmsAfterResumption.class,
        record.reject(FORCE_OPS, record.start(shared)));
  }

  @Test
  void whatIsProposedAfterwardsIsNotHeld() {
    Quarrels.resumed(record, Quarrels.suspended(record));
    SubjectId shared = shared(1);
    record.atHour(11).accept(FORCE_OPS, record.start(shared));
  }

  @Test
  void twoSuspensionsStandAndEachIsEndedByItself() {
    SubjectId shared = shared(1);
    SubjectId theirs = Quarrels.suspended(record);
    SubjectId ours = Encounters.accept(record, AUTHORITY, Quarrels.suspend(STATE.id()));
    Quarrels.resumed(record, theirs);
    record.atHour(11);
    assertInstanceOf(
        DisputeRejection.CooperationSuspended.class,
        record.reject(FORCE_OPS, record.start(shared)));
    Quarrels.resumed(record, ours);
    assertInstanceOf(
        DisputeRejection.HostConfirmsAfterResumption.class,
        record.reject(FORCE_OPS, record.start(shared)));
  }

  @Test
  void aStateSuspendsByADecidingPostAndAWrongClockDoesNotStopIt() {
    assertTrue(Mandate.isDeciding("SuspendCooperation"));
    Actor watch =
        record.joins(
            AUTHORITY, PLANS, Capacity.WATCH, Mandate.of("SuspendCooperation", "PausePart"));
    assertInstanceOf(
        PartyRejection.WatchMayNotConclude.class,
        record.reject(watch, Quarrels.suspend(TASKFORCE.id())));
    record.clockDiverged(true);
    SubjectId suspension = Encounters.accept(record, AUTHORITY, Quarrels.suspend(TASKFORCE.id()));
    assertInstanceOf(
        PartyRejection.ClockDiverged.class, record.reject(AUTHORITY, Quarrels.resume(suspension)));
  }

  @Test
  void allButHumanitariansAreToldThatItIsSoAndTheSidesWhy() {
    SubjectId suspension = Quarrels.suspended(record);
    SuspensionView theirs =
        (SuspensionView) find(ObjectKey.Kind.SUSPENSION, suspension, FORCE_OPS).orElseThrow();
    SuspensionView others =
        (SuspensionView) find(ObjectKey.Kind.SUSPENSION, suspension, MISSION_OPS).orElseThrow();
    assertTrue(theirs.reason().isPresent());
    assertTrue(others.reason().isEmpty() && others.by().isEmpty());
    assertTrue(find(ObjectKey.Kind.SUSPENSION, suspension, AID_ACCESS).isEmpty());
    Entry entry = record.entries().getLast();
    assertTrue(parts(entry, MISSION_OPS).shown().test("act"));
    assertTrue(!parts(entry, MISSION_OPS).shown().test("text:content/reason"));
    assertTrue(parts(entry, FORCE_OPS).shown().test("text:content/reason"));
    assertTrue(parts(entry, AID_ACCESS).none());
  }

  private EntryRelease.Parts parts(Entry entry, Actor reader) {
    return EntryRelease.parts(record.state(), entry.act(), reader.audience(), record.now());
  }
}
