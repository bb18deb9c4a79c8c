package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.release.Level;
import org.entente.release.Release;

/// A joint inquiry as far as the audience's level shows it.
///
/// @param state `PROPOSED` (one party alone), `OPEN` or `AGREED` (every party signed the latest
///   common findings)
/// @param late due, and nothing is agreed
public record InquiryView(
    String id,
    String reference,
    Level level,
    PartyId party,
    boolean exercise,
    String state,
    boolean late,
    Optional<Text> title,
    List<PartyId> parties,
    Optional<Instant> due,
    Optional<Text> question,
    Optional<SubjectId> report,
    Optional<SubjectId> harm,
    List<Signed> joined,
    List<FindingView> findings,
    List<CommonView> common,
    List<AttachmentView> attachments,
    Optional<Release> release,
    Optional<Signed> by,
    Instant at)
    implements View {
  /// What one side found.
  ///
  /// @param counts whether it is the side's last
  public record FindingView(boolean counts, Text text, Signed by) {}

  /// A version of what all found together.
  ///
  /// @param agreed whether every party signed exactly this
  public record CommonView(
      int number,
      Digest digest,
      boolean agreed,
      Text fr,
      Text en,
      List<SignatureView> signatures,
      Signed by) {}

  public record SignatureView(Optional<Text> reservation, Signed by) {}
}
