package org.entente.meeting;

import java.time.Instant;
import java.util.List;
import org.entente.kernel.PartyId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;

/// What became of a meeting.
public sealed interface MeetingState {
  record Planned() implements MeetingState {}

  record Cancelled(Author by, TextRef reason, long seq, Instant at) implements MeetingState {}

  /// Who was there stands with each party's word.
  record Held() implements MeetingState {}

  /// Known from a source alone.
  record Reported(TextRef publication, TextRef saidBy, Instant date, List<Seen> present)
      implements MeetingState {
    public Reported {
      present = List.copyOf(present);
    }
  }

  /// Whom the source says was there.
  record Seen(PartyId party, TextRef name) {}
}
