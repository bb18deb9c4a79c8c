package org.entente.theatre;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.entente.attachment.Attachment;
import org.entente.coordination.Conflict;
import org.entente.coordination.SubjectKind;
import org.entente.dispute.Dispute;
import org.entente.dispute.Suspension;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Commitment;
import org.entente.meeting.Forum;
import org.entente.meeting.Meeting;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.operation.Operation;
import org.entente.operation.OperationRelease;
import org.entente.party.Charter;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.result.CivilianHarm;
import org.entente.result.Inquiry;
import org.entente.result.Report;
import org.entente.standing.StandingAuthorisation;

/// What an audience may know of: the one place that says at which level it is shown an object.
///
/// Who is asked its consent to a crossing is shown where and when, whatever was released to it:
/// nobody consents to what is hidden from him.
public final class Knowledge {
  private Knowledge() {}

  public static Level ofSubject(
      TheatreState state, SubjectId subject, Audience audience, Instant instant) {
    Level operation =
        levelOf(
            state.operations().find(subject),
            found -> ofOperation(state, found, audience, instant));
    Level notice =
        levelOf(state.notices().find(subject), found -> ofNotice(state, found, audience, instant));
    Level action =
        levelOf(
            state.immediateActions().find(subject), found -> ofImmediate(state, found, audience));
    return operation.orAtLeast(notice).orAtLeast(action);
  }

  private static <T> Level levelOf(Optional<T> found, Function<T, Level> level) {
    return found.map(level).orElse(Level.HIDDEN);
  }

  public static Level ofOperation(
      TheatreState state, Operation operation, Audience audience, Instant instant) {
    Level level = OperationRelease.levelFor(operation, state.roster(), audience, instant);
    boolean asked =
        state.border().soil().isPresent()
            && BorderRoom.versions(operation)
                .anyMatch(place -> state.border().asks(audience.party(), place));
    return asked ? level.orAtLeast(Level.AREA) : level;
  }

  public static Level ofNotice(
      TheatreState state, Notice notice, Audience audience, Instant instant) {
    Level level = notice.levelFor(state.roster().getCharter(), audience, instant);
    boolean asked =
        !notice.isHumanitarian() && state.border().asks(audience.party(), notice.spaceTime());
    return asked ? level.orAtLeast(Level.AREA) : level;
  }

  public static Level ofAuthorisation(
      TheatreState state, StandingAuthorisation one, Audience audience, Instant instant) {
    Level level = one.levelFor(state.roster().getCharter(), audience, instant);
    return state.border().asks(audience.party(), one.digest())
        ? level.orAtLeast(Level.AREA)
        : level;
  }

  public static Level ofMeeting(Meeting meeting, Audience audience, Instant instant) {
    return meeting.levelFor(audience, instant);
  }

  public static Level ofCommitment(Commitment one, Audience audience, Instant instant) {
    return one.levelFor(audience, instant);
  }

  public static Level ofForum(Forum forum, Audience audience, Instant instant) {
    return forum.levelFor(audience, instant);
  }

  public static Level ofDispute(Dispute one, Audience audience, Instant instant) {
    return one.levelFor(audience, instant);
  }

  /// That two parties do not cooperate, every party that may be asked to take part must know, as it
  /// must know the matrix; why, is for the two and the forces that answer to them.
  public static Level ofSuspension(TheatreState state, Suspension one, Audience audience) {
    Charter charter = state.roster().getCharter();
    if (one.concerns(charter, audience.party())) {
      return Level.FULL;
    }
    return charter.isHumanitarian(audience.party()) ? Level.HIDDEN : Level.SUMMARY;
  }

  /// Anything a dispute may point at: what takes up ground, and what was said and promised.
  public static Level ofEvidence(
      TheatreState state, SubjectId id, Audience audience, Instant instant) {
    Level meeting =
        levelOf(state.meetings().meetings().find(id), one -> ofMeeting(one, audience, instant));
    Level commitment =
        levelOf(
            state.meetings().commitments().find(id), one -> ofCommitment(one, audience, instant));
    return ofSubject(state, id, audience, instant).orAtLeast(meeting).orAtLeast(commitment);
  }

  /// Anything beside which a file may lie; hidden where there is no such thing.
  public static Level ofHolder(
      TheatreState state, SubjectId id, Audience audience, Instant instant) {
    Level operation =
        levelOf(state.operations().find(id), one -> ofOperation(state, one, audience, instant));
    Level notice =
        levelOf(state.notices().find(id), one -> ofNotice(state, one, audience, instant));
    return operation
        .orAtLeast(notice)
        .orAtLeast(ofSpoken(state, id, audience, instant))
        .orAtLeast(ofResult(state, id, audience, instant));
  }

  private static Level ofSpoken(
      TheatreState state, SubjectId id, Audience audience, Instant instant) {
    Level meeting =
        levelOf(state.meetings().meetings().find(id), one -> ofMeeting(one, audience, instant));
    Level dispute =
        levelOf(state.disputes().disputes().find(id), one -> ofDispute(one, audience, instant));
    return meeting.orAtLeast(dispute);
  }

  private static Level ofResult(
      TheatreState state, SubjectId id, Audience audience, Instant instant) {
    Level report =
        levelOf(state.results().reports().find(id), one -> ofReport(one, audience, instant));
    Level harm = levelOf(state.results().harms().find(id), one -> ofHarm(one, audience, instant));
    Level inquiry =
        levelOf(state.results().inquiries().find(id), one -> ofInquiry(one, audience, instant));
    return report.orAtLeast(harm).orAtLeast(inquiry);
  }

  /// Whether the audience is given the bytes of an attachment: it is shown the whole of the object,
  /// and nobody has taken the file out of sight or had its title erased.
  public static boolean givesFile(
      TheatreState state, Attachment one, Audience audience, Instant instant) {
    return one.withdrawn().isEmpty()
        && !state.erased().containsKey(one.title())
        && ofHolder(state, one.object(), audience, instant).reaches(Level.FULL);
  }

  public static Level ofReport(Report report, Audience audience, Instant instant) {
    return report.levelFor(audience, instant);
  }

  public static Level ofHarm(CivilianHarm harm, Audience audience, Instant instant) {
    return harm.levelFor(audience, instant);
  }

  public static Level ofInquiry(Inquiry inquiry, Audience audience, Instant instant) {
    return inquiry.levelFor(audience, instant);
  }

  public static Level ofImmediate(TheatreState state, ImmediateAction action, Audience audience) {
    return action.levelFor(state.roster().getCharter(), audience);
  }

  /// Whether the audience may know that these two meet: it is shown where both are. The host is
  /// told of every conflict, of a humanitarian side it was not shown only that it is there.
  public static boolean ofConflict(
      TheatreState state, Conflict conflict, Audience audience, Instant instant) {
    Level needed = state.roster().isHost(audience.party()) ? Level.EXISTENCE : Level.AREA;
    return ofSubject(state, conflict.newcomer().subject(), audience, instant).reaches(needed)
        && ofSubject(state, conflict.earlier().subject(), audience, instant).reaches(needed);
  }

  /// The kind of a subject, by where it is found.
  public static SubjectKind kindOf(TheatreState state, SubjectId subject) {
    if (state.operations().containsKey(subject)) {
      return SubjectKind.OPERATION;
    }
    return state.notices().containsKey(subject) ? SubjectKind.NOTICE : SubjectKind.IMMEDIATE_ACTION;
  }

  /// The kind of an object beside which a file lies.
  public static ObjectKey.Kind kindOfHolder(TheatreState state, SubjectId object) {
    if (state.operations().containsKey(object)) {
      return ObjectKey.Kind.OPERATION;
    }
    if (state.notices().containsKey(object)) {
      return ObjectKey.Kind.NOTICE;
    }
    if (state.meetings().meetings().containsKey(object)) {
      return ObjectKey.Kind.MEETING;
    }
    if (state.disputes().disputes().containsKey(object)) {
      return ObjectKey.Kind.DISPUTE;
    }
    if (state.results().reports().containsKey(object)) {
      return ObjectKey.Kind.REPORT;
    }
    return state.results().harms().containsKey(object)
        ? ObjectKey.Kind.CIVILIAN_HARM
        : ObjectKey.Kind.INQUIRY;
  }
}
