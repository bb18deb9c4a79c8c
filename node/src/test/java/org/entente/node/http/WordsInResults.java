package org.entente.node.http;

import static org.entente.node.http.Secrets.BARKHANE;
import static org.entente.node.http.Secrets.MALI;
import static org.entente.node.http.Secrets.PLANNER;
import static org.entente.node.http.Secrets.TAKUBA;
import static org.entente.node.http.WordsInEveryAct.AID;
import static org.entente.node.http.WordsInEveryAct.UN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.attachment.AttachmentAct;
import org.entente.kernel.Amount;
import org.entente.kernel.Digest;
import org.entente.kernel.Grade;
import org.entente.kernel.PartyId;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.Provenance;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.plan.MeasurementEvidence;
import org.entente.plan.PlanAct;
import org.entente.release.Release;
import org.entente.result.About;
import org.entente.result.Fact;
import org.entente.result.FindingsText;
import org.entente.result.Inquired;
import org.entente.result.ResultAct;
import org.entente.result.Spot;
import org.entente.result.Toll;

/// Comments and a measurement on the plan; a report and an inquiry of Barkhane and the mission; a
/// file of harm that the humanitarian party opened and Barkhane answers: not shown to the host.
final class WordsInResults {
  private static final String MISSION = "minusma";
  private static final String CLINIC = "humanitaire";
  private static final String[] OF_THE_PLAN = {
    BARKHANE, MALI, TAKUBA, MISSION, "g5-sahel", "france"
  };
  private static final Instant THEN = Instant.parse("2021-10-17T09:00:00Z");

  private final Secrets secrets;

  WordsInResults(Secrets secrets) {
    this.secrets = secrets;
  }

  void play() {
    SubjectId report = report();
    files(report);
    plan(report);
    SubjectId harm = harm();
    inquiry(report);
    secrets.sign(
        AID,
        new ResultAct.CloseCivilianHarm(harm, text("CloseCivilianHarm-reason", BARKHANE, CLINIC)));
  }

  private Text text(String name, String... parties) {
    return secrets.text(name, parties);
  }

  private SubjectId known(String id, String... parties) {
    return new SubjectId(secrets.known(id, parties));
  }

  private Provenance from(String name, String... parties) {
    return new Provenance(
        text(name, parties), new Grade(Grade.Reliability.B, 2), THEN, THEN.plusSeconds(60));
  }

  private SubjectId report() {
    SubjectId id =
        known(
            secrets.sign(
                PLANNER,
                new ResultAct.FileReport(
                    ResultAct.ReportType.SITUATION,
                    true,
                    text("FileReport-title", BARKHANE, MISSION),
                    Window.of(THEN, THEN.plusSeconds(3_600)),
                    About.NOTHING,
                    List.of(
                        new Fact(
                            text("FileReport-facts", BARKHANE, MISSION),
                            from("FileReport-facts-source", BARKHANE, MISSION))),
                    List.of(new PartyId(MISSION)),
                    Release.NONE)),
            BARKHANE,
            MISSION);
    secrets.sign(
        UN,
        new ResultAct.AnswerFact(
            id,
            0,
            ResultAct.FactAnswer.CONTESTED,
            Optional.of(text("AnswerFact-version", BARKHANE, MISSION))));
    secrets.attempt(
        new ResultAct.AnswerFact(id, 0, ResultAct.FactAnswer.CONFIRMED, Optional.empty()),
        BARKHANE,
        MISSION);
    return id;
  }

  private void files(SubjectId report) {
    String[] readers = {BARKHANE, MISSION};
    AttachmentAct.AttachFile kept =
        secrets.file(
            PLANNER, report, text("AttachFile-title", readers), text("kept-file", readers));
    known(secrets.sign(PLANNER, kept), readers);
    AttachmentAct.AttachFile shown =
        secrets.file(UN, report, text("AttachFile-title-2", readers), text("shown-file"));
    SubjectId withdrawn = known(secrets.sign(UN, shown), readers);
    secrets.sign(
        UN,
        new AttachmentAct.WithdrawAttachment(
            withdrawn, text("WithdrawAttachment-reason", readers)));
    secrets.attempt(kept, readers);
    secrets.attempt(new AttachmentAct.WithdrawAttachment(withdrawn, Text.of("Non.")), readers);
  }

  private void plan(SubjectId report) {
    Digest version = Digest.parse(secrets.latestPlan());
    String comment =
        secrets.sign(
            PLANNER,
            new PlanAct.CommentOnPlan(
                version,
                Optional.empty(),
                Optional.empty(),
                text("CommentOnPlan-text", OF_THE_PLAN)));
    secrets.sign(
        "mali.plans",
        new PlanAct.AnswerPlanComment(
            new SubjectId(comment), text("AnswerPlanComment-text", OF_THE_PLAN)));
    known(
        secrets.sign(
            PLANNER,
            new PlanAct.RecordMeasurement(
                version,
                new PlanItemId("convois-arrives"),
                Amount.of(7),
                from("RecordMeasurement-from", OF_THE_PLAN),
                new MeasurementEvidence(Optional.of(report)))),
        OF_THE_PLAN);
  }

  private SubjectId harm() {
    SubjectId id =
        known(
            secrets.sign(
                AID,
                new ResultAct.RecordCivilianHarm(
                    true,
                    new Spot(
                        Window.of(THEN, THEN.plusSeconds(600)),
                        text("RecordCivilianHarm-spot", BARKHANE, CLINIC),
                        Optional.empty()),
                    new Toll(Optional.empty(), Optional.of(2), true),
                    text("RecordCivilianHarm-account", BARKHANE, CLINIC),
                    from("RecordCivilianHarm-from", BARKHANE, CLINIC),
                    List.of(new PartyId(BARKHANE)),
                    Instant.parse("2021-10-25T00:00:00Z"),
                    Optional.of(text("RecordCivilianHarm-register", CLINIC)),
                    About.NOTHING,
                    Release.NONE)),
            BARKHANE,
            CLINIC);
    secrets.attempt(
        new ResultAct.AnswerCivilianHarm(id, ResultAct.HarmAnswer.CONTESTED, Text.of("Non.")),
        BARKHANE,
        CLINIC);
    secrets.sign(
        PLANNER,
        new ResultAct.AnswerCivilianHarm(
            id,
            ResultAct.HarmAnswer.ACKNOWLEDGED,
            text("AnswerCivilianHarm-version", BARKHANE, CLINIC)));
    secrets.sign(
        PLANNER,
        new ResultAct.RecordAmends(
            id, ResultAct.AmendsType.REPAIR, text("RecordAmends-text", BARKHANE, CLINIC)));
    return id;
  }

  private void inquiry(SubjectId report) {
    String[] readers = {BARKHANE, MISSION};
    SubjectId id =
        known(
            secrets.sign(
                PLANNER,
                new ResultAct.OpenInquiry(
                    true,
                    text("OpenInquiry-title", readers),
                    text("OpenInquiry-question", readers),
                    List.of(new PartyId(BARKHANE), new PartyId(MISSION)),
                    new Inquired(Optional.of(report), Optional.empty()),
                    Optional.empty(),
                    Release.NONE)),
            readers);
    secrets.attempt(new ResultAct.JoinInquiry(id), readers);
    secrets.sign(UN, new ResultAct.JoinInquiry(id));
    secrets.sign(UN, new ResultAct.RecordFindings(id, text("RecordFindings-text", readers)));
    secrets.sign(
        PLANNER,
        new ResultAct.ProposeFindings(
            id,
            new FindingsText(
                text("ProposeFindings-findings-fr", readers),
                text("ProposeFindings-findings-en", readers))));
    secrets.sign(
        UN,
        new ResultAct.SignFindings(
            id,
            Digest.parse(secrets.latestFindings(UN, id.value())),
            Optional.of(text("SignFindings-reservation", readers))));
  }
}
