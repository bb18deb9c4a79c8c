package org.entente.view;

import java.util.List;
import java.util.Optional;
import org.entente.operation.Clause;
import org.entente.operation.Operation;
import org.entente.operation.Version;

/// Views of clauses.
final class ClauseViews {
  private ClauseViews() {}

  static OperationView.ClauseView view(
      Viewing viewing, Operation operation, Version.ClauseRef clause) {
    if (OperationViews.isWithheld(viewing, operation, clause.kind())) {
      return new OperationView.ClauseView(
          clause.kind(),
          clause.digest(),
          true,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of());
    }
    Clause content = clause.content();
    return new OperationView.ClauseView(
        clause.kind(),
        clause.digest(),
        false,
        clause.text().map(viewing::text),
        content instanceof Clause.Purpose purpose ? purpose.objective() : Optional.empty(),
        content instanceof Clause.SpaceTime spaceTime
            ? Optional.of(spaceTime.category())
            : Optional.empty(),
        content instanceof Clause.SpaceTime spaceTime ? spaceTime.volumes() : List.of(),
        content instanceof Clause.SpaceTime spaceTime ? spaceTime.seal() : Optional.empty(),
        content instanceof Clause.Forces forces ? forces.elements() : List.of());
  }
}
