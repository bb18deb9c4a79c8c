package org.entente.node.follow;

import org.entente.attachment.AttachmentAct;
import org.entente.border.BorderAct;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Act;
import org.entente.kernel.Bug;
import org.entente.meeting.MeetingAct;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationAct;
import org.entente.party.PartyAct;
import org.entente.plan.PlanAct;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;
import org.entente.theatre.TheatreState;

/// What an act is about: the id of the object that its reader would open.
final class Subjects {
  private Subjects() {}

  static String of(TheatreState state, Act act) {
    String own = act.id().value();
    return switch (act.content()) {
      case OperationAct.ProposeOperation propose -> own;
      case OperationAct.OnOperation about -> about.operation().value();
      case NoticeAct content -> ofNotice(content, own);
      case CoordinationAct content -> ofCoordination(state, content, own);
      case BorderAct.DrawSoil draw -> state.roster().getCharter().theatre().value();
      case BorderAct.OnCrossing about -> about.subject().value();
      case PartyAct content -> ofParty(state, content, own);
      case PlanAct.RecordMeasurement measured -> own;
      case PlanAct content -> "plan";
      case StandingAct.ProposeStandingAuthorisation propose -> own;
      case StandingAct.GiveMovementNotice use -> own;
      case StandingAct.OnAuthorisation about -> about.authorisation().value();
      case MeetingAct content -> ofMeeting(content, own);
      case DisputeAct content -> ofDispute(content, own);
      case ResultAct content -> ofResult(content, own);
      case AttachmentAct.AttachFile file -> file.object().value();
      case AttachmentAct.OnAttachment about ->
          state.attachments().all().get(about.attachment()).object().value();
      case ErasureAct.RequestErasure request -> own;
      case ErasureAct.ConfirmErasure confirm -> confirm.erasure().value();
      default -> throw new Bug("no subject of " + act.content().kind());
    };
  }

  private static String ofMeeting(MeetingAct content, String own) {
    return switch (content) {
      case MeetingAct.PlanMeeting plan -> own;
      case MeetingAct.ReportMeeting report -> own;
      case MeetingAct.OnMeeting about -> about.meeting().value();
      case MeetingAct.MakeCommitment make -> own;
      case MeetingAct.OnCommitment about -> about.commitment().value();
      case MeetingAct.EstablishForum forum -> own;
      case MeetingAct.CloseForum close -> close.forum().value();
    };
  }

  private static String ofDispute(DisputeAct content, String own) {
    return switch (content) {
      case DisputeAct.RaiseDispute raise -> own;
      case DisputeAct.ReportDispute report -> own;
      case DisputeAct.OnDispute about -> about.dispute().value();
      case DisputeAct.SuspendCooperation suspend -> own;
      case DisputeAct.ResumeCooperation resume -> resume.suspension().value();
    };
  }

  private static String ofResult(ResultAct content, String own) {
    return switch (content) {
      case ResultAct.FileReport file -> own;
      case ResultAct.OnReport about -> about.report().value();
      case ResultAct.RecordCivilianHarm harm -> own;
      case ResultAct.OnHarm about -> about.harm().value();
      case ResultAct.OpenInquiry open -> own;
      case ResultAct.OnInquiry about -> about.inquiry().value();
    };
  }

  private static String ofNotice(NoticeAct content, String own) {
    return switch (content) {
      case NoticeAct.GiveNotice give -> own;
      case NoticeAct.EstablishStandingMeasure establish -> own;
      case NoticeAct.ChangeStandingMeasure change -> change.measure().value();
      case NoticeAct.DeclareImmediateAction declare -> own;
      case NoticeAct.ReportReceipt report -> report.notices().getFirst().value();
      case NoticeAct.AnswerNotice answer -> answer.notice().value();
      case NoticeAct.EndNotice end -> end.notice().value();
      case NoticeAct.AnswerImmediateAction answer -> answer.action().value();
      case NoticeAct.EndImmediateAction end -> end.action().value();
    };
  }

  private static String ofCoordination(TheatreState state, CoordinationAct content, String own) {
    return switch (content) {
      case CoordinationAct.PublishMatrix publish -> state.roster().getCharter().theatre().value();
      case CoordinationAct.EstablishSector sector -> own;
      case CoordinationAct.DeclareReach reach -> reach.party().value();
      case CoordinationAct.AcknowledgeConflict ack -> ack.conflict().value();
      case CoordinationAct.ProposeArrangement propose -> propose.conflict().value();
      case CoordinationAct.SignArrangement sign ->
          state.coordination().arrangements().get(sign.arrangement()).conflict().value();
      case CoordinationAct.SettleConflict settle -> settle.conflict().value();
      case CoordinationAct.EndorseSettlement endorse -> endorse.conflict().value();
    };
  }

  private static String ofParty(TheatreState state, PartyAct content, String own) {
    return switch (content) {
      case PartyAct.AdoptCharter adopt -> adopt.charter().theatre().value();
      case PartyAct.AdmitParty admit -> admit.terms().id().value();
      case PartyAct.RegisterPerson person -> own;
      case PartyAct.CreatePost post -> own;
      case PartyAct.ChangeMandate change -> change.ofPost().value();
      case PartyAct.AppointPerson appoint -> appoint.toPost().value();
      case PartyAct.ConfirmAppointment confirm ->
          state.roster().appointments().get(confirm.appointment()).value();
      case PartyAct.EndAppointment end -> end.ofPost().value();
      case PartyAct.DelegateMandate delegate -> delegate.to().value();
      case PartyAct.RevokeDelegation revoke ->
          state.roster().delegations().get(revoke.delegation()).to().value();
      case PartyAct.RequestCredentialReset reset -> reset.person().value();
      case PartyAct.ConfirmCredentialReset reset ->
          state.roster().resets().get(reset.reset()).person().value();
      case PartyAct.MergePersons merge -> merge.duplicate().value();
      case PartyAct.SeparatePersons separate -> separate.duplicate().value();
    };
  }
}
