package org.entente.theatre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.attachment.Attachment;
import org.entente.attachment.Attachments;
import org.entente.border.Border;
import org.entente.coordination.Conflict;
import org.entente.coordination.Coordination;
import org.entente.coordination.Footprint;
import org.entente.coordination.SubjectKind;
import org.entente.dispute.Dispute;
import org.entente.dispute.Disputes;
import org.entente.dispute.Suspension;
import org.entente.erasure.ErasureRequest;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.ErasureId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.kernel.TrieMap;
import org.entente.meeting.Commitment;
import org.entente.meeting.Forum;
import org.entente.meeting.Meeting;
import org.entente.meeting.Meetings;
import org.entente.meeting.Pair;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.operation.Operation;
import org.entente.operation.OperationFold;
import org.entente.operation.OperationFootprints;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.PartyAct;
import org.entente.party.Person;
import org.entente.party.Roster;
import org.entente.plan.Plans;
import org.entente.result.CivilianHarm;
import org.entente.result.Inquiry;
import org.entente.result.Report;
import org.entente.result.Results;
import org.entente.standing.Standing;
import org.entente.standing.StandingAuthorisation;

/// The state being changed by one entry, and what it touches. Lives as long as one fold.
final class StateChange {
  /// What a dispute may name.
  private static final Set<ObjectKey.Kind> POINTED_AT =
      EnumSet.of(
          ObjectKey.Kind.OPERATION,
          ObjectKey.Kind.NOTICE,
          ObjectKey.Kind.IMMEDIATE_ACTION,
          ObjectKey.Kind.MEETING,
          ObjectKey.Kind.COMMITMENT,
          ObjectKey.Kind.FORUM);

  final TheatreState state;
  final Entry entry;
  Roster roster;
  Plans plans;
  Coordination coordination;
  Border border;
  Standing standing;
  private Meetings meetings;
  private Disputes disputes;
  private Results results;
  private Attachments attachments;
  TrieMap<ErasureId, ErasureRequest> erasures;
  TrieMap<TextRef, Boolean> erased;
  private TrieMap<SubjectId, Operation> operations;
  private TrieMap<SubjectId, Notice> notices;
  private TrieMap<SubjectId, ImmediateAction> actions;
  private WrittenTexts texts;
  private final List<Digest> footprints = new ArrayList<>();
  private final Set<ObjectKey> objects = new TreeSet<>();
  private boolean all;

  StateChange(TheatreState state, Entry entry) {
    this.state = state;
    this.entry = entry;
    this.roster = state.roster();
    this.plans = state.plans();
    this.coordination = state.coordination();
    this.border = state.border();
    this.standing = state.standing();
    this.meetings = state.meetings();
    this.disputes = state.disputes();
    this.results = state.results();
    this.attachments = state.attachments();
    this.erasures = state.erasures();
    this.erased = state.erased();
    this.operations = state.operations();
    this.notices = state.notices();
    this.actions = state.immediateActions();
    this.texts = state.texts();
  }

  void touch(ObjectKey.Kind kind, String id) {
    objects.add(new ObjectKey(kind, id));
    if (kind == ObjectKey.Kind.OPERATION) {
      touchCommitmentsAbout(new SubjectId(id));
      touchResultsAbout(new SubjectId(id));
    }
    touchDisputesAbout(kind, id);
  }

  void touchAll() {
    all = true;
  }

  void touchCharter(Charter charter) {
    touch(ObjectKey.Kind.THEATRE, charter.theatre().value());
    charter.parties().forEach(this::touchParty);
  }

  void touchParty(Charter.Terms terms) {
    touch(ObjectKey.Kind.PARTY, terms.id().value());
    terms
        .founding()
        .forEach(founding -> {
          touch(ObjectKey.Kind.POST, founding.post().value());
          touch(ObjectKey.Kind.PERSON, founding.person().value());
        });
  }

  Operation operation(SubjectId id) {
    return operations.get(id);
  }

  /// What is said of a crossing shows on what crosses, and of an authorisation on its uses.
  void touchCrossing(SubjectId id) {
    Optional<StandingAuthorisation> authorisation = standing.authorisations().find(id);
    if (authorisation.isEmpty()) {
      touchSubject(id);
      return;
    }
    touch(ObjectKey.Kind.STANDING_AUTHORISATION, id.value());
    authorisation.get().underWay().forEach(this::touchSubject);
  }

  void touchConflict(ConflictId id) {
    touch(ObjectKey.Kind.CONFLICT, id.value());
    Conflict conflict = coordination.conflicts().get(id);
    touchSubject(conflict.newcomer().subject());
    touchSubject(conflict.earlier().subject());
  }

  private void touchSubject(SubjectId id) {
    SubjectKind kind =
        operations.containsKey(id)
            ? SubjectKind.OPERATION
            : notices.containsKey(id) ? SubjectKind.NOTICE : SubjectKind.IMMEDIATE_ACTION;
    switch (kind) {
      case OPERATION -> touch(ObjectKey.Kind.OPERATION, id.value());
      case NOTICE -> touch(ObjectKey.Kind.NOTICE, id.value());
      case IMMEDIATE_ACTION -> touch(ObjectKey.Kind.IMMEDIATE_ACTION, id.value());
    }
  }

  /// Who sees the operation has changed, and with it who may know of its conflicts: of those that
  /// are over too, since they are still shown.
  void touchConflictsOf(Operation operation) {
    operation.versions().stream()
        .flatMap(version -> Stream.of(version.spaceTimeDigest(), version.placeDigest()))
        .distinct()
        .flatMap(digest -> coordination.conflictsOf().find(digest).orElse(List.of()).stream())
        .forEach(this::touchConflict);
  }

  /// What its volumes meet counts more, or no longer: what is over too, since it is still shown.
  void touchReach(PartyId party) {
    touch(ObjectKey.Kind.PARTY, party.value());
    coordination.conflicts().values().stream()
        .filter(conflict -> conflict.involves(party))
        .forEach(conflict -> touchConflict(conflict.id()));
  }

  /// A notifier is shown every post of a party to which it gave notice as a whole.
  void touchNoticesFor(PartyId party) {
    notices.values().stream()
        .filter(notice ->
            notice.release().grants().stream()
                .anyMatch(grant -> grant.posts().isEmpty() && grant.party().equals(party)))
        .forEach(notice -> touch(ObjectKey.Kind.NOTICE, notice.id().value()));
  }

  void putOperation(Operation operation) {
    List<Footprint> before =
        operations.find(operation.id()).map(OperationFootprints::of).orElse(List.of());
    operations = operations.with(operation.id(), operation);
    touch(ObjectKey.Kind.OPERATION, operation.id().value());
    moveFootprints(before, OperationFootprints.of(operation));
  }

  void putNotice(Notice notice) {
    List<Footprint> before = notices.find(notice.id()).flatMap(Notice::footprint).stream().toList();
    notices = notices.with(notice.id(), notice);
    touch(ObjectKey.Kind.NOTICE, notice.id().value());
    moveFootprints(before, notice.footprint().stream().toList());
  }

  /// Its uses look different when its host takes its word back or gives it again.
  void putAuthorisation(StandingAuthorisation authorisation) {
    standing = standing.with(authorisation);
    touch(ObjectKey.Kind.STANDING_AUTHORISATION, authorisation.id().value());
    authorisation.underWay().forEach(use -> touch(ObjectKey.Kind.NOTICE, use.value()));
  }

  void use(SubjectId authorisation, SubjectId notice) {
    standing = standing.used(authorisation, notice);
    touch(ObjectKey.Kind.STANDING_AUTHORISATION, authorisation.value());
  }

  void endUse(SubjectId notice) {
    standing = standing.ended(notice);
    standing
        .uses()
        .find(notice)
        .ifPresent(used -> touch(ObjectKey.Kind.STANDING_AUTHORISATION, used.value()));
  }

  /// Its forum and the pairs of its parties show it, too.
  void putMeeting(Meeting meeting) {
    meetings = meetings.with(meeting);
    touch(ObjectKey.Kind.MEETING, meeting.id().value());
    meeting.terms().forum().ifPresent(forum -> touch(ObjectKey.Kind.FORUM, forum.value()));
    Pair.among(meeting.parties()).forEach(pair -> touch(ObjectKey.Kind.CADENCE, pair.id()));
  }

  void putCommitment(Commitment commitment) {
    meetings = meetings.with(commitment);
    touch(ObjectKey.Kind.COMMITMENT, commitment.id().value());
  }

  void putForum(Forum forum) {
    meetings = meetings.with(forum);
    touch(ObjectKey.Kind.FORUM, forum.id().value());
  }

  /// Whether a commitment's link is shown rests on who may know of the operation.
  private void touchCommitmentsAbout(SubjectId operation) {
    meetings
        .about()
        .find(operation)
        .orElse(List.of())
        .forEach(id -> touch(ObjectKey.Kind.COMMITMENT, id.value()));
  }

  /// What a dispute points at is shown as far as its reader may know of it.
  private void touchDisputesAbout(ObjectKey.Kind kind, String id) {
    if (POINTED_AT.contains(kind) && disputes.about().size() > 0) {
      disputes
          .about()
          .find(new SubjectId(id))
          .orElse(List.of())
          .forEach(dispute -> touch(ObjectKey.Kind.DISPUTE, dispute.value()));
    }
  }

  void putDispute(Dispute dispute) {
    disputes = disputes.with(dispute);
    touch(ObjectKey.Kind.DISPUTE, dispute.id().value());
  }

  /// Each operation that the two share shows that it is held, or that it no longer is.
  void putSuspension(Suspension suspension) {
    disputes = disputes.with(suspension);
    touch(ObjectKey.Kind.SUSPENSION, suspension.id().value());
    operations.values().stream()
        .filter(one -> suspension.isSharedBy(roster.getCharter(), one))
        .forEach(one -> touch(ObjectKey.Kind.OPERATION, one.id().value()));
  }

  void putReport(Report report) {
    results = results.with(report);
    touch(ObjectKey.Kind.REPORT, report.id().value());
  }

  void putHarm(CivilianHarm harm) {
    results = results.with(harm);
    touch(ObjectKey.Kind.CIVILIAN_HARM, harm.id().value());
  }

  void putInquiry(Inquiry inquiry) {
    results = results.with(inquiry);
    touch(ObjectKey.Kind.INQUIRY, inquiry.id().value());
  }

  void putAttachment(Attachment attachment) {
    attachments = attachments.with(attachment);
    touch(Knowledge.kindOfHolder(state, attachment.object()), attachment.object().value());
  }

  /// Whether a report or a file of harm names its operation rests on who may know of that.
  private void touchResultsAbout(SubjectId operation) {
    results.about().find(operation).orElse(List.of()).forEach(this::touchResult);
  }

  private void touchResult(SubjectId id) {
    touch(
        results.reports().containsKey(id) ? ObjectKey.Kind.REPORT : ObjectKey.Kind.CIVILIAN_HARM,
        id.value());
  }

  void putAction(ImmediateAction action) {
    List<Footprint> before =
        actions.find(action.id()).flatMap(ImmediateAction::footprint).stream().toList();
    actions = actions.with(action.id(), action);
    touch(ObjectKey.Kind.IMMEDIATE_ACTION, action.id().value());
    moveFootprints(before, action.footprint().stream().toList());
  }

  private void moveFootprints(List<Footprint> before, List<Footprint> after) {
    for (Footprint old : before) {
      if (!isAt(after, old.spaceTime())) {
        coordination = coordination.withoutFootprint(old.spaceTime());
        changed(old.spaceTime());
      }
    }
    for (Footprint now : after) {
      if (!before.contains(now)) {
        coordination = coordination.withFootprint(now);
        changed(now.spaceTime());
        tellNeighbours(now, before);
      }
    }
  }

  private static boolean isAt(List<Footprint> footprints, Digest spaceTime) {
    for (Footprint one : footprints) {
      if (one.spaceTime().equals(spaceTime)) {
        return true;
      }
    }
    return false;
  }

  /// A neighbour that was only proposed, or only planned, and now is in force or on the ground: who
  /// paused meanwhile may not take it for unchanged.
  private void tellNeighbours(Footprint now, List<Footprint> before) {
    Optional<Footprint> was =
        before.stream().filter(old -> old.spaceTime().equals(now.spaceTime())).findFirst();
    boolean inForce = now.inForce() && !was.map(Footprint::inForce).orElse(false);
    boolean present = now.present() && !was.map(Footprint::present).orElse(false);
    if (inForce || present) {
      for (Conflict conflict : coordination.listLive(now.spaceTime(), Conflict.BLOCKING)) {
        neighbourhoodChanged(conflict.otherThan(now.spaceTime()).subject());
      }
    }
  }

  private void changed(Digest footprint) {
    footprints.add(footprint);
    coordination.conflictsOf().find(footprint).orElse(List.of()).forEach(this::touchConflict);
  }

  /// Opens what the entry's overlaps mean for this live footprint; each other side that is still
  /// being consulted on asks one party more, and both sides are told.
  void openConflicts(Digest newcomer) {
    Optional<Footprint> footprint = coordination.footprints().find(newcomer);
    if (footprint.isEmpty()) {
      return;
    }
    Coordination before = coordination;
    coordination = coordination.withConflicts(footprint.get(), entry.facts());
    for (ConflictId id : coordination.conflictsOf().find(newcomer).orElse(List.of())) {
      Conflict now = coordination.conflicts().get(id);
      if (before.conflicts().find(id).map(old -> !old.equals(now)).orElse(true)) {
        opened(now);
      }
    }
  }

  private void opened(Conflict conflict) {
    if (conflict.degree() >= Conflict.BLOCKING) {
      neighbourhoodChanged(conflict.newcomer().subject());
      neighbourhoodChanged(conflict.earlier().subject());
    }
    if (conflict.degree() >= 1) {
      consultOther(conflict.earlier(), conflict.newcomer().owner());
      consultOther(conflict.newcomer(), conflict.earlier().owner());
    }
    touchConflict(conflict.id());
  }

  private void neighbourhoodChanged(SubjectId id) {
    operations
        .find(id)
        .ifPresent(operation ->
            operations =
                operations.with(
                    id, OperationFold.withNeighbourhoodChanged(operation, entry.seq())));
  }

  private void consultOther(Conflict.Side side, PartyId owner) {
    operations
        .find(side.subject())
        .filter(operation ->
            operation.latestIsOpen()
                && operation.latest().spaceTimeDigest().equals(side.spaceTime()))
        .ifPresent(operation -> consult(operation.id(), owner, Operation.Cause.OVERLAP));
  }

  /// Computes who is consulted on the latest version: those who take part and the owners of the
  /// sectors it touches; owners of overlapping volumes were added as conflicts opened.
  void consult(SubjectId id, boolean sectors) {
    Operation operation = operations.get(id);
    operation.supporting().forEach(party -> consult(id, party, Operation.Cause.SUPPORTING));
    if (sectors) {
      for (SectorId sector : entry.facts().sectors()) {
        consult(id, coordination.sectors().get(sector).owner(), Operation.Cause.SECTOR);
      }
    }
    for (Conflict conflict : coordination.listLive(operation.latest().spaceTimeDigest(), 1)) {
      PartyId owner = conflict.otherThan(operation.latest().spaceTimeDigest()).owner();
      consult(id, owner, Operation.Cause.OVERLAP);
    }
  }

  /// The lead and the host are not consulted, and a humanitarian party is never asked.
  void consult(SubjectId id, PartyId party, Operation.Cause cause) {
    Operation operation = operations.get(id);
    boolean notAsked =
        operation.lead().equals(party)
            || roster.isHost(party)
            || roster.getCharter().isHumanitarian(party);
    if (!notAsked) {
      int hours = roster.getCharter().deadlines().positionHours();
      Instant deadline = entry.at().plus(Duration.ofHours(hours));
      operations =
          operations.with(
              id, OperationFold.withConsulted(operation, party, cause, deadline, entry.seq()));
      touch(ObjectKey.Kind.OPERATION, id.value());
      if (cause != Operation.Cause.OVERLAP) {
        touchConflictsOf(operation);
      }
    }
  }

  /// Whose text each erasable part is, so that only that party can have it erased. The charter's,
  /// and a joining party's, are the names of the founding persons, each its own party's.
  void rememberTexts() {
    PartyId party = roster.partyOf(entry.act().post());
    List<String> parts = new ArrayList<>(entry.digests().size());
    for (String part : entry.digests().keySet()) {
      if (part.startsWith("text:")) {
        parts.add(part);
      }
    }
    texts = texts.with(entry.seq(), party, parts);
    List<Charter.Terms> founded =
        switch (entry.act().content()) {
          case PartyAct.AdoptCharter adopt -> adopt.charter().parties();
          case PartyAct.AdmitParty admit -> List.of(admit.terms());
          default -> List.of();
        };
    for (Charter.Terms terms : founded) {
      for (Founding founding : terms.founding()) {
        Person person = roster.persons().get(founding.person());
        texts = texts.with(person.name(), person.party());
      }
    }
  }

  TheatreState done() {
    return new TheatreState(
        entry.seq(),
        entry.at(),
        roster,
        plans,
        coordination,
        border,
        operations,
        notices,
        actions,
        standing,
        meetings,
        disputes,
        results,
        attachments,
        erasures,
        texts,
        erased,
        new Touched(footprints, objects, all));
  }
}
