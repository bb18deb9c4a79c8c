package org.entente.dispute;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.dispute.DisputeAct.AcknowledgeDispute;
import org.entente.dispute.DisputeAct.AnswerDispute;
import org.entente.dispute.DisputeAct.ConsultOnDispute;
import org.entente.dispute.DisputeAct.EscalateDispute;
import org.entente.dispute.DisputeAct.OnDispute;
import org.entente.dispute.DisputeAct.ProposeSettlement;
import org.entente.dispute.DisputeAct.RaiseDispute;
import org.entente.dispute.DisputeAct.ReplyToEntry;
import org.entente.dispute.DisputeAct.ReportDispute;
import org.entente.dispute.DisputeAct.SignSettlement;
import org.entente.dispute.DisputeAct.WithdrawDispute;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Forum;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingRejection;
import org.entente.operation.Setting;
import org.entente.party.PartyRejection;
import org.entente.release.Grant;
import org.entente.release.Release;

/// Decides acts about disputes. That the post may sign such an act, and that the author may know of
/// what it is about, has been checked before. What is said is rejected for form alone: for naming
/// what is not there, or for being somebody else's word.
public final class DisputeDecider {
  private DisputeDecider() {}

  /// What an act names besides the dispute, as far as its author may know of it.
  public record Named(
      Predicate<SubjectId> evidence, Optional<Meeting> meeting, Optional<Forum> forum) {}

  public static Optional<Rejection> raise(Setting setting, RaiseDispute raise, Named named) {
    return checkParties(setting, List.of(raise.against()), raise.release())
        .or(() -> notItself(setting, raise.against()))
        .or(() -> notHumanitarian(setting, raise.against()))
        .or(() -> checkEvidence(raise.evidence(), named));
  }

  public static Optional<Rejection> report(Setting setting, ReportDispute report) {
    return checkParties(setting, report.between(), report.release())
        .or(() ->
            report.between().stream()
                .flatMap(party -> notHumanitarian(setting, party).stream())
                .findFirst());
  }

  static Optional<Rejection> checkParties(Setting setting, List<PartyId> parties, Release release) {
    return Stream.concat(parties.stream(), release.grants().stream().map(Grant::party))
        .filter(party -> !setting.roster().hasParty(party))
        .findFirst()
        .map(PartyRejection.UnknownParty::new);
  }

  static Optional<Rejection> notItself(Setting setting, PartyId other) {
    return other.equals(setting.author().party())
        ? Optional.of(new DisputeRejection.WithItself())
        : Optional.empty();
  }

  static Optional<Rejection> notHumanitarian(Setting setting, PartyId other) {
    return setting.roster().getCharter().isHumanitarian(other)
        ? Optional.of(new DisputeRejection.HumanitarianInDispute(other))
        : Optional.empty();
  }

  private static Optional<Rejection> checkEvidence(Evidence evidence, Named named) {
    return evidence.subjects().stream().allMatch(named.evidence())
        ? Optional.empty()
        : Optional.of(new DisputeRejection.UnknownEvidence());
  }

  /// @param dispute that the author may know of
  public static Optional<Rejection> decide(
      Setting setting, Dispute dispute, OnDispute content, Named named) {
    return sidesOnly(setting, dispute)
        .or(() ->
            switch (content) {
              case AcknowledgeDispute acknowledge -> acknowledge(setting, dispute);
              case AnswerDispute answer ->
                  otherSideOnly(setting, dispute).or(() -> checkEvidence(answer.evidence(), named));
              case ReplyToEntry reply -> checkItem(dispute, reply);
              case ConsultOnDispute consult ->
                  isOpen(dispute).or(() -> consult(dispute, named.meeting()));
              case EscalateDispute escalate ->
                  isOpen(dispute).or(() -> escalate(dispute, named.forum()));
              case ProposeSettlement propose -> isOpen(dispute);
              case SignSettlement sign ->
                  isOpen(dispute).or(() -> sign(setting, dispute, sign.settlement()));
              case WithdrawDispute withdraw ->
                  isOpen(dispute).or(() -> raiserOnly(setting, dispute));
            });
  }

  private static Optional<Rejection> sidesOnly(Setting setting, Dispute dispute) {
    return dispute.isSide(setting.author().party())
        ? Optional.empty()
        : Optional.of(new DisputeRejection.DisputeOfOthers());
  }

  /// Of a reported one either side gives its version: neither raised it.
  private static Optional<Rejection> otherSideOnly(Setting setting, Dispute dispute) {
    boolean other =
        dispute.reported().isPresent() || dispute.against().equals(setting.author().party());
    return other
        ? Optional.empty()
        : Optional.of(new DisputeRejection.OtherSideOnly(dispute.against()));
  }

  private static Optional<Rejection> raiserOnly(Setting setting, Dispute dispute) {
    return dispute.raiser().equals(setting.author().party())
        ? Optional.empty()
        : Optional.of(new DisputeRejection.RaiserOnly(dispute.raiser()));
  }

  private static Optional<Rejection> isOpen(Dispute dispute) {
    if (dispute.reported().isPresent()) {
      return Optional.of(new DisputeRejection.DisputeOnlyReported());
    }
    return dispute.isOver() ? Optional.of(new DisputeRejection.DisputeOver()) : Optional.empty();
  }

  private static Optional<Rejection> acknowledge(Setting setting, Dispute dispute) {
    return isOpen(dispute)
        .or(() -> otherSideOnly(setting, dispute))
        .or(() ->
            dispute.acknowledged().map(signature -> new DisputeRejection.DisputeAcknowledged()));
  }

  private static Optional<Rejection> checkItem(Dispute dispute, ReplyToEntry reply) {
    return dispute.findItem(reply.entry()).isPresent()
        ? Optional.empty()
        : Optional.of(new DisputeRejection.UnknownEntry());
  }

  private static Optional<Rejection> consult(Dispute dispute, Optional<Meeting> known) {
    if (known.isEmpty()) {
      return Optional.of(new MeetingRejection.UnknownMeeting());
    }
    return sidesThere(dispute, known.get()::takesPart)
        .or(() -> sameExercise(dispute, known.get().terms().exercise()));
  }

  private static Optional<Rejection> escalate(Dispute dispute, Optional<Forum> known) {
    if (known.isEmpty()) {
      return Optional.of(new MeetingRejection.UnknownForum());
    }
    return sidesThere(dispute, known.get().parties()::contains)
        .or(() -> sameExercise(dispute, known.get().exercise()))
        .or(() -> known.get().closing().map(closing -> new MeetingRejection.ForumClosed()));
  }

  private static Optional<Rejection> sidesThere(Dispute dispute, Predicate<PartyId> there) {
    return Stream.of(dispute.raiser(), dispute.against())
        .filter(there.negate())
        .findFirst()
        .map(DisputeRejection.SideNotThere::new);
  }

  private static Optional<Rejection> sameExercise(Dispute dispute, boolean exercise) {
    return dispute.exercise() == exercise
        ? Optional.empty()
        : Optional.of(new MeetingRejection.ExerciseDiffers());
  }

  private static Optional<Rejection> sign(Setting setting, Dispute dispute, Digest digest) {
    boolean latest =
        !dispute.settlements().isEmpty() && dispute.settlements().getLast().digest().equals(digest);
    if (!latest) {
      return Optional.of(new DisputeRejection.AnotherSettlement());
    }
    Dispute.Settlement settlement = dispute.settlements().getLast();
    if (settlement.isSignedBy(setting.author().party())) {
      return Optional.of(new DisputeRejection.SettlementSigned());
    }
    return settlement.signatures().stream()
        .filter(signature -> setting.roster().isOneHand(signature.by(), setting.author()))
        .findFirst()
        .map(signature -> new PartyRejection.SecondSignatureNeeded());
  }
}
