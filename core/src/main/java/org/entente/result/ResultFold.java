package org.entente.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.kernel.Entry;
import org.entente.kernel.Provenance;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;
import org.entente.result.ResultAct.AnswerCivilianHarm;
import org.entente.result.ResultAct.AnswerFact;
import org.entente.result.ResultAct.CloseCivilianHarm;
import org.entente.result.ResultAct.FileReport;
import org.entente.result.ResultAct.JoinInquiry;
import org.entente.result.ResultAct.OnHarm;
import org.entente.result.ResultAct.OnInquiry;
import org.entente.result.ResultAct.OpenInquiry;
import org.entente.result.ResultAct.ProposeFindings;
import org.entente.result.ResultAct.RecordAmends;
import org.entente.result.ResultAct.RecordCivilianHarm;
import org.entente.result.ResultAct.RecordFindings;
import org.entente.result.ResultAct.SignFindings;

/// What accepted acts make of reports, files of harm and inquiries.
public final class ResultFold {
  private ResultFold() {}

  private static SubjectId idOf(Entry entry) {
    return new SubjectId(entry.act().id().value());
  }

  public static Report filed(FileReport file, Author author, Entry entry, String reference) {
    List<Report.Told> facts =
        IntStream.range(0, file.facts().size())
            .mapToObj(i -> told(file.facts().get(i), "content/facts/" + i, entry))
            .toList();
    return new Report(
        idOf(entry),
        reference,
        file.type(),
        file.exercise(),
        entry.text("content/title"),
        file.period(),
        file.about(),
        facts,
        file.asked(),
        file.release(),
        author,
        entry.seq(),
        entry.at());
  }

  private static Report.Told told(Fact fact, String path, Entry entry) {
    return new Report.Told(
        entry.text(path + "/text"), sourced(fact.from(), path + "/from", entry), List.of());
  }

  private static Report.Sourced sourced(Provenance from, String path, Entry entry) {
    return new Report.Sourced(
        entry.text(path + "/source"), from.grade(), from.happened(), from.told());
  }

  public static Report answered(Report old, AnswerFact answer, Author author, Entry entry) {
    return old.answered(
        answer.fact(),
        new Report.Answer(
            answer.answer(),
            answer.version().map(text -> entry.text("content/version")),
            author,
            entry.seq(),
            entry.at()));
  }

  public static CivilianHarm recorded(
      RecordCivilianHarm harm, Author author, Entry entry, String reference) {
    CivilianHarm.Account account =
        new CivilianHarm.Account(
            harm.exercise(),
            harm.spot().during(),
            entry.text(Spot.PART + "/place"),
            harm.spot().point(),
            harm.toll(),
            entry.text("content/account"),
            sourced(harm.from(), "content/from", entry),
            harm.concerned(),
            harm.due(),
            harm.register().map(text -> entry.text("content/register")),
            harm.about());
    return new CivilianHarm(
        idOf(entry),
        reference,
        account,
        harm.release(),
        author,
        List.of(),
        List.of(),
        Optional.empty(),
        entry.seq(),
        entry.at());
  }

  public static CivilianHarm evolve(CivilianHarm old, OnHarm content, Author author, Entry entry) {
    return switch (content) {
      case AnswerCivilianHarm answer ->
          old.with(
              new CivilianHarm.Answer(
                  answer.answer(), entry.text("content/version"), author, entry.seq(), entry.at()));
      case RecordAmends amends ->
          old.with(
              new CivilianHarm.Amends(
                  amends.type(), entry.text("content/text"), author, entry.seq(), entry.at()));
      case CloseCivilianHarm close ->
          old.with(
              new CivilianHarm.Ending(
                  entry.text("content/reason"), author, entry.seq(), entry.at()));
    };
  }

  public static Inquiry opened(OpenInquiry open, Author author, Entry entry, String reference) {
    Inquiry.Terms terms =
        new Inquiry.Terms(
            open.exercise(),
            entry.text("content/title"),
            entry.text("content/question"),
            open.parties(),
            open.inquired(),
            open.due(),
            open.release());
    return new Inquiry(
        idOf(entry),
        reference,
        terms,
        List.of(signature(Optional.empty(), author, entry)),
        List.of(),
        List.of(),
        entry.seq(),
        entry.at());
  }

  private static Inquiry.Signature signature(
      Optional<TextRef> reservation, Author author, Entry entry) {
    return new Inquiry.Signature(reservation, author, entry.seq(), entry.at());
  }

  public static Inquiry evolve(Inquiry old, OnInquiry content, Author author, Entry entry) {
    return switch (content) {
      case JoinInquiry join -> old.joinedBy(signature(Optional.empty(), author, entry));
      case RecordFindings findings ->
          old.with(
              new Inquiry.Finding(entry.text("content/text"), author, entry.seq(), entry.at()));
      case ProposeFindings propose -> old.with(common(old, author, entry));
      case SignFindings sign ->
          old.signed(
              signature(
                  sign.reservation().map(text -> entry.text("content/reservation")),
                  author,
                  entry));
    };
  }

  private static Inquiry.Common common(Inquiry old, Author author, Entry entry) {
    return new Inquiry.Common(
        old.common().size() + 1,
        entry.digestOf(FindingsText.PART),
        entry.text(FindingsText.PART + "/fr"),
        entry.text(FindingsText.PART + "/en"),
        List.of(),
        author,
        entry.seq(),
        entry.at());
  }
}
