package org.entente.theatre;

import java.time.Instant;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.Facts;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.operation.Operation;
import org.entente.operation.Setting;
import org.entente.party.Author;
import org.entente.plan.PlanAct;
import org.entente.plan.PlanDecider;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.result.About;
import org.entente.result.CivilianHarm;
import org.entente.result.Inquiry;
import org.entente.result.Report;
import org.entente.result.ResultAct;
import org.entente.result.ResultDecider;
import org.entente.result.ResultRejection;

/// Acts about the plan, reports, civilian harm and inquiries, before and around their rules: what
/// an author may not know of is not there.
final class ResultRoom {
  private final TheatreState state;
  private final Setting setting;

  private ResultRoom(TheatreState state, Act act, Author author, Facts facts) {
    this.state = state;
    this.setting =
        new Setting(
            state.roster(), state.plan(), state.coordination(), state.border(), act, author, facts);
  }

  static Optional<Rejection> check(
      TheatreState state, Act act, Author author, ResultAct content, Facts facts) {
    return new ResultRoom(state, act, author, facts).check(content);
  }

  static Optional<Rejection> check(
      TheatreState state, Act act, Author author, PlanAct content, Facts facts) {
    return PlanDecider.decide(state.plans(), state.roster(), author, content, facts)
        .or(() -> new ResultRoom(state, act, author, facts).checkEvidence(content));
  }

  private Optional<Rejection> checkEvidence(PlanAct content) {
    Optional<SubjectId> evidence =
        content instanceof PlanAct.RecordMeasurement measured
            ? measured.evidence().report()
            : Optional.empty();
    return evidence.isPresent() && evidence.flatMap(this::report).isEmpty()
        ? Optional.of(new ResultRejection.UnknownReport())
        : Optional.empty();
  }

  private Optional<Rejection> check(ResultAct content) {
    return switch (content) {
      case ResultAct.FileReport file -> ResultDecider.file(setting, file, operation(file.about()));
      case ResultAct.AnswerFact answer ->
          report(answer.report())
              .filter(known -> known.levelFor(audience(), at()).reaches(Level.FULL))
              .map(known -> ResultDecider.answer(setting, known, answer))
              .orElseGet(() -> Optional.of(new ResultRejection.UnknownReport()));
      case ResultAct.RecordCivilianHarm harm ->
          ResultDecider.record(setting, harm, operation(harm.about()));
      case ResultAct.OnHarm about ->
          harm(about.harm())
              .map(known -> ResultDecider.decide(setting, known, about))
              .orElseGet(() -> Optional.of(new ResultRejection.UnknownHarm()));
      case ResultAct.OpenInquiry open ->
          ResultDecider.open(
              setting,
              open,
              open.inquired().report().flatMap(this::report),
              open.inquired().harm().flatMap(this::harm));
      case ResultAct.OnInquiry about ->
          inquiry(about.inquiry())
              .map(known -> ResultDecider.decide(setting, known, about))
              .orElseGet(() -> Optional.of(new ResultRejection.UnknownInquiry()));
    };
  }

  private Audience audience() {
    return setting.author().audience();
  }

  private Instant at() {
    return setting.facts().at();
  }

  private Optional<Operation> operation(About about) {
    return about
        .operation()
        .flatMap(state.operations()::find)
        .filter(
            one -> Knowledge.ofOperation(state, one, audience(), at()).reaches(Level.EXISTENCE));
  }

  private Optional<Report> report(SubjectId id) {
    return state
        .results()
        .reports()
        .find(id)
        .filter(one -> one.levelFor(audience(), at()).reaches(Level.EXISTENCE));
  }

  private Optional<CivilianHarm> harm(SubjectId id) {
    return state
        .results()
        .harms()
        .find(id)
        .filter(one -> one.levelFor(audience(), at()).reaches(Level.EXISTENCE));
  }

  private Optional<Inquiry> inquiry(SubjectId id) {
    return state
        .results()
        .inquiries()
        .find(id)
        .filter(one -> one.levelFor(audience(), at()).reaches(Level.EXISTENCE));
  }
}
