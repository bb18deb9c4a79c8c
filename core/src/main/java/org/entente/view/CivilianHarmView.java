package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.result.ResultAct;
import org.entente.result.Toll;

/// A file of civilian harm as far as the audience's level shows it. It has no member for a name.
///
/// @param state `OPEN` where no more is shown; `UNANSWERED`, `EXAMINING` (somebody concerned looks
///   into it), `ANSWERED`, `CONTESTED` or `CLOSED`
/// @param late an answer is due and missing at this instant
/// @param register who keeps the names, outside the record: shown to who opened the file
public record CivilianHarmView(
    String id,
    String reference,
    Level level,
    PartyId party,
    boolean exercise,
    String state,
    boolean late,
    Optional<Window> during,
    Optional<Text> place,
    Optional<GeoPoint> point,
    Optional<SectorId> sector,
    Optional<Toll> toll,
    List<PartyId> concerned,
    List<PartyId> silent,
    Optional<Instant> due,
    Optional<Text> account,
    Optional<ReportView.From> from,
    Optional<ObjectiveId> objective,
    Optional<SubjectId> operation,
    List<Answer> answers,
    List<Amends> amends,
    List<AttachmentView> attachments,
    Optional<Text> register,
    Optional<Text> closedBecause,
    Optional<Signed> closedBy,
    Optional<Release> release,
    Optional<Signed> by,
    Instant at)
    implements View {
  /// A concerned party's word.
  ///
  /// @param counts whether it is the party's last
  public record Answer(ResultAct.HarmAnswer answer, boolean counts, Text version, Signed by) {}

  /// What a concerned party did about it.
  public record Amends(ResultAct.AmendsType type, Text text, Signed by) {}
}
