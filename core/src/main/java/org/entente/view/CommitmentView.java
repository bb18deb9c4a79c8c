package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.release.Level;
import org.entente.release.Release;

/// A commitment as far as the audience's level shows it.
///
/// @param state `OPEN`, `CLAIMED_KEPT`, `CLAIMED_BROKEN`, `KEPT` or `BROKEN` (claimed, and the
///   other side confirms), `CONTESTED` (claimed, and the other side has another version) or
///   `RELEASED`
/// @param late past due at this instant, not released and not claimed to be kept
/// @param attributed by the source of a reported meeting
public record CommitmentView(
    String id,
    String reference,
    Level level,
    PartyId ower,
    boolean exercise,
    boolean attributed,
    String state,
    boolean late,
    Optional<Instant> due,
    Optional<PartyId> beneficiary,
    Optional<Text> text,
    Optional<ObjectiveId> objective,
    Optional<SubjectId> operation,
    Optional<SubjectId> meeting,
    List<Claim> claims,
    Optional<Text> releasedBecause,
    Optional<Signed> releasedBy,
    Optional<Release> release,
    Optional<Signed> by,
    Instant at)
    implements View {
  /// A side's word on whether it was kept.
  public record Claim(
      SubjectId id, boolean kept, Text evidence, Optional<Answer> answer, Signed by) {}

  /// The other side's.
  public record Answer(boolean confirmed, Optional<Text> version, Signed by) {}
}
