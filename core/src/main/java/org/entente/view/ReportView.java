package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Grade;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.result.ResultAct;

/// A report as far as the audience's level shows it.
///
/// @param state `FILED` where its facts are not shown; else `CONTESTED` if any fact is, `CONFIRMED`
///   if every fact is by all who were asked, `PARTLY` if some are by some, `UNANSWERED`
/// @param asked the other sides, asked to confirm or contest
public record ReportView(
    String id,
    String reference,
    Level level,
    PartyId party,
    ResultAct.ReportType type,
    boolean exercise,
    String state,
    Optional<Window> period,
    Optional<SectorId> sector,
    Optional<Text> title,
    Optional<ObjectiveId> objective,
    Optional<SubjectId> operation,
    List<PartyId> asked,
    List<FactView> facts,
    List<AttachmentView> attachments,
    Optional<Release> release,
    Optional<Signed> by,
    Instant at)
    implements View {
  /// A fact: its author's claim, and beside it what others say.
  ///
  /// @param state as the report's
  /// @param silent the parties asked that have not answered
  public record FactView(
      Text text, From from, String state, List<PartyId> silent, List<Answer> answers) {}

  /// Where a claim comes from.
  public record From(Text source, Grade grade, Instant happened, Instant told) {}

  /// A party's word. What it said last counts; what it said before stays.
  ///
  /// @param counts whether it is the party's last
  public record Answer(boolean confirmed, boolean counts, Optional<Text> version, Signed by) {}
}
