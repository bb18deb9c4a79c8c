package org.entente.result;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Content;
import org.entente.kernel.Digest;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.Provenance;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Times;
import org.entente.kernel.Window;
import org.entente.release.Release;

/// Acts about reports, civilian harm and joint inquiries.
public sealed interface ResultAct extends Content {
  /// More parties than a theatre has are not asked.
  int MAX_PARTIES = 50;

  /// An act about a report already in the record.
  sealed interface OnReport extends ResultAct {
    SubjectId report();
  }

  /// An act about a file of harm already in the record.
  sealed interface OnHarm extends ResultAct {
    SubjectId harm();
  }

  /// An act about an inquiry already in the record.
  sealed interface OnInquiry extends ResultAct {
    SubjectId inquiry();
  }

  /// What a report is.
  enum ReportType {
    SITUATION,
    INCIDENT,
    /// What an operation achieved, by its lead, once everybody has left.
    CLOSING
  }

  /// A post reports facts, each a claim.
  ///
  /// @param period the report covers
  /// @param asked the other sides, asked to confirm or contest; a humanitarian party never is
  record FileReport(
      ReportType type,
      boolean exercise,
      Text title,
      Window period,
      About about,
      List<Fact> facts,
      List<PartyId> asked,
      Release release)
      implements ResultAct {
    /// What one reader goes through; more is several reports.
    public static final int MAX_FACTS = 100;

    public FileReport {
      facts = List.copyOf(facts);
      asked = List.copyOf(asked);
      Malformed.unless(
          !facts.isEmpty() && facts.size() <= MAX_FACTS, "FileReport", "has no facts, or too many");
      Malformed.unless(period.to().isPresent(), "FileReport", "covers a period without end");
      Malformed.unless(
          type != ReportType.CLOSING || about.operation().isPresent(),
          "FileReport",
          "closes no operation");
      checkParties(asked, "FileReport");
    }
  }

  /// What another party says of a fact.
  enum FactAnswer {
    CONFIRMED,
    CONTESTED
  }

  /// A party that is shown the report says whether a fact is so. It binds nobody; what a party said
  /// last of a fact counts, what it said before stays.
  ///
  /// @param fact its place in the report, from 0
  /// @param version the party's own, where it contests
  record AnswerFact(SubjectId report, int fact, FactAnswer answer, Optional<Text> version)
      implements OnReport, Content.Speech {
    public AnswerFact {
      Malformed.unless(
          answer == FactAnswer.CONFIRMED || version.isPresent(),
          "AnswerFact",
          "contests without a version of its own");
    }
  }

  /// Somebody opens a file on harm done to civilians: a claim, which needs no mandate.
  ///
  /// @param concerned the parties that are to answer
  /// @param due when their answer is
  /// @param register who keeps the victims' names, outside the record, and under which number
  record RecordCivilianHarm(
      boolean exercise,
      Spot spot,
      Toll toll,
      Text account,
      Provenance from,
      List<PartyId> concerned,
      Instant due,
      Optional<Text> register,
      About about,
      Release release)
      implements ResultAct, Content.Speech {
    public RecordCivilianHarm {
      concerned = List.copyOf(concerned);
      Malformed.unless(!concerned.isEmpty(), "RecordCivilianHarm", "concerns nobody");
      checkParties(concerned, "RecordCivilianHarm");
      Malformed.unless(
          Times.isWholeMillis(due) && due.isAfter(spot.during().from()),
          "RecordCivilianHarm",
          "is due before it happened, or at less than a millisecond");
    }
  }

  /// What a party says of harm it is held to concern.
  enum HarmAnswer {
    /// It was so, by us.
    ACKNOWLEDGED,
    /// It was not so, or not by us.
    CONTESTED,
    /// We look into it: no answer yet, and the file says so.
    EXAMINING
  }

  /// A party concerned answers. What it said last counts.
  record AnswerCivilianHarm(SubjectId harm, HarmAnswer answer, Text version) implements OnHarm {}

  /// What was done for those harmed, or so that it does not happen again.
  enum AmendsType {
    MEDICAL_CARE,
    CONDOLENCES,
    COMPENSATION,
    REPAIR,
    LESSON
  }

  /// A party concerned says what it has done. No name, no sum that would tell who.
  record RecordAmends(SubjectId harm, AmendsType type, Text text) implements OnHarm {}

  /// Who opened the file follows it no more: everybody concerned has answered.
  record CloseCivilianHarm(SubjectId harm, Text reason) implements OnHarm {}

  /// A party asks others to establish the facts together, in one file.
  ///
  /// @param parties that are to inquire, the author's too
  record OpenInquiry(
      boolean exercise,
      Text title,
      Text question,
      List<PartyId> parties,
      Inquired inquired,
      Optional<Instant> due,
      Release release)
      implements ResultAct {
    public OpenInquiry {
      parties = List.copyOf(parties);
      checkParties(parties, "OpenInquiry");
      Malformed.unless(parties.size() >= 2, "OpenInquiry", "is of one party alone");
      Malformed.unless(
          due.map(Times::isWholeMillis).orElse(true),
          "OpenInquiry",
          "is due at less than a millisecond");
    }
  }

  /// Another party of it joins: with the second the inquiry is open.
  record JoinInquiry(SubjectId inquiry) implements OnInquiry {}

  /// What one side found: its own version, beside the others'.
  record RecordFindings(SubjectId inquiry, Text text) implements OnInquiry {}

  /// A version of what all found together.
  record ProposeFindings(SubjectId inquiry, FindingsText findings) implements OnInquiry {}

  /// A party signs exactly this version.
  record SignFindings(SubjectId inquiry, Digest findings, Optional<Text> reservation)
      implements OnInquiry {}

  private static void checkParties(List<PartyId> parties, String what) {
    Malformed.unless(parties.size() <= MAX_PARTIES, what, "names too many parties");
    Malformed.unless(new HashSet<>(parties).size() == parties.size(), what, "names a party twice");
  }
}
