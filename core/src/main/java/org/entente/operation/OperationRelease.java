package org.entente.operation;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.party.Roster;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// How much of an operation an audience is shown: what the originator granted, and what the charter
/// gives those who take part, are consulted or decide.
public final class OperationRelease {
  private OperationRelease() {}

  public static Level levelFor(
      Operation operation, Roster roster, Audience audience, Instant instant) {
    Level granted = operation.release().levelFor(audience, instant);
    if (roster.isHost(audience.party())) {
      return Level.FULL;
    }
    if (operation.lead().equals(audience.party())) {
      return isKeptWithin(operation.release(), operation.lead())
              && !isAuthorPost(operation, audience.post())
          ? granted.orAtLeast(Level.EXISTENCE)
          : Level.FULL;
    }
    if (operation.supporting().contains(audience.party())) {
      return Level.FULL;
    }
    return isAsked(operation, audience.party())
        ? granted.orAtLeast(roster.getCharter().consultedLevel())
        : granted;
  }

  /// Whether nobody would be shown more under `changed` than now: the lead's own posts, too, whom a
  /// grant to some of them keeps out.
  static boolean isNoWider(Operation operation, Release changed) {
    boolean stillKept =
        !isKeptWithin(operation.release(), operation.lead())
            || isKeptWithin(changed, operation.lead());
    return stillKept && changed.isNoWiderThan(operation.release());
  }

  /// The lead named posts of its own party: only they, and the authors, see it in full.
  private static boolean isKeptWithin(Release release, PartyId lead) {
    return release.grants().stream()
        .anyMatch(grant -> grant.party().equals(lead) && !grant.posts().isEmpty());
  }

  private static boolean isAuthorPost(Operation operation, PostId post) {
    return operation.versions().stream().anyMatch(version -> version.author().post().equals(post));
  }

  /// Consulted for another reason than an overlap. The owner of an overlapping volume learns
  /// nothing from being consulted: the host's cell speaks to each side.
  private static boolean isAsked(Operation operation, PartyId party) {
    return operation
        .findConsulted(party)
        .map(one -> !one.causes().equals(List.of(Operation.Cause.OVERLAP)))
        .orElse(false);
  }

  /// Whether the host decides without seeing this clause, or another audience is denied it.
  public static boolean isWithheld(Operation operation, ClauseKind kind, Audience audience) {
    return operation.withheld().contains(kind) && !operation.isAuthor(audience.party());
  }
}
