package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.party.Regime;
import org.entente.release.Level;
import org.entente.release.Release;

/// A notice as far as the audience's level shows it.
///
/// @param state `NOTIFIED`, `OVERDUE` (its window is over and nobody has ended it) or `ENDED`
/// @param release shown to the notifier's own party
/// @param throughHostCell it meets something that is not released: coordinate through the host's
///   cell
/// @param worstDegree of the conflicts this audience may know of, 0 if none
public record NoticeView(
    String id,
    String reference,
    Level level,
    PartyId owner,
    Regime regime,
    boolean exercise,
    String state,
    Optional<Category> category,
    List<Volume> volumes,
    Optional<Text> title,
    Optional<Text> text,
    Optional<Release> release,
    List<Reply> replies,
    Optional<Ending> ending,
    boolean throughHostCell,
    int worstDegree,
    Instant at)
    implements View {
  /// An answer to a notice or an immediate action.
  public record Reply(String answer, Optional<Text> reason, Signed by) {}

  public record Ending(Text reason, Instant at) {}
}
