package org.entente.theatre;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Decision;
import org.entente.kernel.SubjectId;
import org.entente.operation.OperationRejection;
import org.entente.party.Author;
import org.entente.release.Level;

/// A rejection names only conflicts its reader may know of; the rest is "through the host's cell".
final class ConflictsShown {
  private ConflictsShown() {}

  static Decision filter(TheatreState state, Author author, Instant at, Decision decision) {
    return switch (decision) {
      case Decision.Accepted accepted -> accepted;
      case Decision.Rejected(OperationRejection.BlockingConflicts blocking) ->
          Decision.rejected(shown(state, author, at, blocking.conflicts()));
      case Decision.Rejected(OperationRejection.ShiftMeetsOthers met) ->
          Decision.rejected(shown(state, author, at, met));
      case Decision.Rejected rejected -> rejected;
    };
  }

  private static OperationRejection.BlockingConflicts shown(
      TheatreState state, Author author, Instant at, List<ConflictId> conflicts) {
    List<ConflictId> seen =
        conflicts.stream().filter(id -> isKnown(state, author, at, id)).toList();
    return new OperationRejection.BlockingConflicts(seen, seen.size() < conflicts.size());
  }

  private static OperationRejection.ShiftMeetsOthers shown(
      TheatreState state, Author author, Instant at, OperationRejection.ShiftMeetsOthers met) {
    List<SubjectId> seen =
        met.others().stream()
            .filter(subject ->
                Knowledge.ofSubject(state, subject, author.audience(), at).reaches(Level.AREA))
            .toList();
    return new OperationRejection.ShiftMeetsOthers(seen, seen.size() < met.others().size());
  }

  /// What is met only now is on nobody's record yet, and told like what is hidden.
  private static boolean isKnown(TheatreState state, Author author, Instant at, ConflictId id) {
    return state
        .coordination()
        .conflicts()
        .find(id)
        .filter(conflict -> Knowledge.ofConflict(state, conflict, author.audience(), at))
        .isPresent();
  }
}
