package org.entente.theatre;

import java.time.Instant;
import java.util.Optional;
import org.entente.dispute.CooperationDecider;
import org.entente.dispute.Dispute;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.DisputeDecider;
import org.entente.dispute.DisputeRejection;
import org.entente.dispute.Suspension;
import org.entente.kernel.Act;
import org.entente.kernel.Facts;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Forum;
import org.entente.meeting.Meeting;
import org.entente.operation.Setting;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;

/// Acts about disputes and cooperation, before and around their rules: what an author may not know
/// of is not there.
final class DisputeRoom {
  private final TheatreState state;
  private final Setting setting;

  private DisputeRoom(TheatreState state, Act act, Author author, Facts facts) {
    this.state = state;
    this.setting =
        new Setting(
            state.roster(), state.plan(), state.coordination(), state.border(), act, author, facts);
  }

  static Optional<Rejection> check(
      TheatreState state, Act act, Author author, DisputeAct content, Facts facts) {
    return new DisputeRoom(state, act, author, facts).check(content);
  }

  private Optional<Rejection> check(DisputeAct content) {
    return switch (content) {
      case DisputeAct.RaiseDispute raise -> DisputeDecider.raise(setting, raise, named(content));
      case DisputeAct.ReportDispute report -> DisputeDecider.report(setting, report);
      case DisputeAct.OnDispute about ->
          dispute(about.dispute())
              .map(known -> DisputeDecider.decide(setting, known, about, named(content)))
              .orElseGet(() -> Optional.of(new DisputeRejection.UnknownDispute()));
      case DisputeAct.SuspendCooperation suspend -> CooperationDecider.suspend(setting, suspend);
      case DisputeAct.ResumeCooperation resume ->
          CooperationDecider.resume(setting, resume, suspension(resume.suspension()));
    };
  }

  private DisputeDecider.Named named(DisputeAct content) {
    return new DisputeDecider.Named(
        id -> Knowledge.ofEvidence(state, id, audience(), at()).reaches(Level.EXISTENCE),
        content instanceof DisputeAct.ConsultOnDispute consult
            ? meeting(consult.meeting())
            : Optional.empty(),
        content instanceof DisputeAct.EscalateDispute escalate
            ? forum(escalate.forum())
            : Optional.empty());
  }

  private Audience audience() {
    return setting.author().audience();
  }

  private Instant at() {
    return setting.facts().at();
  }

  private Optional<Dispute> dispute(SubjectId id) {
    return state
        .disputes()
        .disputes()
        .find(id)
        .filter(one -> Knowledge.ofDispute(one, audience(), at()).reaches(Level.EXISTENCE));
  }

  private Optional<Suspension> suspension(SubjectId id) {
    return state
        .disputes()
        .suspensions()
        .find(id)
        .filter(one -> Knowledge.ofSuspension(state, one, audience()).reaches(Level.EXISTENCE));
  }

  private Optional<Meeting> meeting(SubjectId id) {
    return state
        .meetings()
        .meetings()
        .find(id)
        .filter(one -> Knowledge.ofMeeting(one, audience(), at()).reaches(Level.EXISTENCE));
  }

  private Optional<Forum> forum(SubjectId id) {
    return state
        .meetings()
        .forums()
        .find(id)
        .filter(one -> Knowledge.ofForum(one, audience(), at()).reaches(Level.EXISTENCE));
  }
}
