package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.release.Level;
import org.entente.release.Release;

/// A dispute as far as the audience's level shows it.
///
/// @param owner who raised it, or the first that its source names
/// @param state `REPORTED`, `RAISED`, `ACKNOWLEDGED`, `ANSWERED`, `IN_CONSULTATION`, `ESCALATED`,
///   `SETTLED` or `WITHDRAWN`
/// @param late an answer is due at this instant and was not given
/// @param reported what its source is: a claim, raised by neither side
/// @param items what was said, the oldest first, with the replies beside each
public record DisputeView(
    String id,
    String reference,
    Level level,
    PartyId owner,
    boolean exercise,
    String state,
    boolean late,
    Optional<PartyId> against,
    Optional<Text> title,
    Optional<Instant> answerBy,
    Optional<Reported> reported,
    Optional<Signed> acknowledged,
    List<Item> items,
    List<SubjectId> meetings,
    Optional<SubjectId> forum,
    List<Settlement> settlements,
    List<AttachmentView> attachments,
    Optional<Release> release,
    Optional<Signed> by,
    Instant at)
    implements View {
  /// @param suspended while, as the source says, the two did not cooperate
  public record Reported(Text publication, Text saidBy, Instant date, Optional<Window> suspended) {}

  /// @param entry one word for what it is: `RAISED`, `REPORTED`, `ANSWER`, `ESCALATION` or
  ///   `WITHDRAWAL`
  /// @param evidence what it points at, as far as the audience may know of each
  public record Item(
      SubjectId id,
      String entry,
      Text text,
      List<SubjectId> evidence,
      List<Reply> replies,
      Signed by) {}

  public record Reply(SubjectId id, Text text, Signed by) {}

  /// A version of the terms.
  ///
  /// @param agreed both sides signed it
  public record Settlement(
      int number,
      Digest digest,
      List<Article> articles,
      boolean agreed,
      List<Signed> signatures,
      Signed by) {}

  public record Article(Text fr, Text en) {}
}
