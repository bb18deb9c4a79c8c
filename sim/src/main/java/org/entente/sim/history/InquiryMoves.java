package org.entente.sim.history;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.result.CivilianHarm;
import org.entente.result.FindingsText;
import org.entente.result.Inquired;
import org.entente.result.Inquiry;
import org.entente.result.Report;
import org.entente.result.ResultAct;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// What could be done about joint inquiries.
final class InquiryMoves {
  private final Play play;
  private final Chance chance;
  private final Drafting drafting;
  private final ResultMoves results;

  InquiryMoves(Play play, ResultMoves results) {
    this.play = play;
    this.chance = play.chance();
    this.drafting = new Drafting(play);
    this.results = results;
  }

  Optional<Signed> next() {
    return new Agenda()
        .add(any().isEmpty() ? 30 : 8, this::open)
        .maybe(60, () -> any().map(this::about))
        .draw(chance);
  }

  /// One with findings to sign first, mostly: few come that far.
  private Optional<Inquiry> any() {
    List<Inquiry> all =
        play.state().results().inquiries().values().stream()
            .filter(one -> play.scope().subjects().test(one.id()))
            .sorted(Comparator.comparing(Inquiry::id))
            .toList();
    List<Inquiry> proposed = all.stream().filter(one -> !one.common().isEmpty()).toList();
    return chance.any(proposed).filter(one -> chance.percent(70)).or(() -> chance.any(all));
  }

  private Signed open() {
    Optional<Report> report = chance.percent(40) ? results.anyReport() : Optional.empty();
    Optional<CivilianHarm> harm = chance.percent(30) ? results.anyHarm() : Optional.empty();
    PartyId author =
        report
            .map(one -> one.author().party())
            .filter(one -> chance.percent(60))
            .orElseGet(play::anyParty);
    boolean exercise =
        report
            .map(Report::exercise)
            .or(() -> harm.map(one -> one.account().exercise()))
            .filter(any -> chance.percent(93))
            .orElse(chance.percent(50));
    return play.by(
        play.anyOf(author, "OpenInquiry"),
        new ResultAct.OpenInquiry(
            exercise,
            play.text("Inquiry"),
            play.text("Question"),
            parties(author),
            new Inquired(report.map(Report::id), harm.map(CivilianHarm::id)),
            chance.percent(50)
                ? Optional.of(play.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(30)))
                : Optional.empty(),
            drafting.release(author)));
  }

  /// The author and one other, mostly.
  private List<PartyId> parties(PartyId author) {
    List<PartyId> others =
        play.scope().parties().stream()
            .filter(party -> !party.equals(author))
            .filter(party -> !party.equals(Cast.AID) || chance.percent(10))
            .toList();
    PartyId first = chance.pick(others);
    PartyId second =
        chance
            .any(others)
            .filter(party -> !party.equals(first) && chance.percent(12))
            .orElse(author);
    return List.of(first, second);
  }

  private Signed about(Inquiry one) {
    boolean proposed = !one.common().isEmpty();
    return new Agenda()
        .add(one.isOpen() ? 6 : 60, () -> by(one, true, new ResultAct.JoinInquiry(one.id())))
        .add(20, () -> by(one, false, found(one.id())))
        .add(one.isOpen() ? 20 : 5, () -> by(one, false, propose(one.id())))
        .add(proposed ? 90 : 3, () -> by(one, false, sign(one)))
        .maybe(isSignedByAny(one) ? 90 : 0, () -> signAgain(one))
        .draw(chance)
        .orElseThrow();
  }

  private Signed by(Inquiry one, boolean newcomer, ResultAct content) {
    List<PartyId> fit =
        one.terms().parties().stream().filter(party -> one.isJoinedBy(party) != newcomer).toList();
    PartyId author =
        chance
            .any(fit)
            .filter(any -> chance.percent(88))
            .or(() -> chance.any(one.terms().parties()).filter(any -> chance.percent(60)))
            .orElseGet(play::anyParty);
    return play.by(play.anyOf(author, content.kind()), content);
  }

  private ResultAct found(SubjectId id) {
    return new ResultAct.RecordFindings(id, play.text("Found"));
  }

  private ResultAct propose(SubjectId id) {
    return new ResultAct.ProposeFindings(
        id, new FindingsText(play.text("Conclusions"), play.text("Findings")));
  }

  /// Whoever signed forgets it did.
  private Optional<Signed> signAgain(Inquiry one) {
    List<PartyId> signers =
        one.terms().parties().stream().filter(party -> signed(one, party)).toList();
    return chance.any(signers).map(party -> play.by(play.anyOf(party, "SignFindings"), sign(one)));
  }

  private static boolean isSignedByAny(Inquiry one) {
    return one.terms().parties().stream().anyMatch(party -> signed(one, party));
  }

  private static boolean signed(Inquiry one, PartyId party) {
    return !one.common().isEmpty()
        && one.common().getLast().signatures().stream()
            .anyMatch(signature -> signature.by().party().equals(party));
  }

  private ResultAct sign(Inquiry one) {
    Digest latest =
        one.common().isEmpty() || chance.percent(6)
            ? new Digest(1, 2, 3, 4)
            : one.common().getLast().digest();
    return new ResultAct.SignFindings(
        one.id(),
        latest,
        chance.percent(30) ? Optional.of(play.text("Reservation")) : Optional.empty());
  }
}
