package org.entente.node.mail;

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

/// By what an object is known to who is shown it.
///
/// @param reference empty for what has none
record Label(String reference, boolean exercise) {
  static final Label NONE = new Label("", false);

  static Label of(View view) {
    return switch (view) {
      case OperationView one -> new Label(one.reference(), one.exercise());
      case NoticeView one -> new Label(one.reference(), one.exercise());
      case StandingAuthorisationView one -> new Label(one.reference(), one.exercise());
      case MeetingView one -> new Label(one.reference(), one.exercise());
      case DisputeView one -> new Label(one.reference(), one.exercise());
      case ReportView one -> new Label(one.reference(), one.exercise());
      case InquiryView one -> new Label(one.reference(), one.exercise());
      case CommitmentView one -> new Label(one.reference(), one.exercise());
      case ImmediateActionView one -> new Label(one.reference(), one.exercise());
      case CivilianHarmView one -> new Label(one.reference(), one.exercise());
      case PlanView one -> NONE;
      case ForumView one -> NONE;
      case SuspensionView one -> NONE;
      case TheatreView one -> NONE;
      case PartyView one -> NONE;
      case PostView one -> NONE;
      case PersonView one -> NONE;
      case SectorView one -> NONE;
      case ConflictView one -> NONE;
      case CadenceView one -> NONE;
      case MeasurementView one -> NONE;
    };
  }
}
