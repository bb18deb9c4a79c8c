package org.entente.theatre;

import java.time.ZoneOffset;
import java.util.List;
import org.entente.attachment.AttachmentAct;
import org.entente.border.BorderAct;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.CoordinationDecider;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.DisputeFold;
import org.entente.dispute.Disputes;
import org.entente.erasure.ErasureAct;
import org.entente.erasure.ErasureRequest;
import org.entente.kernel.Bug;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Entry;
import org.entente.kernel.ErasureId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingFold;
import org.entente.meeting.Meetings;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.notice.NoticeAct;
import org.entente.notice.NoticeDecider;
import org.entente.notice.Place;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.OperationFold;
import org.entente.operation.Version;
import org.entente.party.Author;
import org.entente.party.Authority;
import org.entente.party.PartyAct;
import org.entente.party.PartyDecider;
import org.entente.plan.PlanAct;
import org.entente.plan.PlanDecider;
import org.entente.result.ResultAct;
import org.entente.result.ResultFold;
import org.entente.result.Results;
import org.entente.standing.StandingAct;
import org.entente.standing.StandingAuthorisation;
import org.entente.standing.StandingDecider;

/// Folds one accepted entry into the state.
final class TheatreFold {
  private TheatreFold() {}

  static TheatreState evolve(TheatreState state, Entry entry) {
    if (entry.seq() != state.seq() + 1) {
      throw new Bug("entry " + entry.seq() + " after " + state.seq());
    }
    StateChange change = new StateChange(state, entry);
    switch (entry.act().content()) {
      case PartyAct content -> foldParty(change, content, entry);
      case PlanAct content -> foldPlan(change, content, entry);
      case CoordinationAct content -> foldCoordination(change, content, entry);
      case BorderAct content ->
          BorderRoom.fold(change, content, Authority.authorOf(change.roster, entry.act()), entry);
      case NoticeAct content -> foldNotice(change, content, entry);
      case OperationAct content -> foldOperation(change, content, entry);
      case StandingAct content -> foldStanding(change, content, entry);
      case MeetingAct content -> foldMeeting(change, content, entry);
      case DisputeAct content -> foldDispute(change, content, entry);
      case ResultAct content -> foldResult(change, content, entry);
      case AttachmentAct content -> AttachmentRoom.fold(change, content, entry);
      case ErasureAct content -> foldErasure(change, content, entry);
      default -> throw new Bug("no fold for " + entry.act().content().kind());
    }
    BorderRoom.restate(change, entry);
    change.rememberTexts();
    return change.done();
  }

  private static void foldParty(StateChange change, PartyAct content, Entry entry) {
    change.roster = PartyDecider.evolve(change.roster, content, entry);
    String id = entry.act().id().value();
    switch (content) {
      case PartyAct.AdoptCharter adopt -> change.touchCharter(adopt.charter());
      case PartyAct.AdmitParty admit -> {
        change.touch(ObjectKey.Kind.THEATRE, change.roster.getCharter().theatre().value());
        change.touchParty(admit.terms());
      }
      case PartyAct.RegisterPerson person -> change.touch(ObjectKey.Kind.PERSON, id);
      case PartyAct.CreatePost post -> {
        change.touch(ObjectKey.Kind.POST, id);
        change.touchNoticesFor(change.roster.partyOf(entry.act().post()));
      }
      case PartyAct.ChangeMandate mandate ->
          change.touch(ObjectKey.Kind.POST, mandate.ofPost().value());
      case PartyAct.AppointPerson appoint ->
          change.touch(ObjectKey.Kind.POST, appoint.toPost().value());
      case PartyAct.ConfirmAppointment confirm ->
          change.touch(
              ObjectKey.Kind.POST, change.roster.appointments().get(confirm.appointment()).value());
      case PartyAct.EndAppointment end -> change.touch(ObjectKey.Kind.POST, end.ofPost().value());
      case PartyAct.DelegateMandate delegate ->
          change.touch(ObjectKey.Kind.POST, delegate.to().value());
      case PartyAct.RevokeDelegation revoke ->
          change.touch(
              ObjectKey.Kind.POST,
              change.roster.delegations().get(revoke.delegation()).to().value());
      case PartyAct.RequestCredentialReset reset -> touchPostsOf(change, reset.person());
      case PartyAct.ConfirmCredentialReset reset ->
          touchPostsOf(change, change.roster.resets().get(reset.reset()).person());
      case PartyAct.MergePersons merge -> change.touchAll();
      case PartyAct.SeparatePersons separate -> change.touchAll();
    }
  }

  private static void touchPostsOf(StateChange change, PersonId person) {
    change.roster.posts().values().stream()
        .filter(post -> post.appointments().stream().anyMatch(one -> one.person().equals(person)))
        .forEach(post -> change.touch(ObjectKey.Kind.POST, post.id().value()));
  }

  private static void foldPlan(StateChange change, PlanAct content, Entry entry) {
    Author author = Authority.authorOf(change.roster, entry.act());
    change.plans = PlanDecider.evolve(change.plans, author, content, entry);
    switch (content) {
      case PlanAct.PublishPlan publish -> change.touch(ObjectKey.Kind.PLAN, "plan");
      case PlanAct.CommentOnPlan comment -> change.touch(ObjectKey.Kind.PLAN, "plan");
      case PlanAct.AnswerPlanComment answer -> change.touch(ObjectKey.Kind.PLAN, "plan");
      case PlanAct.RecordMeasurement measured ->
          change.touch(ObjectKey.Kind.MEASUREMENT, entry.act().id().value());
    }
  }

  private static void foldCoordination(StateChange change, CoordinationAct content, Entry entry) {
    Author author = Authority.authorOf(change.roster, entry.act());
    change.coordination = CoordinationDecider.evolve(change.coordination, author, content, entry);
    switch (content) {
      case CoordinationAct.PublishMatrix publish ->
          change.touch(ObjectKey.Kind.THEATRE, change.roster.getCharter().theatre().value());
      case CoordinationAct.EstablishSector sector ->
          change.touch(ObjectKey.Kind.SECTOR, entry.act().id().value());
      case CoordinationAct.DeclareReach reach -> change.touchReach(reach.party());
      case CoordinationAct.AcknowledgeConflict ack -> change.touchConflict(ack.conflict());
      case CoordinationAct.ProposeArrangement propose -> change.touchConflict(propose.conflict());
      case CoordinationAct.SignArrangement sign -> change.touchConflict(conflictOf(change, sign));
      case CoordinationAct.SettleConflict settle -> change.touchConflict(settle.conflict());
      case CoordinationAct.EndorseSettlement endorse -> change.touchConflict(endorse.conflict());
    }
  }

  private static ConflictId conflictOf(StateChange change, CoordinationAct.SignArrangement sign) {
    return change.coordination.arrangements().get(sign.arrangement()).conflict();
  }

  private static void foldNotice(StateChange change, NoticeAct content, Entry entry) {
    Author author = Authority.authorOf(change.roster, entry.act());
    switch (content) {
      case NoticeAct.GiveNotice give -> {
        Notice notice =
            NoticeDecider.given(change.roster, give, author, entry, Reference.of("NT", entry));
        change.putNotice(notice);
        change.openConflicts(entry.digestOf(Place.PART));
      }
      case NoticeAct.EstablishStandingMeasure establish -> {
        change.putNotice(
            NoticeDecider.established(
                change.roster, establish, author, entry, Reference.of("MP", entry)));
        change.openConflicts(entry.digestOf(Place.PART));
      }
      case NoticeAct.ChangeStandingMeasure moved -> {
        change.putNotice(
            NoticeDecider.changed(
                change.state.notices().get(moved.measure()), moved, author, entry));
        change.openConflicts(entry.digestOf(Place.PART));
      }
      case NoticeAct.DeclareImmediateAction declare -> {
        ImmediateAction action =
            NoticeDecider.declared(declare, author, entry, Reference.of("AI", entry));
        change.putAction(action);
        change.openConflicts(entry.digestOf(Place.PART));
      }
      case NoticeAct.AnswerNotice answer ->
          change.putNotice(
              NoticeDecider.answered(
                  change.state.notices().get(answer.notice()), answer, author, entry));
      case NoticeAct.ReportReceipt report ->
          report
              .notices()
              .forEach(id ->
                  change.putNotice(
                      NoticeDecider.received(
                          change.state.notices().get(id), report, author, entry)));
      case NoticeAct.EndNotice end -> {
        change.putNotice(NoticeDecider.ended(change.state.notices().get(end.notice()), end, entry));
        change.endUse(end.notice());
      }
      case NoticeAct.AnswerImmediateAction answer ->
          change.putAction(
              NoticeDecider.answered(
                  change.state.immediateActions().get(answer.action()), answer, author, entry));
      case NoticeAct.EndImmediateAction end ->
          change.putAction(
              NoticeDecider.ended(change.state.immediateActions().get(end.action()), end, entry));
    }
  }

  private static void foldOperation(StateChange change, OperationAct content, Entry entry) {
    Author author = Authority.authorOf(change.roster, entry.act());
    switch (content) {
      case OperationAct.ProposeOperation propose -> {
        Operation operation =
            OperationFold.propose(propose, author, entry, Reference.of("OP", entry));
        change.putOperation(operation);
        change.openConflicts(operation.latest().spaceTimeDigest());
        change.consult(operation.id(), true);
      }
      case OperationAct.OnOperation about -> {
        Operation before = change.state.operations().get(about.operation());
        Operation after = OperationFold.evolve(before, about, author, entry);
        change.putOperation(after);
        foldConsequences(change, about, after);
      }
    }
  }

  /// Coming into force or onto the ground can meet what the version did not meet when submitted;
  /// the entry's overlaps are those of the version it is about.
  private static void foldConsequences(
      StateChange change, OperationAct.OnOperation content, Operation after) {
    SubjectId id = after.id();
    switch (content) {
      case OperationAct.ReviseOperation revise -> {
        change.openConflicts(after.latest().spaceTimeDigest());
        change.consult(id, !change.entry.facts().sectors().isEmpty());
      }
      case OperationAct.AddConsulted add ->
          add.parties().forEach(party -> change.consult(id, party, Operation.Cause.HOST_ADDED));
      case OperationAct.ApproveOperation approve ->
          change.openConflicts(after.latest().spaceTimeDigest());
      case OperationAct.SignConditions sign ->
          change.openConflicts(after.latest().spaceTimeDigest());
      case OperationAct.ShiftWithinMargins shift ->
          after.inForce().map(Version::placeDigest).ifPresent(change::openConflicts);
      case OperationAct.StartOperation start ->
          after.inForce().map(Version::placeDigest).ifPresent(change::openConflicts);
      case OperationAct.ChangeRelease release -> change.touchConflictsOf(after);
      case OperationAct.WithdrawOperation other -> {}
      case OperationAct.TakePosition other -> {}
      case OperationAct.ReturnOperation other -> {}
      case OperationAct.RefuseOperation other -> {}
      case OperationAct.SuspendApproval other -> {}
      case OperationAct.LiftSuspension other -> {}
      case OperationAct.WithdrawApproval other -> {}
      case OperationAct.ReconfirmOperation again ->
          after.inForce().map(Version::placeDigest).ifPresent(change::openConflicts);
      case OperationAct.PausePart other -> {}
      case OperationAct.ResumePart other -> {}
      case OperationAct.ReportDisengagement other -> {}
      case OperationAct.CloseOperation other -> {}
      case OperationAct.RaiseObjection other -> {}
      case OperationAct.RemarkOnClause other -> {}
    }
  }

  private static void foldStanding(StateChange change, StandingAct content, Entry entry) {
    Author author = Authority.authorOf(change.roster, entry.act());
    switch (content) {
      case StandingAct.ProposeStandingAuthorisation propose ->
          change.putAuthorisation(
              StandingDecider.proposed(propose, author, entry, Reference.of("AP", entry)));
      case StandingAct.OnAuthorisation about -> {
        StandingAuthorisation old = change.standing.authorisations().get(about.authorisation());
        change.putAuthorisation(StandingDecider.evolve(old, about, author, entry));
        if (about instanceof StandingAct.GiveMovementNotice use) {
          Notice notice = StandingDecider.used(old, use, author, entry, Reference.of("MV", entry));
          change.putNotice(notice);
          change.use(old.id(), notice.id());
          change.openConflicts(entry.digestOf(Place.PART));
        }
      }
    }
  }

  private static void foldMeeting(StateChange change, MeetingAct content, Entry entry) {
    Author author = Authority.authorOf(change.roster, entry.act());
    Meetings before = change.state.meetings();
    switch (content) {
      case MeetingAct.PlanMeeting plan ->
          change.putMeeting(MeetingFold.planned(plan, author, entry, Reference.of("RE", entry)));
      case MeetingAct.ReportMeeting report ->
          change.putMeeting(MeetingFold.reported(report, author, entry, Reference.of("RE", entry)));
      case MeetingAct.OnMeeting about ->
          change.putMeeting(
              MeetingFold.evolve(before.meetings().get(about.meeting()), about, author, entry));
      case MeetingAct.MakeCommitment make ->
          change.putCommitment(MeetingFold.made(make, author, entry, Reference.of("EN", entry)));
      case MeetingAct.OnCommitment about ->
          change.putCommitment(
              MeetingFold.evolve(
                  before.commitments().get(about.commitment()), about, author, entry));
      case MeetingAct.EstablishForum forum ->
          change.putForum(MeetingFold.established(forum, author, entry, Reference.of("FO", entry)));
      case MeetingAct.CloseForum close ->
          change.putForum(MeetingFold.closed(before.forums().get(close.forum()), author, entry));
    }
  }

  private static void foldDispute(StateChange change, DisputeAct content, Entry entry) {
    Author author = Authority.authorOf(change.roster, entry.act());
    Disputes before = change.state.disputes();
    switch (content) {
      case DisputeAct.RaiseDispute raise ->
          change.putDispute(DisputeFold.raised(raise, author, entry, Reference.of("DI", entry)));
      case DisputeAct.ReportDispute report ->
          change.putDispute(DisputeFold.reported(report, author, entry, Reference.of("DI", entry)));
      case DisputeAct.OnDispute about ->
          change.putDispute(
              DisputeFold.evolve(
                  before.disputes().get(about.dispute()),
                  about,
                  members(change, about),
                  author,
                  entry));
      case DisputeAct.SuspendCooperation suspend ->
          change.putSuspension(
              DisputeFold.suspended(suspend, author, entry, Reference.of("SC", entry)));
      case DisputeAct.ResumeCooperation resume ->
          change.putSuspension(
              DisputeFold.resumed(before.suspensions().get(resume.suspension()), author, entry));
    }
  }

  private static List<PartyId> members(StateChange change, DisputeAct.OnDispute content) {
    return content instanceof DisputeAct.EscalateDispute escalate
        ? change.state.meetings().forums().get(escalate.forum()).parties()
        : List.of();
  }

  private static void foldResult(StateChange change, ResultAct content, Entry entry) {
    Author author = Authority.authorOf(change.roster, entry.act());
    Results before = change.state.results();
    switch (content) {
      case ResultAct.FileReport file ->
          change.putReport(ResultFold.filed(file, author, entry, Reference.of("CR", entry)));
      case ResultAct.AnswerFact answer ->
          change.putReport(
              ResultFold.answered(before.reports().get(answer.report()), answer, author, entry));
      case ResultAct.RecordCivilianHarm harm ->
          change.putHarm(ResultFold.recorded(harm, author, entry, Reference.of("DC", entry)));
      case ResultAct.OnHarm about ->
          change.putHarm(ResultFold.evolve(before.harms().get(about.harm()), about, author, entry));
      case ResultAct.OpenInquiry open ->
          change.putInquiry(ResultFold.opened(open, author, entry, Reference.of("EC", entry)));
      case ResultAct.OnInquiry about ->
          change.putInquiry(
              ResultFold.evolve(before.inquiries().get(about.inquiry()), about, author, entry));
    }
  }

  private static void foldErasure(StateChange change, ErasureAct content, Entry entry) {
    switch (content) {
      case ErasureAct.RequestErasure request -> {
        Author author = Authority.authorOf(change.roster, entry.act());
        ErasureId id = new ErasureId(entry.act().id().value());
        change.erasures =
            change.erasures.with(
                id,
                new ErasureRequest(
                    id,
                    author,
                    new TextRef(request.entry(), request.part()),
                    entry.text("content/reason"),
                    false));
      }
      case ErasureAct.ConfirmErasure confirm -> {
        ErasureRequest old = change.erasures.get(confirm.erasure());
        change.erasures =
            change.erasures.with(
                old.id(), new ErasureRequest(old.id(), old.by(), old.what(), old.reason(), true));
        change.erased = change.erased.with(old.what(), true);
        change.touchAll();
      }
    }
  }

  /// References for people are made of the entry's own number, which is no secret; a counter of
  /// operations would tell how many a reader does not see.
  static final class Reference {
    /// At least; a year's first entries look like its later ones.
    private static final int NUMBER_DIGITS = 4;

    private Reference() {}

    static String of(String prefix, Entry entry) {
      int year = entry.at().atOffset(ZoneOffset.UTC).getYear();
      String number = Long.toString(entry.seq());
      String zeros = "0".repeat(Math.max(0, NUMBER_DIGITS - number.length()));
      return prefix + "-" + year + "-" + zeros + number;
    }
  }
}
