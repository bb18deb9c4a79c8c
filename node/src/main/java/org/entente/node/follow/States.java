package org.entente.node.follow;

import java.util.Optional;
import java.util.Set;
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

/// The state a view shows, of what has one.
final class States {
  private static final Set<String> OVER = Set.of("CLOSED", "REFUSED", "WITHDRAWN");

  private States() {}

  /// Whether it is a thing of the past, that no first screen stands on.
  static boolean isOver(View view) {
    return switch (view) {
      case OperationView one -> OVER.contains(one.state());
      case NoticeView one -> one.state().equals("ENDED");
      case ConflictView one -> !one.live();
      default -> false;
    };
  }

  static Optional<String> of(View view) {
    return switch (view) {
      case OperationView one -> Optional.of(one.state());
      case NoticeView one -> Optional.of(one.state());
      case ImmediateActionView one -> Optional.of(one.state());
      case StandingAuthorisationView one -> Optional.of(one.state());
      case MeetingView one -> Optional.of(one.state());
      case CommitmentView one -> Optional.of(one.state());
      case ForumView one -> Optional.of(one.state());
      case DisputeView one -> Optional.of(one.state());
      case SuspensionView one -> Optional.of(one.state());
      case ReportView one -> Optional.of(one.state());
      case CivilianHarmView one -> Optional.of(one.state());
      case InquiryView one -> Optional.of(one.state());
      case TheatreView one -> Optional.empty();
      case PartyView one -> Optional.empty();
      case PostView one -> Optional.empty();
      case PersonView one -> Optional.empty();
      case SectorView one -> Optional.empty();
      case PlanView one -> Optional.empty();
      case ConflictView one -> Optional.empty();
      case CadenceView one -> Optional.empty();
      case MeasurementView one -> Optional.empty();
    };
  }
}
