package org.entente.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Times;
import org.entente.kernel.Window;
import org.entente.meeting.Source;
import org.entente.release.Release;

/// Acts about disputes, and about the cooperation of two parties.
public sealed interface DisputeAct extends Content {
  /// An act about a dispute already in the record.
  sealed interface OnDispute extends DisputeAct {
    SubjectId dispute();
  }

  /// An act about the cooperation of two parties.
  sealed interface CooperationAct extends DisputeAct {}

  /// A party says that another did what it should not have, and asks for an answer.
  ///
  /// @param answerBy until when; past it the answer is late, and nothing else happens
  record RaiseDispute(
      PartyId against,
      boolean exercise,
      Text title,
      Text text,
      Instant answerBy,
      Evidence evidence,
      Release release)
      implements DisputeAct, Content.Speech {
    public RaiseDispute {
      Malformed.unless(
          Times.isWholeMillis(answerBy), "RaiseDispute", "is due at less than a millisecond");
    }
  }

  /// A dispute known from a source alone: a claim, raised by neither side.
  ///
  /// @param between the two parties said to be in dispute
  /// @param suspended while, as the source says, their cooperation was suspended
  record ReportDispute(
      List<PartyId> between,
      boolean exercise,
      Text title,
      Text text,
      Optional<Window> suspended,
      Source source,
      Release release)
      implements DisputeAct {
    public ReportDispute {
      between = List.copyOf(between);
      Malformed.unless(
          between.size() == 2 && !between.getFirst().equals(between.getLast()),
          "ReportDispute",
          "is not between two parties");
    }
  }

  /// The other side says that it has read it.
  record AcknowledgeDispute(SubjectId dispute) implements OnDispute {}

  /// The other side's version.
  record AnswerDispute(SubjectId dispute, Text text, Evidence evidence)
      implements OnDispute, Content.Speech {}

  /// A side's word on one entry, shown beside it.
  ///
  /// @param entry the act that was replied to
  record ReplyToEntry(SubjectId dispute, SubjectId entry, Text text)
      implements OnDispute, Content.Speech {}

  /// The two sides talk about it in that meeting.
  record ConsultOnDispute(SubjectId dispute, SubjectId meeting) implements OnDispute {}

  /// A side takes it to a forum both sides are of.
  record EscalateDispute(SubjectId dispute, SubjectId forum, Text reason) implements OnDispute {}

  /// Terms on which it would be settled.
  record ProposeSettlement(SubjectId dispute, SettlementText settlement) implements OnDispute {}

  /// A side signs exactly these terms; it is settled when both did.
  record SignSettlement(SubjectId dispute, Digest settlement) implements OnDispute {}

  /// Who raised it takes it back.
  record WithdrawDispute(SubjectId dispute, Text reason) implements OnDispute {}

  /// A State suspends its cooperation with another party: no shared operation starts, those that
  /// run are to disengage safely.
  record SuspendCooperation(PartyId with, boolean exercise, Text reason)
      implements CooperationAct, Content.Restraint {}

  /// One of the two says that it may go on; it goes on once both did.
  record ResumeCooperation(SubjectId suspension, Text words) implements CooperationAct {}
}
