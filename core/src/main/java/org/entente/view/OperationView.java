package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.dispute.Suspension;
import org.entente.kernel.Category;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Digest;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.Margins;
import org.entente.operation.Operation;
import org.entente.operation.Stance;
import org.entente.release.Level;
import org.entente.release.Release;

/// An operation as far as the audience's level shows it.
///
/// @param state one word: `PROPOSED`, `CONDITIONS_OFFERED`, `RETURNED`, `REFUSED`, `APPROVED`,
///   `EXPIRED`, `APPROVAL_WITHDRAWN`, `ACTIVE`, `SUSPENDED`, `OVERDUE` (on the ground after its
///   window), `DISENGAGED`, `CLOSED`, `WITHDRAWN`
/// @param latest the latest version
/// @param inForce the version in force, when it is another than the latest
/// @param consulted whom the audience may know to be consulted
/// @param throughHostCell it meets something that is not released: coordinate through the host's
///   cell
/// @param protectedSite what it meets and is not released is a humanitarian site or movement:
///   contact the host's cell
/// @param worstDegree of the live conflicts this audience may know of, 0 if none
/// @param crossings of the latest version and of the one in force, where they are shown
/// @param held suspensions of cooperation that hold it, for whoever is shown with whom it is
/// @param mayWiden releases that wait for other authors; shown to authors
public record OperationView(
    String id,
    String reference,
    Level level,
    PartyId lead,
    boolean exercise,
    String state,
    Optional<Text> title,
    List<PartyId> supporting,
    Optional<VersionView> latest,
    Optional<VersionView> inForce,
    List<VersionMark> versions,
    List<ConsultedView> consulted,
    List<PositionView> positions,
    List<PauseView> pauses,
    Optional<Remark> suspension,
    List<Remark> objections,
    List<ClauseRemarkView> remarks,
    List<AttachmentView> attachments,
    Optional<ConductView> conduct,
    List<ClauseKind> withheld,
    Optional<Release> release,
    List<Operation.Widening> mayWiden,
    boolean throughHostCell,
    boolean protectedSite,
    int worstDegree,
    List<CrossingView> crossings,
    List<Held> held)
    implements View {
  /// A suspension of cooperation that holds it: it does not start, and if it runs, those in it are
  /// to disengage safely.
  ///
  /// @param hold `LATCHED`: cooperation goes on, and the host has not approved or confirmed it
  ///   since
  public record Held(
      SubjectId suspension, PartyId by, PartyId with, Suspension.Hold hold, Instant since) {}

  /// @param window of where it stands now
  /// @param decision what the host decided on it, if it did
  /// @param shifted where it stands now, if the lead shifted it within the margins: the clause says
  ///   where it was approved
  public record VersionView(
      int number,
      Digest digest,
      String state,
      Optional<Signed> by,
      Window window,
      List<ClauseView> clauses,
      Optional<DecisionView> decision,
      Optional<ShiftedView> shifted) {}

  /// @param spaceTime digest under which it stands there
  /// @param by who shifted it, and why, for whoever is shown the whole
  public record ShiftedView(
      Digest spaceTime,
      List<Volume> volumes,
      int minutes,
      int heightMetres,
      Optional<Signed> by,
      Optional<Text> reason) {}

  /// A version in the list of versions.
  public record VersionMark(int number, Digest digest, String state, Instant at) {}

  /// A clause, with what of it has a shape of its own.
  ///
  /// @param withheld the audience is not shown it, and is told so
  public record ClauseView(
      ClauseKind clause,
      Digest digest,
      boolean withheld,
      Optional<Text> text,
      Optional<ObjectiveId> objective,
      Optional<Category> category,
      List<Volume> volumes,
      Optional<Digest> seal,
      List<Clause.Forces.Element> elements) {}

  /// @param withoutKnowledgeOf clauses the host decided without seeing
  /// @param silent those who had not answered, by name, as far as the audience may know of them
  /// @param margins within which the lead may shift it
  /// @param conditionsSigned by whom the lead bound itself to the conditions
  public record DecisionView(
      String word,
      Signed by,
      long asOf,
      Optional<Text> reason,
      List<ConditionView> conditions,
      List<PartyId> silent,
      List<ClauseKind> withoutKnowledgeOf,
      Optional<Window> window,
      Optional<Instant> validUntil,
      Optional<Digest> awarenessRoot,
      Optional<Signed> conditionsSigned,
      Optional<Margins> margins) {}

  public record ConditionView(Optional<Text> duty, Optional<Window> window) {}

  /// @param deadline after it the answer is late, and the decision may be taken without it, by name
  public record ConsultedView(
      PartyId party, List<Operation.Cause> causes, Instant deadline, boolean late) {}

  /// @param confirmed false when the clause has changed since: à confirmer
  public record PositionView(
      PartyId party,
      ClauseKind clause,
      Stance stance,
      boolean confirmed,
      Optional<Text> reason,
      Signed by) {}

  public record PauseView(
      PartyId party, Optional<ContingentId> contingent, Text reason, Signed by) {}

  /// A reasoned word of somebody: a suspension, an objection.
  public record Remark(Text reason, Signed by) {}

  /// Part of the thread of a clause, oldest first.
  ///
  /// @param version number of the version its author read
  /// @param current the clause still says what it said then
  /// @param recipients parties it is for; empty means all that see the clause
  public record ClauseRemarkView(
      ClauseKind clause,
      int version,
      Digest digest,
      boolean current,
      Text text,
      List<PartyId> recipients,
      Signed by) {}

  /// @param at of what its word says
  /// @param report of the disengagement, then of the closing; the reason of a withdrawal
  /// @param started by whom and when, kept after the disengagement
  /// @param left who reported the disengagement
  public record ConductView(
      String word,
      Instant at,
      Optional<Text> report,
      Optional<Signed> started,
      Optional<Signed> left,
      Optional<Signed> closed) {}
}
