package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.given.Results;
import org.entente.kernel.Amount;
import org.entente.kernel.Canonical;
import org.entente.kernel.Digest;
import org.entente.kernel.Name;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyRejection;
import org.entente.plan.MeasurementEvidence;
import org.entente.plan.Plan;
import org.entente.plan.PlanAct;
import org.entente.release.Release;
import org.entente.result.ResultRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.EntryRelease;
import org.entente.view.MeasurementView;
import org.entente.view.PlanView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// The host publishes, partners comment on exactly what was published, and a measurement is its
/// author's claim.
final class PlanIsTheHostsAndCommentsKeepTheirVersionTest {
  private final GivenRecord record = GivenRecord.adopted();
  private final Digest version = Results.published(record);

  private Optional<View> find(ObjectKey.Kind kind, String id, Actor reader) {
    return Views.view(
        record.state(),
        new ObjectKey(kind, id),
        reader.audience(),
        record.now(),
        where -> Text.of("a text"));
  }

  private PlanView plan(Actor reader) {
    return (PlanView) find(ObjectKey.Kind.PLAN, "plan", reader).orElseThrow();
  }

  @Test
  void nobodyElsePublishes() {
    assertEquals(new PartyRejection.HostOnly(HOST.id()), record.reject(FORCE_OPS, Results.plan()));
  }

  @Test
  void aWatchKeeperMayCommentAndTheHostAnswers() {
    Actor watch =
        record.joins(FORCE_OPS, FORCE_SECOND, Capacity.WATCH, Mandate.of("ReportDisengagement"));
    SubjectId comment =
        Encounters.accept(record, watch, Results.comment(version, Results.HANDOVER));
    record.accept(PLANS, new PlanAct.AnswerPlanComment(comment, Text.of("Noted")));
    PlanView.CommentView view = plan(MISSION_OPS).comments().getFirst();
    assertEquals(1, view.answers().size());
    assertFalse(view.outdated());
  }

  @Test
  void aCommentStaysWithTheVersionItWasMadeOn() {
    record.accept(FORCE_OPS, Results.comment(version, Results.KEPT_OPEN));
    Digest next = Results.published(record);
    record.accept(FORCE_OPS, Results.comment(version, Results.DAYS_OPEN));
    record.accept(FORCE_OPS, Results.comment(next, Results.DAYS_OPEN));
    assertEquals(
        List.of(true, true, false),
        plan(PLANS).comments().stream().map(PlanView.CommentView::outdated).toList());
    assertEquals(2, plan(PLANS).version());
    assertEquals(version, plan(PLANS).earlier().getFirst().digest());
  }

  @Test
  void aMeasurementNamesItsReportToWhomMayKnowOfIt() {
    SubjectId report =
        Encounters.accept(record, FORCE_OPS, Results.report(record.now(), Release.NONE, HOST.id()));
    PlanAct.RecordMeasurement measured =
        new PlanAct.RecordMeasurement(
            version,
            Results.DAYS_OPEN,
            new Amount(125, 1),
            Results.from(record.now()),
            new MeasurementEvidence(Optional.of(report)));
    SubjectId id = Encounters.accept(record, FORCE_OPS, measured);
    assertEquals(Optional.of(report), measurement(id, PLANS).evidence());
    assertEquals(Optional.empty(), measurement(id, MISSION_OPS).evidence());
    EntryRelease.Parts given =
        EntryRelease.parts(
            record.state(), record.entries().getLast().act(), MISSION_OPS.audience(), record.now());
    assertTrue(given.shown().test("act") && !given.shown().test("evidence"));
    assertTrue(find(ObjectKey.Kind.MEASUREMENT, id.value(), AID_ACCESS).isEmpty());
    assertEquals(FORCE.id(), measurement(id, MISSION_OPS).by().party());
    assertEquals(new ResultRejection.UnknownReport(), record.reject(MISSION_OPS, measured));
  }

  private MeasurementView measurement(SubjectId id, Actor reader) {
    return (MeasurementView) find(ObjectKey.Kind.MEASUREMENT, id.value(), reader).orElseThrow();
  }

  /// A plan as it was written before there were effects and phases has the bytes it had.
  @Test
  void anOlderPlanKeepsItsBytes() {
    Name name = new Name("Routes", "Roads");
    Plan old =
        new Plan(
            name,
            List.of(
                new Plan.Line(name, List.of(new Plan.Objective(new ObjectiveId("roads"), name)))));
    assertEquals(
        "{\"lines\":[{\"name\":{\"en\":\"Roads\",\"fr\":\"Routes\"},\"objectives\":[{\"id\":\"roads\","
            + "\"name\":{\"en\":\"Roads\",\"fr\":\"Routes\"}}]}],\"name\":{\"en\":\"Roads\","
            + "\"fr\":\"Routes\"}}",
        Canonical.write(old));
  }
}
