package org.entente.sim.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.kernel.Entry;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Meeting;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.MeetingState;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Joint objects widen only with all authors (invariant 9), by what the authors themselves signed.
final class ReleaseChecks {
  private final Checks checks;
  private final Map<SubjectId, Map<Release, Set<PartyId>>> asked = new HashMap<>();

  ReleaseChecks(Checks checks) {
    this.checks = checks;
  }

  void check(TheatreState before, Entry entry, TheatreState after) {
    switch (entry.act().content()) {
      case OperationAct.ChangeRelease change -> {
        Operation operation = before.operations().get(change.operation());
        Set<PartyId> authors = new HashSet<>(operation.supporting());
        authors.add(operation.lead());
        check(before, entry, after, change.operation(), change.release(), authors);
      }
      case MeetingAct.ChangeMeetingRelease change -> {
        Meeting meeting = before.meetings().meetings().get(change.meeting());
        Set<PartyId> authors =
            meeting.state() instanceof MeetingState.Reported
                ? Set.of(meeting.author().party())
                : Set.copyOf(meeting.parties());
        check(before, entry, after, change.meeting(), change.release(), authors);
      }
      default -> {}
    }
  }

  private void check(
      TheatreState before,
      Entry entry,
      TheatreState after,
      SubjectId id,
      Release release,
      Set<PartyId> authors) {
    Set<PartyId> agreed =
        asked
            .computeIfAbsent(id, each -> new HashMap<>())
            .computeIfAbsent(release, each -> new HashSet<>());
    agreed.add(before.roster().partyOf(entry.act().post()));
    if (!agreed.containsAll(authors)) {
      for (Audience audience : audiences()) {
        Level was = levelOf(before, id, audience, entry);
        Level now = levelOf(after, id, audience, entry);
        checks.require(
            was.reaches(now),
            entry.seq(),
            "what several authored widens with all of them only (9)");
      }
    }
  }

  private static Level levelOf(TheatreState state, SubjectId id, Audience audience, Entry entry) {
    return state
        .meetings()
        .meetings()
        .find(id)
        .map(meeting -> Knowledge.ofMeeting(meeting, audience, entry.at()))
        .orElseGet(
            () -> Knowledge.ofOperation(state, state.operations().get(id), audience, entry.at()));
  }

  private static List<Audience> audiences() {
    return Cast.founders().stream().map(Actor::audience).toList();
  }
}
