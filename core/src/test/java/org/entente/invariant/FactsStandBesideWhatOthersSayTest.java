package org.entente.invariant;

import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.Cast.shownTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.given.Actor;
import org.entente.given.Cast;
import org.entente.given.Draft;
import org.entente.given.Encounters;
import org.entente.given.GivenRecord;
import org.entente.given.Results;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.result.ResultAct;
import org.entente.result.ResultRejection;
import org.entente.theatre.ObjectKey;
import org.entente.view.EntryRelease;
import org.entente.view.ReportView;
import org.entente.view.View;
import org.entente.view.Views;
import org.junit.jupiter.api.Test;

/// A fact stays its author's claim; what others say of it stands beside it, and silence is silence.
final class FactsStandBesideWhatOthersSayTest {
  private final GivenRecord record = GivenRecord.adopted();

  private Optional<View> find(SubjectId id, Actor reader) {
    return Views.view(
        record.state(),
        new ObjectKey(ObjectKey.Kind.REPORT, id.value()),
        reader.audience(),
        record.now(),
        where -> Text.of("a text"));
  }

  private ReportView report(SubjectId id, Actor reader) {
    return (ReportView) find(id, reader).orElseThrow();
  }

  private SubjectId filed(Release release) {
    return Encounters.accept(
        record, FORCE_OPS, Results.report(record.now(), release, HOST.id(), MISSION.id()));
  }

  @Test
  void silenceConfirmsNothing() {
    SubjectId id = filed(Release.NONE);
    record.accept(PLANS, Results.confirm(id, 0));
    record.atHour(10_000);
    ReportView view = report(id, FORCE_OPS);
    assertEquals("PARTLY", view.facts().get(0).state());
    assertEquals(List.of(MISSION.id()), view.facts().get(0).silent());
    assertEquals("UNANSWERED", view.facts().get(1).state());
    assertEquals("PARTLY", view.state());
  }

  @Test
  void everybodyAskedConfirmsOrItIsNotConfirmed() {
    SubjectId id = filed(Release.NONE);
    for (int fact = 0; fact < 2; fact++) {
      record.accept(PLANS, Results.confirm(id, fact));
      record.accept(MISSION_OPS, Results.confirm(id, fact));
    }
    assertEquals("CONFIRMED", report(id, FORCE_OPS).state());
    record.accept(MISSION_OPS, Results.contest(id, 1));
    ReportView view = report(id, PLANS);
    assertEquals("CONTESTED", view.state());
    assertEquals(
        List.of(true, false, true),
        view.facts().get(1).answers().stream().map(ReportView.Answer::counts).toList());
  }

  @Test
  void aWatchKeeperMayContestForItBindsNobody() {
    SubjectId id = filed(Release.NONE);
    Actor watch = record.joins(PLANS, AUTHORITY, Capacity.WATCH, Mandate.of("PublishPlan"));
    record.accept(watch, Results.contest(id, 0));
    assertEquals("CONTESTED", report(id, FORCE_OPS).state());
  }

  @Test
  void whoSeesItInFullMayAnswerUnaskedAndNobodyElse() {
    SubjectId id = filed(shownTo(Cast.AID.id()));
    record.accept(AID_ACCESS, Results.contest(id, 0));
    SubjectId less = filed(shownTo(Cast.AID.id(), Level.SUMMARY));
    assertEquals(
        new ResultRejection.UnknownReport(), record.reject(AID_ACCESS, Results.contest(less, 0)));
    assertEquals("FILED", report(less, AID_ACCESS).state());
    assertTrue(report(less, AID_ACCESS).facts().isEmpty());
  }

  @Test
  void theHostIsNotInAReportOfOthers() {
    SubjectId id =
        Encounters.accept(
            record, FORCE_OPS, Results.report(record.now(), Release.NONE, MISSION.id()));
    assertTrue(find(id, AUTHORITY).isEmpty());
    assertTrue(
        EntryRelease.parts(
                record.state(),
                record.entries().getLast().act(),
                AUTHORITY.audience(),
                record.now())
            .none());
  }

  /// Whom it is asked of may not know of the operation: then neither view nor entry names it.
  @Test
  void theOperationIsNamedToWhomMayKnowOfIt() {
    SubjectId operation = record.proposed(FORCE_OPS, Draft.patrol(0, 0));
    SubjectId id =
        Encounters.accept(
            record,
            FORCE_OPS,
            Results.report(
                ResultAct.ReportType.INCIDENT,
                Results.about(operation),
                record.now(),
                Release.NONE,
                MISSION.id(),
                HOST.id()));
    assertEquals(Optional.empty(), report(id, MISSION_OPS).operation());
    assertEquals(Optional.of(operation), report(id, PLANS).operation());
    EntryRelease.Parts given =
        EntryRelease.parts(
            record.state(), record.entries().getLast().act(), MISSION_OPS.audience(), record.now());
    assertTrue(given.shown().test("act") && !given.shown().test("about"));
    assertEquals(FORCE.id(), report(id, MISSION_OPS).party());
  }
}
