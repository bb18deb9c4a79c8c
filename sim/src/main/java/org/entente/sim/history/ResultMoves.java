package org.entente.sim.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Grade;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.Provenance;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.operation.Conduct;
import org.entente.operation.Operation;
import org.entente.result.About;
import org.entente.result.CivilianHarm;
import org.entente.result.Fact;
import org.entente.result.Report;
import org.entente.result.ResultAct;
import org.entente.result.Spot;
import org.entente.result.Toll;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// What could be done about reports and civilian harm.
final class ResultMoves {
  private final Play play;
  private final Chance chance;
  private final Drafting drafting;
  private final InquiryMoves inquiries;

  ResultMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
    this.drafting = new Drafting(play);
    this.inquiries = new InquiryMoves(play, this);
  }

  Optional<Signed> next() {
    return new Agenda()
        .add(anyReport().isEmpty() ? 40 : 12, this::file)
        .maybe(25, () -> anyReport().map(this::answer))
        .add(anyHarm().isEmpty() ? 30 : 8, this::record)
        .maybe(30, () -> anyHarm().map(this::about))
        .maybe(40, inquiries::next)
        .draw(chance);
  }

  Optional<Report> anyReport() {
    return chance.any(
        play.state().results().reports().values().stream()
            .filter(one -> play.scope().subjects().test(one.id()))
            .sorted(Comparator.comparing(Report::id))
            .toList());
  }

  Optional<CivilianHarm> anyHarm() {
    return chance.any(
        play.state().results().harms().values().stream()
            .filter(one -> play.scope().subjects().test(one.id()))
            .sorted(Comparator.comparing(CivilianHarm::id))
            .toList());
  }

  Provenance from() {
    Instant told =
        play.now()
            .truncatedTo(ChronoUnit.HOURS)
            .plus(Duration.ofHours(chance.percent(4) ? 2 : -chance.between(0, 20)));
    return new Provenance(
        play.text("Source"),
        new Grade(chance.any(Grade.Reliability.class), chance.between(1, 6)),
        told.minus(Duration.ofHours(chance.between(0, 9))),
        told);
  }

  /// Of an operation one of the other parties, or mostly so.
  private List<PartyId> asked(PartyId author) {
    return chance.some(play.scope().parties(), 40).stream()
        .filter(party -> !party.equals(author) || chance.percent(3))
        .filter(party -> !party.equals(Cast.AID) || chance.percent(5))
        .toList();
  }

  private Signed file() {
    Optional<Operation> operation =
        chance.percent(50) ? play.anyOperation(any -> true) : Optional.empty();
    if (chance.percent(30)) {
      operation = play.anyOperation(ResultMoves::isOver).or(() -> play.anyOperation(any -> true));
    }
    boolean closing = operation.isPresent() && chance.percent(40);
    PartyId author = closing && chance.percent(90) ? operation.get().lead() : play.anyParty();
    Instant now = play.now().truncatedTo(ChronoUnit.HOURS);
    return play.by(
        play.anyOf(author, "FileReport"),
        new ResultAct.FileReport(
            closing
                ? ResultAct.ReportType.CLOSING
                : chance.oneOf(ResultAct.ReportType.SITUATION, ResultAct.ReportType.INCIDENT),
            exercise(operation),
            play.text("Report"),
            Window.of(now.minus(Duration.ofHours(24)), now),
            about(operation),
            IntStream.rangeClosed(1, chance.between(1, 3))
                .mapToObj(i -> new Fact(play.text("Fact"), from()))
                .toList(),
            asked(author),
            drafting.release(author)));
  }

  private static boolean isOver(Operation operation) {
    return operation.conduct() instanceof Conduct.Disengaged
        || operation.conduct() instanceof Conduct.Closed;
  }

  private boolean exercise(Optional<Operation> operation) {
    return operation
        .map(Operation::exercise)
        .filter(any -> chance.percent(94))
        .orElse(chance.percent(50));
  }

  private About about(Optional<Operation> operation) {
    Optional<ObjectiveId> objective =
        chance.percent(30) ? Optional.of(Drafting.OBJECTIVE) : Optional.empty();
    Optional<SectorId> sector =
        chance.percent(30)
            ? chance
                .any(play.state().coordination().sectors().keys().stream().sorted().toList())
                .filter(any -> chance.percent(80))
                .or(() -> Optional.of(new SectorId(chance.uuid())))
            : Optional.empty();
    return new About(objective, operation.map(Operation::id), sector);
  }

  private Signed answer(Report one) {
    PartyId author =
        chance.any(one.asked()).filter(any -> chance.percent(90)).orElseGet(play::anyParty);
    int facts = one.facts().size();
    int fact = chance.percent(94) ? chance.between(0, facts - 1) : facts;
    boolean contested = chance.percent(40);
    Optional<Text> version = contested ? Optional.of(play.text("Otherwise")) : Optional.empty();
    return play.by(
        play.anyOf(author, "AnswerFact"),
        new ResultAct.AnswerFact(
            one.id(),
            fact,
            contested ? ResultAct.FactAnswer.CONTESTED : ResultAct.FactAnswer.CONFIRMED,
            version));
  }

  private Signed record() {
    PartyId author = play.anyParty();
    List<PartyId> some = asked(author);
    Optional<Operation> operation =
        chance.percent(30) ? play.anyOperation(any -> true) : Optional.empty();
    Instant now = play.now().truncatedTo(ChronoUnit.HOURS);
    return play.by(
        play.anyOf(author, "RecordCivilianHarm"),
        new ResultAct.RecordCivilianHarm(
            exercise(operation),
            new Spot(
                Window.of(now.minus(Duration.ofHours(9)), now.minus(Duration.ofHours(8))),
                play.text("Place"),
                chance.percent(40)
                    ? Optional.of(new GeoPoint(10_000_000, 150_000_000))
                    : Optional.empty()),
            new Toll(
                chance.percent(50) ? Optional.of(chance.between(0, 9)) : Optional.empty(),
                chance.percent(50) ? Optional.of(chance.between(0, 9)) : Optional.empty(),
                chance.percent(50)),
            play.text("Harm"),
            from(),
            some.isEmpty() ? List.of(author) : some,
            now.plus(Duration.ofHours(chance.between(1, 90))),
            chance.percent(50) ? Optional.of(play.text("Register")) : Optional.empty(),
            about(operation),
            drafting.release(author)));
  }

  private Signed about(CivilianHarm one) {
    boolean answered = one.unanswered().isEmpty();
    return new Agenda()
        .add(answered ? 15 : 60, () -> byConcerned(one, harmAnswer(one.id())))
        .add(15, () -> byConcerned(one, amends(one.id())))
        .add(answered ? 40 : 6, () -> close(one))
        .draw(chance)
        .orElseThrow();
  }

  private Signed byConcerned(CivilianHarm one, ResultAct content) {
    List<PartyId> waited = one.unanswered();
    PartyId author =
        chance
            .any(waited.isEmpty() ? one.account().concerned() : waited)
            .filter(any -> chance.percent(93))
            .orElseGet(play::anyParty);
    return play.by(play.anyOf(author, content.kind()), content);
  }

  private ResultAct harmAnswer(SubjectId harm) {
    return new ResultAct.AnswerCivilianHarm(
        harm, chance.any(ResultAct.HarmAnswer.class), play.text("Version"));
  }

  private ResultAct amends(SubjectId harm) {
    return new ResultAct.RecordAmends(
        harm, chance.any(ResultAct.AmendsType.class), play.text("Amends"));
  }

  private Signed close(CivilianHarm one) {
    PartyId author = chance.percent(92) ? one.author().party() : play.anyParty();
    return play.by(
        play.anyOf(author, "CloseCivilianHarm"),
        new ResultAct.CloseCivilianHarm(one.id(), play.text("Answered")));
  }
}
