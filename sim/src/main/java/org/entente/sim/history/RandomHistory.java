package org.entente.sim.history;

import java.time.Duration;
import java.util.Optional;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.kernel.Act;
import org.entente.kernel.Name;
import org.entente.party.PartyAct;
import org.entente.plan.PlanAct;
import org.entente.sim.Cast;
import org.entente.sim.Chance;
import org.entente.sim.Rules;

/// Many parties on one theatre for some days, by chance.
public final class RandomHistory {
  /// How much of what is done is nonsense, in a hundred: enough to meet every rule, and little
  /// enough for operations to come to their end.
  static final int NONSENSE = 14;

  private final Play play;
  private final Chance chance;
  private final OperationMoves operations;
  private final CoordinationMoves coordination;
  private final NoticeMoves notices;
  private final StandingMoves standing;
  private final BorderMoves border;
  private final MeetingMoves meetings;
  private final DisputeMoves disputes;
  private final PlanMoves plan;
  private final ResultMoves results;
  private final AttachmentMoves attachments;
  private final RosterMoves roster;
  private final ErasureMoves erasures;
  private final Blunders blunders;
  private Duration clockWrongBy = Duration.ZERO;

  public RandomHistory(Rules rules, long seed) {
    this.chance = new Chance(seed);
    this.play = new Play(rules, chance);
    this.operations = new OperationMoves(play);
    this.coordination = new CoordinationMoves(play);
    this.notices = new NoticeMoves(play);
    this.standing = new StandingMoves(play);
    this.border = new BorderMoves(play);
    this.meetings = new MeetingMoves(play);
    this.disputes = new DisputeMoves(play);
    this.plan = new PlanMoves(play);
    this.results = new ResultMoves(play);
    this.attachments = new AttachmentMoves(play);
    this.roster = new RosterMoves(play);
    this.erasures = new ErasureMoves(play);
    this.blunders = new Blunders(play);
  }

  /// Plays it to the end.
  public Play run(int steps) {
    begin();
    for (int i = 0; i < steps; i++) {
      step();
    }
    play.tally().countStates(play.state());
    return play;
  }

  private void begin() {
    if (chance.percent(10)) {
      play.submit(operations.propose());
    }
    if (chance.percent(5)) {
      play.submit(play.by(Cast.PLANS, new PartyAct.AdoptCharter(Cast.nowhere())));
    }
    play.mustAccept(Cast.PLANS, new PartyAct.AdoptCharter(Cast.CHARTER));
    if (!chance.percent(5)) {
      play.mustAccept(Cast.PLANS, new CoordinationAct.PublishMatrix(Matrix.standard()));
    }
    play.mustAccept(Cast.PLANS, new PlanAct.PublishPlan(PlanMoves.bare()));
    if (chance.percent(60)) {
      play.mustAccept(
          Cast.PLANS,
          new CoordinationAct.EstablishSector(
              new Name("Est", "East"), play.ground().half(true), play.anyParty()));
    }
    for (int i = chance.between(0, 2); i > 0; i--) {
      roster.join();
    }
  }

  private void step() {
    timePasses();
    Optional<Signed> sensible = draw();
    if (chance.percent(2)) {
      blunders.again().ifPresent(play::submit);
    } else if (chance.percent(NONSENSE)) {
      play.submit(nonsense(sensible));
    } else {
      sensible.ifPresent(play::submit);
    }
  }

  private void timePasses() {
    play.pass(Duration.ofMinutes(chance.between(0, 90)));
    if (chance.percent(2)) {
      play.pass(Duration.ofHours(chance.between(6, 90)));
    }
    if (!clockWrongBy.isZero() && chance.percent(40)) {
      play.theatre().clock().set(clockWrongBy.negated());
      clockWrongBy = Duration.ZERO;
    } else if (clockWrongBy.isZero() && chance.percent(2)) {
      clockWrongBy = Duration.ofMinutes(chance.oneOf(-600, -20, -2, 2, 20, 600));
      play.theatre().clock().set(clockWrongBy);
    }
  }

  private Act nonsense(Optional<Signed> sensible) {
    return sensible
        .filter(signed -> chance.percent(50))
        .map(blunders::spoilt)
        .orElseGet(() -> play.act(blunders.blind()));
  }

  private Optional<Signed> draw() {
    int live = play.state().operations().size();
    return new Agenda()
        .add(live < 3 ? 60 : 12, operations::propose)
        .maybe(live < 3 ? 0 : 5, operations::proposeBefore)
        .maybe(62, operations::next)
        .maybe(16, coordination::next)
        .maybe(10, notices::next)
        .maybe(12, standing::next)
        .maybe(14, border::next)
        .maybe(22, meetings::next)
        .maybe(6, attachments::next)
        .maybe(disputes.weight(), disputes::next)
        .maybe(6, roster::next)
        .maybe(3, erasures::next)
        .maybe(6, plan::next)
        .maybe(16, results::next)
        .draw(chance);
  }
}
