package org.entente.node.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.kernel.Amount;
import org.entente.kernel.Grade;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.Text;
import org.entente.node.text.Catalogue;
import org.entente.node.text.Language;
import org.entente.view.CivilianHarmView;
import org.entente.view.MeasurementView;
import org.entente.view.PartyView;
import org.entente.view.PlanView;
import org.entente.view.ReportView;
import org.entente.view.SectorView;
import org.jspecify.annotations.Nullable;

/// Tables of results, made of one reader's views and nothing else. A file of harm leaves without
/// its account, its sources and where the names are kept: what is counted leaves, what was told
/// stays.
public final class ResultSheets {
  private static final Table.Cell NONE = Table.Cell.none();

  private final Catalogue words;
  private final Map<PartyId, Name> parties;
  private final Map<String, Name> named;

  /// @param plan as the same reader is shown it
  public ResultSheets(
      Language language,
      List<PartyView> parties,
      List<SectorView> sectors,
      Optional<PlanView> plan) {
    this.words = Catalogue.in(language);
    this.parties =
        parties.stream().collect(Collectors.toMap(one -> new PartyId(one.id()), PartyView::name));
    this.named = new HashMap<>();
    sectors.forEach(one -> named.put(one.id(), one.name()));
    plan.stream()
        .flatMap(one -> one.lines().stream())
        .flatMap(line -> line.objectives().stream())
        .forEach(objective -> {
          named.put(objective.id().value(), objective.name());
          objective.effects().stream()
              .flatMap(List::stream)
              .flatMap(effect -> effect.measures().stream())
              .forEach(measure -> named.put(measure.id().value(), measure.name()));
        });
  }

  /// One fact a row.
  public Table facts(List<ReportView> reports) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (ReportView report : reports) {
      for (int i = 0; i < report.facts().size(); i++) {
        rows.add(fact(report, i));
      }
    }
    return table(
        "facts",
        rows,
        "reference",
        "exercise",
        "type",
        "party",
        "objective",
        "sector",
        "from",
        "to",
        "fact",
        "text",
        "state",
        "answers",
        "silent",
        "source",
        "grade",
        "happened",
        "told");
  }

  private List<Table.Cell> fact(ReportView report, int index) {
    ReportView.FactView fact = report.facts().get(index);
    String answers =
        fact.answers().stream()
            .filter(ReportView.Answer::counts)
            .map(this::answer)
            .collect(Collectors.joining("\n"));
    return List.of(
        Table.Cell.of(report.reference()),
        yes(report.exercise()),
        Table.Cell.of(words.get("enum.ReportType." + report.type().name())),
        party(report.party()),
        report.objective().map(id -> name(id.value())).orElse(NONE),
        report.sector().map(id -> name(id.value())).orElse(NONE),
        moment(report.period().map(period -> period.from())),
        moment(report.period().flatMap(period -> period.to())),
        figure(index + 1L),
        text(fact.text()),
        Table.Cell.of(words.get("sheet.state." + fact.state())),
        Table.Cell.of(answers),
        parties(fact.silent()),
        text(fact.from().source()),
        grade(fact.from().grade()),
        new Table.Moment(fact.from().happened()),
        new Table.Moment(fact.from().told()));
  }

  private String answer(ReportView.Answer said) {
    String answer = words.get("enum.FactAnswer." + (said.confirmed() ? "CONFIRMED" : "CONTESTED"));
    String version = said.version().flatMap(Text::written).map(text -> " : " + text).orElse("");
    return of(parties.get(said.by().party()), said.by().party().value()) + " — " + answer + version;
  }

  /// One claim a row.
  public Table measurements(List<MeasurementView> measurements) {
    return table(
        "measurements",
        measurements.stream().map(this::measurement).toList(),
        "measure",
        "value",
        "party",
        "source",
        "grade",
        "happened",
        "told",
        "planVersion");
  }

  private List<Table.Cell> measurement(MeasurementView one) {
    return List.of(
        name(one.measure().value()),
        figure(one.value()),
        party(one.by().party()),
        text(one.from().source()),
        grade(one.from().grade()),
        new Table.Moment(one.from().happened()),
        new Table.Moment(one.from().told()),
        figure(one.version()));
  }

  /// One file a row.
  public Table harms(List<CivilianHarmView> harms) {
    return table(
        "harms",
        harms.stream().map(this::harm).toList(),
        "reference",
        "exercise",
        "party",
        "state",
        "late",
        "place",
        "from",
        "to",
        "killed",
        "injured",
        "property",
        "concerned",
        "silent",
        "due");
  }

  private List<Table.Cell> harm(CivilianHarmView one) {
    return List.of(
        Table.Cell.of(one.reference()),
        yes(one.exercise()),
        party(one.party()),
        Table.Cell.of(words.get("sheet.state." + one.state())),
        yes(one.late()),
        one.place().map(ResultSheets::text).orElse(NONE),
        moment(one.during().map(window -> window.from())),
        moment(one.during().flatMap(window -> window.to())),
        one.toll().flatMap(toll -> toll.killed()).map(n -> figure((long) n)).orElse(NONE),
        one.toll().flatMap(toll -> toll.injured()).map(n -> figure((long) n)).orElse(NONE),
        one.toll().map(toll -> yes(toll.property())).orElse(NONE),
        parties(one.concerned()),
        parties(one.silent()),
        moment(one.due()));
  }

  private Table table(String name, List<List<Table.Cell>> rows, String... headings) {
    return new Table(
        words.get("sheet." + name),
        Stream.of(headings).map(key -> words.get("sheet.heading." + key)).toList(),
        rows);
  }

  private static Table.Cell text(Text text) {
    return Table.Cell.of(text.written().orElse(""));
  }

  private static Table.Cell moment(Optional<Instant> at) {
    return at.<Table.Cell>map(Table.Moment::new).orElse(NONE);
  }

  private static Table.Cell figure(long number) {
    return new Table.Figure(BigDecimal.valueOf(number));
  }

  private static Table.Cell figure(Amount amount) {
    return new Table.Figure(BigDecimal.valueOf(amount.digits(), amount.decimals()));
  }

  private static Table.Cell grade(Grade grade) {
    return Table.Cell.of(grade.reliability().name() + grade.credibility());
  }

  private Table.Cell yes(boolean holds) {
    return Table.Cell.of(words.get(holds ? "sheet.yes" : "sheet.no"));
  }

  private Table.Cell party(PartyId id) {
    return Table.Cell.of(of(parties.get(id), id.value()));
  }

  private Table.Cell parties(List<PartyId> ids) {
    return Table.Cell.of(
        ids.stream().map(id -> of(parties.get(id), id.value())).collect(Collectors.joining(", ")));
  }

  private Table.Cell name(String id) {
    return Table.Cell.of(of(named.get(id), id));
  }

  private String of(@Nullable Name name, String otherwise) {
    if (name == null) {
      return otherwise;
    }
    return words.language() == Language.FR ? name.fr() : name.en();
  }
}
