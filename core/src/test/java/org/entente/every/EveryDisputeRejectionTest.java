package org.entente.every;

import static java.util.Map.entry;
import static org.entente.given.Cast.AID;
import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.Cast.FORCE;
import static org.entente.given.Cast.FORCE_OPS;
import static org.entente.given.Cast.FORCE_SECOND;
import static org.entente.given.Cast.HOST;
import static org.entente.given.Cast.MISSION_OPS;
import static org.entente.given.Cast.PLANS;
import static org.entente.given.GivenRecord.because;

import java.util.Map;
import java.util.function.Supplier;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.DisputeRejection;
import org.entente.given.Draft;
import org.entente.given.Encounters;
import org.entente.given.Quarrels;
import org.entente.kernel.Digest;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.release.Release;

final class EveryDisputeRejectionTest extends EveryRejection {
  private final SubjectId dispute = Encounters.accept(record, FORCE_OPS, Quarrels.raise(PLANS));
  private final SubjectId reported =
      Encounters.accept(record, MISSION_OPS, Quarrels.report(FORCE.id(), HOST.id()));

  @Override
  Class<? extends Rejection> family() {
    return DisputeRejection.class;
  }

  @Override
  Map<Class<? extends Rejection>, Supplier<Rejection>> reached() {
    return Map.ofEntries(
        entry(
            DisputeRejection.UnknownDispute.class,
            () -> record.reject(MISSION_OPS, Quarrels.answer(dispute))),
        entry(
            DisputeRejection.UnknownEvidence.class,
            () ->
                record.reject(
                    FORCE_OPS,
                    Quarrels.raise(HOST.id(), Quarrels.pointing(nothing()), Release.NONE))),
        entry(
            DisputeRejection.UnknownEntry.class,
            () -> record.reject(PLANS, Quarrels.reply(dispute, nothing()))),
        entry(
            DisputeRejection.UnknownSuspension.class,
            () -> record.reject(AUTHORITY, Quarrels.resume(nothing()))),
        entry(
            DisputeRejection.WithItself.class,
            () -> record.reject(FORCE_OPS, Quarrels.raise(FORCE_OPS))),
        entry(
            DisputeRejection.HumanitarianInDispute.class,
            () -> record.reject(EMBASSY, Quarrels.suspend(AID.id()))),
        entry(DisputeRejection.DisputeOfOthers.class, this::anOnlooker),
        entry(
            DisputeRejection.OtherSideOnly.class,
            () -> record.reject(FORCE_OPS, Quarrels.answer(dispute))),
        entry(
            DisputeRejection.RaiserOnly.class,
            () -> record.reject(PLANS, new DisputeAct.WithdrawDispute(dispute, because()))),
        entry(DisputeRejection.DisputeOver.class, this::withdrawnTwice),
        entry(
            DisputeRejection.DisputeOnlyReported.class,
            () -> record.reject(PLANS, Quarrels.terms(reported, "Peace"))),
        entry(DisputeRejection.DisputeAcknowledged.class, this::acknowledgedTwice),
        entry(
            DisputeRejection.AnotherSettlement.class,
            () ->
                record.reject(
                    PLANS, new DisputeAct.SignSettlement(dispute, new Digest(1, 2, 3, 4)))),
        entry(DisputeRejection.SettlementSigned.class, this::signedTwice),
        entry(DisputeRejection.SideNotThere.class, this::elsewhere),
        entry(
            DisputeRejection.StatesOnly.class,
            () -> record.reject(FORCE_OPS, Quarrels.suspend(HOST.id()))),
        entry(
            DisputeRejection.AnswersToState.class,
            () -> record.reject(AUTHORITY, Quarrels.suspend(FORCE.id()))),
        entry(DisputeRejection.CooperationResumed.class, this::resumedTwice),
        entry(DisputeRejection.ResumptionSigned.class, this::resumedByOne),
        entry(DisputeRejection.CooperationSuspended.class, this::startedInBetween),
        entry(DisputeRejection.HostConfirmsAfterResumption.class, this::startedAfterwards));
  }

  private Rejection anOnlooker() {
    return record.reject(MISSION_OPS, Quarrels.answer(reported));
  }

  private Rejection withdrawnTwice() {
    SubjectId other = Encounters.accept(record, FORCE_OPS, Quarrels.raise(PLANS));
    record.accept(FORCE_OPS, new DisputeAct.WithdrawDispute(other, because()));
    return record.reject(FORCE_OPS, new DisputeAct.WithdrawDispute(other, because()));
  }

  private Rejection acknowledgedTwice() {
    record.accept(PLANS, new DisputeAct.AcknowledgeDispute(dispute));
    return record.reject(PLANS, new DisputeAct.AcknowledgeDispute(dispute));
  }

  private Rejection signedTwice() {
    SubjectId other = Encounters.accept(record, FORCE_OPS, Quarrels.raise(PLANS));
    record.accept(FORCE_OPS, Quarrels.terms(other, "Peace"));
    record.accept(FORCE_OPS, Quarrels.sign(record, other));
    return record.reject(FORCE_SECOND, Quarrels.sign(record, other));
  }

  private Rejection elsewhere() {
    SubjectId meeting =
        Encounters.accept(record, FORCE_OPS, Encounters.plan(FORCE_OPS, MISSION_OPS));
    return record.reject(FORCE_OPS, new DisputeAct.ConsultOnDispute(dispute, meeting));
  }

  private Rejection resumedTwice() {
    SubjectId suspension = Quarrels.suspended(record);
    Quarrels.resumed(record, suspension);
    return record.reject(AUTHORITY, Quarrels.resume(suspension));
  }

  private Rejection resumedByOne() {
    SubjectId suspension = Quarrels.suspended(record);
    record.accept(EMBASSY, Quarrels.resume(suspension));
    return record.reject(EMBASSY, Quarrels.resume(suspension));
  }

  private Rejection startedInBetween() {
    SubjectId operation = record.approved(FORCE_OPS, Draft.patrol(1, 1).with(PLANS));
    Quarrels.suspended(record);
    record.atHour(11);
    return record.reject(FORCE_OPS, record.start(operation));
  }

  private Rejection startedAfterwards() {
    record.atHour(0);
    SubjectId operation = record.approved(FORCE_OPS, Draft.patrol(4, 4).with(PLANS));
    SubjectId suspension = Quarrels.suspended(record);
    record.state().disputes().suspensions().values().stream()
        .filter(one -> one.ended().isEmpty() && !one.id().equals(suspension))
        .sorted(java.util.Comparator.comparing(org.entente.dispute.Suspension::id))
        .forEach(one -> end(one));
    Quarrels.resumed(record, suspension);
    record.atHour(11);
    return record.reject(FORCE_OPS, record.start(operation));
  }

  private void end(org.entente.dispute.Suspension one) {
    boolean signed =
        one.resumptions().stream().anyMatch(word -> word.by().party().equals(EMBASSY.party()));
    if (!signed) {
      record.accept(EMBASSY, Quarrels.resume(one.id()));
    }
    record.accept(AUTHORITY, Quarrels.resume(one.id()));
  }
}
