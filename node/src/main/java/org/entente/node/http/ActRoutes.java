package org.entente.node.http;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.attachment.AttachmentAct;
import org.entente.dispute.DisputeAct;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.meeting.MeetingAct;
import org.entente.node.attach.ExportedFiles;
import org.entente.node.attach.KeptFiles;
import org.entente.node.attach.Uploads;
import org.entente.node.desk.DeskAnswer;
import org.entente.node.desk.TheatreNode;
import org.entente.node.identity.ActPace;
import org.entente.node.wire.ActReader;
import org.entente.node.wire.SubmittedAct;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.OperationAct;
import org.entente.party.Chain;
import org.entente.party.Charter;
import org.entente.party.PartyAct;
import org.entente.plan.PlanAct;
import org.entente.release.Audience;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;
import org.entente.theatre.Knowledge;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.view.CivilianHarmView;
import org.entente.view.CommitmentView;
import org.entente.view.ConflictView;
import org.entente.view.ForumView;
import org.entente.view.ImmediateActionView;
import org.entente.view.InquiryView;
import org.entente.view.MeetingView;
import org.entente.view.NoticeView;
import org.entente.view.OperationView;
import org.entente.view.ReportView;
import org.entente.view.StandingAuthorisationView;
import org.entente.view.View;
import org.entente.view.Views;

/// The one route that changes the record.
final class ActRoutes {
  /// What an act may hold is bounded tighter by its reader; this is what is read of it at all.
  private static final int MAX_BODY_BYTES = 2 * 1024 * 1024;

  /// It meets all that is in its place, and each of those is a conflict that many are shown.
  private static final int WEIGHT_OF_A_VERSION = 3;

  private final TheatreNode theatre;
  private final CredentialGuard guard;
  private final Admissions admissions;
  private final Uploads uploads;
  private final KeptFiles files;
  private final ActPace pace;

  ActRoutes(
      TheatreNode theatre,
      CredentialGuard guard,
      Admissions admissions,
      Uploads uploads,
      KeptFiles files,
      ActPace pace) {
    this.pace = pace;
    this.uploads = uploads;
    this.files = files;
    this.theatre = theatre;
    this.guard = guard;
    this.admissions = admissions;
  }

  /// What the author learns of his act.
  ///
  /// @param reference of the object it is about
  /// @param conflicts of that object, as far as the author may know of them
  /// @param throughHostCell it meets something not released: coordinate through the host's cell
  /// @param protectedSite what it meets and is not released is a humanitarian site or movement
  /// @param gaps after somebody left: what nobody of the party can sign any more
  public record Accepted(
      ActId id,
      long seq,
      Instant at,
      Optional<String> reference,
      List<ConflictView> conflicts,
      boolean throughHostCell,
      boolean protectedSite,
      List<Chain.Lack> gaps) {}

  List<Route> routes() {
    return List.of(
        Route.post("/api/acts")
            .by(Access.MEMBER)
            .about("Signs and submits an act for a post the caller holds.")
            .body(SubmittedAct.class, MAX_BODY_BYTES)
            .answers(201, "It is in the record", Accepted.class)
            .answers(200, "It was before: the first answer", Accepted.class)
            .with(this::submit));
  }

  private Answer submit(Call call) {
    SubmittedAct submitted = ActReader.readSubmitted(call.bytes());
    Act act = submitted.by(Posts.person(call));
    guard.requireOwn(call.caller(), act);
    requireKeyKept(act);
    requireSigned(act);
    requireTime(UploadRoutes.account(call), act);
    if (act.content() instanceof AttachmentAct.AttachFile file) {
      return attach(UploadRoutes.account(call), act, file);
    }
    return answer(theatre.submit(act));
  }

  private void requireTime(String account, Act act) {
    boolean restrains = act.content() instanceof Content.Restraint;
    boolean takesGround =
        act.content() instanceof OperationAct.ProposeOperation
            || act.content() instanceof OperationAct.ReviseOperation;
    int weight = takesGround ? WEIGHT_OF_A_VERSION : 1;
    Duration wait = pace.take(account, restrains, weight, Instant.now());
    if (!wait.isZero()) {
      throw new ProblemFound(new Problem.Throttled(wait));
    }
  }

  /// An act names only bytes that are here, and that the caller has sent himself: what others have
  /// sent tells him nothing. They are kept before the act is decided, so that no accepted act is
  /// ever without them.
  private Answer attach(String account, Act act, AttachmentAct.AttachFile file) {
    boolean again =
        theatre.state().attachments().all().containsKey(new SubjectId(act.id().value()));
    Optional<Instant> kept =
        again ? Optional.empty() : files.keep(account, file.sha256(), file.bytes(), file.type());
    if (!again && kept.isEmpty()) {
      throw new ProblemFound(new Problem.FileNotUploaded());
    }
    DeskAnswer decided = theatre.submit(act);
    if (decided instanceof DeskAnswer.Rejected
        && !ExportedFiles.named(theatre.state()).contains(file.sha256())) {
      kept.ifPresent(at -> files.giveUp(account, file.sha256(), at));
    }
    Answer answer = answer(decided);
    uploads.drop(account, file.sha256());
    return answer;
  }

  /// A post signs with the key the node keeps for it: one created with another could never sign,
  /// not even to restrain.
  private void requireKeyKept(Act act) {
    if (act.content() instanceof PartyAct.CreatePost create
        && !theatre.keepsKey(new PostId(act.id().value()), create.key())) {
      throw new ProblemFound(new Problem.Malformed("key-not-kept", "CreatePost", "/content/key"));
    }
  }

  /// The node keeps the joining party's key too: it signs with it what that party's founder has
  /// signed here, and nothing else.
  private void requireSigned(Act act) {
    if (act.content() instanceof PartyAct.AdmitParty(Charter.Terms terms)
        && !admissions.isSigned(terms)) {
      throw new ProblemFound(new Problem.TermsUnsigned());
    }
  }

  private Answer answer(DeskAnswer answer) {
    return switch (answer) {
      case DeskAnswer.Accepted accepted ->
          accepted.again()
              ? Answer.json(200, again(accepted.entry()))
              : Answer.json(201, accepted(accepted.entry()));
      case DeskAnswer.Rejected rejected ->
          throw new ProblemFound(new Problem.Rejected(rejected.rejection()));
      case DeskAnswer.IdReused reused -> throw new ProblemFound(new Problem.ActIdReused());
      case DeskAnswer.Unavailable none ->
          throw new ProblemFound(Problem.undecided(theatre.deskState()));
      case DeskAnswer.OutcomeUnknown unknown ->
          throw new ProblemFound(new Problem.OutcomeUnknown());
    };
  }

  /// Whoever has left the post meanwhile learns that his act is in the record, as he did then, and
  /// nothing of what the post learnt since.
  private Accepted again(Entry entry) {
    Act act = entry.act();
    boolean held =
        theatre
            .state()
            .roster()
            .getPost(act.post())
            .heldBy(act.person(), theatre.now())
            .isPresent();
    return held
        ? accepted(entry)
        : new Accepted(
            act.id(),
            entry.seq(),
            entry.at(),
            Optional.empty(),
            List.of(),
            false,
            false,
            List.of());
  }

  private Accepted accepted(Entry entry) {
    TheatreState state = theatre.state();
    Act act = entry.act();
    Audience audience = new Audience(state.roster().partyOf(act.post()), act.post());
    Optional<View> view = subjectOf(act).flatMap(key -> view(state, key, audience));
    return new Accepted(
        act.id(),
        entry.seq(),
        entry.at(),
        view.flatMap(ActRoutes::referenceOf),
        conflicts(state, entry, audience),
        view.map(ActRoutes::isThroughHostCell).orElse(false),
        view.map(ActRoutes::isProtectedSite).orElse(false),
        gaps(state, act, audience));
  }

  /// Nobody is kept from leaving; but whoever let him go is told at once what is missing.
  private List<Chain.Lack> gaps(TheatreState state, Act act, Audience audience) {
    boolean leaves =
        act.content() instanceof PartyAct.EndAppointment
            || act.content() instanceof PartyAct.RevokeDelegation;
    return leaves ? Chain.listLacks(state.roster(), audience.party(), theatre.now()) : List.of();
  }

  /// The object a file lies beside.
  private Optional<ObjectKey> besides(SubjectId object) {
    return Optional.of(
        new ObjectKey(Knowledge.kindOfHolder(theatre.state(), object), object.value()));
  }

  private Optional<ObjectKey> subjectOf(Act act) {
    String own = act.id().value();
    return switch (act.content()) {
      case OperationAct.ProposeOperation propose -> key(ObjectKey.Kind.OPERATION, own);
      case OperationAct.OnOperation about ->
          key(ObjectKey.Kind.OPERATION, about.operation().value());
      case NoticeAct.GiveNotice give -> key(ObjectKey.Kind.NOTICE, own);
      case NoticeAct.EstablishStandingMeasure establish -> key(ObjectKey.Kind.NOTICE, own);
      case NoticeAct.ChangeStandingMeasure change ->
          key(ObjectKey.Kind.NOTICE, change.measure().value());
      case NoticeAct.DeclareImmediateAction declare -> key(ObjectKey.Kind.IMMEDIATE_ACTION, own);
      case StandingAct.ProposeStandingAuthorisation propose ->
          key(ObjectKey.Kind.STANDING_AUTHORISATION, own);
      case StandingAct.GiveMovementNotice use -> key(ObjectKey.Kind.NOTICE, own);
      case StandingAct.OnAuthorisation about ->
          key(ObjectKey.Kind.STANDING_AUTHORISATION, about.authorisation().value());
      case MeetingAct content -> ofMeeting(content, own);
      case DisputeAct content -> ofDispute(content, own);
      case ResultAct content -> ofResult(content, own);
      case AttachmentAct.AttachFile file -> besides(file.object());
      case AttachmentAct.OnAttachment about ->
          theatre
              .state()
              .attachments()
              .all()
              .find(about.attachment())
              .flatMap(one -> besides(one.object()));
      case PlanAct.RecordMeasurement measured -> key(ObjectKey.Kind.MEASUREMENT, own);
      case PlanAct content -> key(ObjectKey.Kind.PLAN, "plan");
      default -> Optional.empty();
    };
  }

  private static Optional<ObjectKey> ofMeeting(MeetingAct content, String own) {
    return switch (content) {
      case MeetingAct.PlanMeeting plan -> key(ObjectKey.Kind.MEETING, own);
      case MeetingAct.ReportMeeting report -> key(ObjectKey.Kind.MEETING, own);
      case MeetingAct.OnMeeting about -> key(ObjectKey.Kind.MEETING, about.meeting().value());
      case MeetingAct.MakeCommitment make -> key(ObjectKey.Kind.COMMITMENT, own);
      case MeetingAct.OnCommitment about ->
          key(ObjectKey.Kind.COMMITMENT, about.commitment().value());
      case MeetingAct.EstablishForum forum -> key(ObjectKey.Kind.FORUM, own);
      case MeetingAct.CloseForum close -> key(ObjectKey.Kind.FORUM, close.forum().value());
    };
  }

  private static Optional<ObjectKey> ofDispute(DisputeAct content, String own) {
    return switch (content) {
      case DisputeAct.RaiseDispute raise -> key(ObjectKey.Kind.DISPUTE, own);
      case DisputeAct.ReportDispute report -> key(ObjectKey.Kind.DISPUTE, own);
      case DisputeAct.OnDispute about -> key(ObjectKey.Kind.DISPUTE, about.dispute().value());
      case DisputeAct.SuspendCooperation suspend -> key(ObjectKey.Kind.SUSPENSION, own);
      case DisputeAct.ResumeCooperation resume ->
          key(ObjectKey.Kind.SUSPENSION, resume.suspension().value());
    };
  }

  private static Optional<ObjectKey> ofResult(ResultAct content, String own) {
    return switch (content) {
      case ResultAct.FileReport file -> key(ObjectKey.Kind.REPORT, own);
      case ResultAct.OnReport about -> key(ObjectKey.Kind.REPORT, about.report().value());
      case ResultAct.RecordCivilianHarm harm -> key(ObjectKey.Kind.CIVILIAN_HARM, own);
      case ResultAct.OnHarm about -> key(ObjectKey.Kind.CIVILIAN_HARM, about.harm().value());
      case ResultAct.OpenInquiry open -> key(ObjectKey.Kind.INQUIRY, own);
      case ResultAct.OnInquiry about -> key(ObjectKey.Kind.INQUIRY, about.inquiry().value());
    };
  }

  private static Optional<ObjectKey> key(ObjectKey.Kind kind, String id) {
    return Optional.of(new ObjectKey(kind, id));
  }

  private Optional<View> view(TheatreState state, ObjectKey key, Audience audience) {
    return Views.view(state, key, audience, state.at(), theatre.texts());
  }

  /// Live conflicts of what the act puts on the ground, or of the operation it is about.
  private List<ConflictView> conflicts(TheatreState state, Entry entry, Audience audience) {
    Set<Digest> spaceTimes = new HashSet<>();
    Optional.ofNullable(entry.digests().get(Place.PART)).ifPresent(spaceTimes::add);
    if (entry.act().content() instanceof OperationAct.OnOperation about) {
      state
          .operations()
          .find(about.operation())
          .ifPresent(operation -> {
            spaceTimes.add(operation.latest().spaceTimeDigest());
            spaceTimes.add(operation.latest().placeDigest());
          });
    }
    return spaceTimes.stream()
        .flatMap(digest -> state.coordination().listLive(digest, 0).stream())
        .map(conflict -> new ObjectKey(ObjectKey.Kind.CONFLICT, conflict.id().value()))
        .sorted()
        .distinct()
        .flatMap(key -> view(state, key, audience).stream())
        .map(ConflictView.class::cast)
        .toList();
  }

  private static Optional<String> referenceOf(View view) {
    return switch (view) {
      case OperationView operation -> Optional.of(operation.reference());
      case NoticeView notice -> Optional.of(notice.reference());
      case ImmediateActionView action -> Optional.of(action.reference());
      case StandingAuthorisationView authorisation -> Optional.of(authorisation.reference());
      case MeetingView meeting -> Optional.of(meeting.reference());
      case CommitmentView commitment -> Optional.of(commitment.reference());
      case ForumView forum -> Optional.of(forum.reference());
      case ReportView report -> Optional.of(report.reference());
      case CivilianHarmView harm -> Optional.of(harm.reference());
      case InquiryView inquiry -> Optional.of(inquiry.reference());
      default -> Optional.empty();
    };
  }

  private static boolean isProtectedSite(View view) {
    return switch (view) {
      case OperationView operation -> operation.protectedSite();
      case NoticeView notice -> notice.protectedSite();
      case ImmediateActionView action -> action.protectedSite();
      default -> false;
    };
  }

  private static boolean isThroughHostCell(View view) {
    return switch (view) {
      case OperationView operation -> operation.throughHostCell();
      case NoticeView notice -> notice.throughHostCell();
      case ImmediateActionView action -> action.throughHostCell();
      default -> false;
    };
  }
}
