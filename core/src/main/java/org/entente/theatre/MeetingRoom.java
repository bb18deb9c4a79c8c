package org.entente.theatre;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.Facts;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Commitment;
import org.entente.meeting.CommitmentDecider;
import org.entente.meeting.Forum;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingDecider;
import org.entente.meeting.MeetingRejection;
import org.entente.operation.Setting;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;

/// Acts about meetings, commitments and forums, before and around their rules: what an author may
/// not know of is not there.
final class MeetingRoom {
  private final TheatreState state;
  private final Setting setting;

  private MeetingRoom(TheatreState state, Act act, Author author, Facts facts) {
    this.state = state;
    this.setting =
        new Setting(
            state.roster(), state.plan(), state.coordination(), state.border(), act, author, facts);
  }

  static Optional<Rejection> check(
      TheatreState state, Act act, Author author, MeetingAct content, Facts facts) {
    return new MeetingRoom(state, act, author, facts).check(content);
  }

  private Optional<Rejection> check(MeetingAct content) {
    return switch (content) {
      case MeetingAct.PlanMeeting plan ->
          MeetingDecider.plan(setting, plan, plan.forum().flatMap(this::forum));
      case MeetingAct.ReportMeeting report -> MeetingDecider.report(setting, report);
      case MeetingAct.OnMeeting about ->
          meeting(about.meeting())
              .map(known -> MeetingDecider.decide(setting, known, about))
              .orElseGet(() -> Optional.of(new MeetingRejection.UnknownMeeting()));
      case MeetingAct.MakeCommitment make ->
          CommitmentDecider.make(
              setting, make, make.links().meeting().flatMap(this::meeting), this::knowsOperation);
      case MeetingAct.OnCommitment about ->
          commitment(about.commitment())
              .map(known -> CommitmentDecider.decide(setting, known, about))
              .orElseGet(() -> Optional.of(new MeetingRejection.UnknownCommitment()));
      case MeetingAct.EstablishForum forum -> MeetingDecider.establish(setting, forum);
      case MeetingAct.CloseForum close ->
          forum(close.forum())
              .map(known -> MeetingDecider.close(setting, close, known))
              .orElseGet(() -> Optional.of(new MeetingRejection.UnknownForum()));
    };
  }

  private Audience audience() {
    return setting.author().audience();
  }

  private Instant at() {
    return setting.facts().at();
  }

  private Optional<Meeting> meeting(SubjectId id) {
    return state
        .meetings()
        .meetings()
        .find(id)
        .filter(one -> one.levelFor(audience(), at()).reaches(Level.EXISTENCE));
  }

  private Optional<Commitment> commitment(SubjectId id) {
    return state
        .meetings()
        .commitments()
        .find(id)
        .filter(one -> one.levelFor(audience(), at()).reaches(Level.EXISTENCE));
  }

  private Optional<Forum> forum(SubjectId id) {
    return state
        .meetings()
        .forums()
        .find(id)
        .filter(one -> one.levelFor(audience(), at()).reaches(Level.EXISTENCE));
  }

  private boolean knowsOperation(SubjectId id) {
    return state.operations().containsKey(id)
        && Knowledge.ofSubject(state, id, audience(), at()).reaches(Level.EXISTENCE);
  }
}
