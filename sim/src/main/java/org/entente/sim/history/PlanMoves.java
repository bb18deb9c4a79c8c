package org.entente.sim.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Amount;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Window;
import org.entente.plan.MeasurementEvidence;
import org.entente.plan.Plan;
import org.entente.plan.PlanAct;
import org.entente.plan.Plans;
import org.entente.result.Report;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// What could be said of the plan and measured by it.
final class PlanMoves {
  private static final PlanItemId EFFECT = new PlanItemId("kept-open");
  private static final PlanItemId MEASURE = new PlanItemId("days-open");
  private static final PlanItemId PHASE = new PlanItemId("first-phase");

  private final Play play;
  private final Chance chance;
  private final ResultMoves results;

  PlanMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
    this.results = new ResultMoves(play);
  }

  /// As plans were before there were effects and phases.
  static Plan bare() {
    Name name = new Name("Routes", "Roads");
    return new Plan(
        name, List.of(new Plan.Line(name, List.of(new Plan.Objective(Drafting.OBJECTIVE, name)))));
  }

  private Plan whole() {
    Name name = new Name("Routes", "Roads");
    Instant then = Play.START.plus(Duration.ofDays(3));
    Plan.Measure measure =
        new Plan.Measure(
            MEASURE,
            chance.any(Plan.MeasureType.class),
            name,
            name,
            chance.percent(50) ? Optional.of(Amount.of(0)) : Optional.empty(),
            Optional.of(new Amount(chance.between(1, 900), 1)),
            name,
            Optional.of(then));
    Plan.Effect effect = new Plan.Effect(EFFECT, name, List.of(measure));
    Plan.Objective objective =
        new Plan.Objective(Drafting.OBJECTIVE, name, Optional.of(List.of(effect)));
    return new Plan(
        name,
        List.of(new Plan.Line(name, List.of(objective))),
        Optional.of(List.of(new Plan.Phase(PHASE, name, Window.of(Play.START, then)))),
        Optional.of(List.of(new Plan.DecisionPoint(new PlanItemId("handover"), name, then))));
  }

  Optional<Signed> next() {
    return new Agenda()
        .add(play.state().plans().versions().size() < 2 ? 30 : 3, this::publish)
        .add(20, this::comment)
        .add(12, this::answer)
        .add(30, this::measure)
        .draw(chance);
  }

  private Signed publish() {
    return play.by(
        play.anyOf(chance.percent(96) ? Cast.HOST : play.anyParty(), "PublishPlan"),
        new PlanAct.PublishPlan(chance.percent(20) ? bare() : whole()));
  }

  private Digest version() {
    return chance
        .any(play.state().plans().versions())
        .filter(any -> chance.percent(25))
        .or(() -> play.state().plans().latest())
        .map(Plans.Version::digest)
        .filter(any -> chance.percent(96))
        .orElse(new Digest(1, 2, 3, 4));
  }

  private Signed comment() {
    Optional<ObjectiveId> objective =
        chance.percent(30) ? Optional.of(Drafting.OBJECTIVE) : Optional.empty();
    Optional<PlanItemId> item =
        objective.isEmpty() && chance.percent(60)
            ? Optional.of(chance.oneOf(EFFECT, MEASURE, PHASE))
            : Optional.empty();
    return play.by(
        play.anyOf(play.anyParty(), "CommentOnPlan"),
        new PlanAct.CommentOnPlan(version(), objective, item, play.text("Comment")));
  }

  private Signed answer() {
    SubjectId comment =
        chance
            .any(play.state().plans().comments())
            .map(Plans.Comment::id)
            .filter(any -> chance.percent(94))
            .orElseGet(() -> new SubjectId(chance.uuid()));
    return play.by(
        play.anyOf(chance.percent(95) ? Cast.HOST : play.anyParty(), "AnswerPlanComment"),
        new PlanAct.AnswerPlanComment(comment, play.text("Answer")));
  }

  private Signed measure() {
    Optional<SubjectId> evidence =
        chance.percent(40) ? results.anyReport().map(Report::id) : Optional.empty();
    return play.by(
        play.anyOf(play.anyParty(), "RecordMeasurement"),
        new PlanAct.RecordMeasurement(
            version(),
            chance.percent(94) ? MEASURE : PHASE,
            new Amount(chance.between(-9, 900), chance.between(0, 3)),
            results.from(),
            new MeasurementEvidence(evidence)));
  }
}
