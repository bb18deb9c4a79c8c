package org.entente.node.follow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.entente.kernel.PartyId;
import org.entente.theatre.ObjectKey;

/// A deadline that is near or has passed, as one audience may be told of it. It decides nothing.
///
/// @param party who is late, where somebody is
/// @param due the deadline itself
public record Reminder(
    Kind kind, ObjectKey about, String reference, Optional<PartyId> party, Instant due)
    implements Comparable<Reminder> {
  /// What a reminder is of.
  public enum Kind {
    /// The audience's own party is to take a position soon.
    POSITION_DUE,
    /// A consulted party has not answered in time.
    POSITION_LATE,
    /// The host has not decided in time.
    DECISION_LATE,
    /// A conflict that blocks was not settled in time: the host may settle it.
    ARRANGEMENT_LATE,
    /// An approval ends soon and nothing has started.
    APPROVAL_EXPIRING,
    /// It has ended.
    APPROVAL_EXPIRED,
    /// The window is over and nobody has reported disengagement.
    WINDOW_OVER,
    /// A notice's window is over and its notifier has not ended it.
    NOTICE_OVER,
    /// A commitment is past due and nobody claims that it was kept.
    COMMITMENT_LATE,
    /// A forum has not sat for longer than its rhythm.
    FORUM_OVERDUE,
    /// A meeting's time is over and no party has said that it was held, put off or cancelled.
    MEETING_TO_REPORT,
    /// A dispute was not answered until the instant that was asked for.
    DISPUTE_LATE,
    /// A party concerned by civilian harm owes an answer, and it is past due.
    HARM_UNANSWERED
  }

  private static final Comparator<Reminder> ORDER =
      Comparator.comparing(Reminder::due)
          .thenComparing(Reminder::about)
          .thenComparing(Reminder::kind)
          .thenComparing(reminder -> reminder.party().map(PartyId::value).orElse(""));

  @Override
  public int compareTo(Reminder other) {
    return ORDER.compare(this, other);
  }
}
