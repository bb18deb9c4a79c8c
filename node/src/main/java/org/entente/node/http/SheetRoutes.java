package org.entente.node.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.kernel.Window;
import org.entente.node.desk.TheatreNode;
import org.entente.node.sheet.ResultSheets;
import org.entente.node.sheet.SheetFormat;
import org.entente.node.sheet.Table;
import org.entente.node.text.Language;
import org.entente.release.Audience;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.view.CivilianHarmView;
import org.entente.view.MeasurementView;
import org.entente.view.PartyView;
import org.entente.view.PlanView;
import org.entente.view.ReportView;
import org.entente.view.SectorView;
import org.entente.view.Views;

/// Results as files for a spreadsheet, made of what the asker is shown.
final class SheetRoutes {
  private static final String FORMAT = "format";
  private static final String OBJECTIVE = "objective";
  private static final String PARTY = "party";
  private static final String SECTOR = "sector";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String LANGUAGE = "language";
  private static final Route.Parameter FORMAT_PARAMETER =
      Route.Parameter.text(FORMAT, "`csv`, `xlsx` or `ods`");
  private static final Route.Parameter LANGUAGE_PARAMETER =
      Route.Parameter.text(LANGUAGE, "`fr` or `en`; the asker's if not said");

  private final TheatreNode theatre;
  private final Posts posts;

  SheetRoutes(TheatreNode theatre, Posts posts) {
    this.theatre = theatre;
    this.posts = posts;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/api/results-sheet")
            .by(Access.MEMBER)
            .about("The facts of the reports that the asker is shown, one a row.")
            .takes(
                Posts.POST,
                FORMAT_PARAMETER,
                LANGUAGE_PARAMETER,
                Route.Parameter.text(OBJECTIVE, "Of reports about this objective"),
                Route.Parameter.text(PARTY, "Of reports of this party"),
                Route.Parameter.text(SECTOR, "Of reports about this sector"),
                Route.Parameter.text(FROM, "Of periods that end at this instant or later"),
                Route.Parameter.text(TO, "Of periods that begin before this instant"))
            .answersWith(SheetFormat.ODS.type(), "The sheet, in the format asked for")
            .with(this::facts),
        Route.get("/api/measurements-sheet")
            .by(Access.MEMBER)
            .about("The measurements of the plan that the asker is shown, one a row.")
            .takes(Posts.POST, FORMAT_PARAMETER, LANGUAGE_PARAMETER)
            .answersWith(SheetFormat.ODS.type(), "The sheet, in the format asked for")
            .with(call ->
                file(
                    call,
                    "measurements",
                    sheets(call)
                        .measurements(
                            views(call, ObjectKey.Kind.MEASUREMENT, MeasurementView.class)))),
        Route.get("/api/civilian-harms-sheet")
            .by(Access.MEMBER)
            .about(
                "The register of civilian harm as the asker is shown it, one file a row, without"
                    + " accounts.")
            .takes(Posts.POST, FORMAT_PARAMETER, LANGUAGE_PARAMETER)
            .answersWith(SheetFormat.ODS.type(), "The sheet, in the format asked for")
            .with(call ->
                file(
                    call,
                    "civilian-harm",
                    sheets(call)
                        .harms(
                            views(call, ObjectKey.Kind.CIVILIAN_HARM, CivilianHarmView.class)))));
  }

  private Answer facts(Call call) {
    Optional<Instant> from = instant(call, FROM);
    Optional<Instant> to = instant(call, TO);
    List<ReportView> reports =
        views(call, ObjectKey.Kind.REPORT, ReportView.class).stream()
            .filter(
                one -> fits(call, OBJECTIVE, one, view -> view.objective().map(Object::toString)))
            .filter(one -> fits(call, PARTY, one, view -> Optional.of(view.party().value())))
            .filter(one -> fits(call, SECTOR, one, view -> view.sector().map(Object::toString)))
            .filter(one -> from.map(at -> endsAfter(one, at)).orElse(true))
            .filter(one -> to.map(at -> beginsBefore(one, at)).orElse(true))
            .toList();
    return file(call, "results", sheets(call).facts(reports));
  }

  private static boolean fits(
      Call call, String parameter, ReportView one, Function<ReportView, Optional<String>> value) {
    return call.find(parameter)
        .map(asked -> value.apply(one).equals(Optional.of(asked)))
        .orElse(true);
  }

  private static boolean endsAfter(ReportView one, Instant at) {
    return one.period().flatMap(Window::to).map(end -> !end.isBefore(at)).orElse(false);
  }

  private static boolean beginsBefore(ReportView one, Instant at) {
    return one.period().map(period -> period.from().isBefore(at)).orElse(false);
  }

  private static Optional<Instant> instant(Call call, String parameter) {
    try {
      return call.find(parameter).map(Instant::parse);
    } catch (DateTimeException e) {
      throw new ProblemFound(new Problem.Malformed("Instant", parameter, parameter));
    }
  }

  private ResultSheets sheets(Call call) {
    return new ResultSheets(
        language(call),
        views(call, ObjectKey.Kind.PARTY, PartyView.class),
        views(call, ObjectKey.Kind.SECTOR, SectorView.class),
        views(call, ObjectKey.Kind.PLAN, PlanView.class).stream().findFirst());
  }

  private static Language language(Call call) {
    return call.find(LANGUAGE)
        .map(tag ->
            Stream.of(Language.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> unknown(LANGUAGE)))
        .orElseGet(call::language);
  }

  private static ProblemFound unknown(String parameter) {
    return new ProblemFound(new Problem.Malformed("unknown-constant", parameter, parameter));
  }

  private <V> List<V> views(Call call, ObjectKey.Kind kind, Class<V> type) {
    Audience audience = posts.audience(call);
    TheatreState state = theatre.state();
    return Views.keys(state).stream()
        .filter(key -> key.kind() == kind)
        .flatMap(key -> Views.view(state, key, audience, theatre.now(), theatre.texts()).stream())
        .map(type::cast)
        .toList();
  }

  private static Answer file(Call call, String name, Table table) {
    SheetFormat format =
        call.find(FORMAT)
            .map(asked -> SheetFormat.find(asked).orElseThrow(() -> unknown(FORMAT)))
            .orElse(SheetFormat.ODS);
    return Answer.bytes(format.type(), format.write(table))
        .with(
            "Content-Disposition",
            "attachment; filename=\"" + name + "." + format.extension() + "\"")
        .with("Cache-Control", "no-store");
  }
}
