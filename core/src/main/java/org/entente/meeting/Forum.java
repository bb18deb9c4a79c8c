package org.entente.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// A forum (fr. instance de coordination) as folded from the record.
///
/// @param meetings its sittings, in order of sequence
public record Forum(
    SubjectId id,
    String reference,
    Author author,
    Name title,
    boolean exercise,
    List<PartyId> parties,
    int rhythmDays,
    List<PartyId> hosts,
    Release release,
    List<SubjectId> meetings,
    Optional<Closing> closing,
    long seq,
    Instant at) {
  /// It sits no more.
  public record Closing(TextRef reason, Author by, long seq, Instant at) {}

  public Forum {
    parties = List.copyOf(parties);
    hosts = List.copyOf(hosts);
    meetings = List.copyOf(meetings);
  }

  public Duration rhythm() {
    return Duration.ofDays(rhythmDays);
  }

  /// Whose turn it is to host at an instant: by the calendar alone, so that it tells nothing of
  /// sittings somebody may not know of.
  public PartyId hostAt(Instant instant) {
    long turns = Math.max(0, Duration.between(at, instant).dividedBy(rhythm()));
    return hosts.get((int) (turns % hosts.size()));
  }

  /// When the turn after this instant begins.
  public Instant turnAfter(Instant instant) {
    long turns = Math.max(0, Duration.between(at, instant).dividedBy(rhythm()));
    return at.plus(rhythm().multipliedBy(turns + 1));
  }

  /// Its parties see all, others what they were granted.
  public Level levelFor(Audience audience, Instant instant) {
    boolean inside = parties.contains(audience.party()) || author.party().equals(audience.party());
    return inside ? Level.FULL : release.levelFor(audience, instant);
  }

  Forum with(SubjectId meeting) {
    List<SubjectId> all = new ArrayList<>(meetings);
    all.add(meeting);
    return with(all, closing);
  }

  Forum with(Closing end) {
    return with(meetings, Optional.of(end));
  }

  private Forum with(List<SubjectId> newMeetings, Optional<Closing> newClosing) {
    return new Forum(
        id,
        reference,
        author,
        title,
        exercise,
        parties,
        rhythmDays,
        hosts,
        release,
        newMeetings,
        newClosing,
        seq,
        at);
  }
}
