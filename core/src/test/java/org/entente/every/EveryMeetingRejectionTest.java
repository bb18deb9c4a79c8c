package org.entente.every;

import static java.util.Map.entry;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.TASKFORCE_OPS;
import static org.entente.given.GivenRecord.because;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Encounters;
import org.entente.kernel.Digest;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.meeting.CommuniqueText;
import org.entente.meeting.Links;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingRejection;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.release.Release;

final class EveryMeetingRejectionTest extends EveryRejection {
  private final SubjectId planned =
      Encounters.accept(record, FORCE_OPS, Encounters.plan(FORCE_OPS, PLANS));
  private final SubjectId forum =
      Encounters.accept(
          record, FORCE_OPS, Encounters.forum(Release.NONE, FORCE_OPS.party(), HOST.id()));
  private final SubjectId promise =
      Encounters.accept(record, FORCE_OPS, Encounters.promise(FORCE_OPS, PLANS));
  private final SubjectId toCome =
      Encounters.accept(record, FORCE_OPS, Encounters.plan(FORCE_OPS, PLANS));
  private final Rejection tooEarly = record.reject(FORCE_OPS, Encounters.hold(toCome, FORCE_OPS));
  private final SubjectId held = Encounters.held(record, FORCE_OPS, PLANS);

  @Override
  Class<? extends Rejection> family() {
    return MeetingRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.ofEntries(
        entry(
            MeetingRejection.UnknownMeeting.class,
            () -> record.reject(MISSION_OPS, new MeetingAct.CancelMeeting(planned, because()))),
        entry(
            MeetingRejection.UnknownCommitment.class,
            () -> record.reject(MISSION_OPS, new MeetingAct.ReleaseCommitment(promise, because()))),
        entry(
            MeetingRejection.UnknownClaim.class,
            () -> record.reject(PLANS, confirm(promise, nothing()))),
        entry(
            MeetingRejection.UnknownForum.class,
            () -> record.reject(MISSION_OPS, new MeetingAct.CloseForum(forum, because()))),
        entry(
            MeetingRejection.NotAtMeeting.class,
            () -> record.reject(MISSION_OPS, Encounters.plan(FORCE_OPS, PLANS))),
        entry(
            MeetingRejection.PostOfAnotherParty.class,
            () ->
                record.reject(
                    FORCE_OPS, Encounters.plan(FORCE_OPS, as(HOST_OF, MISSION_OPS.post())))),
        entry(MeetingRejection.PostNotHeldThen.class, this::thePostOfToday),
        entry(MeetingRejection.AttendeeTheirsToName.class, this::anothersClerk),
        entry(
            MeetingRejection.MeetingNotPlanned.class,
            () -> record.reject(FORCE_OPS, new MeetingAct.CancelMeeting(held, because()))),
        entry(MeetingRejection.MeetingToCome.class, () -> tooEarly),
        entry(
            MeetingRejection.MeetingNotHeld.class,
            () -> record.reject(FORCE_OPS, Encounters.minutes(planned, "Too early"))),
        entry(
            MeetingRejection.WordOfAnother.class,
            () -> record.reject(FORCE_OPS, Encounters.says(held, HOST.id(), false))),
        entry(
            MeetingRejection.OnlyReporterAttributes.class,
            () -> record.reject(FORCE_OPS, Encounters.says(held, HOST.id(), true))),
        entry(
            MeetingRejection.AnotherCommunique.class,
            () ->
                record.reject(
                    FORCE_OPS, new MeetingAct.SignCommunique(held, new Digest(1, 2, 3, 4)))),
        entry(MeetingRejection.CommuniqueSigned.class, this::publishedTwice),
        entry(
            MeetingRejection.AnotherMinutes.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    new MeetingAct.SignMinutes(held, new Digest(1, 2, 3, 4), Optional.empty()))),
        entry(MeetingRejection.MinutesAnswered.class, this::signedTwice),
        entry(
            MeetingRejection.OwedToAnother.class,
            () -> record.reject(FORCE_OPS, new MeetingAct.ReleaseCommitment(promise, because()))),
        entry(MeetingRejection.CommitmentReleased.class, this::releasedTwice),
        entry(MeetingRejection.SidesOnly.class, this::anOnlooker),
        entry(MeetingRejection.OtherSideAnswers.class, this::oneself),
        entry(MeetingRejection.ClaimAnswered.class, this::answeredTwice),
        entry(
            MeetingRejection.NotOfForum.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    Encounters.plan(Release.NONE, Optional.of(forum), FORCE_OPS, MISSION_OPS))),
        entry(MeetingRejection.ForumClosed.class, this::closed),
        entry(
            MeetingRejection.ForumOfAnother.class,
            () -> record.reject(PLANS, new MeetingAct.CloseForum(forum, because()))),
        entry(
            MeetingRejection.ExerciseDiffers.class,
            () -> record.reject(FORCE_OPS, asReal(Encounters.in(held)))));
  }

  private static final Actor HOST_OF = PLANS;

  private static MeetingAct confirm(SubjectId commitment, SubjectId claim) {
    return new MeetingAct.AnswerClaim(
        commitment, claim, MeetingAct.ClaimAnswer.CONFIRMED, Optional.empty());
  }

  /// He holds it since the meeting.
  private Rejection thePostOfToday() {
    Actor late = record.joins(FORCE_OPS, FORCE_SECOND, Capacity.INTERIM, Mandate.of("HoldMeeting"));
    return record.reject(FORCE_OPS, Encounters.hold(held, late));
  }

  private Rejection anothersClerk() {
    Actor clerk = record.joins(PLANS, AUTHORITY, Capacity.HOLDER, Mandate.of("HoldMeeting"));
    return record.reject(FORCE_OPS, Encounters.hold(held, clerk));
  }

  private Rejection signedTwice() {
    record.accept(FORCE_OPS, Encounters.minutes(held, "One"));
    record.accept(FORCE_OPS, Encounters.sign(record, held));
    return record.reject(FORCE_SECOND, Encounters.sign(record, held));
  }

  private Rejection publishedTwice() {
    CommuniqueText words = new CommuniqueText(Text.of("Rencontre."), Text.of("A meeting."));
    record.accept(FORCE_OPS, new MeetingAct.ProposeCommunique(held, words));
    Digest proposed = Encounters.find(record, held).communiques().getLast().digest();
    record.accept(FORCE_OPS, new MeetingAct.SignCommunique(held, proposed));
    return record.reject(FORCE_SECOND, new MeetingAct.SignCommunique(held, proposed));
  }

  private Rejection releasedTwice() {
    SubjectId other = Encounters.accept(record, FORCE_OPS, Encounters.promise(FORCE_OPS, PLANS));
    record.accept(PLANS, new MeetingAct.ReleaseCommitment(other, because()));
    return record.reject(PLANS, new MeetingAct.ReleaseCommitment(other, because()));
  }

  private Rejection anOnlooker() {
    SubjectId shown =
        Encounters.accept(
            record,
            FORCE_OPS,
            Encounters.promise(FORCE_OPS, PLANS, Links.NONE, Cast.shownTo(TASKFORCE_OPS.party())));
    return record.reject(TASKFORCE_OPS, new MeetingAct.ClaimCommitmentKept(shown, because()));
  }

  private Rejection oneself() {
    SubjectId claim =
        Encounters.accept(record, PLANS, new MeetingAct.ClaimCommitmentBroken(promise, because()));
    return record.reject(AUTHORITY, confirm(promise, claim));
  }

  private Rejection answeredTwice() {
    SubjectId claim =
        Encounters.accept(
            record, FORCE_OPS, new MeetingAct.ClaimCommitmentKept(promise, because()));
    record.accept(PLANS, confirm(promise, claim));
    return record.reject(PLANS, confirm(promise, claim));
  }

  private Rejection closed() {
    SubjectId old =
        Encounters.accept(
            record, FORCE_OPS, Encounters.forum(Release.NONE, FORCE_OPS.party(), HOST.id()));
    record.accept(FORCE_OPS, new MeetingAct.CloseForum(old, because()));
    return record.reject(
        FORCE_OPS, Encounters.plan(Release.NONE, Optional.of(old), FORCE_OPS, PLANS));
  }

  private static MeetingAct asReal(Links links) {
    MeetingAct.MakeCommitment exercise = Encounters.promise(FORCE_OPS, PLANS, links, Release.NONE);
    return new MeetingAct.MakeCommitment(
        exercise.ower(),
        exercise.beneficiary(),
        false,
        false,
        exercise.text(),
        exercise.due(),
        links,
        Release.NONE);
  }
}
