package org.entente.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationDecider;
import org.entente.coordination.OutOfReach;
import org.entente.kernel.ConflictId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.meeting.Meetings;
import org.entente.notice.Notice;
import org.entente.operation.Operation;
import org.entente.operation.Version;
import org.entente.party.Appointment;
import org.entente.party.Charter;
import org.entente.party.CredentialReset;
import org.entente.party.Delegation;
import org.entente.party.Post;
import org.entente.party.Second;
import org.entente.release.Audience;
import org.entente.result.Results;
import org.entente.standing.StandingAuthorisation;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;

/// The one place where views are made: `view(state, audience, instant)` for one object.
public final class Views {
  private Views() {}

  /// Every object of the state, in key order, whoever may see it. For the view store's first load.
  public static List<ObjectKey> keys(TheatreState state) {
    TreeSet<ObjectKey> keys = new TreeSet<>();
    state
        .roster()
        .charter()
        .ifPresent(charter -> {
          keys.add(key(ObjectKey.Kind.THEATRE, charter.theatre().value()));
          charter
              .parties()
              .forEach(terms -> keys.add(key(ObjectKey.Kind.PARTY, terms.id().value())));
        });
    state.plan().ifPresent(plan -> keys.add(key(ObjectKey.Kind.PLAN, "plan")));
    state.roster().posts().keys().forEach(id -> keys.add(key(ObjectKey.Kind.POST, id.value())));
    state.roster().persons().keys().forEach(id -> keys.add(key(ObjectKey.Kind.PERSON, id.value())));
    state
        .coordination()
        .sectors()
        .keys()
        .forEach(id -> keys.add(key(ObjectKey.Kind.SECTOR, id.value())));
    state.operations().keys().forEach(id -> keys.add(key(ObjectKey.Kind.OPERATION, id.value())));
    state.notices().keys().forEach(id -> keys.add(key(ObjectKey.Kind.NOTICE, id.value())));
    state
        .immediateActions()
        .keys()
        .forEach(id -> keys.add(key(ObjectKey.Kind.IMMEDIATE_ACTION, id.value())));
    state
        .standing()
        .authorisations()
        .keys()
        .forEach(id -> keys.add(key(ObjectKey.Kind.STANDING_AUTHORISATION, id.value())));
    state
        .coordination()
        .conflicts()
        .keys()
        .forEach(id -> keys.add(key(ObjectKey.Kind.CONFLICT, id.value())));
    meetingKeys(state, keys);
    state
        .disputes()
        .disputes()
        .keys()
        .forEach(id -> keys.add(key(ObjectKey.Kind.DISPUTE, id.value())));
    state
        .disputes()
        .suspensions()
        .keys()
        .forEach(id -> keys.add(key(ObjectKey.Kind.SUSPENSION, id.value())));
    resultKeys(state, keys);
    return List.copyOf(keys);
  }

  private static void meetingKeys(TheatreState state, Set<ObjectKey> keys) {
    Meetings all = state.meetings();
    all.meetings().keys().forEach(id -> keys.add(key(ObjectKey.Kind.MEETING, id.value())));
    all.commitments().keys().forEach(id -> keys.add(key(ObjectKey.Kind.COMMITMENT, id.value())));
    all.forums().keys().forEach(id -> keys.add(key(ObjectKey.Kind.FORUM, id.value())));
    all.between().keys().forEach(id -> keys.add(key(ObjectKey.Kind.CADENCE, id)));
  }

  private static void resultKeys(TheatreState state, Set<ObjectKey> keys) {
    Results all = state.results();
    all.reports().keys().forEach(id -> keys.add(key(ObjectKey.Kind.REPORT, id.value())));
    all.harms().keys().forEach(id -> keys.add(key(ObjectKey.Kind.CIVILIAN_HARM, id.value())));
    all.inquiries().keys().forEach(id -> keys.add(key(ObjectKey.Kind.INQUIRY, id.value())));
    state
        .plans()
        .measurements()
        .keys()
        .forEach(id -> keys.add(key(ObjectKey.Kind.MEASUREMENT, id.value())));
  }

  private static ObjectKey key(ObjectKey.Kind kind, String id) {
    return new ObjectKey(kind, id);
  }

  /// The object as the audience may see it at the instant; empty when it may not know of it.
  public static Optional<View> view(
      TheatreState state, ObjectKey key, Audience audience, Instant at, Texts texts) {
    return view(new Viewing(state, audience, at, texts, Optional.empty()), key);
  }

  /// All versions of an operation with their clauses, the oldest first. Views hold only those that
  /// stand, since nobody compares versions on every load; the release is the same.
  public static List<OperationView.VersionView> versions(
      TheatreState state, SubjectId id, Audience audience, Instant at, Texts texts) {
    Viewing viewing = new Viewing(state, audience, at, texts, Optional.empty());
    return state
        .operations()
        .find(id)
        .map(operation -> OperationViews.versions(viewing, operation))
        .orElse(List.of());
  }

  static Optional<View> view(Viewing viewing, ObjectKey key) {
    TheatreState state = viewing.state();
    Audience audience = viewing.audience();
    return switch (key.kind()) {
      case THEATRE -> state.roster().charter().map(charter -> theatre(viewing, charter));
      case PARTY ->
          state
              .roster()
              .charter()
              .flatMap(charter -> charter.find(new PartyId(key.id())))
              .map(terms -> party(viewing, terms));
      case POST -> state.roster().posts().find(new PostId(key.id())).map(p -> post(viewing, p));
      case PERSON ->
          state
              .roster()
              .persons()
              .find(new PersonId(key.id()))
              .filter(person -> person.party().equals(audience.party()))
              .map(person -> PersonViews.of(viewing, person));
      case SECTOR ->
          state
              .coordination()
              .sectors()
              .find(new SectorId(key.id()))
              .map(sector ->
                  new SectorView(
                      sector.id().value(), sector.name(), sector.area(), sector.owner()));
      case PLAN -> PlanViews.plan(viewing);
      case OPERATION ->
          state
              .operations()
              .find(new SubjectId(key.id()))
              .flatMap(operation -> OperationViews.view(viewing, operation));
      case NOTICE ->
          state
              .notices()
              .find(new SubjectId(key.id()))
              .flatMap(notice -> NoticeViews.view(viewing, notice));
      case IMMEDIATE_ACTION ->
          state
              .immediateActions()
              .find(new SubjectId(key.id()))
              .map(action -> NoticeViews.view(viewing, action));
      case STANDING_AUTHORISATION ->
          state
              .standing()
              .authorisations()
              .find(new SubjectId(key.id()))
              .flatMap(one -> StandingViews.view(viewing, one));
      case CONFLICT ->
          state
              .coordination()
              .conflicts()
              .find(new ConflictId(key.id()))
              .filter(viewing::knowsOf)
              .map(conflict -> ConflictViews.view(viewing, conflict));
      case MEETING ->
          state
              .meetings()
              .meetings()
              .find(new SubjectId(key.id()))
              .flatMap(one -> MeetingViews.view(viewing, one));
      case COMMITMENT ->
          state
              .meetings()
              .commitments()
              .find(new SubjectId(key.id()))
              .flatMap(one -> CommitmentViews.view(viewing, one));
      case FORUM ->
          state
              .meetings()
              .forums()
              .find(new SubjectId(key.id()))
              .flatMap(one -> Cadence.forum(viewing, one));
      case CADENCE ->
          state.meetings().between().find(key.id()).flatMap(one -> Cadence.pair(viewing, one));
      case DISPUTE ->
          state
              .disputes()
              .disputes()
              .find(new SubjectId(key.id()))
              .flatMap(one -> DisputeViews.view(viewing, one));
      case SUSPENSION ->
          state
              .disputes()
              .suspensions()
              .find(new SubjectId(key.id()))
              .flatMap(one -> DisputeViews.view(viewing, one));
      case MEASUREMENT -> PlanViews.measurement(viewing, new SubjectId(key.id()));
      case REPORT ->
          state
              .results()
              .reports()
              .find(new SubjectId(key.id()))
              .flatMap(one -> ResultViews.report(viewing, one));
      case CIVILIAN_HARM ->
          state
              .results()
              .harms()
              .find(new SubjectId(key.id()))
              .flatMap(one -> ResultViews.harm(viewing, one));
      case INQUIRY ->
          state
              .results()
              .inquiries()
              .find(new SubjectId(key.id()))
              .flatMap(one -> ResultViews.inquiry(viewing, one));
    };
  }

  private static View theatre(Viewing viewing, Charter charter) {
    return new TheatreView(
        charter.theatre().value(),
        charter.name(),
        charter.host(),
        charter.deadlines(),
        charter.deadlines().noticeTimes(),
        charter.consultedLevel(),
        charter.articles(),
        charter.zone(),
        viewing.state().coordination().matrix(),
        viewing.state().border().soil());
  }

  private static View party(Viewing viewing, Charter.Terms terms) {
    return new PartyView(
        terms.id().value(),
        terms.name(),
        terms.kind(),
        terms.regime(),
        terms.rules(),
        terms.contingents(),
        terms.answersTo(),
        viewing
            .state()
            .coordination()
            .outOfReach()
            .find(terms.id())
            .map(word -> unreached(viewing, word)));
  }

  private static PartyView.Unreached unreached(Viewing viewing, OutOfReach word) {
    return new PartyView.Unreached(
        viewing.text(word.reason()), viewing.signed(word.by(), word.seq(), word.at()));
  }

  private static View post(Viewing viewing, Post post) {
    boolean own = post.party().equals(viewing.audience().party());
    boolean deciding = post.mandate().mayDecide();
    return new PostView(
        post.id().value(),
        post.party(),
        post.contingent(),
        post.title(),
        deciding,
        post.key().custody(),
        own ? Optional.of(post.mandate()) : Optional.empty(),
        own || deciding ? holders(viewing, post) : List.of(),
        own || deciding ? resets(viewing, post) : List.of(),
        own || viewing.isHost() ? lent(viewing, post) : List.of());
  }

  private static List<PostView.Lent> lent(Viewing viewing, Post post) {
    return viewing.state().roster().delegations().values().stream()
        .filter(delegation -> delegation.to().equals(post.id()) && !delegation.revoked())
        .sorted(Comparator.comparing(Delegation::id))
        .map(delegation ->
            new PostView.Lent(
                delegation.id(), delegation.from(), delegation.acts(), delegation.until()))
        .toList();
  }

  private static List<PostView.Holder> holders(Viewing viewing, Post post) {
    return post.appointments().stream()
        .map(held ->
            new PostView.Holder(
                held.id().value(),
                held.person(),
                viewing.nameOf(held.person()),
                Optional.of(viewing.shownFor(held.person()))
                    .filter(shown -> !shown.equals(held.person())),
                viewing.enteredAs(held.person()),
                held.capacity(),
                held.during(),
                held.confirmed(),
                held.ended(),
                held.by().post(),
                held.at(),
                held.second().map(Second::post),
                held.second().map(Second::at)))
        .toList();
  }

  private static List<PostView.Reset> resets(Viewing viewing, Post post) {
    List<PersonId> holders = post.appointments().stream().map(Appointment::person).toList();
    return viewing.state().roster().resets().values().stream()
        .filter(reset -> holders.contains(reset.person()))
        .sorted(Comparator.comparing(CredentialReset::at).thenComparing(CredentialReset::id))
        .map(reset ->
            new PostView.Reset(
                reset.id(),
                reset.person(),
                viewing.nameOf(reset.person()),
                reset.by().post(),
                reset.at(),
                reset.second().map(Second::post),
                reset.second().map(Second::at),
                reset.validUntil()))
        .toList();
  }

  /// The instants after `after` at which this object may look different to somebody though nothing
  /// is written: grants that open, deadlines that pass, windows and approvals that end.
  public static List<Instant> changesAfter(TheatreState state, ObjectKey key, Instant after) {
    List<Instant> instants = new ArrayList<>();
    switch (key.kind()) {
      case OPERATION ->
          state
              .operations()
              .find(new SubjectId(key.id()))
              .ifPresent(operation -> collect(operation, instants));
      case NOTICE ->
          state
              .notices()
              .find(new SubjectId(key.id()))
              .ifPresent(notice -> collect(notice, instants));
      case CONFLICT ->
          state
              .coordination()
              .conflicts()
              .find(new ConflictId(key.id()))
              .ifPresent(conflict -> collect(state, conflict, instants));
      case STANDING_AUTHORISATION ->
          state
              .standing()
              .authorisations()
              .find(new SubjectId(key.id()))
              .ifPresent(one -> collect(one, instants));
      case MEETING ->
          state
              .meetings()
              .meetings()
              .find(new SubjectId(key.id()))
              .ifPresent(one -> instants.addAll(Cadence.changes(state, one)));
      case COMMITMENT ->
          state
              .meetings()
              .commitments()
              .find(new SubjectId(key.id()))
              .ifPresent(one -> instants.addAll(CommitmentViews.changes(state, one)));
      case FORUM ->
          state
              .meetings()
              .forums()
              .find(new SubjectId(key.id()))
              .ifPresent(one -> instants.addAll(Cadence.changes(state, one, after)));
      case CADENCE ->
          state
              .meetings()
              .between()
              .find(key.id())
              .ifPresent(one -> instants.addAll(Cadence.changes(state, one)));
      case DISPUTE ->
          state
              .disputes()
              .disputes()
              .find(new SubjectId(key.id()))
              .ifPresent(one -> instants.addAll(DisputeViews.changes(state, one)));
      case MEASUREMENT -> instants.addAll(PlanViews.changes(state, new SubjectId(key.id())));
      case REPORT ->
          state
              .results()
              .reports()
              .find(new SubjectId(key.id()))
              .ifPresent(one -> instants.addAll(ResultViews.changes(state, one)));
      case CIVILIAN_HARM ->
          state
              .results()
              .harms()
              .find(new SubjectId(key.id()))
              .ifPresent(one -> instants.addAll(ResultViews.changes(state, one)));
      case INQUIRY ->
          state
              .results()
              .inquiries()
              .find(new SubjectId(key.id()))
              .ifPresent(one -> instants.addAll(ResultViews.changes(state, one)));
      case THEATRE, PARTY, POST, PERSON, SECTOR, PLAN, IMMEDIATE_ACTION, SUSPENSION -> {}
    }
    return instants.stream().filter(after::isBefore).sorted().distinct().toList();
  }

  private static void collect(Operation operation, List<Instant> instants) {
    operation.release().grants().forEach(grant -> grant.opensAt().ifPresent(instants::add));
    operation.consulted().forEach(one -> instants.add(one.deadline()));
    operation
        .approval()
        .ifPresent(approval -> {
          instants.add(approval.validUntil());
          approval.window().to().ifPresent(instants::add);
        });
    operation.inForce().map(Version::spaceTime).ifPresent(clause -> end(clause.hull(), instants));
  }

  private static void end(org.entente.kernel.Window window, List<Instant> instants) {
    window.to().ifPresent(instants::add);
  }

  private static void collect(Notice notice, List<Instant> instants) {
    notice.release().grants().forEach(grant -> grant.opensAt().ifPresent(instants::add));
    notice.place().volumes().forEach(volume -> end(volume.window(), instants));
  }

  private static void collect(StandingAuthorisation one, List<Instant> instants) {
    one.release().grants().forEach(grant -> grant.opensAt().ifPresent(instants::add));
    end(one.envelope().validity(), instants);
  }

  /// A conflict may be known of once both its sides are, and counts more once its deadline passed.
  private static void collect(TheatreState state, Conflict conflict, List<Instant> instants) {
    instants.add(CoordinationDecider.deadlineOf(state.roster(), conflict));
    for (SubjectId id : List.of(conflict.newcomer().subject(), conflict.earlier().subject())) {
      state
          .operations()
          .find(id)
          .ifPresent(operation ->
              operation
                  .release()
                  .grants()
                  .forEach(grant -> grant.opensAt().ifPresent(instants::add)));
      state
          .notices()
          .find(id)
          .ifPresent(notice ->
              notice.release().grants().forEach(grant -> grant.opensAt().ifPresent(instants::add)));
    }
  }
}
