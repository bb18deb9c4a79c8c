package org.entente.meeting;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.meeting.MeetingAct.AnswerClaim;
import org.entente.meeting.MeetingAct.ClaimCommitmentBroken;
import org.entente.meeting.MeetingAct.ClaimCommitmentKept;
import org.entente.meeting.MeetingAct.MakeCommitment;
import org.entente.meeting.MeetingAct.OnCommitment;
import org.entente.meeting.MeetingAct.ReleaseCommitment;
import org.entente.operation.OperationRejection;
import org.entente.operation.Setting;
import org.entente.plan.Plan;

/// Decides acts about commitments. That the post may sign such an act, and that the author may know
/// of what it is about, has been checked before.
public final class CommitmentDecider {
  private CommitmentDecider() {}

  /// @param meeting that it names, if the author may know of it
  /// @param mayKnow whether the author may know of an operation
  public static Optional<Rejection> make(
      Setting setting,
      MakeCommitment make,
      Optional<Meeting> meeting,
      java.util.function.Predicate<SubjectId> mayKnow) {
    return MeetingDecider.checkParties(
            setting.roster(), List.of(make.ower(), make.beneficiary()), make.release())
        .or(() -> checkMeeting(setting, make, meeting))
        .or(() -> checkLinks(setting, make.links(), mayKnow));
  }

  private static Optional<Rejection> checkMeeting(
      Setting setting, MakeCommitment make, Optional<Meeting> known) {
    if (make.links().meeting().isEmpty()) {
      return make.attributed()
          ? Optional.of(new MeetingRejection.OnlyReporterAttributes())
          : MeetingDecider.ownWord(setting, make.ower());
    }
    if (known.isEmpty()) {
      return Optional.of(new MeetingRejection.UnknownMeeting());
    }
    Meeting meeting = known.get();
    return MeetingDecider.checkWord(setting, meeting, make.ower(), make.attributed())
        .or(() -> MeetingDecider.tookPlace(meeting))
        .or(() ->
            List.of(make.ower(), make.beneficiary()).stream()
                .filter(side -> !meeting.takesPart(side))
                .findFirst()
                .map(MeetingRejection.NotAtMeeting::new))
        .or(() ->
            meeting.terms().exercise() == make.exercise()
                ? Optional.empty()
                : Optional.of(new MeetingRejection.ExerciseDiffers()));
  }

  private static Optional<Rejection> checkLinks(
      Setting setting, Links links, java.util.function.Predicate<SubjectId> mayKnow) {
    Optional<Rejection> operation =
        links
            .operation()
            .filter(id -> !mayKnow.test(id))
            .map(id -> new OperationRejection.UnknownSubject());
    return operation.or(() -> checkObjective(setting, links));
  }

  /// To a humanitarian party, which is not shown the plan, no objective is known.
  private static Optional<Rejection> checkObjective(Setting setting, Links links) {
    PartyId author = setting.author().party();
    Optional<Plan> plan =
        setting.plan().filter(any -> !setting.roster().getCharter().isHumanitarian(author));
    return links
        .objective()
        .filter(id -> !plan.map(known -> known.has(id)).orElse(false))
        .map(id -> new OperationRejection.UnknownObjective(id.value()));
  }

  /// @param commitment that the author may know of
  public static Optional<Rejection> decide(
      Setting setting, Commitment commitment, OnCommitment content) {
    return switch (content) {
      case ClaimCommitmentKept kept -> sidesOnly(setting, commitment);
      case ClaimCommitmentBroken broken -> sidesOnly(setting, commitment);
      case AnswerClaim answer ->
          sidesOnly(setting, commitment).or(() -> answer(setting, commitment, answer));
      case ReleaseCommitment release -> release(setting, commitment);
    };
  }

  private static Optional<Rejection> sidesOnly(Setting setting, Commitment commitment) {
    return commitment.isSide(setting.author().party())
        ? Optional.empty()
        : Optional.of(new MeetingRejection.SidesOnly());
  }

  private static Optional<Rejection> answer(
      Setting setting, Commitment commitment, AnswerClaim answer) {
    Optional<Commitment.Claim> claim = commitment.findClaim(answer.claim());
    if (claim.isEmpty()) {
      return Optional.of(new MeetingRejection.UnknownClaim());
    }
    PartyId other = commitment.otherThan(claim.get().by().party());
    if (!other.equals(setting.author().party())) {
      return Optional.of(new MeetingRejection.OtherSideAnswers(other));
    }
    return claim.get().answer().isPresent()
        ? Optional.of(new MeetingRejection.ClaimAnswered())
        : Optional.empty();
  }

  private static Optional<Rejection> release(Setting setting, Commitment commitment) {
    if (!commitment.beneficiary().equals(setting.author().party())) {
      return Optional.of(new MeetingRejection.OwedToAnother(commitment.beneficiary()));
    }
    return commitment.ending().isPresent()
        ? Optional.of(new MeetingRejection.CommitmentReleased())
        : Optional.empty();
  }
}
