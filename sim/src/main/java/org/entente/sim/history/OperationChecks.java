package org.entente.sim.history;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.coordination.Conflict;
import org.entente.coordination.Coordination;
import org.entente.coordination.Footprint;
import org.entente.coordination.Matrix;
import org.entente.kernel.Act;
import org.entente.kernel.Category;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Volume;
import org.entente.operation.Approval;
import org.entente.operation.Conduct;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Version;
import org.entente.operation.VersionState;
import org.entente.party.Author;
import org.entente.sim.Cast;
import org.entente.theatre.TheatreState;

/// What must hold of every operation, before and after each entry.
final class OperationChecks {
  private final Checks checks;

  OperationChecks(Checks checks) {
    this.checks = checks;
  }

  void check(TheatreState before, Entry entry, TheatreState after) {
    Optional<SubjectId> about = Checks.aboutOperation(entry.act());
    for (Operation now : after.operations().values()) {
      Optional<Operation> was = before.operations().find(now.id());
      was.ifPresent(old -> {
        grown(old, now, entry);
        wordsAreTheirAuthors(old, now, entry, after);
        conduct(old, now, entry, before);
        suspension(old, now, entry);
        boolean untouched = about.map(id -> !id.equals(now.id())).orElse(true);
        require(
            !untouched || old.versions().equals(now.versions()),
            entry,
            "an act about one operation decides nothing about another");
      });
      inForce(was, now, entry, before);
    }
  }

  private void require(boolean holds, Entry entry, String promise) {
    checks.require(holds, entry.seq(), promise);
  }

  /// Invariants 6, 8, 13: what only grows, and what never changes.
  private void grown(Operation old, Operation now, Entry entry) {
    boolean consulted =
        old.consulted().stream()
            .allMatch(one ->
                now.findConsulted(one.party())
                    .map(kept -> kept.causes().containsAll(one.causes()))
                    .orElse(false));
    require(consulted, entry, "the list of the consulted never shrinks (6)");
    require(old.exercise() == now.exercise(), entry, "exercise stays exercise (13)");
    require(old.lead().equals(now.lead()), entry, "the lead stays the lead");
    require(
        now.objections().size() >= old.objections().size()
            && now.objections().subList(0, old.objections().size()).equals(old.objections()),
        entry,
        "an objection is never overwritten (12)");
    require(
        old.versions().size() <= now.versions().size()
            && sameClauses(old.versions(), now.versions()),
        entry,
        "a version once submitted stays what it was (8)");
  }

  private static boolean sameClauses(List<Version> old, List<Version> now) {
    for (int i = 0; i < old.size(); i++) {
      boolean same =
          old.get(i).digest().equals(now.get(i).digest())
              && old.get(i).clauses().equals(now.get(i).clauses())
              && old.get(i).author().equals(now.get(i).author());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /// Invariants 5 and 12: only its author changes a party's word or pause.
  private void wordsAreTheirAuthors(Operation old, Operation now, Entry entry, TheatreState state) {
    PartyId author = state.roster().partyOf(entry.act().post());
    Set<Operation.Position> changed = new HashSet<>(old.positions());
    changed.addAll(now.positions());
    changed.removeIf(one -> old.positions().contains(one) && now.positions().contains(one));
    boolean positionTaken = entry.act().content() instanceof OperationAct.TakePosition;
    require(
        changed.stream().allMatch(one -> positionTaken && one.party().equals(author)),
        entry,
        "a position is its party's alone, on the clause it was taken on (5)");
    boolean gone = entry.act().content() instanceof OperationAct.ReportDisengagement;
    require(
        gone
            || old.pauses().stream()
                .filter(one -> !now.pauses().contains(one))
                .allMatch(one -> one.party().equals(author)),
        entry,
        "a pause is lifted by its own party (10)");
  }

  /// Invariant 1, and 11: how an operation comes onto the ground and leaves it.
  private void conduct(Operation old, Operation now, Entry entry, TheatreState before) {
    if (now.conduct() instanceof Conduct.Active && !(old.conduct() instanceof Conduct.Active)) {
      started(old, entry, before);
    }
    if (old.conduct() instanceof Conduct.Active && !(now.conduct() instanceof Conduct.Active)) {
      boolean byLead = before.roster().partyOf(entry.act().post()).equals(old.lead());
      require(
          byLead && entry.act().content() instanceof OperationAct.ReportDisengagement,
          entry,
          "only the lead's report ends presence (11)");
    }
  }

  private void started(Operation old, Entry entry, TheatreState before) {
    Optional<Version> inForce =
        old.versions().stream()
            .filter(version -> version.state() instanceof VersionState.InForce)
            .findFirst();
    boolean exact =
        entry.act().content() instanceof OperationAct.StartOperation start
            && inForce.map(version -> version.digest().equals(start.version())).orElse(false);
    require(exact, entry, "only the exact version in force starts (1)");
    if (inForce.isEmpty()) {
      return;
    }
    Approval approval = ((VersionState.InForce) inForce.get().state()).approval();
    Instant at = entry.at();
    require(old.suspension().isEmpty(), entry, "nothing starts while suspended (1)");
    require(at.isBefore(approval.validUntil()), entry, "nothing starts after validity (1)");
    require(approval.windowNow().contains(at), entry, "nothing starts outside its window (1)");
    require(
        unsettled(before.coordination(), inForce.get(), approval).isEmpty(),
        entry,
        "the newcomer does not start before the conflict is settled (4)");
  }

  /// Whoever may not start meets, in its planned window, something in force with which a conflict
  /// is on record: only so can it be settled.
  void heldUp(TheatreState before, Act act) {
    Coordination coordination = before.coordination();
    Version version =
        Checks.aboutOperation(act)
            .flatMap(id -> before.operations().get(id).inForce())
            .orElseThrow();
    boolean known =
        coordination.listLive(version.placeDigest(), 0).stream()
            .map(one ->
                coordination.footprints().get(one.otherThan(version.placeDigest()).spaceTime()))
            .anyMatch(other -> other.inForce() && areAtOneTime(version, other));
    checks.require(known, before.seq(), "whoever may not start can settle why (4)");
  }

  private static boolean areAtOneTime(Version version, Footprint other) {
    return version.place().volumes().stream()
        .map(Volume::wholeWindow)
        .anyMatch(mine ->
            other.occupied().stream()
                .map(Volume::wholeWindow)
                .anyMatch(theirs -> RectangleChecks.inTime(mine, theirs)));
  }

  /// Conflicts of degree 2 or more with what stands, that nobody has settled.
  private static List<Conflict> unsettled(
      Coordination coordination, Version version, Approval approval) {
    Digest mine = version.placeDigest();
    return coordination.conflicts().values().stream()
        .filter(one -> one.degree() >= 2)
        .filter(one ->
            one.newcomer().spaceTime().equals(mine) || one.earlier().spaceTime().equals(mine))
        .filter(one -> {
          Conflict.Side other =
              one.newcomer().spaceTime().equals(mine) ? one.earlier() : one.newcomer();
          boolean stands =
              coordination
                  .footprints()
                  .find(other.spaceTime())
                  .map(found ->
                      found.inForce()
                          && (found.present() || found.since() < approval.standsSince()))
                  .orElse(false);
          boolean accepted = isAccepted(one, other.owner());
          boolean settled =
              one.settlement().isPresent()
                  || coordination.listArrangements(one.id()).stream()
                      .anyMatch(arrangement -> arrangement.signed().isPresent());
          return stands && !accepted && !settled;
        })
        .toList();
  }

  /// By the other's owner, unless forbidden. The matrix's two footnotes: where a restricted-fire
  /// area is met its establisher agrees alone; a danger area and a humanitarian movement are no
  /// longer forbidden once the notifier has acknowledged.
  private static boolean isAccepted(Conflict one, PartyId other) {
    List<Conflict.Side> sides = List.of(one.newcomer(), one.earlier());
    Set<PartyId> acknowledged =
        one.acknowledgements().stream().map(ack -> ack.by().party()).collect(Collectors.toSet());
    boolean alone = one.footnote().equals(Optional.of(Matrix.Footnote.ESTABLISHER_ALONE));
    PartyId agrees =
        sides.stream()
            .filter(side -> alone && side.category() == Category.RESTRICTED_FIRE_AREA)
            .map(Conflict.Side::owner)
            .findFirst()
            .orElse(other);
    boolean eased =
        one.footnote().equals(Optional.of(Matrix.Footnote.SEPARATE_ONCE_ACKNOWLEDGED))
            && sides.stream()
                .anyMatch(side ->
                    side.category().isHumanitarian() && acknowledged.contains(side.owner()));
    return acknowledged.contains(agrees) && (one.degree() < 4 || eased);
  }

  private void suspension(Operation old, Operation now, Entry entry) {
    if (old.suspension().isEmpty() || now.suspension().isPresent()) {
      return;
    }
    boolean allowed =
        switch (entry.act().content()) {
          case OperationAct.LiftSuspension lift -> true;
          case OperationAct.WithdrawApproval withdraw -> true;
          case OperationAct.ApproveOperation approve -> true;
          case OperationAct.SignConditions sign ->
              old.latest().state() instanceof VersionState.ConditionsOffered offered
                  && old.suspension().get().seq() < offered.approval().seq();
          default -> false;
        };
    require(allowed, entry, "only the host ends what it suspended (3)");
  }

  /// Invariants 2, 3, 4, 6: what came into force by this entry.
  private void inForce(Optional<Operation> was, Operation now, Entry entry, TheatreState before) {
    for (Version version : now.versions()) {
      if (!(version.state() instanceof VersionState.InForce(Approval approval))) {
        continue;
      }
      boolean stood =
          was.map(old ->
                  old.versions().size() >= version.number()
                      && old.versions().get(version.number() - 1).state()
                          instanceof VersionState.InForce)
              .orElse(false);
      if (!stood) {
        decided(was, version, approval, entry, before);
      }
    }
  }

  private void decided(
      Optional<Operation> was,
      Version version,
      Approval approval,
      Entry entry,
      TheatreState before) {
    boolean byDecision =
        entry.act().content() instanceof OperationAct.ApproveOperation
            || entry.act().content() instanceof OperationAct.SignConditions;
    require(byDecision && was.isPresent(), entry, "only a decision brings into force (1, 2)");
    require(approval.by().party().equals(Cast.HOST), entry, "only the host approves (3)");
    require(
        approval.conditions().isEmpty()
            || entry.act().content() instanceof OperationAct.SignConditions,
        entry,
        "conditions bind once the lead has signed them (1)");
    if (was.isEmpty()) {
      return;
    }
    for (Version each : was.get().versions()) {
      require(apart(each.author(), approval.by()), entry, "who approves is not who proposed (6)");
    }
    if (entry.act().content() instanceof OperationAct.ApproveOperation approve) {
      require(
          Set.copyOf(silent(was.get())).equals(Set.copyOf(approve.silent().parties())),
          entry,
          "silence is named in the decision (2)");
      require(
          approval.acknowledged().containsAll(met(before, version)),
          entry,
          "an approval names every live version it met (4)");
    }
  }

  private static boolean apart(Author one, Author other) {
    Set<PostId> posts = new HashSet<>(Set.of(one.post()));
    one.lender().ifPresent(posts::add);
    Set<PersonId> persons = new HashSet<>(Set.of(one.person()));
    one.lentBy().ifPresent(persons::add);
    boolean post =
        posts.contains(other.post()) || other.lender().map(posts::contains).orElse(false);
    boolean person =
        persons.contains(other.person()) || other.lentBy().map(persons::contains).orElse(false);
    return !post && !person;
  }

  /// Those asked who said nothing about any clause as it now stands.
  private static List<PartyId> silent(Operation operation) {
    Set<Digest> standing = new HashSet<>();
    operation.latest().clauses().forEach(clause -> standing.add(clause.digest()));
    return operation.consulted().stream()
        .map(Operation.Consulted::party)
        .filter(party ->
            operation.positions().stream()
                .noneMatch(one -> one.party().equals(party) && standing.contains(one.digest())))
        .toList();
  }

  private static List<ConflictId> met(TheatreState before, Version version) {
    Coordination coordination = before.coordination();
    return coordination.conflicts().values().stream()
        .filter(one -> one.degree() >= 1)
        .filter(one ->
            one.newcomer().spaceTime().equals(version.placeDigest())
                || one.earlier().spaceTime().equals(version.placeDigest()))
        .filter(one ->
            coordination.footprints().containsKey(one.newcomer().spaceTime())
                && coordination.footprints().containsKey(one.earlier().spaceTime()))
        .map(Conflict::id)
        .toList();
  }
}
