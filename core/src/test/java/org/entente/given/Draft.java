package org.entente.given;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Area;
import org.entente.kernel.Buffer;
import org.entente.kernel.Category;
import org.entente.kernel.ContingentId;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.OperationAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;

/// An operation being drafted, as a test reads it: `Draft.patrol(2, 3).hours(10, 20).with(FORCE)`.
public record Draft(
    Category category,
    List<Volume> volumes,
    List<PartyId> supporting,
    List<Clause.Forces.Element> others,
    int personnel,
    Release release,
    List<ClauseKind> withheld,
    boolean exercise) {
  /// The instant from which hours are counted.
  public static final Instant H = Instant.parse("2021-10-18T06:00:00Z");

  /// A patrol of a day in one square of the grid.
  public static Draft patrol(int x, int y) {
    return new Draft(
        Category.GROUND_MANOEUVRE,
        List.of(Grid.volume(Grid.square(x, y), hours0(10, 20))),
        List.of(),
        List.of(),
        40,
        Release.NONE,
        List.of(),
        true);
  }

  private static Window hours0(int from, int to) {
    return Window.of(H.plus(Duration.ofHours(from)), H.plus(Duration.ofHours(to)));
  }

  public Draft as(Category changed) {
    return new Draft(changed, volumes, supporting, others, personnel, release, withheld, exercise);
  }

  public Draft hours(int from, int to) {
    return in(volumes.stream().map(volume -> volume.during(hours0(from, to))).toList());
  }

  public Draft in(Area area) {
    return in(
        volumes.stream().map(volume -> new Volume(area, volume.band(), volume.window())).toList());
  }

  public Draft with(Buffer buffer) {
    return in(
        volumes.stream()
            .map(one -> new Volume(one.area(), one.band(), one.window(), Optional.of(buffer)))
            .toList());
  }

  public Draft in(List<Volume> changed) {
    return new Draft(category, changed, supporting, others, personnel, release, withheld, exercise);
  }

  /// With the forces of another party, which thereby takes part.
  public Draft with(Actor partner) {
    List<PartyId> parties = new ArrayList<>(supporting);
    parties.add(partner.party());
    return new Draft(category, volumes, parties, others, personnel, release, withheld, exercise)
        .fielding(partner.party());
  }

  public Draft fielding(PartyId party) {
    List<Clause.Forces.Element> elements = new ArrayList<>(others);
    elements.add(element(party, 20));
    return new Draft(
        category, volumes, supporting, elements, personnel, release, withheld, exercise);
  }

  public Draft personnel(int number) {
    return new Draft(category, volumes, supporting, others, number, release, withheld, exercise);
  }

  public Draft shownTo(Actor reader, Level level) {
    List<Grant> grants = new ArrayList<>(release.grants());
    grants.add(new Grant(reader.party(), List.of(), level, Optional.empty()));
    return released(new Release(grants));
  }

  public Draft released(Release changed) {
    return new Draft(category, volumes, supporting, others, personnel, changed, withheld, exercise);
  }

  public Draft withholding(ClauseKind... kinds) {
    return new Draft(
        category, volumes, supporting, others, personnel, release, List.of(kinds), exercise);
  }

  public Clause.SpaceTime spaceTime() {
    return new Clause.SpaceTime(category, volumes);
  }

  public Clause.Forces forces(PartyId lead) {
    List<Clause.Forces.Element> elements = new ArrayList<>(List.of(element(lead, personnel)));
    elements.addAll(others);
    return new Clause.Forces(elements);
  }

  private static Clause.Forces.Element element(PartyId party, int personnel) {
    return new Clause.Forces.Element(party, Optional.<ContingentId>empty(), "unit", personnel);
  }

  public List<Clause> clauses(PartyId lead) {
    return List.of(
        new Clause.Purpose(Optional.empty(), Optional.of(Text.of("Why"))),
        spaceTime(),
        forces(lead),
        new Clause.Means(Optional.of(Text.of("With what"))),
        new Clause.Liaison(Optional.of(Text.of("Who talks to whom"))),
        new Clause.Population(Optional.of(Text.of("For the people"))));
  }

  public OperationAct.ProposeOperation proposal(PartyId lead) {
    return new OperationAct.ProposeOperation(
        Text.of("Patrol"), exercise, supporting, clauses(lead), release, withheld);
  }

  public NoticeAct.GiveNotice notice() {
    return new NoticeAct.GiveNotice(
        Text.of("Notice"), exercise, new Place(category, volumes), Text.of("What"), release);
  }

  public NoticeAct.EstablishStandingMeasure measure() {
    return new NoticeAct.EstablishStandingMeasure(
        Text.of("Measure"), exercise, new Place(category, volumes), Text.of("What"), release);
  }

  public NoticeAct.ChangeStandingMeasure change(SubjectId measure) {
    return new NoticeAct.ChangeStandingMeasure(
        measure, new Place(category, volumes), Text.of("Because"));
  }

  public NoticeAct.DeclareImmediateAction immediate() {
    return new NoticeAct.DeclareImmediateAction(
        NoticeAct.ImmediateKind.RESCUE, exercise, new Place(category, volumes), Text.of("Help"));
  }
}
