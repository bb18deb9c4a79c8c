package org.entente.given;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Amount;
import org.entente.kernel.Digest;
import org.entente.kernel.Grade;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.Provenance;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.plan.MeasurementEvidence;
import org.entente.plan.Plan;
import org.entente.plan.PlanAct;
import org.entente.release.Release;
import org.entente.result.About;
import org.entente.result.Fact;
import org.entente.result.FindingsText;
import org.entente.result.Inquired;
import org.entente.result.ResultAct;
import org.entente.result.Spot;
import org.entente.result.Toll;

/// The plan, reports, harm and inquiries as a test reads them.
public final class Results {
  public static final ObjectiveId ROADS = new ObjectiveId("roads");
  public static final PlanItemId KEPT_OPEN = new PlanItemId("kept-open");
  public static final PlanItemId DAYS_OPEN = new PlanItemId("days-open");
  public static final PlanItemId HANDOVER = new PlanItemId("handover");

  private Results() {}

  public static Provenance from(Instant when) {
    return new Provenance(Text.of("A patrol"), new Grade(Grade.Reliability.B, 2), when, when);
  }

  public static PlanAct.PublishPlan plan() {
    Name name = new Name("Routes", "Roads");
    Plan.Measure measure =
        new Plan.Measure(
            DAYS_OPEN,
            Plan.MeasureType.EFFECTIVENESS,
            name,
            new Name("jours", "days"),
            Optional.empty(),
            Optional.of(Amount.of(30)),
            name,
            Optional.empty());
    Plan.Effect effect = new Plan.Effect(KEPT_OPEN, name, List.of(measure));
    Plan.Objective objective = new Plan.Objective(ROADS, name, Optional.of(List.of(effect)));
    return new PlanAct.PublishPlan(
        new Plan(
            name,
            List.of(new Plan.Line(name, List.of(objective))),
            Optional.of(
                List.of(new Plan.Phase(new PlanItemId("first"), name, Encounters.hours(0, 100)))),
            Optional.of(List.of(new Plan.DecisionPoint(HANDOVER, name, Encounters.hour(100))))));
  }

  /// Published by the host's planners; the version's digest.
  public static Digest published(GivenRecord record) {
    return record.accept(Cast.PLANS, plan()).digestOf("act");
  }

  public static PlanAct.CommentOnPlan comment(Digest version, PlanItemId item) {
    return new PlanAct.CommentOnPlan(
        version, Optional.empty(), Optional.of(item), Text.of("Too early"));
  }

  public static PlanAct.RecordMeasurement measured(
      Digest version, PlanItemId measure, long value, Instant when) {
    return new PlanAct.RecordMeasurement(
        version, measure, Amount.of(value), from(when), MeasurementEvidence.NONE);
  }

  public static ResultAct.FileReport report(Instant when, Release release, PartyId... asked) {
    return report(ResultAct.ReportType.SITUATION, About.NOTHING, when, release, asked);
  }

  public static ResultAct.FileReport report(
      ResultAct.ReportType type, About about, Instant when, Release release, PartyId... asked) {
    return new ResultAct.FileReport(
        type,
        true,
        Text.of("The week"),
        Encounters.hours(0, 24),
        about,
        List.of(
            new Fact(Text.of("The road is open"), from(when)),
            new Fact(Text.of("Three convoys passed"), from(when))),
        Arrays.asList(asked),
        release);
  }

  public static About about(SubjectId operation) {
    return new About(Optional.empty(), Optional.of(operation), Optional.empty());
  }

  public static ResultAct.AnswerFact confirm(SubjectId report, int fact) {
    return new ResultAct.AnswerFact(report, fact, ResultAct.FactAnswer.CONFIRMED, Optional.empty());
  }

  public static ResultAct.AnswerFact contest(SubjectId report, int fact) {
    return new ResultAct.AnswerFact(
        report, fact, ResultAct.FactAnswer.CONTESTED, Optional.of(Text.of("Two convoys")));
  }

  public static ResultAct.RecordCivilianHarm harm(
      Instant when, Release release, PartyId... concerned) {
    return new ResultAct.RecordCivilianHarm(
        true,
        new Spot(Encounters.hours(0, 2), Text.of("A market"), Optional.empty()),
        new Toll(Optional.of(0), Optional.empty(), true),
        Text.of("Stalls burnt"),
        from(when),
        Arrays.asList(concerned),
        Encounters.hour(100),
        Optional.of(Text.of("Register 12")),
        About.NOTHING,
        release);
  }

  public static ResultAct.AnswerCivilianHarm answer(SubjectId harm, ResultAct.HarmAnswer answer) {
    return new ResultAct.AnswerCivilianHarm(harm, answer, Text.of("Our version"));
  }

  public static ResultAct.CloseCivilianHarm close(SubjectId harm) {
    return new ResultAct.CloseCivilianHarm(harm, Text.of("Answered"));
  }

  public static ResultAct.OpenInquiry inquiry(PartyId... parties) {
    return inquiry(Inquired.NOTHING, parties);
  }

  public static ResultAct.OpenInquiry inquiry(Inquired inquired, PartyId... parties) {
    return new ResultAct.OpenInquiry(
        true,
        Text.of("The market"),
        Text.of("What burnt it?"),
        Arrays.asList(parties),
        inquired,
        Optional.of(Encounters.hour(200)),
        Release.NONE);
  }

  public static ResultAct.RecordFindings found(SubjectId inquiry, String text) {
    return new ResultAct.RecordFindings(inquiry, Text.of(text));
  }

  /// Proposed; the version's digest.
  public static Digest proposed(GivenRecord record, Actor by, SubjectId inquiry) {
    return record
        .accept(
            by,
            new ResultAct.ProposeFindings(
                inquiry, new FindingsText(Text.of("Un feu"), Text.of("A fire"))))
        .digestOf(FindingsText.PART);
  }

  public static ResultAct.SignFindings sign(SubjectId inquiry, Digest findings) {
    return new ResultAct.SignFindings(inquiry, findings, Optional.empty());
  }
}
