package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.kernel.TextRef;
import org.entente.operation.Approval;
import org.entente.operation.Operation;
import org.entente.operation.Version;
import org.entente.operation.VersionState;
import org.entente.party.Author;

/// Views of what the host decided on a version.
final class DecisionViews {
  private DecisionViews() {}

  static Optional<OperationView.DecisionView> view(
      Viewing viewing, Operation operation, Version version) {
    return switch (version.state()) {
      case VersionState.Submitted submitted -> Optional.empty();
      case VersionState.Superseded superseded -> Optional.empty();
      case VersionState.ConditionsOffered offered ->
          Optional.of(approval(viewing, operation, "CONDITIONS_OFFERED", offered.approval()));
      case VersionState.InForce inForce ->
          Optional.of(approval(viewing, operation, "APPROVED", inForce.approval()));
      case VersionState.Ended ended ->
          Optional.of(approval(viewing, operation, ended.why().name(), ended.approval()));
      case VersionState.Returned returned ->
          Optional.of(answer(viewing, "RETURNED", returned.by(), returned.reason(), returned.at()));
      case VersionState.Refused refused ->
          Optional.of(answer(viewing, "REFUSED", refused.by(), refused.reason(), refused.at()));
    };
  }

  private static OperationView.DecisionView approval(
      Viewing viewing, Operation operation, String word, Approval approval) {
    List<PartyId> known = OperationViews.consultedShown(viewing, operation);
    return new OperationView.DecisionView(
        word,
        viewing.signed(approval.by(), approval.seq(), approval.at()),
        approval.asOf(),
        Optional.empty(),
        approval.conditions().stream().map(bound -> condition(viewing, bound)).toList(),
        approval.silent().stream().filter(known::contains).toList(),
        approval.withoutKnowledgeOf(),
        Optional.of(approval.windowNow()),
        Optional.of(approval.validUntil()),
        Optional.of(approval.awareness()),
        approval
            .bound()
            .map(signature -> viewing.signed(signature.by(), signature.seq(), signature.at())),
        approval.margins());
  }

  private static OperationView.ConditionView condition(Viewing viewing, Approval.Bound bound) {
    return new OperationView.ConditionView(bound.duty().map(viewing::text), bound.window());
  }

  private static OperationView.DecisionView answer(
      Viewing viewing, String word, Author by, TextRef reason, Instant at) {
    return new OperationView.DecisionView(
        word,
        viewing.signed(by, reason.seq(), at),
        0,
        Optional.of(viewing.text(reason)),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
