package org.entente.coordination;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.party.Roster;

/// The degree of conflicts at an instant: the matrix's, and one more while the other party cannot
/// be reached or has let the deadline pass without acknowledging.
///
/// It follows from entries and the instant alone. It never begins at 0, for there is nothing to
/// tell; and it never makes forbidden of separate, or a silent party could hold what only it and
/// the host together can lift (invariant 2).
public record Degrees(Coordination coordination, Roster roster, Instant at) {
  /// Why a conflict counts one more.
  public enum Raise {
    OUT_OF_REACH,
    NOT_ACKNOWLEDGED
  }

  /// For whoever stands on the side with `mine`: the other is looked at.
  public int of(Conflict conflict, Digest mine) {
    int listed = conflict.degreeAcknowledged();
    return raised(listed, raiseBy(conflict, conflict.otherThan(mine).owner()).isPresent());
  }

  /// For what is met only now, of another party: nobody has been asked yet, so only that it cannot
  /// be reached counts.
  public int ofMet(int listed, PartyId other) {
    return raised(listed, coordination.outOfReach().containsKey(other));
  }

  private static int raised(int listed, boolean more) {
    boolean counts = listed >= 1 && listed < Requirement.SEPARATE.degree();
    return more && counts ? listed + 1 : listed;
  }

  /// For whoever looks at both.
  public int of(Conflict conflict) {
    return Math.max(
        of(conflict, conflict.newcomer().spaceTime()),
        of(conflict, conflict.earlier().spaceTime()));
  }

  /// Why this party's side of it counts one more, if it does.
  public Optional<Raise> raiseBy(Conflict conflict, PartyId party) {
    boolean alone = conflict.newcomer().owner().equals(conflict.earlier().owner());
    boolean agreed = conflict.acknowledgedBy(party) || coordination.isSettled(conflict);
    if (alone || agreed) {
      return Optional.empty();
    }
    if (coordination.outOfReach().containsKey(party)) {
      return Optional.of(Raise.OUT_OF_REACH);
    }
    return isAsked(conflict, party) && isLate(conflict)
        ? Optional.of(Raise.NOT_ACKNOWLEDGED)
        : Optional.empty();
  }

  /// The notifier of what is protected is asked for nothing, so its silence says nothing.
  private boolean isAsked(Conflict conflict, PartyId party) {
    return Stream.of(conflict.newcomer(), conflict.earlier())
        .filter(side -> side.owner().equals(party))
        .noneMatch(
            side -> side.category().isHumanitarian() || roster.getCharter().isHumanitarian(party));
  }

  private boolean isLate(Conflict conflict) {
    return !at.isBefore(CoordinationDecider.deadlineOf(roster, conflict));
  }
}
