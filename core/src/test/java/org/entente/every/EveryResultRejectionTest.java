package org.entente.every;

import static java.util.Map.entry;
import static org.entente.given.Cast.AID;
import static org.entente.given.Cast.AID_ACCESS;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.given.Draft;
import org.entente.given.Encounters;
import org.entente.given.Results;
import org.entente.kernel.Digest;
import org.entente.kernel.Rejection;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.operation.OperationRejection;
import org.entente.release.Release;
import org.entente.result.About;
import org.entente.result.FindingsText;
import org.entente.result.Inquired;
import org.entente.result.ResultAct;
import org.entente.result.ResultRejection;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class EveryResultRejectionTest extends EveryRejection {
  private final SubjectId report =
      Encounters.accept(record, FORCE_OPS, Results.report(record.now(), Release.NONE, HOST.id()));
  private final SubjectId harm =
      Encounters.accept(record, AID_ACCESS, Results.harm(record.now(), Release.NONE, FORCE.id()));
  private final SubjectId inquiry =
      Encounters.accept(record, PLANS, Results.inquiry(HOST.id(), FORCE.id()));

  @Override
  Class<? extends Rejection> family() {
    return ResultRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.ofEntries(
        entry(
            ResultRejection.UnknownReport.class,
            () -> record.reject(MISSION_OPS, Results.confirm(report, 0))),
        entry(
            ResultRejection.UnknownHarm.class,
            () -> record.reject(MISSION_OPS, Results.close(harm))),
        entry(
            ResultRejection.UnknownInquiry.class,
            () -> record.reject(MISSION_OPS, new ResultAct.JoinInquiry(inquiry))),
        entry(
            ResultRejection.UnknownSector.class,
            () -> record.reject(FORCE_OPS, in(new SectorId(nothing().value())))),
        entry(
            ResultRejection.UnknownFact.class,
            () -> record.reject(PLANS, Results.contest(report, 2))),
        entry(
            ResultRejection.HumanitarianNotAsked.class,
            () -> record.reject(FORCE_OPS, Results.report(record.now(), Release.NONE, AID.id()))),
        entry(
            ResultRejection.OwnReport.class,
            () -> record.reject(FORCE_SECOND, Results.confirm(report, 0))),
        entry(
            ResultRejection.FactToCome.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    Results.harm(record.now().plus(Duration.ofHours(1)), Release.NONE, HOST.id()))),
        entry(
            ResultRejection.ConcernedOnly.class,
            () -> record.reject(AID_ACCESS, answer(ResultAct.HarmAnswer.CONTESTED))),
        entry(
            ResultRejection.FollowedByAnother.class,
            () -> record.reject(FORCE_OPS, Results.close(harm))),
        entry(
            ResultRejection.HarmUnanswered.class,
            () -> record.reject(AID_ACCESS, Results.close(unanswered()))),
        entry(ResultRejection.HarmClosed.class, this::closedTwice),
        entry(
            ResultRejection.NotOfInquiry.class,
            () -> record.reject(MISSION_OPS, Results.inquiry(HOST.id(), FORCE.id()))),
        entry(
            ResultRejection.InquiryJoined.class,
            () -> record.reject(PLANS, new ResultAct.JoinInquiry(inquiry))),
        entry(
            ResultRejection.InquiryNotJoined.class,
            () -> record.reject(FORCE_OPS, Results.found(another(), "Before joining"))),
        entry(
            ResultRejection.InquiryNotOpen.class,
            () ->
                record.reject(
                    PLANS,
                    new ResultAct.ProposeFindings(
                        another(), new FindingsText(Text.of("x"), Text.of("x"))))),
        entry(
            ResultRejection.AnotherFindings.class,
            () -> record.reject(PLANS, Results.sign(inquiry, new Digest(1, 2, 3, 4)))),
        entry(ResultRejection.FindingsSigned.class, this::signedTwice),
        entry(
            ResultRejection.OtherExercise.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    asReal(
                        Results.inquiry(
                            new Inquired(Optional.of(report), Optional.empty()),
                            FORCE.id(),
                            HOST.id())))));
  }

  private SubjectId unanswered() {
    return Encounters.accept(
        record, AID_ACCESS, Results.harm(record.now(), Release.NONE, FORCE.id()));
  }

  private SubjectId another() {
    return Encounters.accept(record, PLANS, Results.inquiry(HOST.id(), FORCE.id()));
  }

  private static ResultAct.FileReport asIn(ResultAct.FileReport one, About about) {
    return new ResultAct.FileReport(
        one.type(),
        one.exercise(),
        one.title(),
        one.period(),
        about,
        one.facts(),
        one.asked(),
        one.release());
  }

  private ResultAct.FileReport in(SectorId sector) {
    return asIn(
        Results.report(record.now(), Release.NONE),
        new About(Optional.empty(), Optional.empty(), Optional.of(sector)));
  }

  private ResultAct.AnswerCivilianHarm answer(ResultAct.HarmAnswer said) {
    return Results.answer(harm, said);
  }

  private static ResultAct.OpenInquiry asReal(ResultAct.OpenInquiry one) {
    return new ResultAct.OpenInquiry(
        false,
        one.title(),
        one.question(),
        one.parties(),
        one.inquired(),
        one.due(),
        one.release());
  }

  private Rejection closedTwice() {
    record.accept(FORCE_OPS, answer(ResultAct.HarmAnswer.ACKNOWLEDGED));
    record.accept(AID_ACCESS, Results.close(harm));
    return record.reject(AID_ACCESS, Results.close(harm));
  }

  private Rejection signedTwice() {
    SubjectId open = another();
    record.accept(FORCE_OPS, new ResultAct.JoinInquiry(open));
    Digest findings = Results.proposed(record, PLANS, open);
    record.accept(FORCE_OPS, Results.sign(open, findings));
    return record.reject(FORCE_SECOND, Results.sign(open, findings));
  }

  @Test
  void aClosingReportIsTheLeadsOnceEverybodyHasLeft() {
    SubjectId operation = record.started(MISSION_OPS, Draft.patrol(0, 0), 11);
    ResultAct.FileReport closing =
        Results.report(
            ResultAct.ReportType.CLOSING, Results.about(operation), record.now(), Release.NONE);
    Assertions.assertEquals(
        new OperationRejection.NotDisengaged(), record.reject(MISSION_OPS, closing));
    Assertions.assertEquals(
        new OperationRejection.LeadOnly(MISSION.id()), record.reject(PLANS, closing));
  }
}
