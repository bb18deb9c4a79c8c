package org.entente.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.SubjectId;
import org.entente.plan.Plans;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.result.Report;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Views of the plan and of what was measured. A humanitarian party is shown none of it.
final class PlanViews {
  private PlanViews() {}

  static boolean seesPlan(Viewing viewing) {
    return CommitmentViews.seesPlan(viewing.state(), viewing.audience().party());
  }

  static Optional<View> plan(Viewing viewing) {
    Plans plans = viewing.state().plans();
    return plans.latest().filter(any -> seesPlan(viewing)).map(one -> plan(viewing, plans, one));
  }

  private static View plan(Viewing viewing, Plans plans, Plans.Version latest) {
    return new PlanView(
        "plan",
        latest.plan().name(),
        latest.plan().lines(),
        latest.plan().phases().orElse(List.of()),
        latest.plan().decisionPoints().orElse(List.of()),
        latest.number(),
        latest.digest(),
        viewing.signed(latest.author(), latest.seq(), latest.at()),
        plans.versions().stream()
            .filter(one -> one.number() < latest.number())
            .map(one ->
                new PlanView.Earlier(one.number(), one.digest(), one.plan().name(), one.at()))
            .toList(),
        plans.comments().stream()
            .map(one -> comment(viewing, one, one.version() < latest.number()))
            .toList());
  }

  private static PlanView.CommentView comment(
      Viewing viewing, Plans.Comment one, boolean outdated) {
    return new PlanView.CommentView(
        one.id(),
        one.version(),
        outdated,
        one.objective(),
        one.item(),
        viewing.text(one.text()),
        one.answers().stream()
            .map(answer ->
                new PlanView.AnswerView(
                    viewing.text(answer.text()),
                    viewing.signed(answer.by(), answer.seq(), answer.at())))
            .toList(),
        viewing.signed(one.by(), one.seq(), one.at()));
  }

  static Optional<View> measurement(Viewing viewing, SubjectId id) {
    return viewing
        .state()
        .plans()
        .measurements()
        .find(id)
        .filter(any -> seesPlan(viewing))
        .map(one -> measurement(viewing, one));
  }

  private static View measurement(Viewing viewing, Plans.Measurement one) {
    return new MeasurementView(
        one.id().value(),
        one.measure(),
        one.version(),
        one.value(),
        new ReportView.From(viewing.text(one.source()), one.grade(), one.happened(), one.told()),
        one.evidence().filter(report -> ResultViews.knowsReport(viewing, report)),
        viewing.signed(one.by(), one.seq(), one.at()),
        one.at());
  }

  /// When a measurement may look different: the report it rests on opens.
  static List<Instant> changes(TheatreState state, SubjectId id) {
    return state
        .plans()
        .measurements()
        .find(id)
        .flatMap(Plans.Measurement::evidence)
        .map(state.results().reports()::get)
        .map(report -> report.release().openingsAfter(Instant.MIN))
        .orElse(List.of());
  }

  /// Whether the entry's evidence may be given to the audience.
  static boolean seesEvidence(
      TheatreState state, Optional<SubjectId> evidence, Audience audience, Instant at) {
    return evidence
        .map(state.results().reports()::get)
        .map((Report report) -> Knowledge.ofReport(report, audience, at).reaches(Level.EXISTENCE))
        .orElse(true);
  }
}
