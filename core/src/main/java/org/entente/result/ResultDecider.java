package org.entente.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.kernel.PartyId;
import org.entente.kernel.Provenance;
import org.entente.kernel.Rejection;
import org.entente.operation.Conduct;
import org.entente.operation.Operation;
import org.entente.operation.OperationRejection;
import org.entente.operation.Setting;
import org.entente.party.PartyRejection;
import org.entente.party.Roster;
import org.entente.release.Grant;
import org.entente.release.Release;
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

/// Decides acts about reports, civilian harm and inquiries. That the post may sign such an act, and
/// that the author may know of what it is about, has been checked before.
public final class ResultDecider {
  private ResultDecider() {}

  /// @param operation that it names, if the author may know of it
  public static Optional<Rejection> file(
      Setting setting, FileReport file, Optional<Operation> operation) {
    return checkParties(setting.roster(), file.asked(), file.release())
        .or(() -> checkAbout(setting, file.about(), operation))
        .or(() -> happened(setting, file.facts().stream().map(Fact::from)))
        .or(() ->
            file.asked().contains(setting.author().party())
                ? Optional.of(new ResultRejection.OwnReport())
                : Optional.empty())
        .or(() -> sameExercise(file.exercise(), operation.map(Operation::exercise)))
        .or(() ->
            file.type() == ResultAct.ReportType.CLOSING
                ? mayClose(setting, operation.orElseThrow())
                : Optional.empty());
  }

  /// What it achieved is for its lead to say first, when nobody is there any more.
  private static Optional<Rejection> mayClose(Setting setting, Operation operation) {
    if (!operation.lead().equals(setting.author().party())) {
      return Optional.of(new OperationRejection.LeadOnly(operation.lead()));
    }
    boolean over =
        operation.conduct() instanceof Conduct.Disengaged
            || operation.conduct() instanceof Conduct.Closed;
    return over ? Optional.empty() : Optional.of(new OperationRejection.NotDisengaged());
  }

  private static Optional<Rejection> sameExercise(boolean exercise, Optional<Boolean> other) {
    return other.map(one -> one == exercise).orElse(true)
        ? Optional.empty()
        : Optional.of(new ResultRejection.OtherExercise());
  }

  private static Optional<Rejection> checkParties(
      Roster roster, List<PartyId> asked, Release release) {
    Optional<Rejection> unknown =
        Stream.concat(asked.stream(), release.grants().stream().map(Grant::party))
            .filter(party -> !roster.hasParty(party))
            .findFirst()
            .map(PartyRejection.UnknownParty::new);
    return unknown.or(() ->
        asked.stream()
            .filter(roster.getCharter()::isHumanitarian)
            .findFirst()
            .map(ResultRejection.HumanitarianNotAsked::new));
  }

  /// To a humanitarian party, which is not shown the plan, no objective is known.
  private static Optional<Rejection> checkAbout(
      Setting setting, About about, Optional<Operation> operation) {
    if (about.operation().isPresent() && operation.isEmpty()) {
      return Optional.of(new OperationRejection.UnknownSubject());
    }
    boolean plan = !setting.roster().getCharter().isHumanitarian(setting.author().party());
    Optional<Rejection> objective =
        about
            .objective()
            .filter(id -> !setting.plan().filter(any -> plan).map(p -> p.has(id)).orElse(false))
            .map(id -> new OperationRejection.UnknownObjective(id.value()));
    return objective.or(() ->
        about
            .sector()
            .filter(id -> !setting.coordination().sectors().containsKey(id))
            .map(ResultRejection.UnknownSector::new));
  }

  private static Optional<Rejection> happened(Setting setting, Stream<Provenance> all) {
    Instant now = setting.facts().at();
    return all.map(Provenance::told)
        .filter(told -> told.isAfter(now))
        .findFirst()
        .map(ResultRejection.FactToCome::new);
  }

  /// @param report that the author is shown in full
  public static Optional<Rejection> answer(Setting setting, Report report, AnswerFact answer) {
    if (report.author().party().equals(setting.author().party())) {
      return Optional.of(new ResultRejection.OwnReport());
    }
    int facts = report.facts().size();
    return answer.fact() >= 0 && answer.fact() < facts
        ? Optional.empty()
        : Optional.of(new ResultRejection.UnknownFact(answer.fact(), facts));
  }

  /// @param operation that it names, if the author may know of it
  public static Optional<Rejection> record(
      Setting setting, RecordCivilianHarm harm, Optional<Operation> operation) {
    return checkParties(setting.roster(), harm.concerned(), harm.release())
        .or(() -> checkAbout(setting, harm.about(), operation))
        .or(() -> happened(setting, Stream.of(harm.from())))
        .or(() -> sameExercise(harm.exercise(), operation.map(Operation::exercise)));
  }

  /// @param harm that the author may know of
  public static Optional<Rejection> decide(Setting setting, CivilianHarm harm, OnHarm content) {
    return switch (content) {
      case AnswerCivilianHarm answer -> concernedOnly(setting, harm);
      case RecordAmends amends -> concernedOnly(setting, harm);
      case CloseCivilianHarm close -> close(setting, harm);
    };
  }

  private static Optional<Rejection> concernedOnly(Setting setting, CivilianHarm harm) {
    return harm.isConcerned(setting.author().party())
        ? Optional.empty()
        : Optional.of(new ResultRejection.ConcernedOnly());
  }

  private static Optional<Rejection> close(Setting setting, CivilianHarm harm) {
    if (!harm.author().party().equals(setting.author().party())) {
      return Optional.of(new ResultRejection.FollowedByAnother(harm.author().party()));
    }
    if (harm.ending().isPresent()) {
      return Optional.of(new ResultRejection.HarmClosed());
    }
    return harm.unanswered().stream().findFirst().map(ResultRejection.HarmUnanswered::new);
  }

  /// @param report that it names, if the author may know of it
  /// @param harm that it names, if the author may know of it
  public static Optional<Rejection> open(
      Setting setting, OpenInquiry open, Optional<Report> report, Optional<CivilianHarm> harm) {
    return checkParties(setting.roster(), open.parties(), open.release())
        .or(() -> ofInquiry(setting, open.parties()))
        .or(() ->
            open.inquired().report().isPresent() && report.isEmpty()
                ? Optional.of(new ResultRejection.UnknownReport())
                : Optional.empty())
        .or(() ->
            open.inquired().harm().isPresent() && harm.isEmpty()
                ? Optional.of(new ResultRejection.UnknownHarm())
                : Optional.empty())
        .or(() -> sameExercise(open.exercise(), report.map(Report::exercise)))
        .or(() -> sameExercise(open.exercise(), harm.map(one -> one.account().exercise())));
  }

  private static Optional<Rejection> ofInquiry(Setting setting, List<PartyId> parties) {
    PartyId party = setting.author().party();
    return parties.contains(party)
        ? Optional.empty()
        : Optional.of(new ResultRejection.NotOfInquiry(party));
  }

  /// @param inquiry that the author may know of
  public static Optional<Rejection> decide(Setting setting, Inquiry inquiry, OnInquiry content) {
    boolean joined = inquiry.isJoinedBy(setting.author().party());
    Optional<Rejection> outside = ofInquiry(setting, inquiry.terms().parties());
    if (content instanceof JoinInquiry) {
      return outside.or(
          () -> joined ? Optional.of(new ResultRejection.InquiryJoined()) : Optional.empty());
    }
    return outside
        .or(() -> joined ? Optional.empty() : Optional.of(new ResultRejection.InquiryNotJoined()))
        .or(() -> joinedAct(setting, inquiry, content));
  }

  private static Optional<Rejection> joinedAct(
      Setting setting, Inquiry inquiry, OnInquiry content) {
    return switch (content) {
      case JoinInquiry join -> Optional.empty();
      case RecordFindings findings -> Optional.empty();
      case ProposeFindings propose ->
          inquiry.isOpen() ? Optional.empty() : Optional.of(new ResultRejection.InquiryNotOpen());
      case SignFindings sign -> sign(setting, inquiry, sign);
    };
  }

  private static Optional<Rejection> sign(Setting setting, Inquiry inquiry, SignFindings sign) {
    boolean latest =
        !inquiry.common().isEmpty() && inquiry.common().getLast().digest().equals(sign.findings());
    if (!latest) {
      return Optional.of(new ResultRejection.AnotherFindings(sign.findings()));
    }
    return inquiry.common().getLast().isSignedBy(setting.author().party())
        ? Optional.of(new ResultRejection.FindingsSigned())
        : Optional.empty();
  }
}
