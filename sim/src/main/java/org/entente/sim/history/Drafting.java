package org.entente.sim.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.notice.Notice;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.party.Charter;
import org.entente.party.PartyKind;
import org.entente.party.Regime;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// What operations and notices are made of.
final class Drafting {
  static final ObjectiveId OBJECTIVE = new ObjectiveId("secure-roads");

  private final Play play;
  private final Chance chance;

  Drafting(Play play) {
    this.play = play;
    this.chance = play.chance();
  }

  OperationAct.ProposeOperation proposal(PartyId lead) {
    List<PartyId> supporting = supporting(lead);
    List<ClauseKind> withheld =
        chance.percent(10) ? List.of(chance.oneOf(ClauseKind.MEANS, ClauseKind.FORCES)) : List.of();
    return new OperationAct.ProposeOperation(
        play.text("Operation"),
        chance.percent(30),
        supporting,
        clauses(lead, supporting),
        release(lead),
        withheld);
  }

  /// Where others will be, until an hour before they come.
  OperationAct.ProposeOperation proposalBefore(PartyId lead, List<Volume> there, Instant begins) {
    OperationAct.ProposeOperation drawn = proposal(lead);
    Window before = Window.of(play.now().truncatedTo(ChronoUnit.HOURS), begins.minusSeconds(3_600));
    Clause.SpaceTime where =
        new Clause.SpaceTime(
            categoryFor(lead, Regime.APPROVAL),
            there.stream().map(volume -> volume.during(before)).toList());
    return new OperationAct.ProposeOperation(
        drawn.title(),
        drawn.exercise(),
        drawn.supporting(),
        drawn.clauses().stream()
            .map(clause -> clause instanceof Clause.SpaceTime ? where : clause)
            .toList(),
        drawn.release(),
        drawn.withheld());
  }

  private List<PartyId> supporting(PartyId lead) {
    List<PartyId> others = play.scope().partiesBut(lead);
    if (!chance.percent(6)) {
      others.remove(Cast.AID);
    }
    return chance.percent(35) ? chance.some(others, 25) : List.of();
  }

  private List<Clause> clauses(PartyId lead, List<PartyId> supporting) {
    List<Clause> clauses = new ArrayList<>();
    for (ClauseKind kind : ClauseKind.values()) {
      clauses.add(clause(kind, lead, supporting));
    }
    return clauses;
  }

  Clause clause(ClauseKind kind, PartyId lead, List<PartyId> supporting) {
    return switch (kind) {
      case PURPOSE -> new Clause.Purpose(objective(), Optional.of(play.text("Purpose")));
      case SPACE_TIME -> spaceTime(lead);
      case FORCES -> forces(lead, supporting);
      case MEANS -> new Clause.Means(Optional.of(play.text("Means")));
      case LIAISON ->
          new Clause.Liaison(
              chance.percent(80) ? Optional.of(play.text("Liaison")) : Optional.empty());
      case POPULATION -> new Clause.Population(Optional.of(play.text("Population")));
    };
  }

  private Optional<ObjectiveId> objective() {
    if (chance.percent(60)) {
      return Optional.empty();
    }
    return Optional.of(chance.percent(90) ? OBJECTIVE : new ObjectiveId("no-such-thing"));
  }

  Clause.SpaceTime spaceTime(PartyId lead) {
    Category category = categoryFor(lead, Regime.APPROVAL);
    List<Volume> volumes = play.ground().volumes(chance, play.now());
    boolean ofCells =
        volumes.stream()
            .allMatch(volume -> volume.area() instanceof Area.Polygon && volume.buffer().isEmpty());
    return ofCells && chance.percent(6)
        ? new Clause.SpaceTime(category, volumes, Optional.of(new Digest(chance.bits(), 2, 3, 4)))
        : new Clause.SpaceTime(category, volumes);
  }

  /// Mostly one for which the charter asks this of the party.
  private Category categoryFor(PartyId party, Regime regime) {
    Charter.Terms terms = Cast.terms(party);
    Category category = Ground.category(chance);
    for (int i = 0; i < 12 && terms.regimeFor(category) != regime; i++) {
      category = chance.any(Category.class);
    }
    return category;
  }

  private Clause.Forces forces(PartyId lead, List<PartyId> supporting) {
    List<Clause.Forces.Element> elements = new ArrayList<>(List.of(element(lead)));
    for (PartyId party : supporting) {
      if (!chance.percent(3)) {
        elements.add(element(party));
      }
    }
    if (chance.percent(3)) {
      elements.add(element(play.anyParty()));
    }
    return new Clause.Forces(elements);
  }

  private Clause.Forces.Element element(PartyId party) {
    Optional<ContingentId> contingent =
        party.equals(Cast.TASKFORCE) ? Optional.of(Cast.NORTH) : Optional.empty();
    return new Clause.Forces.Element(party, contingent, "unit", chance.between(5, 120));
  }

  Release release(PartyId owner) {
    List<Grant> grants = new ArrayList<>();
    for (PartyId party : play.scope().partiesBut(owner)) {
      if (chance.percent(45)) {
        grants.add(grant(party));
      }
    }
    if (chance.percent(8)) {
      grants.add(new Grant(owner, List.of(postOf(owner)), Level.FULL, Optional.empty()));
    }
    if (chance.percent(2)) {
      grants.add(new Grant(new PartyId("nobody"), List.of(), Level.AREA, Optional.empty()));
    }
    return new Release(grants);
  }

  private Grant grant(PartyId party) {
    Level level = chance.oneOf(Level.EXISTENCE, Level.AREA, Level.AREA, Level.SUMMARY, Level.FULL);
    boolean narrow = chance.percent(15);
    return new Grant(
        party,
        narrow ? List.of(postOf(party)) : List.of(),
        level,
        chance.percent(12)
            ? Optional.of(play.now().plusSeconds(3_600L * chance.between(1, 24)))
            : Optional.empty());
  }

  private PostId postOf(PartyId party) {
    return chance.pick(
        play.crew().stream()
            .filter(actor -> actor.party().equals(party))
            .map(actor -> actor.post())
            .toList());
  }

  NoticeAct.GiveNotice notice(PartyId owner) {
    Charter.Terms terms = Cast.terms(owner);
    Category category =
        terms.kind() == PartyKind.HUMANITARIAN
            ? chance.oneOf(Category.HUMANITARIAN_SITE, Category.HUMANITARIAN_MOVEMENT)
            : categoryFor(owner, terms.regime());
    return new NoticeAct.GiveNotice(
        play.text("Notice"),
        chance.percent(30),
        place(category),
        play.text("What"),
        release(owner),
        chance.percent(20) ? Optional.of(NoticeAct.Urgency.EMERGENCY) : Optional.empty());
  }

  NoticeAct.EstablishStandingMeasure measure(PartyId owner) {
    return new NoticeAct.EstablishStandingMeasure(
        play.text("Measure"),
        chance.percent(30),
        placeOfMeasure(kindOfMeasure()),
        play.text("What"),
        release(owner));
  }

  /// Where a measure would be from now on; now and then as another kind.
  Place moved(Notice notice) {
    boolean same = notice.place().category().isMeasure() && chance.percent(92);
    return placeOfMeasure(same ? notice.place().category() : kindOfMeasure());
  }

  private Category kindOfMeasure() {
    return chance.oneOf(
        Category.NO_FIRE_AREA, Category.RESTRICTED_FIRE_AREA, Category.COORDINATION_LEVEL);
  }

  /// A coordination level says above what. Now and then the hours have passed.
  private Place placeOfMeasure(Category category) {
    Place drawn = place(category);
    boolean over = chance.percent(6);
    Window passed =
        new Window(play.now().minusSeconds(7_200), Optional.of(play.now().minusSeconds(3_600)));
    return new Place(
        category,
        drawn.volumes().stream()
            .map(one ->
                new Volume(
                    one.area(),
                    one.band().datum() == Datum.UNKNOWN
                        ? new AltitudeBand(300, 3_000, Datum.AGL)
                        : one.band(),
                    over ? passed : one.window(),
                    Optional.empty(),
                    over ? Optional.empty() : one.recurrence()))
            .toList());
  }

  NoticeAct.DeclareImmediateAction immediate() {
    return new NoticeAct.DeclareImmediateAction(
        chance.any(NoticeAct.ImmediateKind.class),
        chance.percent(30),
        once(place(Ground.category(chance))),
        play.text("Contact"));
  }

  /// What is under way does not come again.
  private static Place once(Place drawn) {
    return new Place(
        drawn.category(),
        drawn.volumes().stream().map(volume -> volume.during(volume.window())).toList());
  }

  private Place place(Category category) {
    List<Volume> volumes = play.ground().volumes(chance, play.now());
    return new Place(
        category, chance.percent(15) ? volumes.stream().map(Ground::open).toList() : volumes);
  }
}
