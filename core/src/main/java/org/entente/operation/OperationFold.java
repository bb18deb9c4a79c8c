package org.entente.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.operation.OperationAct.AddConsulted;
import org.entente.operation.OperationAct.ApproveOperation;
import org.entente.operation.OperationAct.ChangeRelease;
import org.entente.operation.OperationAct.CloseOperation;
import org.entente.operation.OperationAct.LiftSuspension;
import org.entente.operation.OperationAct.OnOperation;
import org.entente.operation.OperationAct.PausePart;
import org.entente.operation.OperationAct.ProposeOperation;
import org.entente.operation.OperationAct.RaiseObjection;
import org.entente.operation.OperationAct.ReconfirmOperation;
import org.entente.operation.OperationAct.RefuseOperation;
import org.entente.operation.OperationAct.RemarkOnClause;
import org.entente.operation.OperationAct.ReportDisengagement;
import org.entente.operation.OperationAct.ResumePart;
import org.entente.operation.OperationAct.ReturnOperation;
import org.entente.operation.OperationAct.ReviseOperation;
import org.entente.operation.OperationAct.ShiftWithinMargins;
import org.entente.operation.OperationAct.SignConditions;
import org.entente.operation.OperationAct.StartOperation;
import org.entente.operation.OperationAct.SuspendApproval;
import org.entente.operation.OperationAct.TakePosition;
import org.entente.operation.OperationAct.WithdrawApproval;
import org.entente.operation.OperationAct.WithdrawOperation;
import org.entente.party.Author;

/// Folds accepted acts into operations. Consultation and conflicts, which concern more than one
/// operation, are folded by whoever holds them all.
public final class OperationFold {
  private static final String TITLE_PART = "text:content/title";
  private static final String REASON = "content/reason";
  private static final String REPORT = "content/report";

  private OperationFold() {}

  public static Operation propose(
      ProposeOperation propose, Author author, Entry entry, String reference) {
    List<Version.ClauseRef> clauses = refs(propose.clauses(), entry);
    Version first =
        new Version(
            1,
            entry.seq(),
            entry.at(),
            author,
            Version.digestOf(clauses),
            clauses,
            new VersionState.Submitted());
    return new Operation(
        new SubjectId(entry.act().id().value()),
        reference,
        author.party(),
        propose.exercise(),
        entry.textIn(TITLE_PART),
        propose.supporting(),
        List.of(first),
        List.of(),
        List.of(),
        new Conduct.NotStarted(),
        List.of(),
        Optional.empty(),
        propose.release(),
        List.of(),
        propose.withheld(),
        List.of(),
        List.of(),
        0,
        0);
  }

  private static List<Version.ClauseRef> refs(List<Clause> clauses, Entry entry) {
    List<Version.ClauseRef> refs = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      refs.add(ref(clause, entry));
    }
    refs.sort(Comparator.comparing(Version.ClauseRef::kind));
    return refs;
  }

  private static Version.ClauseRef ref(Clause clause, Entry entry) {
    ClauseKind kind = clause.clauseKind();
    Optional<TextRef> text = clause.text().map(written -> entry.textIn(kind.textPart()));
    return new Version.ClauseRef(
        kind, entry.digestOf(kind.partName()), entry.seq(), clause.withoutText(), text);
  }

  public static Operation evolve(
      Operation operation, OnOperation content, Author author, Entry entry) {
    return switch (content) {
      case ReviseOperation revise -> revise(operation, revise, author, entry);
      case WithdrawOperation withdraw ->
          change(operation).conduct(new Conduct.Withdrawn(entry.at(), entry.text(REASON))).done();
      case AddConsulted add -> operation;
      case TakePosition position -> takePosition(operation, position, author, entry);
      case ApproveOperation approve -> approve(operation, approve, author, entry);
      case SignConditions sign -> signConditions(operation, author, entry);
      case ReturnOperation back ->
          operation.withVersion(
              operation
                  .latest()
                  .in(new VersionState.Returned(author, entry.text(REASON), entry.at())));
      case RefuseOperation refuse ->
          operation.withVersion(
              operation
                  .latest()
                  .in(new VersionState.Refused(author, entry.text(REASON), entry.at())));
      case SuspendApproval suspend ->
          change(operation)
              .suspension(
                  Optional.of(
                      new Operation.Suspension(
                          author, entry.text(REASON), entry.seq(), entry.at())))
              .done();
      case LiftSuspension lift -> change(operation).suspension(Optional.empty()).done();
      case WithdrawApproval withdraw -> withdrawApproval(operation);
      case ReconfirmOperation reconfirm -> change(operation).reconfirmedSeq(entry.seq()).done();
      case ShiftWithinMargins shift -> shift(operation, shift, author, entry);
      case StartOperation start -> start(operation, author, entry);
      case PausePart pause -> pause(operation, pause, author, entry);
      case ResumePart resume -> resume(operation, resume, author);
      case ReportDisengagement report -> leave(operation, author, entry);
      case CloseOperation close -> close(operation, author, entry);
      case RaiseObjection objection ->
          change(operation)
              .objections(
                  with(
                      operation.objections(),
                      new Operation.Objection(
                          author.party(), author, entry.text(REASON), entry.seq(), entry.at())))
              .done();
      case RemarkOnClause remark -> remark(operation, remark, author, entry);
      case ChangeRelease release -> changeRelease(operation, release, author);
    };
  }

  private static OperationChange change(Operation operation) {
    return new OperationChange(operation);
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }

  private static Operation revise(
      Operation operation, ReviseOperation revise, Author author, Entry entry) {
    Version old = operation.latest();
    List<Version.ClauseRef> clauses = new ArrayList<>(old.clauses());
    for (Version.ClauseRef changed : refs(revise.changed(), entry)) {
      clauses.replaceAll(clause -> clause.kind() == changed.kind() ? changed : clause);
    }
    Version next =
        new Version(
            old.number() + 1,
            entry.seq(),
            entry.at(),
            author,
            Version.digestOf(clauses),
            clauses,
            new VersionState.Submitted());
    Operation closed =
        operation.latestIsOpen()
            ? operation.withVersion(old.in(new VersionState.Superseded()))
            : operation;
    return change(closed).versions(with(closed.versions(), next)).done();
  }

  private static Operation takePosition(
      Operation operation, TakePosition position, Author author, Entry entry) {
    List<Operation.Position> all = new ArrayList<>(operation.positions());
    all.removeIf(old -> old.party().equals(author.party()) && old.clause() == position.clause());
    all.add(
        new Operation.Position(
            author.party(),
            position.clause(),
            position.digest(),
            position.stance(),
            position.reason().map(text -> entry.text(REASON)),
            author,
            entry.seq(),
            entry.at()));
    return change(operation).positions(all).done();
  }

  private static Operation approve(
      Operation operation, ApproveOperation approve, Author author, Entry entry) {
    Approval approval =
        new Approval(
            author,
            entry.seq(),
            entry.act().asOf(),
            entry.at(),
            approve.acknowledged().conflicts(),
            approve.awarenessRoot(),
            approve.silent().parties(),
            approve.withoutKnowledgeOf(),
            bound(approve.conditions(), entry),
            narrowed(operation, approve.conditions()),
            approve.validUntil(),
            Optional.empty(),
            approve.margins(),
            Optional.empty());
    return approve.conditions().isEmpty()
        ? putInForce(operation, approval)
        : operation.withVersion(
            operation.latest().in(new VersionState.ConditionsOffered(approval)));
  }

  private static List<Approval.Bound> bound(List<Condition> conditions, Entry entry) {
    List<Approval.Bound> all = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      String path = "content/conditions/" + i + "/text";
      all.add(
          switch (conditions.get(i)) {
            case Condition.Duty duty ->
                new Approval.Bound(Optional.of(entry.text(path)), Optional.empty());
            case Condition.NarrowWindow narrow ->
                new Approval.Bound(Optional.empty(), Optional.of(narrow.window()));
          });
    }
    return all;
  }

  private static org.entente.kernel.Window narrowed(
      Operation operation, List<Condition> conditions) {
    org.entente.kernel.Window window = operation.latest().spaceTime().hull();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.NarrowWindow narrow) {
        window = narrow.window();
      }
    }
    return window;
  }

  private static Operation signConditions(Operation operation, Author author, Entry entry) {
    Approval offered = ((VersionState.ConditionsOffered) operation.latest().state()).approval();
    Optional<Operation.Suspension> since =
        operation.suspension().filter(suspension -> suspension.seq() > offered.seq());
    Operation bound = putInForce(operation, offered.boundBy(signature(author, entry)));
    return change(bound).suspension(since).done();
  }

  /// The latest version comes into force in place of the one before. What the host suspended before
  /// it decided is lifted by its decision; on the ground it is added to what is occupied, since
  /// those who are there have not left yet.
  private static Operation putInForce(Operation operation, Approval approval) {
    Operation replaced = end(operation, VersionState.Why.REPLACED);
    Version latest = replaced.latest().in(new VersionState.InForce(approval));
    Operation approved = change(replaced.withVersion(latest)).suspension(Optional.empty()).done();
    return approved.conduct() instanceof Conduct.Active active
        ? change(approved).conduct(alsoIn(active, latest.spaceTimeDigest())).done()
        : approved;
  }

  private static Conduct.Active alsoIn(Conduct.Active active, Digest spaceTime) {
    return active.presentIn().contains(spaceTime)
        ? active
        : new Conduct.Active(active.started(), with(active.presentIn(), spaceTime));
  }

  private static Operation end(Operation operation, VersionState.Why why) {
    Optional<Version> inForce = operation.inForce();
    return inForce
        .map(version ->
            operation.withVersion(
                version.in(new VersionState.Ended(operation.approval().orElseThrow(), why))))
        .orElse(operation);
  }

  /// What the host offered and the lead has not signed is taken back with what is in force: else
  /// the lead could sign it afterwards.
  private static Operation withdrawApproval(Operation operation) {
    Operation ended = end(operation, VersionState.Why.WITHDRAWN);
    Version latest = ended.latest();
    Operation without =
        latest.state() instanceof VersionState.ConditionsOffered offered
            ? ended.withVersion(
                latest.in(new VersionState.Ended(offered.approval(), VersionState.Why.WITHDRAWN)))
            : ended;
    return change(without).suspension(Optional.empty()).done();
  }

  /// The version in force stays what was approved; it stands elsewhere, under the shift's digest.
  private static Operation shift(
      Operation operation, ShiftWithinMargins shift, Author author, Entry entry) {
    Version version = operation.inForce().orElseThrow();
    Clause.SpaceTime approved = version.spaceTime();
    Clause.SpaceTime place =
        new Clause.SpaceTime(
            approved.category(), shift.shift().of(approved.volumes()).orElseThrow());
    Approval.Shifted shifted =
        new Approval.Shifted(
            shift.shift(),
            entry.digestOf(Shift.PART),
            place,
            author,
            entry.text(REASON),
            entry.seq(),
            entry.at());
    Approval approval = operation.approval().orElseThrow().shiftedBy(shifted);
    return operation.withVersion(version.in(new VersionState.InForce(approval)));
  }

  private static Operation start(Operation operation, Author author, Entry entry) {
    Digest where = operation.inForce().orElseThrow().placeDigest();
    return change(operation)
        .conduct(new Conduct.Active(signature(author, entry), List.of(where)))
        .done();
  }

  private static Operation leave(Operation operation, Author author, Entry entry) {
    Conduct.Active active = (Conduct.Active) operation.conduct();
    return change(operation)
        .conduct(
            new Conduct.Disengaged(active.started(), signature(author, entry), entry.text(REPORT)))
        .pauses(List.of())
        .done();
  }

  private static Operation close(Operation operation, Author author, Entry entry) {
    Conduct.Disengaged left = (Conduct.Disengaged) operation.conduct();
    return change(operation)
        .conduct(
            new Conduct.Closed(
                left.started(), left.left(), signature(author, entry), entry.text(REPORT)))
        .done();
  }

  private static Approval.Signature signature(Author author, Entry entry) {
    return new Approval.Signature(author, entry.seq(), entry.at());
  }

  /// A second pause by the same hand changes nothing: what it is compared with stays that of the
  /// first, or pausing again would pass over what changed meanwhile.
  private static Operation pause(Operation operation, PausePart pause, Author author, Entry entry) {
    if (operation.findPause(author, pause.contingent()).isPresent()) {
      return operation;
    }
    Operation.Pause next =
        new Operation.Pause(
            author.party(),
            pause.contingent(),
            author,
            entry.text(REASON),
            entry.seq(),
            entry.at(),
            ConductRules.currentVersion(operation).digest());
    return change(operation).pauses(with(operation.pauses(), next)).done();
  }

  private static Operation resume(
      Operation operation, OperationAct.ResumePart resume, Author author) {
    List<Operation.Pause> all = new ArrayList<>(operation.pauses());
    operation.findPause(author, resume.contingent()).ifPresent(all::remove);
    return change(operation).pauses(all).done();
  }

  private static Operation remark(
      Operation operation, RemarkOnClause remark, Author author, Entry entry) {
    Version version =
        operation.versions().stream()
            .filter(one -> one.digest().equals(remark.version()))
            .findFirst()
            .orElseThrow();
    Operation.ClauseRemark next =
        new Operation.ClauseRemark(
            version.number(),
            remark.clause(),
            version.clause(remark.clause()).digest(),
            entry.text("content/text"),
            remark.recipients(),
            author,
            entry.seq(),
            entry.at());
    return change(operation).remarks(with(operation.remarks(), next)).done();
  }

  /// Narrowing acts at once. Widening what several authored waits until all have asked for the
  /// same.
  private static Operation changeRelease(Operation operation, ChangeRelease change, Author author) {
    boolean alone = operation.supporting().isEmpty();
    if (alone || OperationRelease.isNoWider(operation, change.release())) {
      return change(operation).release(change.release()).widenings(List.of()).done();
    }
    List<PartyId> agreed = new ArrayList<>();
    for (Operation.Widening widening : operation.widenings()) {
      if (widening.release().equals(change.release())) {
        agreed.addAll(widening.agreed());
      }
    }
    if (!agreed.contains(author.party())) {
      agreed.add(author.party());
    }
    boolean all = agreed.contains(operation.lead()) && agreed.containsAll(operation.supporting());
    if (all) {
      return change(operation).release(change.release()).widenings(List.of()).done();
    }
    List<Operation.Widening> waiting = new ArrayList<>(operation.widenings());
    waiting.removeIf(widening -> widening.release().equals(change.release()));
    waiting.add(new Operation.Widening(change.release(), agreed));
    return change(operation).widenings(waiting).done();
  }

  /// More parties, or more causes, for the list of the consulted. It grows and never shrinks.
  public static Operation withConsulted(
      Operation operation,
      PartyId party,
      Operation.Cause cause,
      java.time.Instant deadline,
      long seq) {
    Optional<Operation.Consulted> known = operation.findConsulted(party);
    if (known.map(one -> one.causes().contains(cause)).orElse(false)) {
      return operation;
    }
    List<Operation.Consulted> all = new ArrayList<>(operation.consulted());
    known.ifPresent(all::remove);
    List<Operation.Cause> causes = new ArrayList<>();
    known.ifPresent(one -> causes.addAll(one.causes()));
    causes.add(cause);
    all.add(
        new Operation.Consulted(
            party,
            causes.stream().sorted().toList(),
            known.map(Operation.Consulted::deadline).orElse(deadline),
            known.map(Operation.Consulted::seq).orElse(seq)));
    all.sort(Comparator.comparing(Operation.Consulted::party));
    return change(operation).consulted(all).done();
  }

  /// The operation's neighbourhood has changed by a conflict of blocking degree.
  public static Operation withNeighbourhoodChanged(Operation operation, long seq) {
    return change(operation).neighbourhoodSeq(seq).done();
  }
}
