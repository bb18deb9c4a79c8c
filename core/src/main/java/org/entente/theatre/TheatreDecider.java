package org.entente.theatre;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.attachment.AttachmentAct;
import org.entente.border.BorderAct;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.CoordinationDecider;
import org.entente.coordination.CoordinationRejection;
import org.entente.coordination.Footprint;
import org.entente.coordination.Sector;
import org.entente.dispute.CooperationDecider;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.erasure.ErasureRejection;
import org.entente.erasure.ErasureRequest;
import org.entente.kernel.Act;
import org.entente.kernel.Area;
import org.entente.kernel.Bug;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Content;
import org.entente.kernel.Decision;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.Rejection;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.kernel.Volume;
import org.entente.meeting.MeetingAct;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeDecider;
import org.entente.notice.NoticeRejection;
import org.entente.operation.Approval;
import org.entente.operation.Clause;
import org.entente.operation.Margins;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationDecider;
import org.entente.operation.OperationRejection;
import org.entente.operation.Setting;
import org.entente.operation.Version;
import org.entente.party.Author;
import org.entente.party.Authority;
import org.entente.party.PartyAct;
import org.entente.party.PartyDecider;
import org.entente.party.PartyRejection;
import org.entente.plan.PlanAct;
import org.entente.release.Level;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;

/// Decides every act of a theatre: form first, then whether the author may know of the subject,
/// then the rules of its feature.
public final class TheatreDecider {
  private TheatreDecider() {}

  /// The volumes of the act that the desk must look up before deciding; none when it has none.
  public static Optional<Probe> probe(TheatreState state, Act act) {
    if (act.content() instanceof StandingAct content) {
      return Standings.probe(state, content);
    }
    if (act.content() instanceof OperationAct.ShiftWithinMargins shift) {
      return ofShift(state, shift);
    }
    if (act.content() instanceof OperationAct.StartOperation start) {
      return ofStart(state, start.operation());
    }
    List<Volume> volumes =
        switch (act.content()) {
          case OperationAct.ProposeOperation propose -> ofClauses(propose.clauses());
          case OperationAct.ReviseOperation revise -> ofRevised(state, revise);
          case OperationAct.ApproveOperation approve -> ofLatest(state, approve.operation());
          case OperationAct.SignConditions sign -> ofLatest(state, sign.operation());
          case OperationAct.ReconfirmOperation again -> ofConfirmed(state, again.operation());
          case NoticeAct.GiveNotice give -> ofNotice(give);
          case NoticeAct.EstablishStandingMeasure establish -> establish.place().volumes();
          case NoticeAct.ChangeStandingMeasure change -> change.place().volumes();
          case NoticeAct.DeclareImmediateAction declare ->
              Footprint.openEnded(declare.place().volumes());
          default -> List.of();
        };
    if (volumes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        act.content() instanceof OperationAct.ApproveOperation approve
            ? ofMargins(volumes, approve)
            : new Probe(volumes));
  }

  private static Probe ofMargins(List<Volume> volumes, OperationAct.ApproveOperation approve) {
    return new Probe(
        volumes,
        true,
        Optional.empty(),
        approve.margins().map(margins -> volumes.stream().map(margins::widen).toList()),
        Optional.empty(),
        Optional.empty());
  }

  /// None where nothing may be shifted, or would leave the Earth.
  private static Optional<Probe> ofShift(
      TheatreState state, OperationAct.ShiftWithinMargins shift) {
    Optional<Operation> operation = state.operations().find(shift.operation());
    Optional<Margins> margins = operation.flatMap(Operation::approval).flatMap(Approval::margins);
    if (margins.isEmpty()) {
      return Optional.empty();
    }
    List<Volume> approved = operation.get().inForce().orElseThrow().spaceTime().volumes();
    List<List<Area>> bounds =
        approved.stream().map(volume -> volume.area().grown(margins.get().metres())).toList();
    return shift
        .shift()
        .of(approved)
        .map(volumes ->
            new Probe(
                volumes,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(bounds),
                Optional.empty()));
  }

  private static List<Volume> ofClauses(List<Clause> clauses) {
    return clauses.stream()
        .filter(Clause.SpaceTime.class::isInstance)
        .flatMap(clause -> ((Clause.SpaceTime) clause).volumes().stream())
        .toList();
  }

  /// Where the version would be, changed or not: one that was returned is live again, and others
  /// may have come meanwhile.
  private static List<Volume> ofRevised(TheatreState state, OperationAct.ReviseOperation revise) {
    List<Volume> changed = ofClauses(revise.changed());
    return state
        .operations()
        .find(revise.operation())
        .map(operation ->
            asOccupied(
                operation, changed.isEmpty() ? operation.latest().spaceTime().volumes() : changed))
        .orElse(changed);
  }

  private static List<Volume> ofLatest(TheatreState state, SubjectId id) {
    return state
        .operations()
        .find(id)
        .map(operation -> asOccupied(operation, operation.latest().spaceTime().volumes()))
        .orElse(List.of());
  }

  private static List<Volume> asOccupied(Operation operation, List<Volume> volumes) {
    return operation.isActive() ? Footprint.openEnded(volumes) : volumes;
  }

  /// The host answers anew for the version in force, where it stands now.
  private static List<Volume> ofConfirmed(TheatreState state, SubjectId id) {
    return state
        .operations()
        .find(id)
        .flatMap(operation ->
            operation.inForce().map(version -> asOccupied(operation, version.place().volumes())))
        .orElse(List.of());
  }

  private static Optional<Probe> ofStart(TheatreState state, SubjectId id) {
    return state
        .operations()
        .find(id)
        .flatMap(Operation::inForce)
        .map(Version::place)
        .map(clause -> Probe.ofPresence(clause.volumes(), Optional.empty()));
  }

  private static List<Volume> ofNotice(NoticeAct.GiveNotice give) {
    return give.place().category().isHumanitarian()
        ? Footprint.openEnded(give.place().volumes())
        : give.place().volumes();
  }

  public static Decision decide(TheatreState state, Act act, Facts facts) {
    if (act.content() instanceof PartyAct.AdoptCharter adopt) {
      return PartyDecider.decideCharter(state.roster(), act, adopt.charter(), facts);
    }
    if (state.roster().charter().isEmpty()) {
      return Decision.rejected(new PartyRejection.CharterMissing());
    }
    Optional<Rejection> form = Authority.check(state.roster(), act, facts);
    if (form.isPresent()) {
      return Decision.rejected(form.get());
    }
    Author author = Authority.authorOf(state.roster(), act);
    return switch (act.content()) {
      case PartyAct content -> PartyDecider.decide(state.roster(), act, content, facts);
      case PlanAct content -> answer(ResultRoom.check(state, act, author, content, facts));
      case CoordinationAct content -> decideCoordination(state, author, content, facts);
      case BorderAct content -> answer(BorderRoom.check(state, author, content, facts));
      case NoticeAct content -> answer(checkNotice(state, act, author, content, facts));
      case OperationAct content -> decideOperation(state, act, author, content, facts);
      case StandingAct content -> Standings.decide(state, act, author, content, facts);
      case MeetingAct content -> answer(MeetingRoom.check(state, act, author, content, facts));
      case DisputeAct content -> answer(DisputeRoom.check(state, act, author, content, facts));
      case ResultAct content -> answer(ResultRoom.check(state, act, author, content, facts));
      case AttachmentAct content -> answer(AttachmentRoom.check(state, author, content, facts));
      case ErasureAct content -> answer(checkErasure(state, author, content));
      default -> throw unknown(act.content());
    };
  }

  private static Decision answer(Optional<Rejection> found) {
    return found.map(Decision::rejected).orElse(Decision.ACCEPTED);
  }

  private static Bug unknown(Content content) {
    return new Bug("no decider for " + content.getClass().getName());
  }

  private static Decision decideCoordination(
      TheatreState state, Author author, CoordinationAct content, Facts facts) {
    Optional<ConflictId> about =
        switch (content) {
          case CoordinationAct.PublishMatrix publish -> Optional.empty();
          case CoordinationAct.EstablishSector sector -> Optional.empty();
          case CoordinationAct.DeclareReach reach -> Optional.empty();
          case CoordinationAct.AcknowledgeConflict ack -> Optional.of(ack.conflict());
          case CoordinationAct.ProposeArrangement propose -> Optional.of(propose.conflict());
          case CoordinationAct.SignArrangement sign ->
              state
                  .coordination()
                  .arrangements()
                  .find(sign.arrangement())
                  .map(arrangement -> arrangement.conflict());
          case CoordinationAct.SettleConflict settle -> Optional.of(settle.conflict());
          case CoordinationAct.EndorseSettlement endorse -> Optional.of(endorse.conflict());
        };
    Optional<Conflict> conflict = about.flatMap(id -> state.coordination().conflicts().find(id));
    boolean unseen =
        conflict
            .map(found -> !Knowledge.ofConflict(state, found, author.audience(), facts.at()))
            .orElse(false);
    if (unseen) {
      return Decision.rejected(
          content instanceof CoordinationAct.SignArrangement
              ? new CoordinationRejection.UnknownArrangement()
              : new CoordinationRejection.UnknownConflict());
    }
    return CoordinationDecider.decide(state.coordination(), state.roster(), author, content, facts);
  }

  private static Decision decideOperation(
      TheatreState state, Act act, Author author, OperationAct content, Facts facts) {
    Setting setting =
        new Setting(
            state.roster(), state.plan(), state.coordination(), state.border(), act, author, facts);
    return switch (content) {
      case OperationAct.ProposeOperation propose ->
          OperationDecider.decidePropose(setting, propose);
      case OperationAct.OnOperation about -> {
        Optional<Operation> operation =
            state
                .operations()
                .find(about.operation())
                .filter(found -> mayActOn(state, found, about, author, facts));
        yield operation
            .map(found -> decideOn(state, setting, found, about))
            .map(decision -> ConflictsShown.filter(state, author, facts.at(), decision))
            .orElseGet(() -> Decision.rejected(new OperationRejection.UnknownSubject()));
      }
    };
  }

  /// Whatever else stands in its way is said first: that the two do not cooperate is no secret.
  private static Decision decideOn(
      TheatreState state, Setting setting, Operation operation, OperationAct.OnOperation about) {
    Decision decision = OperationDecider.decide(setting, operation, about);
    return decision instanceof Decision.Accepted
        ? answer(CooperationDecider.check(setting, state.disputes(), operation, about))
        : decision;
  }

  /// To act on an operation one must know of it; to take a position, have been shown the clause; to
  /// join what is said about it, see it in full.
  private static boolean mayActOn(
      TheatreState state,
      Operation operation,
      OperationAct.OnOperation content,
      Author author,
      Facts facts) {
    Level level = Knowledge.ofOperation(state, operation, author.audience(), facts.at());
    Level needed =
        switch (content) {
          case OperationAct.TakePosition position -> ClauseLevels.of(position.clause());
          case OperationAct.RemarkOnClause remark -> Level.FULL;
          default -> Level.EXISTENCE;
        };
    return level.reaches(needed);
  }

  private static Optional<Rejection> checkNotice(
      TheatreState state, Act act, Author author, NoticeAct content, Facts facts) {
    return switch (content) {
      case NoticeAct.GiveNotice give ->
          NoticeDecider.give(state.roster(), act, author, give, facts)
              .or(() -> NoticeDecider.checkNumber(state.notices(), author, facts.at()));
      case NoticeAct.EstablishStandingMeasure establish ->
          NoticeDecider.establish(
                  state.roster(), act, author, establish, sectorsOf(state, author), facts)
              .or(() -> NoticeDecider.checkNumber(state.notices(), author, facts.at()));
      case NoticeAct.ChangeStandingMeasure change ->
          onNotice(
              state,
              change.measure(),
              author,
              facts,
              notice ->
                  NoticeDecider.change(
                      state.roster(),
                      act,
                      author,
                      notice,
                      change,
                      sectorsOf(state, author),
                      facts));
      case NoticeAct.DeclareImmediateAction declare -> Optional.empty();
      case NoticeAct.AnswerNotice answer ->
          onNotice(
              state,
              answer.notice(),
              author,
              facts,
              notice -> NoticeDecider.answer(state.roster(), author, notice, answer));
      case NoticeAct.ReportReceipt report -> checkReceipt(state, author, report, facts);
      case NoticeAct.EndNotice end ->
          onNotice(state, end.notice(), author, facts, notice -> NoticeDecider.end(author, notice));
      case NoticeAct.AnswerImmediateAction answer ->
          onAction(
              state,
              answer.action(),
              action -> NoticeDecider.answer(state.roster(), author, action));
      case NoticeAct.EndImmediateAction end ->
          onAction(state, end.action(), action -> NoticeDecider.end(author, action));
    };
  }

  private static Set<SectorId> sectorsOf(TheatreState state, Author author) {
    return state.coordination().sectors().values().stream()
        .filter(sector -> sector.owner().equals(author.party()))
        .map(Sector::id)
        .collect(Collectors.toSet());
  }

  private static Optional<Rejection> checkReceipt(
      TheatreState state, Author author, NoticeAct.ReportReceipt report, Facts facts) {
    List<Notice> known =
        report.notices().stream()
            .flatMap(id -> state.notices().find(id).stream())
            .filter(notice ->
                Knowledge.ofNotice(state, notice, author.audience(), facts.at())
                    .reaches(Level.EXISTENCE))
            .toList();
    return known.size() < report.notices().size()
        ? Optional.of(new NoticeRejection.UnknownNotice())
        : NoticeDecider.receive(author, known, report);
  }

  private static Optional<Rejection> onNotice(
      TheatreState state,
      SubjectId id,
      Author author,
      Facts facts,
      java.util.function.Function<Notice, Optional<Rejection>> rule) {
    Optional<Notice> notice =
        state
            .notices()
            .find(id)
            .filter(found ->
                Knowledge.ofNotice(state, found, author.audience(), facts.at())
                    .reaches(Level.EXISTENCE));
    return notice.map(rule).orElseGet(() -> Optional.of(new NoticeRejection.UnknownNotice()));
  }

  private static Optional<Rejection> onAction(
      TheatreState state,
      SubjectId id,
      java.util.function.Function<ImmediateAction, Optional<Rejection>> rule) {
    return state
        .immediateActions()
        .find(id)
        .map(rule)
        .orElseGet(() -> Optional.of(new NoticeRejection.UnknownImmediateAction()));
  }

  private static Optional<Rejection> checkErasure(
      TheatreState state, Author author, ErasureAct content) {
    return switch (content) {
      case ErasureAct.RequestErasure request -> {
        TextRef what = new TextRef(request.entry(), request.part());
        boolean own = state.texts().find(what).map(author.party()::equals).orElse(false);
        if (!own) {
          yield Optional.of(new ErasureRejection.UnknownText());
        }
        yield state.erased().containsKey(what)
            ? Optional.of(new ErasureRejection.AlreadyErased())
            : Optional.empty();
      }
      case ErasureAct.ConfirmErasure confirm -> checkConfirm(state, author, confirm);
    };
  }

  private static Optional<Rejection> checkConfirm(
      TheatreState state, Author author, ErasureAct.ConfirmErasure confirm) {
    Optional<ErasureRequest> request = state.erasures().find(confirm.erasure());
    if (request.isEmpty() || !request.get().by().party().equals(author.party())) {
      return Optional.of(new ErasureRejection.UnknownErasure());
    }
    if (request.get().confirmed() || state.erased().containsKey(request.get().what())) {
      return Optional.of(new ErasureRejection.AlreadyErased());
    }
    return state.roster().isOneHand(request.get().by(), author)
        ? Optional.of(new PartyRejection.SecondSignatureNeeded())
        : Optional.empty();
  }

  public static TheatreState evolve(TheatreState state, Entry entry) {
    return TheatreFold.evolve(state, entry);
  }
}
