package org.entente.view;

import java.time.Instant;
import java.util.Optional;
import org.entente.coordination.Conflict;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.operation.Operation;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// What one audience, the originator, can tell of what another is shown of the originator's own
/// objects, from nothing but what it knows itself. What others have released to that audience, or
/// keep within their own house, it is not asked, so no answer tells it.
record Foresight(TheatreState state, Audience knower, Audience audience, Instant at) {
  /// Whether the originator knows of the conflict, and with it that the audience does.
  boolean expects(Conflict conflict) {
    Level needed = state.roster().isHost(audience.party()) ? Level.EXISTENCE : Level.AREA;
    return isKnown(conflict)
        && levelOf(conflict.newcomer().subject()).reaches(needed)
        && levelOf(conflict.earlier().subject()).reaches(needed);
  }

  /// Whether the originator itself knows of the conflict.
  boolean isKnown(Conflict conflict) {
    return Knowledge.ofConflict(state, conflict, knower, at);
  }

  /// The least at which the audience is certainly shown a subject.
  Level levelOf(SubjectId subject) {
    Optional<PartyId> owner = ownerOf(subject);
    if (owner.equals(Optional.of(knower.party()))
        || state.immediateActions().containsKey(subject)) {
      return Knowledge.ofSubject(state, subject, audience, at);
    }
    if (owner.equals(Optional.of(audience.party()))) {
      return Level.FULL;
    }
    if (!state.roster().isHost(audience.party())) {
      return Level.HIDDEN;
    }
    if (state.operations().containsKey(subject)) {
      return Level.FULL;
    }
    boolean humanitarian =
        owner.map(party -> state.roster().getCharter().isHumanitarian(party)).orElse(false);
    return humanitarian ? Level.EXISTENCE : Level.AREA;
  }

  private Optional<PartyId> ownerOf(SubjectId subject) {
    return state
        .operations()
        .find(subject)
        .map(Operation::lead)
        .or(() -> state.notices().find(subject).map(notice -> notice.owner()))
        .or(() -> state.immediateActions().find(subject).map(action -> action.owner()));
  }
}
