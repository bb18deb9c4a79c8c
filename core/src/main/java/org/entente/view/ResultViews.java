package org.entente.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.release.Level;
import org.entente.result.About;
import org.entente.result.CivilianHarm;
import org.entente.result.Inquired;
import org.entente.result.Inquiry;
import org.entente.result.Report;
import org.entente.result.ResultAct;
import org.entente.theatre.Knowledge;
import org.entente.theatre.TheatreState;

/// Views of reports, files of civilian harm and inquiries.
final class ResultViews {
  private static final String UNANSWERED = "UNANSWERED";
  private static final String CONTESTED = "CONTESTED";
  private static final String CONFIRMED = "CONFIRMED";
  private static final String PARTLY = "PARTLY";

  private ResultViews() {}

  static Optional<View> report(Viewing viewing, Report one) {
    Level level = Knowledge.ofReport(one, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, one, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, Report one, Level level) {
    boolean area = level.reaches(Level.AREA);
    boolean summary = level.reaches(Level.SUMMARY);
    boolean full = level.reaches(Level.FULL);
    return new ReportView(
        one.id().value(),
        one.reference(),
        level,
        one.author().party(),
        one.type(),
        one.exercise(),
        full ? stateOf(one) : "FILED",
        area ? Optional.of(one.period()) : Optional.empty(),
        one.about().sector().filter(any -> area),
        viewing.textIf(summary, one.title()),
        objective(viewing, one.about(), summary),
        operation(viewing, one.about(), summary),
        summary ? one.asked() : List.of(),
        full ? one.facts().stream().map(fact -> fact(viewing, one, fact)).toList() : List.of(),
        AttachmentViews.of(viewing, one.id(), full),
        one.isInside(viewing.audience().party()) ? Optional.of(one.release()) : Optional.empty(),
        full ? Optional.of(viewing.signed(one.author(), one.seq(), one.at())) : Optional.empty(),
        one.at());
  }

  private static Optional<ObjectiveId> objective(Viewing viewing, About about, boolean shown) {
    return about.objective().filter(id -> shown && PlanViews.seesPlan(viewing));
  }

  private static Optional<SubjectId> operation(Viewing viewing, About about, boolean shown) {
    return about.operation().filter(id -> shown && viewing.levelOf(id).reaches(Level.EXISTENCE));
  }

  private static String stateOf(Report one) {
    List<String> states = one.facts().stream().map(fact -> stateOf(one, fact)).toList();
    if (states.contains(CONTESTED)) {
      return CONTESTED;
    }
    if (states.stream().allMatch(CONFIRMED::equals)) {
      return CONFIRMED;
    }
    return states.stream().allMatch(UNANSWERED::equals) ? UNANSWERED : PARTLY;
  }

  /// Silence confirms nothing: a fact is confirmed when everybody who was asked said so.
  private static String stateOf(Report one, Report.Told fact) {
    Collection<Report.Answer> last = fact.last().values();
    if (last.stream().anyMatch(said -> said.answer() == ResultAct.FactAnswer.CONTESTED)) {
      return CONTESTED;
    }
    if (last.isEmpty()) {
      return UNANSWERED;
    }
    return fact.last().keySet().containsAll(one.asked()) ? CONFIRMED : PARTLY;
  }

  private static ReportView.FactView fact(Viewing viewing, Report one, Report.Told fact) {
    Map<PartyId, Report.Answer> last = fact.last();
    return new ReportView.FactView(
        viewing.text(fact.text()),
        from(viewing, fact.from()),
        stateOf(one, fact),
        one.asked().stream().filter(party -> !last.containsKey(party)).toList(),
        fact.answers().stream()
            .map(said ->
                new ReportView.Answer(
                    said.answer() == ResultAct.FactAnswer.CONFIRMED,
                    said.equals(last.get(said.by().party())),
                    said.version().map(viewing::text),
                    viewing.signed(said.by(), said.seq(), said.at())))
            .toList());
  }

  static ReportView.From from(Viewing viewing, Report.Sourced from) {
    return new ReportView.From(
        viewing.text(from.source()), from.grade(), from.happened(), from.told());
  }

  static boolean knowsReport(Viewing viewing, SubjectId id) {
    Report report = viewing.state().results().reports().get(id);
    return Knowledge.ofReport(report, viewing.audience(), viewing.at()).reaches(Level.EXISTENCE);
  }

  static Optional<View> harm(Viewing viewing, CivilianHarm one) {
    Level level = Knowledge.ofHarm(one, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, one, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, CivilianHarm one, Level level) {
    PartyId reader = viewing.audience().party();
    boolean area = level.reaches(Level.AREA);
    boolean summary = level.reaches(Level.SUMMARY);
    boolean full = level.reaches(Level.FULL);
    boolean own = one.author().party().equals(reader);
    CivilianHarm.Account account = one.account();
    Optional<CivilianHarm.Ending> ending = one.ending().filter(any -> full);
    return new CivilianHarmView(
        one.id().value(),
        one.reference(),
        level,
        one.author().party(),
        account.exercise(),
        stateOf(one, summary),
        summary && one.isLate(viewing.at()),
        area ? Optional.of(account.during()) : Optional.empty(),
        viewing.textIf(area, account.place()),
        account.point().filter(any -> area),
        account.about().sector().filter(any -> area),
        summary ? Optional.of(account.toll()) : Optional.empty(),
        summary ? account.concerned() : List.of(),
        summary ? one.unanswered() : List.of(),
        summary ? Optional.of(account.due()) : Optional.empty(),
        viewing.textIf(full, account.text()),
        full ? Optional.of(from(viewing, account.from())) : Optional.empty(),
        objective(viewing, account.about(), full),
        operation(viewing, account.about(), full),
        full ? answers(viewing, one) : List.of(),
        full ? amends(viewing, one) : List.of(),
        AttachmentViews.of(viewing, one.id(), full),
        account.register().filter(any -> own).map(viewing::text),
        ending.map(end -> viewing.text(end.reason())),
        ending.map(end -> viewing.signed(end.by(), end.seq(), end.at())),
        one.isInside(reader) ? Optional.of(one.release()) : Optional.empty(),
        full ? Optional.of(viewing.signed(one.author(), one.seq(), one.at())) : Optional.empty(),
        one.at());
  }

  private static String stateOf(CivilianHarm one, boolean summary) {
    if (one.ending().isPresent()) {
      return "CLOSED";
    }
    if (!summary) {
      return "OPEN";
    }
    List<ResultAct.HarmAnswer> last =
        one.last().values().stream().map(CivilianHarm.Answer::answer).toList();
    if (last.contains(ResultAct.HarmAnswer.CONTESTED)) {
      return CONTESTED;
    }
    if (one.unanswered().isEmpty()) {
      return "ANSWERED";
    }
    return last.contains(ResultAct.HarmAnswer.EXAMINING) ? "EXAMINING" : UNANSWERED;
  }

  private static List<CivilianHarmView.Answer> answers(Viewing viewing, CivilianHarm one) {
    Map<PartyId, CivilianHarm.Answer> last = one.last();
    return one.answers().stream()
        .map(said ->
            new CivilianHarmView.Answer(
                said.answer(),
                said.equals(last.get(said.by().party())),
                viewing.text(said.version()),
                viewing.signed(said.by(), said.seq(), said.at())))
        .toList();
  }

  private static List<CivilianHarmView.Amends> amends(Viewing viewing, CivilianHarm one) {
    return one.amends().stream()
        .map(done ->
            new CivilianHarmView.Amends(
                done.type(),
                viewing.text(done.text()),
                viewing.signed(done.by(), done.seq(), done.at())))
        .toList();
  }

  static Optional<View> inquiry(Viewing viewing, Inquiry one) {
    Level level = Knowledge.ofInquiry(one, viewing.audience(), viewing.at());
    return level.reaches(Level.EXISTENCE)
        ? Optional.of(shown(viewing, one, level))
        : Optional.empty();
  }

  private static View shown(Viewing viewing, Inquiry one, Level level) {
    Inquiry.Terms terms = one.terms();
    boolean summary = level.reaches(Level.SUMMARY);
    boolean full = level.reaches(Level.FULL);
    Inquired inquired = full ? terms.inquired() : Inquired.NOTHING;
    boolean past = terms.due().map(due -> !viewing.at().isBefore(due)).orElse(false);
    return new InquiryView(
        one.id().value(),
        one.reference(),
        level,
        one.author().party(),
        terms.exercise(),
        one.isAgreed() ? "AGREED" : one.isOpen() ? "OPEN" : "PROPOSED",
        summary && past && !one.isAgreed(),
        viewing.textIf(summary, terms.title()),
        summary ? terms.parties() : List.of(),
        terms.due().filter(any -> summary),
        viewing.textIf(full, terms.question()),
        inquired.report().filter(id -> knowsReport(viewing, id)),
        inquired.harm().filter(id -> knowsHarm(viewing, id)),
        full
            ? one.joined().stream()
                .map(said -> viewing.signed(said.by(), said.seq(), said.at()))
                .toList()
            : List.of(),
        full ? findings(viewing, one) : List.of(),
        full ? common(viewing, one) : List.of(),
        AttachmentViews.of(viewing, one.id(), full),
        terms.parties().contains(viewing.audience().party())
            ? Optional.of(terms.release())
            : Optional.empty(),
        full ? Optional.of(viewing.signed(one.author(), one.seq(), one.at())) : Optional.empty(),
        one.at());
  }

  private static boolean knowsHarm(Viewing viewing, SubjectId id) {
    CivilianHarm harm = viewing.state().results().harms().get(id);
    return Knowledge.ofHarm(harm, viewing.audience(), viewing.at()).reaches(Level.EXISTENCE);
  }

  private static List<InquiryView.FindingView> findings(Viewing viewing, Inquiry one) {
    Map<PartyId, Inquiry.Finding> last = new HashMap<>();
    one.findings().forEach(found -> last.put(found.by().party(), found));
    return one.findings().stream()
        .map(found ->
            new InquiryView.FindingView(
                found.equals(last.get(found.by().party())),
                viewing.text(found.text()),
                viewing.signed(found.by(), found.seq(), found.at())))
        .toList();
  }

  private static List<InquiryView.CommonView> common(Viewing viewing, Inquiry one) {
    return one.common().stream()
        .map(version ->
            new InquiryView.CommonView(
                version.number(),
                version.digest(),
                version.isAgreedBy(one.terms().parties()),
                viewing.text(version.fr()),
                viewing.text(version.en()),
                version.signatures().stream()
                    .map(said ->
                        new InquiryView.SignatureView(
                            said.reservation().map(viewing::text),
                            viewing.signed(said.by(), said.seq(), said.at())))
                    .toList(),
                viewing.signed(version.by(), version.seq(), version.at())))
        .toList();
  }

  static List<Instant> changes(TheatreState state, Report one) {
    List<Instant> instants = new ArrayList<>(one.release().openingsAfter(Instant.MIN));
    instants.addAll(openings(state, one.about()));
    return instants;
  }

  static List<Instant> changes(TheatreState state, CivilianHarm one) {
    List<Instant> instants = new ArrayList<>(List.of(one.account().due()));
    instants.addAll(one.release().openingsAfter(Instant.MIN));
    instants.addAll(openings(state, one.account().about()));
    return instants;
  }

  static List<Instant> changes(TheatreState state, Inquiry one) {
    List<Instant> instants = new ArrayList<>(one.terms().due().stream().toList());
    instants.addAll(one.terms().release().openingsAfter(Instant.MIN));
    one.terms()
        .inquired()
        .report()
        .map(state.results().reports()::get)
        .ifPresent(report -> instants.addAll(report.release().openingsAfter(Instant.MIN)));
    one.terms()
        .inquired()
        .harm()
        .map(state.results().harms()::get)
        .ifPresent(harm -> instants.addAll(harm.release().openingsAfter(Instant.MIN)));
    return instants;
  }

  private static List<Instant> openings(TheatreState state, About about) {
    return about
        .operation()
        .map(state.operations()::get)
        .map(operation -> operation.release().openingsAfter(Instant.MIN))
        .orElse(List.of());
  }
}
