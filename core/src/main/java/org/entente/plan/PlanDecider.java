package org.entente.plan;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.party.Author;
import org.entente.party.PartyRejection;
import org.entente.party.Roster;
import org.entente.plan.PlanAct.AnswerPlanComment;
import org.entente.plan.PlanAct.CommentOnPlan;
import org.entente.plan.PlanAct.PublishPlan;
import org.entente.plan.PlanAct.RecordMeasurement;

/// Decides acts about the plan, and what accepted ones make of it. What a party is not shown is not
/// there: to a humanitarian party there is no plan.
public final class PlanDecider {
  private PlanDecider() {}

  public static Optional<Rejection> decide(
      Plans plans, Roster roster, Author author, PlanAct content, Facts facts) {
    return switch (content) {
      case PublishPlan publish -> hostOnly(roster, author);
      case CommentOnPlan comment -> comment(plans, roster, author, comment);
      case AnswerPlanComment answer ->
          hostOnly(roster, author)
              .or(() ->
                  plans.findComment(answer.comment()).isPresent()
                      ? Optional.empty()
                      : Optional.of(new PlanRejection.UnknownComment()));
      case RecordMeasurement measured -> measure(plans, roster, author, measured, facts);
    };
  }

  private static Optional<Rejection> hostOnly(Roster roster, Author author) {
    return roster.isHost(author.party())
        ? Optional.empty()
        : Optional.of(new PartyRejection.HostOnly(roster.host()));
  }

  private static Optional<Plan> known(Plans plans, Roster roster, Author author, Digest version) {
    return plans
        .find(version)
        .map(Plans.Version::plan)
        .filter(any -> !roster.getCharter().isHumanitarian(author.party()));
  }

  private static Optional<Rejection> comment(
      Plans plans, Roster roster, Author author, CommentOnPlan comment) {
    Optional<Plan> plan = known(plans, roster, author, comment.version());
    if (plan.isEmpty()) {
      return Optional.of(new PlanRejection.UnknownPlanVersion());
    }
    Optional<Rejection> objective =
        comment
            .objective()
            .filter(id -> !plan.get().has(id))
            .map(id -> new PlanRejection.UnknownPlanItem(new PlanItemId(id.value())));
    return objective.or(() ->
        comment.item().filter(id -> !plan.get().has(id)).map(PlanRejection.UnknownPlanItem::new));
  }

  private static Optional<Rejection> measure(
      Plans plans, Roster roster, Author author, RecordMeasurement measured, Facts facts) {
    Optional<Plan> plan = known(plans, roster, author, measured.version());
    if (plan.isEmpty()) {
      return Optional.of(new PlanRejection.UnknownPlanVersion());
    }
    if (!plan.get().hasMeasure(measured.measure())) {
      return Optional.of(new PlanRejection.UnknownPlanItem(measured.measure()));
    }
    return measured.from().told().isAfter(facts.at())
        ? Optional.of(new PlanRejection.MeasuredAhead(measured.from().told()))
        : Optional.empty();
  }

  public static Plans evolve(Plans old, Author author, PlanAct content, Entry entry) {
    SubjectId id = new SubjectId(entry.act().id().value());
    return switch (content) {
      case PublishPlan publish ->
          old.with(
              new Plans.Version(
                  old.versions().size() + 1,
                  publish.plan(),
                  entry.digestOf(Plans.PART),
                  author,
                  entry.seq(),
                  entry.at()));
      case CommentOnPlan comment ->
          old.with(
              new Plans.Comment(
                  id,
                  old.find(comment.version()).orElseThrow().number(),
                  comment.objective(),
                  comment.item(),
                  entry.text("content/text"),
                  List.of(),
                  author,
                  entry.seq(),
                  entry.at()));
      case AnswerPlanComment answer ->
          old.answered(
              answer.comment(),
              new Plans.Answer(entry.text("content/text"), author, entry.seq(), entry.at()));
      case RecordMeasurement measured ->
          old.with(
              new Plans.Measurement(
                  id,
                  old.find(measured.version()).orElseThrow().number(),
                  measured.measure(),
                  measured.value(),
                  entry.text("content/from/source"),
                  measured.from().grade(),
                  measured.from().happened(),
                  measured.from().told(),
                  measured.evidence().report(),
                  author,
                  entry.seq(),
                  entry.at()));
    };
  }
}
