package org.entente.every;

import static org.entente.given.Cast.AID;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.MISSION;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.NORTH;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.REGION;
import static org.entente.given.Cast.REGION_OPS;
import static org.entente.given.Cast.TASKFORCE;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;
import static org.entente.given.GivenRecord.means;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.given.Draft;
import org.entente.given.GivenRecord;
import org.entente.kernel.Category;
import org.entente.kernel.Digest;
import org.entente.kernel.Facts;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.Condition;
import org.entente.operation.Margins;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationRejection;
import org.entente.operation.Shift;
import org.entente.operation.Silence;
import org.entente.operation.Stance;
import org.entente.release.Release;
import org.entente.theatre.TheatreDecider;

final class EveryOperationRejectionTest extends EveryRejection {
  private final SubjectId proposed =
      record.proposed(FORCE_OPS, Draft.patrol(0, 0).with(TASKFORCE_OPS));
  private final SubjectId approved = record.approved(FORCE_OPS, Draft.patrol(3, 3));
  private final SubjectId active =
      record.started(FORCE_OPS, Draft.patrol(6, 6).with(TASKFORCE_OPS), 11);
  private final SubjectId over = withdrawn();

  private SubjectId withdrawn() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(9, 9));
    record.accept(FORCE_OPS, new OperationAct.WithdrawOperation(id, because()));
    return id;
  }

  @Override
  Class<? extends Rejection> family() {
    return OperationRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    Map<Class<? extends Rejection>, Supplier<Rejection>> all = new HashMap<>(proposing());
    all.putAll(consulting());
    all.putAll(deciding());
    all.putAll(conducting());
    all.putAll(shifting());
    return all;
  }

  private static final Margins MARGINS = new Margins(3, 5, 0);

  private Map<Class<? extends Rejection>, Supplier<Rejection>> shifting() {
    return Map.of(
        OperationRejection.NoMargins.class,
        () -> record.reject(FORCE_OPS, shift(approved, 60)),
        OperationRejection.OutsideMargins.class,
        () -> record.reject(FORCE_OPS, shift(withMargins(36), 200)),
        OperationRejection.ShiftMeetsOthers.class,
        this::shiftedInto,
        OperationRejection.MarginsOnCovering.class,
        this::sealed,
        OperationRejection.MarginsTooWide.class,
        this::notCompared);
  }

  private OperationAct shift(SubjectId id, int minutes) {
    return new OperationAct.ShiftWithinMargins(
        id, record.latest(id).digest(), new Shift(0, 0, minutes, 0), because());
  }

  private SubjectId withMargins(int square) {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(square, square));
    record.accept(AUTHORITY, record.approval(id, MARGINS, List.of()));
    return id;
  }

  private Rejection shiftedInto() {
    SubjectId id = withMargins(39);
    record.approved(REGION_OPS, Draft.patrol(39, 39).hours(20, 30));
    return record.reject(FORCE_OPS, shift(id, 60));
  }

  private Rejection sealed() {
    Draft draft = Draft.patrol(42, 42);
    SubjectId id = record.proposed(FORCE_OPS, draft);
    record.accept(
        FORCE_OPS,
        record.revision(
            id,
            new Clause.SpaceTime(
                draft.category(), draft.volumes(), Optional.of(new Digest(1, 2, 3, 4)))));
    return record.reject(AUTHORITY, record.approval(id, MARGINS, List.of()));
  }

  /// The desk states nothing of the margins when the widened version is too large for its index.
  private Rejection notCompared() {
    SubjectId id = record.proposed(FORCE_OPS, Draft.patrol(45, 45));
    OperationAct approval = record.approval(id, MARGINS, List.of());
    Facts nothing = Facts.plain(record.state().seq() + 1, record.now());
    return GivenRecord.rejection(
        TheatreDecider.decide(record.state(), record.sign(AUTHORITY, approval), nothing), approval);
  }

  private Map<Class<? extends Rejection>, Supplier<Rejection>> proposing() {
    Digest none = new Digest(0, 0, 0, 0);
    return Map.ofEntries(
        Map.entry(
            OperationRejection.UnknownSubject.class,
            () -> record.reject(FORCE_OPS, record.pause(nothing()))),
        Map.entry(OperationRejection.UnknownObjective.class, this::unknownObjective),
        Map.entry(
            OperationRejection.ApprovalNotAsked.class,
            () ->
                record.reject(
                    MISSION_OPS, Draft.patrol(0, 0).as(Category.MOVEMENT).proposal(MISSION.id()))),
        Map.entry(
            OperationRejection.SupportingNotInForces.class,
            () -> record.reject(FORCE_OPS, supportingNobody())),
        Map.entry(
            OperationRejection.ForcesNotTakingPart.class,
            () ->
                record.reject(
                    FORCE_OPS, Draft.patrol(0, 0).fielding(REGION.id()).proposal(FORCE.id()))),
        Map.entry(
            OperationRejection.LeadOnly.class,
            () -> record.reject(TASKFORCE_OPS, record.revision(proposed, means("b")))),
        Map.entry(
            OperationRejection.StaleVersion.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new OperationAct.ReviseOperation(proposed, none, List.of(means("c"))))),
        Map.entry(
            OperationRejection.ClauseUnchanged.class,
            () ->
                record.reject(
                    FORCE_OPS, record.revision(proposed, record.latest(proposed).spaceTime()))),
        Map.entry(
            OperationRejection.OperationOver.class,
            () -> record.reject(FORCE_OPS, record.revision(over, means("d")))),
        Map.entry(
            OperationRejection.NotYourOperation.class,
            () ->
                record.reject(AUTHORITY, new OperationAct.ChangeRelease(proposed, Release.NONE))));
  }

  private Rejection unknownObjective() {
    Clause purpose = new Clause.Purpose(Optional.of(new ObjectiveId("none")), Optional.empty());
    return record.reject(FORCE_OPS, record.revision(proposed, purpose));
  }

  private static OperationAct.ProposeOperation supportingNobody() {
    Draft draft = Draft.patrol(0, 0);
    return new OperationAct.ProposeOperation(
        Text.of("a"),
        true,
        List.of(TASKFORCE.id()),
        draft.clauses(FORCE.id()),
        Release.NONE,
        List.of());
  }

  private Map<Class<? extends Rejection>, Supplier<Rejection>> consulting() {
    return Map.of(
        OperationRejection.NotConsulted.class,
        () -> record.reject(AUTHORITY, record.position(proposed, ClauseKind.MEANS, Stance.NOTED)),
        OperationRejection.AlreadyConsulted.class,
        () ->
            record.reject(AUTHORITY, new OperationAct.AddConsulted(proposed, List.of(FORCE.id()))),
        OperationRejection.HumanitarianNotConsulted.class,
        () -> record.reject(AUTHORITY, new OperationAct.AddConsulted(proposed, List.of(AID.id()))),
        OperationRejection.StaleClause.class,
        () ->
            record.reject(
                TASKFORCE_OPS,
                new OperationAct.TakePosition(
                    proposed,
                    ClauseKind.MEANS,
                    new Digest(0, 0, 0, 0),
                    Stance.NOTED,
                    Optional.empty())));
  }

  private Map<Class<? extends Rejection>, Supplier<Rejection>> deciding() {
    return Map.ofEntries(
        Map.entry(OperationRejection.VersionNotOpen.class, this::decidedTwice),
        Map.entry(OperationRejection.ProposerMayNotDecide.class, this::ownProposal),
        Map.entry(OperationRejection.AsOfBeforeVersion.class, this::unseen),
        Map.entry(
            OperationRejection.SilenceNotNamed.class,
            () -> record.reject(AUTHORITY, approval(List.of(), List.of(), hours(9)))),
        Map.entry(
            OperationRejection.WithheldNotNamed.class,
            () ->
                record.reject(
                    AUTHORITY,
                    approval(List.of(TASKFORCE.id()), List.of(ClauseKind.MEANS), hours(9)))),
        Map.entry(OperationRejection.ConflictsNotAcknowledged.class, this::unaware),
        Map.entry(OperationRejection.ConditionWidens.class, this::widening),
        Map.entry(
            OperationRejection.ApprovalTooLong.class,
            () ->
                record.reject(
                    AUTHORITY, approval(List.of(TASKFORCE.id()), List.of(), hours(9_999)))),
        Map.entry(
            OperationRejection.ApprovalExpired.class,
            () ->
                record.reject(
                    AUTHORITY, approval(List.of(TASKFORCE.id()), List.of(), record.now()))),
        Map.entry(
            OperationRejection.NoConditionsOffered.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new OperationAct.SignConditions(proposed, record.latest(proposed).digest()))),
        Map.entry(
            OperationRejection.NotSuspended.class,
            () -> record.reject(AUTHORITY, new OperationAct.LiftSuspension(approved))));
  }

  private Instant hours(int hours) {
    return record.now().plus(Duration.ofHours(hours));
  }

  private OperationAct.ApproveOperation approval(
      List<PartyId> silent, List<ClauseKind> withheld, Instant until) {
    Digest version = record.latest(proposed).digest();
    return new OperationAct.ApproveOperation(
        proposed,
        version,
        GivenRecord.aware(List.of()),
        version,
        new Silence(silent),
        withheld,
        List.of(),
        until);
  }

  private Rejection decidedTwice() {
    return record.reject(AUTHORITY, record.approval(approved));
  }

  private Rejection ownProposal() {
    SubjectId own = record.proposed(PLANS, Draft.patrol(12, 12));
    return record.reject(PLANS, record.approval(own));
  }

  private Rejection unseen() {
    var approval = approval(List.of(TASKFORCE.id()), List.of(), hours(9));
    return GivenRecord.rejection(record.decide(record.sign(AUTHORITY, approval, 1)), approval);
  }

  private Rejection unaware() {
    SubjectId one = record.proposed(FORCE_OPS, Draft.patrol(15, 15));
    record.proposed(REGION_OPS, Draft.patrol(15, 15));
    var full = record.approval(one);
    return record.reject(
        AUTHORITY,
        new OperationAct.ApproveOperation(
            one,
            full.version(),
            GivenRecord.aware(List.of()),
            full.awarenessRoot(),
            full.silent(),
            List.of(),
            List.of(),
            full.validUntil()));
  }

  private Rejection widening() {
    SubjectId one = record.proposed(FORCE_OPS, Draft.patrol(18, 18).hours(10, 20));
    Window wider = Draft.patrol(0, 0).hours(9, 20).volumes().getFirst().window();
    return record.reject(AUTHORITY, record.approval(one, new Condition.NarrowWindow(wider)));
  }

  private Map<Class<? extends Rejection>, Supplier<Rejection>> conducting() {
    return Map.ofEntries(
        Map.entry(
            OperationRejection.NotInForce.class,
            () -> record.reject(FORCE_OPS, record.start(proposed))),
        Map.entry(OperationRejection.ApprovalSuspended.class, this::suspended),
        Map.entry(OperationRejection.OutsideWindow.class, this::tooEarly),
        Map.entry(OperationRejection.BlockingConflicts.class, this::unsettled),
        Map.entry(
            OperationRejection.AlreadyStarted.class,
            () -> record.reject(FORCE_OPS, record.start(active))),
        Map.entry(
            OperationRejection.NotStarted.class,
            () ->
                record.reject(
                    FORCE_OPS, new OperationAct.ReportDisengagement(approved, because()))),
        Map.entry(OperationRejection.PartPaused.class, this::leadPaused),
        Map.entry(
            OperationRejection.NotPaused.class,
            () -> record.reject(TASKFORCE_OPS, record.resume(active))),
        Map.entry(
            OperationRejection.NotTakingPart.class,
            () -> record.reject(AUTHORITY, record.pause(active))),
        Map.entry(
            OperationRejection.ContingentNotYours.class,
            () ->
                record.reject(
                    FORCE_OPS, new OperationAct.PausePart(active, Optional.of(NORTH), because()))),
        Map.entry(OperationRejection.PauseNeedsHost.class, this::changedMeanwhile),
        Map.entry(
            OperationRejection.NotDisengaged.class,
            () -> record.reject(FORCE_OPS, new OperationAct.CloseOperation(active, because()))));
  }

  private Rejection suspended() {
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(21, 21));
    record.accept(AUTHORITY, new OperationAct.SuspendApproval(id, because()));
    return record.reject(FORCE_OPS, record.start(id));
  }

  private Rejection tooEarly() {
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(24, 24).hours(50, 60));
    return record.reject(FORCE_OPS, record.start(id));
  }

  private Rejection unsettled() {
    record.approved(REGION_OPS, Draft.patrol(27, 27));
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(27, 27));
    return record.reject(FORCE_OPS, record.start(id));
  }

  private Rejection leadPaused() {
    SubjectId id = record.approved(FORCE_OPS, Draft.patrol(30, 30));
    record.accept(FORCE_OPS, record.pause(id));
    return record.reject(FORCE_OPS, record.start(id));
  }

  private Rejection changedMeanwhile() {
    SubjectId id = record.started(FORCE_OPS, Draft.patrol(33, 33), 11);
    record.accept(FORCE_OPS, record.pause(id));
    record.proposed(REGION_OPS, Draft.patrol(33, 33));
    return record.reject(FORCE_OPS, record.resume(id));
  }
}
