package org.entente.node.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.coordination.CoordinationDecider;
import org.entente.kernel.ConflictId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.meeting.MeetingState;
import org.entente.node.follow.Reminder.Kind;
import org.entente.operation.Conduct;
import org.entente.operation.Operation;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.view.CadenceView;
import org.entente.view.CivilianHarmView;
import org.entente.view.CommitmentView;
import org.entente.view.ConflictView;
import org.entente.view.DisputeView;
import org.entente.view.ForumView;
import org.entente.view.ImmediateActionView;
import org.entente.view.InquiryView;
import org.entente.view.MeasurementView;
import org.entente.view.MeetingView;
import org.entente.view.NoticeView;
import org.entente.view.OperationView;
import org.entente.view.PartyView;
import org.entente.view.PersonView;
import org.entente.view.PlanView;
import org.entente.view.PostView;
import org.entente.view.ReportView;
import org.entente.view.SectorView;
import org.entente.view.StandingAuthorisationView;
import org.entente.view.SuspensionView;
import org.entente.view.TheatreView;
import org.entente.view.View;
import org.entente.view.Views;

/// Reads reminders off views: so nobody is reminded of what he may not see.
final class Reminders {
  /// Told this long before: within the watch that can still do something about it.
  static final Duration AHEAD = Duration.ofHours(6);

  private Reminders() {}

  /// Who looks, at which moment.
  private record Look(ObjectKey key, PartyId party, TheatreState state, Instant at) {
    Reminder reminder(Kind kind, String reference, Optional<PartyId> about, Instant due) {
      return new Reminder(kind, key, reference, about, due);
    }

    boolean isHost() {
      return state.roster().isHost(party);
    }

    boolean isNear(Instant deadline) {
      return !at.isBefore(deadline.minus(AHEAD));
    }
  }

  static List<Reminder> of(ObjectKey key, View view, PartyId party, Moment moment) {
    Look look = new Look(key, party, moment.state(), moment.at());
    return switch (view) {
      case OperationView operation -> ofOperation(look, operation);
      case NoticeView notice -> ofNotice(look, notice);
      case ConflictView conflict -> ofConflict(look, conflict);
      case TheatreView other -> List.of();
      case PartyView other -> List.of();
      case PostView other -> List.of();
      case PersonView other -> List.of();
      case SectorView other -> List.of();
      case PlanView other -> List.of();
      case ImmediateActionView other -> List.of();
      case StandingAuthorisationView other -> List.of();
      case CommitmentView commitment -> ofCommitment(look, commitment);
      case ForumView forum -> ofForum(look, forum);
      case MeetingView meeting -> ofMeeting(look, meeting);
      case CadenceView other -> List.of();
      case DisputeView dispute -> ofDispute(look, dispute);
      case SuspensionView other -> List.of();
      case CivilianHarmView harm -> ofHarm(look, harm);
      case MeasurementView other -> List.of();
      case ReportView other -> List.of();
      case InquiryView other -> List.of();
    };
  }

  /// Both sides are told that it is late; nobody that it is broken.
  private static List<Reminder> ofCommitment(Look look, CommitmentView view) {
    boolean side =
        view.ower().equals(look.party) || view.beneficiary().map(look.party::equals).orElse(false);
    return side && view.late()
        ? List.of(
            look.reminder(
                Kind.COMMITMENT_LATE,
                view.reference(),
                Optional.of(view.ower()),
                view.due().orElseThrow()))
        : List.of();
  }

  private static List<Reminder> ofDispute(Look look, DisputeView view) {
    boolean side =
        view.owner().equals(look.party) || view.against().map(look.party::equals).orElse(false);
    return side && view.late()
        ? List.of(
            look.reminder(
                Kind.DISPUTE_LATE, view.reference(), view.against(), view.answerBy().orElseThrow()))
        : List.of();
  }

  /// Who owes the answer and who opened the file are told of each that is missing.
  private static List<Reminder> ofHarm(Look look, CivilianHarmView view) {
    if (!view.late()) {
      return List.of();
    }
    return view.silent().stream()
        .filter(party -> party.equals(look.party) || view.party().equals(look.party))
        .map(party ->
            look.reminder(
                Kind.HARM_UNANSWERED,
                view.reference(),
                Optional.of(party),
                view.due().orElseThrow()))
        .toList();
  }

  private static List<Reminder> ofForum(Look look, ForumView view) {
    return view.overdue() && view.parties().contains(look.party)
        ? List.of(
            look.reminder(
                Kind.FORUM_OVERDUE, view.reference(), view.hostNow(), view.due().orElseThrow()))
        : List.of();
  }

  private static List<Reminder> ofMeeting(Look look, MeetingView view) {
    return view.state().equals("TO_REPORT") && view.parties().contains(look.party)
        ? List.of(
            look.reminder(
                Kind.MEETING_TO_REPORT,
                view.reference(),
                Optional.empty(),
                view.window().orElseThrow().to().orElseThrow()))
        : List.of();
  }

  private static List<Reminder> ofOperation(Look look, OperationView view) {
    boolean author = view.lead().equals(look.party) || view.supporting().contains(look.party);
    boolean inside = author || look.isHost();
    List<Reminder> found = new ArrayList<>();
    boolean open = view.latest().filter(latest -> latest.state().equals("PROPOSED")).isPresent();
    if (open) {
      view.consulted().forEach(one -> ofPosition(look, view, one, inside).ifPresent(found::add));
      ofDecision(look, view).filter(late -> inside).ifPresent(found::add);
    }
    if (inside) {
      ofApproval(look, view).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static Optional<Reminder> ofPosition(
      Look look, OperationView view, OperationView.ConsultedView one, boolean inside) {
    boolean own = one.party().equals(look.party);
    if (one.late()) {
      return own || inside
          ? Optional.of(
              look.reminder(
                  Kind.POSITION_LATE, view.reference(), Optional.of(one.party()), one.deadline()))
          : Optional.empty();
    }
    boolean answered =
        view.positions().stream()
            .anyMatch(position -> position.party().equals(one.party()) && position.confirmed());
    return own && !answered && look.at.isBefore(one.deadline()) && look.isNear(one.deadline())
        ? Optional.of(
            look.reminder(
                Kind.POSITION_DUE, view.reference(), Optional.of(one.party()), one.deadline()))
        : Optional.empty();
  }

  private static Optional<Reminder> ofDecision(Look look, OperationView view) {
    return view.latest()
        .flatMap(OperationView.VersionView::by)
        .map(by -> by.at().plus(decisionTime(look.state)))
        .filter(due -> !look.at.isBefore(due))
        .map(due -> look.reminder(Kind.DECISION_LATE, view.reference(), Optional.empty(), due));
  }

  private static Duration decisionTime(TheatreState state) {
    return Duration.ofHours(state.roster().getCharter().deadlines().decisionHours());
  }

  private static Optional<Reminder> ofApproval(Look look, OperationView view) {
    Optional<OperationView.DecisionView> decision =
        view.inForce().or(view::latest).flatMap(OperationView.VersionView::decision);
    Optional<Instant> validUntil = decision.flatMap(OperationView.DecisionView::validUntil);
    return switch (view.state()) {
      case "APPROVED" ->
          validUntil
              .filter(look::isNear)
              .map(due -> about(look, Kind.APPROVAL_EXPIRING, view, due));
      case "EXPIRED" -> validUntil.map(due -> about(look, Kind.APPROVAL_EXPIRED, view, due));
      case "OVERDUE" ->
          decision
              .flatMap(OperationView.DecisionView::window)
              .flatMap(window -> window.to())
              .map(due -> about(look, Kind.WINDOW_OVER, view, due));
      // A state that waits for nobody.
      default -> Optional.empty();
    };
  }

  private static Reminder about(Look look, Kind kind, OperationView view, Instant due) {
    return look.reminder(kind, view.reference(), Optional.empty(), due);
  }

  private static List<Reminder> ofNotice(Look look, NoticeView view) {
    boolean past = view.state().equals("OVERDUE") || view.state().equals("NOTICE_EXPIRED");
    boolean over = view.owner().equals(look.party) && past;
    return over
        ? view.volumes().stream()
            .map(Volume::window)
            .flatMap(window -> window.to().stream())
            .max(Comparator.naturalOrder())
            .map(due -> look.reminder(Kind.NOTICE_OVER, view.reference(), Optional.empty(), due))
            .stream()
            .toList()
        : List.of();
  }

  /// A humanitarian party is never asked for an arrangement, so it is not reminded of one.
  private static List<Reminder> ofConflict(Look look, ConflictView view) {
    boolean involved =
        look.isHost()
            || view.newcomer().owner().equals(look.party)
            || view.earlier().owner().equals(look.party);
    boolean asked = involved && !look.state.roster().getCharter().isHumanitarian(look.party);
    return asked && view.blocking() && !look.at.isBefore(view.arrangementDeadline())
        ? List.of(
            look.reminder(
                Kind.ARRANGEMENT_LATE,
                view.newcomer().reference() + " · " + view.earlier().reference(),
                Optional.empty(),
                view.arrangementDeadline()))
        : List.of();
  }

  /// Instants at which a reminder may begin, besides those at which a view changes.
  static List<Instant> instants(TheatreState state, ObjectKey key) {
    return switch (key.kind()) {
      case OPERATION ->
          state
              .operations()
              .find(new SubjectId(key.id()))
              .map(operation -> instants(state, operation))
              .orElse(List.of());
      case CONFLICT ->
          state
              .coordination()
              .conflicts()
              .find(new ConflictId(key.id()))
              .map(conflict -> List.of(CoordinationDecider.deadlineOf(state.roster(), conflict)))
              .orElse(List.of());
      case THEATRE,
          PARTY,
          POST,
          PERSON,
          SECTOR,
          PLAN,
          NOTICE,
          IMMEDIATE_ACTION,
          STANDING_AUTHORISATION,
          MEETING,
          COMMITMENT,
          FORUM,
          CADENCE,
          DISPUTE,
          SUSPENSION,
          MEASUREMENT,
          REPORT,
          CIVILIAN_HARM,
          INQUIRY ->
          List.of();
    };
  }

  private static List<Instant> instants(TheatreState state, Operation operation) {
    List<Instant> instants = new ArrayList<>();
    if (operation.latestIsOpen()) {
      instants.add(operation.latest().at().plus(decisionTime(state)));
      operation.consulted().forEach(one -> instants.add(one.deadline().minus(AHEAD)));
    }
    operation.approval().ifPresent(approval -> instants.add(approval.validUntil().minus(AHEAD)));
    return instants;
  }

  /// Whether some deadline of the object is near or passed and it still matters: asked of the state
  /// before views are made for every post.
  static boolean mayHold(Moment moment, ObjectKey key) {
    TheatreState state = moment.state();
    boolean matters =
        switch (key.kind()) {
          case OPERATION ->
              state.operations().find(new SubjectId(key.id())).map(Reminders::waits).orElse(false);
          case NOTICE ->
              state
                  .notices()
                  .find(new SubjectId(key.id()))
                  .map(notice -> notice.ending().isEmpty())
                  .orElse(false);
          case CONFLICT ->
              state
                  .coordination()
                  .conflicts()
                  .find(new ConflictId(key.id()))
                  .map(state.coordination()::isLive)
                  .orElse(false);
          case THEATRE,
              PARTY,
              POST,
              PERSON,
              SECTOR,
              PLAN,
              IMMEDIATE_ACTION,
              STANDING_AUTHORISATION,
              CADENCE,
              SUSPENSION,
              MEASUREMENT,
              REPORT,
              INQUIRY ->
              false;
          case CIVILIAN_HARM ->
              state
                  .results()
                  .harms()
                  .find(new SubjectId(key.id()))
                  .map(harm -> harm.isLate(moment.at()))
                  .orElse(false);
          case MEETING, COMMITMENT, FORUM -> isAwaited(state, key);
          case DISPUTE ->
              state
                  .disputes()
                  .disputes()
                  .find(new SubjectId(key.id()))
                  .map(one -> !one.isOver() && !one.isAnswered())
                  .orElse(false);
        };
    return matters && hasPassed(moment, key);
  }

  /// A meeting nobody has reported on, a commitment nobody has released, a forum that sits.
  private static boolean isAwaited(TheatreState state, ObjectKey key) {
    SubjectId id = new SubjectId(key.id());
    boolean meeting =
        state
            .meetings()
            .meetings()
            .find(id)
            .map(one -> one.state() instanceof MeetingState.Planned)
            .orElse(false);
    boolean commitment =
        state.meetings().commitments().find(id).map(one -> one.ending().isEmpty()).orElse(false);
    boolean forum =
        state.meetings().forums().find(id).map(one -> one.closing().isEmpty()).orElse(false);
    return meeting || commitment || forum;
  }

  private static boolean waits(Operation operation) {
    return !operation.isOver() && !(operation.conduct() instanceof Conduct.Disengaged);
  }

  private static boolean hasPassed(Moment moment, ObjectKey key) {
    return Stream.concat(
            instants(moment.state(), key).stream(),
            Views.changesAfter(moment.state(), key, Instant.EPOCH).stream())
        .anyMatch(instant -> !instant.isAfter(moment.at()));
  }
}
