package org.entente.given;

import static org.entente.given.Cast.AUTHORITY;
import static org.entente.given.Cast.EMBASSY;
import static org.entente.given.GivenRecord.because;

import java.util.List;
import java.util.Optional;
import org.entente.dispute.Dispute;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.Evidence;
import org.entente.dispute.SettlementText;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.meeting.Source;
import org.entente.meeting.Wording;
import org.entente.release.Release;

/// Disputes, and cooperation suspended and resumed, as a test reads them.
public final class Quarrels {
  /// The hour until which an answer is asked for.
  public static final int DUE = 48;

  private Quarrels() {}

  public static DisputeAct.RaiseDispute raise(Actor against) {
    return raise(against.party(), Evidence.NONE, Release.NONE);
  }

  public static DisputeAct.RaiseDispute raise(PartyId against, Evidence evidence, Release release) {
    return new DisputeAct.RaiseDispute(
        against,
        true,
        Text.of("A convoy was stopped"),
        Text.of("What happened"),
        Encounters.hour(DUE),
        evidence,
        release);
  }

  public static DisputeAct.ReportDispute report(PartyId one, PartyId other) {
    return new DisputeAct.ReportDispute(
        List.of(one, other),
        false,
        Text.of("Suspended"),
        Text.of("What the press says"),
        Optional.of(Encounters.hours(0, 9)),
        new Source(Text.of("A newspaper"), Text.of("A journalist"), Encounters.hour(0)),
        Release.NONE);
  }

  public static Evidence pointing(SubjectId... subjects) {
    return new Evidence(List.of(subjects));
  }

  public static DisputeAct.AnswerDispute answer(SubjectId dispute) {
    return new DisputeAct.AnswerDispute(dispute, Text.of("Our version"), Evidence.NONE);
  }

  public static DisputeAct.ReplyToEntry reply(SubjectId dispute, SubjectId entry) {
    return new DisputeAct.ReplyToEntry(dispute, entry, Text.of("Beside it"));
  }

  public static DisputeAct.ProposeSettlement terms(SubjectId dispute, String word) {
    return new DisputeAct.ProposeSettlement(
        dispute,
        new SettlementText(
            List.of(new Wording(Text.of(word + " en français"), Text.of(word + " in English")))));
  }

  public static Dispute find(GivenRecord record, SubjectId id) {
    return record.state().disputes().disputes().get(id);
  }

  public static DisputeAct.SignSettlement sign(GivenRecord record, SubjectId id) {
    Digest latest = find(record, id).settlements().getLast().digest();
    return new DisputeAct.SignSettlement(id, latest);
  }

  public static DisputeAct.SuspendCooperation suspend(PartyId with) {
    return new DisputeAct.SuspendCooperation(with, true, because());
  }

  public static DisputeAct.ResumeCooperation resume(SubjectId suspension) {
    return new DisputeAct.ResumeCooperation(suspension, Text.of("It may go on"));
  }

  /// The State suspends its cooperation with the host.
  public static SubjectId suspended(GivenRecord record) {
    return Encounters.accept(record, EMBASSY, suspend(Cast.HOST.id()));
  }

  /// Both say that it may go on.
  public static void resumed(GivenRecord record, SubjectId suspension) {
    record.accept(EMBASSY, resume(suspension));
    record.accept(AUTHORITY, resume(suspension));
  }
}
