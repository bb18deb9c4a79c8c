package org.entente.sim.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.Content;
import org.entente.kernel.Part;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.operation.Operation;
import org.entente.party.Charter;
import org.entente.party.PartyAct;
import org.entente.party.Post;
import org.entente.sim.Actor;
import org.entente.sim.Cast;
import org.entente.sim.Chance;
import org.entente.sim.Outcome;
import org.entente.sim.Rules;
import org.entente.sim.SimClock;
import org.entente.sim.SimTheatre;
import org.entente.standing.StandingAuthorisation;
import org.entente.theatre.TheatreState;

/// One history being made: the theatre, who is in it, and chance.
public final class Play {
  /// When every history begins.
  public static final Instant START = Instant.parse("2021-10-18T06:00:00Z");

  private final SimTheatre theatre;
  private final Chance chance;
  private final Chance salts;
  private final Tally tally;
  private final Checks checks;
  private final List<Actor> crew;
  private final Scope scope;

  public Play(Rules rules, Chance chance) {
    int drawn = chance.percent(10) ? 5 : 0;
    this.theatre = new SimTheatre(rules, new SimClock(START), drawn);
    this.chance = chance;
    this.salts = chance.fork();
    this.tally = new Tally();
    this.checks = new Checks();
    this.crew = new ArrayList<>(Cast.founders());
    this.scope = Scope.WHOLE;
  }

  private Play(Play whole, Scope scope, Chance chance) {
    this.theatre = whole.theatre;
    this.chance = chance;
    this.salts = chance.fork();
    this.tally = whole.tally;
    this.checks = whole.checks;
    this.crew = whole.crew;
    this.scope = scope;
  }

  /// The same theatre, with somebody else's chance and within a scope.
  public Play within(Scope narrower, Chance other) {
    return new Play(this, narrower, other);
  }

  public SimTheatre theatre() {
    return theatre;
  }

  public TheatreState state() {
    return theatre.state();
  }

  public Instant now() {
    return theatre.clock().instant();
  }

  Chance chance() {
    return chance;
  }

  Ground ground() {
    return scope.ground();
  }

  Scope scope() {
    return scope;
  }

  public Tally tally() {
    return tally;
  }

  /// What was found broken so far, if anything.
  public List<String> breaches() {
    return checks.breaches();
  }

  public void pass(Duration time) {
    theatre.clock().pass(time);
  }

  /// Waits for a better moment, if there is patience.
  void await(Instant moment) {
    Duration left = Duration.between(now(), moment);
    if (scope.patient() && left.isPositive()) {
      pass(left);
    }
  }

  /// Signed now, with all that is in the record seen.
  Signed by(Actor actor, Content content) {
    return new Signed(actor, content, state().seq());
  }

  Act act(Signed signed) {
    return act(new ActId(chance.uuid()), signed);
  }

  static Act act(ActId id, Signed signed) {
    Actor actor = signed.actor();
    return new Act(
        id,
        Cast.THEATRE,
        actor.post(),
        actor.person(),
        actor.under(),
        signed.asOf(),
        signed.content());
  }

  Outcome submit(Signed signed) {
    return submit(act(signed));
  }

  public Outcome submit(Act act) {
    return submit(act, salts);
  }

  Outcome submit(Act act, Chance saltsOfAct) {
    TheatreState before = state();
    Outcome outcome = theatre.submit(act, () -> saltsOfAct.bytes(Part.SALT_BYTES));
    tally.count(act, outcome);
    if (outcome instanceof Outcome.Accepted(var entry)) {
      tally.countMetLater(before, entry, state());
      welcome(entry.act().content());
    }
    checks.after(before, act, outcome, theatre);
    return outcome;
  }

  private void welcome(Content content) {
    if (content instanceof PartyAct.AdmitParty(Charter.Terms terms)) {
      for (int i = 0; i < terms.founding().size(); i++) {
        crew.add(Actor.founding(terms, i));
      }
    }
  }

  /// Signed by somebody who must be able to: for the beginning of a history.
  String mustAccept(Actor actor, Content content) {
    return switch (submit(by(actor, content))) {
      case Outcome.Accepted accepted -> accepted.entry().act().id().value();
      case Outcome.Rejected(var rejection) ->
          throw new IllegalStateException(content.kind() + ": " + rejection);
      case Outcome.Repeated repeated -> throw new IllegalStateException("repeated");
      case Outcome.IdTaken taken -> throw new IllegalStateException("id taken");
    };
  }

  void joins(Actor actor) {
    crew.add(actor);
  }

  List<Actor> crew() {
    return crew;
  }

  /// Somebody of the party, mostly one whose post may sign such an act.
  Actor anyOf(PartyId party, String kind) {
    List<Actor> own = crew.stream().filter(actor -> actor.party().equals(party)).toList();
    List<Actor> able = own.stream().filter(actor -> maySign(actor, kind)).toList();
    return able.isEmpty() || chance.percent(8) ? chance.pick(own) : chance.pick(able);
  }

  private boolean maySign(Actor actor, String kind) {
    Optional<Post> post = state().roster().posts().find(actor.post());
    boolean own = post.map(one -> one.mandate().acts().contains(kind)).orElse(false);
    boolean lent =
        actor
            .under()
            .flatMap(id -> state().roster().delegations().find(id))
            .map(delegation -> delegation.acts().contains(kind))
            .orElse(false);
    return actor.under().isEmpty() ? own : lent;
  }

  Actor anybody() {
    return chance.pick(
        crew.stream().filter(actor -> scope.parties().contains(actor.party())).toList());
  }

  PartyId anyParty() {
    boolean joined =
        scope.equals(Scope.WHOLE) && state().roster().charter().isPresent() && hasGuest();
    return joined && chance.percent(12) ? Cast.GUEST : chance.pick(scope.parties());
  }

  private boolean hasGuest() {
    return state().roster().hasParty(Cast.GUEST);
  }

  Optional<Operation> anyOperation(Predicate<Operation> wanted) {
    return chance.any(
        state().operations().values().stream()
            .filter(one -> scope.subjects().test(one.id()))
            .filter(wanted)
            .sorted(java.util.Comparator.comparing(Operation::id))
            .toList());
  }

  Optional<Notice> anyNotice() {
    return chance.any(
        state().notices().values().stream()
            .filter(one -> scope.subjects().test(one.id()))
            .sorted(java.util.Comparator.comparing(Notice::id))
            .toList());
  }

  Optional<StandingAuthorisation> anyAuthorisation() {
    return chance.any(
        state().standing().authorisations().values().stream()
            .filter(one -> scope.subjects().test(one.id()))
            .sorted(java.util.Comparator.comparing(StandingAuthorisation::id))
            .toList());
  }

  Optional<ImmediateAction> anyAction() {
    return chance.any(
        state().immediateActions().values().stream()
            .sorted(java.util.Comparator.comparing(ImmediateAction::id))
            .toList());
  }

  /// Any subject there is, or none that there is.
  SubjectId anySubject() {
    List<SubjectId> all = new ArrayList<>(state().operations().keys());
    all.addAll(state().notices().keys());
    all.addAll(state().immediateActions().keys());
    all.addAll(state().standing().authorisations().keys());
    all.addAll(state().meetings().meetings().keys());
    all.addAll(state().meetings().commitments().keys());
    all.addAll(state().meetings().forums().keys());
    all.addAll(state().disputes().disputes().keys());
    all.addAll(state().disputes().suspensions().keys());
    all.addAll(state().results().reports().keys());
    all.addAll(state().results().harms().keys());
    all.addAll(state().results().inquiries().keys());
    all.sort(java.util.Comparator.naturalOrder());
    all.add(new SubjectId(chance.uuid()));
    return chance.pick(all);
  }

  Text text(String word) {
    return Text.of(word + " " + chance.between(1, 999));
  }
}
