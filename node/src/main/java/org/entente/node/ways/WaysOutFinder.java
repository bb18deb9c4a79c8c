package org.entente.node.ways;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.coordination.Matrix;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.node.desk.Shapes;
import org.entente.node.wire.GeometryCheck;
import org.entente.node.wire.WireProblem;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.release.Audience;
import org.entente.space.Relation;
import org.entente.space.SpaceTimeSnapshot;
import org.entente.space.TreeIndex;
import org.entente.space.WayOut;
import org.entente.space.WaysOut;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.view.Neighbour;
import org.entente.view.Neighbours;
import org.entente.view.OperationView;
import org.entente.view.Views;

/// Finds ways out for the latest version of an operation, among what one audience is shown.
///
/// Pure: the same state, audience and instant give the same answer, and two states that this
/// audience's views cannot tell apart give the same answer too.
public final class WaysOutFinder {
  /// Beyond a week it is another operation.
  static final Duration MOST_SHIFT = Duration.ofDays(7);

  /// Officers plan in quarters of an hour.
  static final Duration STEP = Duration.ofMinutes(15);

  /// What flies may be moved up to here (flight level 200): above it are the civil airways, which
  /// nobody here may give away.
  static final int HIGHEST_METRES = 6_000;

  static final int HEIGHT_STEP_METRES = 50;

  /// Work is bounded by what is looked at, not by a clock, which would answer differently on
  /// another day. Some 0.1 ms each; a planner who is shown more than this around his plan divides
  /// it.
  static final int MAX_NEIGHBOURS = 3_000;

  /// What holds somebody up.
  private static final int BLOCKING = 2;

  private final TheatreState state;
  private final Audience audience;
  private final Instant at;

  public WaysOutFinder(TheatreState state, Audience audience, Instant at) {
    this.state = state;
    this.audience = audience;
    this.at = at;
  }

  /// The plan, as the asker's own view of the operation says it.
  private record Plan(OperationView operation, OperationView.ClauseView clause, Category category) {
    PartyId lead() {
      return operation.lead();
    }

    /// Where it stands, shifted or not.
    List<Volume> volumes() {
      return operation
          .latest()
          .flatMap(OperationView.VersionView::shifted)
          .map(OperationView.ShiftedView::volumes)
          .orElseGet(clause::volumes);
    }
  }

  /// Empty if the asker is not shown where the operation is, or there is no such operation.
  ///
  /// @param other the one whose conflict is to be left; if empty, all that hold anybody up
  public Optional<WaysOutBody> find(SubjectId id, Optional<SubjectId> other) {
    return Views.view(
            state,
            new ObjectKey(ObjectKey.Kind.OPERATION, id.value()),
            audience,
            at,
            text -> Text.ERASED)
        .flatMap(view -> view instanceof OperationView operation ? planOf(operation) : none())
        .map(plan -> find(plan, other));
  }

  private static Optional<Plan> none() {
    return Optional.empty();
  }

  private static Optional<Plan> planOf(OperationView operation) {
    return operation.latest().stream()
        .flatMap(version -> version.clauses().stream())
        .filter(clause -> clause.clause() == ClauseKind.SPACE_TIME && !clause.volumes().isEmpty())
        .findFirst()
        .flatMap(
            clause -> clause.category().map(category -> new Plan(operation, clause, category)));
  }

  private WaysOutBody find(Plan plan, Optional<SubjectId> other) {
    List<Neighbour> around = around(plan);
    boolean tooMany = around.size() > MAX_NEIGHBOURS;
    if (tooMany) {
      return new WaysOutBody(
          plan.operation().latest().orElseThrow().digest(), List.of(), List.of(), true);
    }
    WaysOut<Integer> waysOut =
        new WaysOut<>(
            indexOf(around),
            key -> degree(around.get(key), plan, false) >= 1,
            key -> degree(around.get(key), plan, true) >= 1,
            limits(plan));
    List<org.entente.space.Volume> volumes = Shapes.of(plan.volumes());
    Map<Integer, Relation> met = waysOut.relations(volumes);
    Set<Integer> toLeave = toLeave(plan, around, met, other);
    List<WaysOutBody.Way> ways = new ArrayList<>();
    // A covering that is moved or cut is a covering of nothing its party has sealed.
    if (plan.clause().seal().isEmpty()) {
      for (WayOut way : waysOut.ofThese(volumes, toLeave)) {
        wayOf(way, plan, stillMet(waysOut.met(way.volumes()), around)).ifPresent(ways::add);
      }
    }
    return new WaysOutBody(
        plan.operation().latest().orElseThrow().digest(),
        met.entrySet().stream()
            .map(one ->
                metOf(
                    around.get(one.getKey()),
                    plan,
                    one.getValue() == Relation.NEAR,
                    toLeave.contains(one.getKey())))
            .sorted(
                Comparator.comparingInt((WaysOutBody.Met one) -> -one.degree())
                    .thenComparing(WaysOutBody.Met::reference)
                    .thenComparing(WaysOutBody.Met::subject))
            .toList(),
        ways,
        false);
  }

  /// Others in reach of a way out, by what is shown of them. The operation itself and its party's
  /// own are never in the way: they are agreed within the party.
  private List<Neighbour> around(Plan plan) {
    Reach reach = Reach.of(plan.volumes(), MOST_SHIFT.toMillis());
    return Neighbours.list(state, audience, at, footprint -> reach.touches(footprint.occupied()))
        .stream()
        .filter(one -> !one.owner().equals(plan.lead()))
        .filter(one -> reach.touches(one.volumes()))
        .toList();
  }

  private static SpaceTimeSnapshot<Integer> indexOf(List<Neighbour> around) {
    TreeIndex<Integer> index = new TreeIndex<>();
    for (int i = 0; i < around.size(); i++) {
      index.insert(i, Shapes.of(around.get(i).volumes()));
    }
    return index.snapshot();
  }

  private WaysOut.Limits limits(Plan plan) {
    boolean flies =
        plan.category() == Category.AIR_CORRIDOR || plan.category() == Category.AIR_ZONE;
    return new WaysOut.Limits(
        MOST_SHIFT.toMillis(),
        STEP.toMillis(),
        at.toEpochMilli(),
        0,
        flies ? HIGHEST_METRES : 0,
        HEIGHT_STEP_METRES);
  }

  private int degree(Neighbour other, Plan plan, boolean nearOnly) {
    return other.degreeWith(matrix(), plan.category(), plan.lead(), nearOnly);
  }

  private Optional<Matrix> matrix() {
    return state.coordination().matrix();
  }

  /// The one that was named; else whatever holds somebody up; else everything.
  private Set<Integer> toLeave(
      Plan plan, List<Neighbour> around, Map<Integer, Relation> met, Optional<SubjectId> other) {
    if (other.isPresent()) {
      return met.keySet().stream()
          .filter(key -> around.get(key).subject().equals(other.get()))
          .collect(Collectors.toSet());
    }
    Set<Integer> blocking =
        met.keySet().stream()
            .filter(key -> degree(around.get(key), plan, met.get(key) == Relation.NEAR) >= BLOCKING)
            .collect(Collectors.toSet());
    return blocking.isEmpty() ? met.keySet() : blocking;
  }

  private static List<String> stillMet(Set<Integer> met, List<Neighbour> around) {
    TreeSet<String> references = new TreeSet<>();
    met.forEach(key -> references.add(around.get(key).reference()));
    return List.copyOf(references);
  }

  private WaysOutBody.Met metOf(Neighbour other, Plan plan, boolean nearOnly, boolean toLeave) {
    return new WaysOutBody.Met(
        other.subject(),
        other.kind(),
        other.reference(),
        other.owner(),
        other.category(),
        other.ruleWith(matrix(), plan.category()),
        degree(other, plan, nearOnly),
        nearOnly,
        toLeave);
  }

  /// Empty if the record would not take it: more volumes or points than a clause holds.
  private static Optional<WaysOutBody.Way> wayOf(WayOut way, Plan plan, List<String> stillMet) {
    try {
      List<Volume> volumes = volumes(way, plan);
      Clause.SpaceTime clause = new Clause.SpaceTime(plan.category(), volumes);
      clause
          .volumes()
          .forEach(volume -> {
            GeometryCheck.check(volume.area(), "");
            GeometryCheck.checkBuffer(volume, "");
          });
      return Optional.of(wayOf(way, volumes, stillMet));
    } catch (Malformed | WireProblem tooMuch) {
      return Optional.empty();
    }
  }

  /// What recurs goes on recurring where it is moved as a whole. A cut may differ from window to
  /// window: it is written out, if a clause holds that many.
  private static List<Volume> volumes(WayOut way, Plan plan) {
    boolean whole = way instanceof WayOut.TimeShift || way instanceof WayOut.HeightShift;
    List<Volume> written = way.volumes().stream().map(Shapes::back).toList();
    if (!whole) {
      return written;
    }
    List<Volume> moved = new ArrayList<>();
    int next = 0;
    for (Volume before : plan.volumes()) {
      moved.add(before.movedAs(written.get(next)));
      next += before.windows().size();
    }
    return moved;
  }

  private static WaysOutBody.Way wayOf(WayOut way, List<Volume> volumes, List<String> stillMet) {
    int change = way.changePerMille();
    return switch (way) {
      case WayOut.TimeShift shift ->
          new WaysOutBody.Way(
              WaysOutBody.Change.TIME_SHIFT,
              Optional.of(minutes(shift.byMs())),
              Optional.empty(),
              change,
              volumes,
              stillMet);
      case WayOut.HeightShift shift ->
          new WaysOutBody.Way(
              WaysOutBody.Change.HEIGHT_SHIFT,
              Optional.empty(),
              Optional.of(shift.byMetres()),
              change,
              volumes,
              stillMet);
      case WayOut.AreaCut cut ->
          new WaysOutBody.Way(
              WaysOutBody.Change.AREA_CUT,
              Optional.empty(),
              Optional.empty(),
              change,
              volumes,
              stillMet);
      case WayOut.Legs legs ->
          new WaysOutBody.Way(
              WaysOutBody.Change.LEGS,
              Optional.of(minutes(legs.byMs())).filter(by -> by != 0),
              Optional.empty(),
              change,
              volumes,
              stillMet);
    };
  }

  private static long minutes(long ms) {
    return Duration.ofMillis(ms).toMinutes();
  }
}
