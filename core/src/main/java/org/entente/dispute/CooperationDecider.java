package org.entente.dispute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.dispute.DisputeAct.ResumeCooperation;
import org.entente.dispute.DisputeAct.SuspendCooperation;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Setting;
import org.entente.party.Charter;
import org.entente.party.PartyRejection;
import org.entente.release.Release;

/// Decides when cooperation is suspended and resumed, and what a suspension stops. A suspension is
/// restraint, so it is rejected for form alone; two may stand at once, and each is ended by itself.
public final class CooperationDecider {
  private CooperationDecider() {}

  public static Optional<Rejection> suspend(Setting setting, SuspendCooperation suspend) {
    Charter charter = setting.roster().getCharter();
    PartyId with = suspend.with();
    return DisputeDecider.checkParties(setting, List.of(with), Release.NONE)
        .or(() ->
            charter.isState(setting.author().party())
                ? Optional.empty()
                : Optional.of(new DisputeRejection.StatesOnly()))
        .or(() -> DisputeDecider.notItself(setting, with))
        .or(() -> DisputeDecider.notHumanitarian(setting, with))
        .or(() ->
            charter.stateOf(with).equals(with)
                ? Optional.empty()
                : Optional.of(new DisputeRejection.AnswersToState(charter.stateOf(with))));
  }

  /// @param suspension that the act names, if the author may know of it
  public static Optional<Rejection> resume(
      Setting setting, ResumeCooperation resume, Optional<Suspension> suspension) {
    if (suspension.isEmpty()) {
      return Optional.of(new DisputeRejection.UnknownSuspension());
    }
    Suspension known = suspension.get();
    if (!known.isOneOf(setting.author().party())) {
      return Optional.of(new DisputeRejection.DisputeOfOthers());
    }
    if (known.ended().isPresent()) {
      return Optional.of(new DisputeRejection.CooperationResumed());
    }
    if (known.isSignedBy(setting.author().party())) {
      return Optional.of(new DisputeRejection.ResumptionSigned());
    }
    return known.resumptions().stream()
        .filter(signature -> setting.roster().isOneHand(signature.by(), setting.author()))
        .findFirst()
        .map(signature -> new PartyRejection.SecondSignatureNeeded());
  }

  /// What a suspension stops: that a shared operation starts, and that a part of a running one goes
  /// on. Pauses, objections, disengagement, notices, immediate actions, arrangements, words and the
  /// host's decisions go on untouched.
  public static Optional<Rejection> check(
      Setting setting, Disputes disputes, Operation operation, OperationAct.OnOperation content) {
    boolean goesOn =
        content instanceof OperationAct.StartOperation
            || (content instanceof OperationAct.ResumePart && operation.isActive());
    return goesOn ? holding(setting, disputes, operation) : Optional.empty();
  }

  /// The first suspension that stands; else the first that is over and was not lifted.
  private static Optional<Rejection> holding(
      Setting setting, Disputes disputes, Operation operation) {
    Charter charter = setting.roster().getCharter();
    List<Suspension> all =
        disputes.suspensions().values().stream()
            .sorted(java.util.Comparator.comparingLong(Suspension::seq))
            .toList();
    Stream<Suspension> standing =
        all.stream().filter(one -> isHeld(one, charter, operation, Suspension.Hold.SUSPENDED));
    Stream<Suspension> latched =
        all.stream().filter(one -> isHeld(one, charter, operation, Suspension.Hold.LATCHED));
    return Stream.concat(standing, latched).findFirst().map(CooperationDecider::because);
  }

  private static boolean isHeld(
      Suspension one, Charter charter, Operation operation, Suspension.Hold hold) {
    return one.holdOn(charter, operation).filter(hold::equals).isPresent();
  }

  private static Rejection because(Suspension one) {
    return one.ended()
        .<Rejection>map(end -> new DisputeRejection.HostConfirmsAfterResumption(one.id(), end.at()))
        .orElseGet(() ->
            new DisputeRejection.CooperationSuspended(one.id(), one.by(), one.with(), one.at()));
  }
}
