package org.entente.operation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Content;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Digest;
import org.entente.kernel.Legible;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.release.Release;

/// Acts about operations. All but the first name the operation they are about.
public sealed interface OperationAct extends Content {
  /// More conditions than this is a counter-proposal.
  int MAX_CONDITIONS = 20;

  /// An act about an operation already in the record.
  sealed interface OnOperation extends OperationAct {
    SubjectId operation();
  }

  /// A new operation and its first version.
  ///
  /// @param exercise never shown as real, and never changed later
  /// @param withheld clauses withheld even from the host, who is told which
  record ProposeOperation(
      Text title,
      boolean exercise,
      List<PartyId> supporting,
      List<Clause> clauses,
      Release release,
      List<ClauseKind> withheld)
      implements OperationAct {
    public ProposeOperation {
      Legible.requireLine(title, "Text");
      supporting = distinct(supporting, "supporting");
      clauses = List.copyOf(clauses);
      withheld = distinct(withheld, "withheld");
      Malformed.unless(
          clauses.size() == ClauseKind.values().length, "ProposeOperation", "lacks a clause");
      checkKinds(clauses, "ProposeOperation");
      Malformed.unless(
          !withheld.contains(ClauseKind.SPACE_TIME),
          "ProposeOperation",
          "withholds its space-time clause, which cannot be coordinated unseen");
    }
  }

  /// The next version: only the clauses that change; the others keep their digests and positions.
  ///
  /// @param previous digest of the latest version, as the author saw it
  record ReviseOperation(SubjectId operation, Digest previous, List<Clause> changed)
      implements OnOperation {
    public ReviseOperation {
      changed = List.copyOf(changed);
      Malformed.unless(!changed.isEmpty(), "ReviseOperation", "changes nothing");
      checkKinds(changed, "ReviseOperation");
    }
  }

  /// The lead gives the operation up before it starts.
  record WithdrawOperation(SubjectId operation, Text reason)
      implements OnOperation, Content.Restraint {}

  /// The host asks more parties for their word.
  record AddConsulted(SubjectId operation, List<PartyId> parties) implements OnOperation {
    public AddConsulted {
      parties = distinct(parties, "AddConsulted");
      Malformed.unless(!parties.isEmpty(), "AddConsulted", "adds nobody");
    }
  }

  /// A consulted party's word on one clause, bound to its digest.
  record TakePosition(
      SubjectId operation, ClauseKind clause, Digest digest, Stance stance, Optional<Text> reason)
      implements OnOperation {
    public TakePosition {
      Malformed.unless(
          reason.isPresent() || !stance.needsReason(), "TakePosition", "gives no reason");
    }
  }

  /// The host approves exactly one version.
  ///
  /// @param acknowledged every live conflict of degree 1 or more it was aware of
  /// @param awarenessRoot padded root of the awareness list (docs/design/entry-format.md)
  /// @param silent consulted parties that had not answered, by name: silence is never assent
  /// @param withoutKnowledgeOf clauses withheld from the host
  /// @param margins within which the lead may shift it without asking again
  record ApproveOperation(
      SubjectId operation,
      Digest version,
      Awareness acknowledged,
      Digest awarenessRoot,
      Silence silent,
      List<ClauseKind> withoutKnowledgeOf,
      List<Condition> conditions,
      Instant validUntil,
      Optional<Margins> margins)
      implements OnOperation {
    /// Without margins.
    public ApproveOperation(
        SubjectId operation,
        Digest version,
        Awareness acknowledged,
        Digest awarenessRoot,
        Silence silent,
        List<ClauseKind> withoutKnowledgeOf,
        List<Condition> conditions,
        Instant validUntil) {
      this(
          operation,
          version,
          acknowledged,
          awarenessRoot,
          silent,
          withoutKnowledgeOf,
          conditions,
          validUntil,
          Optional.empty());
    }

    public ApproveOperation {
      withoutKnowledgeOf = distinct(withoutKnowledgeOf, "withoutKnowledgeOf");
      conditions = List.copyOf(conditions);
      Malformed.unless(
          conditions.size() <= MAX_CONDITIONS, "ApproveOperation", "has too many conditions");
    }
  }

  /// The lead signs the host's conditions; the approval binds from here.
  record SignConditions(SubjectId operation, Digest version) implements OnOperation {}

  /// The host sends the version back for changes.
  record ReturnOperation(SubjectId operation, Digest version, Text reason) implements OnOperation {}

  /// The host says no.
  record RefuseOperation(SubjectId operation, Digest version, Text reason) implements OnOperation {}

  /// The host suspends its approval: nothing starts, what runs holds.
  record SuspendApproval(SubjectId operation, Text reason)
      implements OnOperation, Content.Restraint {}

  /// The host lifts its suspension.
  record LiftSuspension(SubjectId operation) implements OnOperation {}

  /// The host takes its approval back for good.
  record WithdrawApproval(SubjectId operation, Text reason)
      implements OnOperation, Content.Restraint {}

  /// The host confirms its approval after the neighbourhood changed, so that pauses can be lifted.
  record ReconfirmOperation(SubjectId operation, Digest version, Awareness acknowledged)
      implements OnOperation {}

  /// The lead shifts the version in force within the margins of its approval, before it starts.
  record ShiftWithinMargins(SubjectId operation, Digest version, Shift shift, Text reason)
      implements OnOperation {}

  /// The lead starts exactly the version in force.
  record StartOperation(SubjectId operation, Digest version) implements OnOperation {}

  /// A party, or one of its contingents, stops its own part at once (red card).
  record PausePart(SubjectId operation, Optional<ContingentId> contingent, Text reason)
      implements OnOperation, Content.Restraint {}

  /// It lifts its own pause, alone if nothing changed.
  record ResumePart(SubjectId operation, Optional<ContingentId> contingent)
      implements OnOperation {}

  /// The lead reports that everybody has left the ground.
  record ReportDisengagement(SubjectId operation, Text report)
      implements OnOperation, Content.Restraint {}

  /// The lead closes the operation with its report.
  record CloseOperation(SubjectId operation, Text report) implements OnOperation {}

  /// Any party that may know of the operation objects; nothing but form rejects it.
  record RaiseObjection(SubjectId operation, Text reason)
      implements OnOperation, Content.Restraint {}

  /// Whoever is shown a clause in full says something about it; nothing but form rejects it, and it
  /// binds nobody.
  ///
  /// @param version digest of the version in which the author read the clause
  /// @param recipients parties that are shown it, of those that see the clause; empty means all of
  ///   them
  record RemarkOnClause(
      SubjectId operation, Digest version, ClauseKind clause, Text text, List<PartyId> recipients)
      implements OnOperation, Content.Speech {
    /// A remark, not a letter.
    public static final int MAX_CHARS = 2_000;

    /// As many as a charter may have.
    public static final int MAX_RECIPIENTS = 100;

    public RemarkOnClause {
      recipients = distinct(recipients, "RemarkOnClause");
      Malformed.unless(
          recipients.size() <= MAX_RECIPIENTS, "RemarkOnClause", "names too many parties");
      Malformed.unless(
          text.written().map(words -> words.length() <= MAX_CHARS).orElse(true),
          "RemarkOnClause",
          "has more than 2000 characters");
    }
  }

  /// The originators change who may see it: narrowing acts at once, widening a joint operation
  /// waits for every author.
  record ChangeRelease(SubjectId operation, Release release) implements OnOperation {}

  private static void checkKinds(List<Clause> clauses, String subject) {
    Set<ClauseKind> kinds = new HashSet<>();
    clauses.forEach(
        clause -> Malformed.unless(kinds.add(clause.clauseKind()), subject, "has a clause twice"));
  }

  private static <T> List<T> distinct(List<T> list, String subject) {
    Malformed.unless(new HashSet<>(list).size() == list.size(), subject, "lists something twice");
    return List.copyOf(list);
  }
}
