package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.notice.NoticeAct;
import org.entente.party.Regime;
import org.entente.release.Level;
import org.entente.release.Release;

/// A notice as far as the audience's level shows it.
///
/// @param under the standing authorisation it is a use of
/// @param state `NOTIFIED`, `HELD` (its authorisation was taken back or suspended), `OVERDUE` (its
///   window is over and nobody has ended it), `NOTICE_EXPIRED` (the same of a humanitarian notice,
///   which stands until its notifier withdraws it), `MEASURE_EXPIRED` (a standing measure's windows
///   are over) or `ENDED`
/// @param urgency why it comes later than the charter asks, if it says so
/// @param shortNotice it came later than the charter asks: it stands like any other
/// @param opensOnReading what it says is shown once this post has signed that it reads it
/// @param release shown to the notifier's own party
/// @param receipts how far it has come: to the notifier, at each post it is for; to a recipient, at
///   the posts of its own party that reported
/// @param measure it is a standing measure: how others are to go about its area
/// @param changed how it was last changed, where the whole is shown
/// @param crossings how it reaches beyond the border: one, or none
/// @param throughHostCell it meets something that is not released: coordinate through the host's
///   cell
/// @param protectedSite what it meets and is not released is a humanitarian site or movement:
///   contact the host's cell
/// @param worstDegree of the conflicts this audience may know of, 0 if none
public record NoticeView(
    String id,
    String reference,
    Level level,
    PartyId owner,
    Regime regime,
    Optional<SubjectId> under,
    boolean exercise,
    String state,
    Optional<Category> category,
    Optional<NoticeAct.Urgency> urgency,
    boolean shortNotice,
    boolean opensOnReading,
    List<Volume> volumes,
    Optional<Text> title,
    Optional<Text> text,
    Optional<Release> release,
    List<ReceiptView> receipts,
    List<Reply> replies,
    List<AttachmentView> attachments,
    Optional<Ending> ending,
    boolean measure,
    Optional<Changed> changed,
    boolean throughHostCell,
    boolean protectedSite,
    int worstDegree,
    List<CrossingView> crossings,
    Instant at)
    implements View {
  /// An answer to a notice or an immediate action.
  public record Reply(String answer, Optional<Text> reason, Signed by) {}

  public record Ending(Text reason, Instant at) {}

  /// How a standing measure was last changed.
  public record Changed(Text reason, Signed by) {}

  /// How far it has come at one post; a stage not reported is no proof that it was not reached.
  ///
  /// @param named the notifier named this very post
  public record ReceiptView(
      PartyId party,
      PostId post,
      Name title,
      boolean named,
      Optional<Signed> delivered,
      Optional<Signed> read,
      Optional<Signed> acknowledged) {}
}
