package org.entente.sim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.Datum;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Part;
import org.entente.kernel.PartyId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.node.awareness.AwarenessRoots;
import org.entente.notice.NoticeAct;
import org.entente.notice.Place;
import org.entente.operation.Awareness;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.Condition;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Silence;
import org.entente.operation.Stance;
import org.entente.party.Capacity;
import org.entente.party.PartyAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;
import org.entente.sim.Actor;
import org.entente.sim.Audited;
import org.entente.sim.Cast;
import org.entente.sim.Outcome;
import org.entente.sim.Rules;
import org.entente.sim.SimClock;
import org.entente.sim.SimTheatre;

/// What a scenario says and does.
final class Story {
  static final Instant H = Instant.parse("2021-10-18T06:00:00Z");

  /// Within what the charter allows.
  private static final int VALID_HOURS = 200;

  final SimTheatre theatre = new SimTheatre(new Rules(), new SimClock(H), 8);
  private long ids;
  private int salts;

  /// A theatre whose charter and matrix are in the record.
  static Story begun() {
    Story story = new Story();
    story.signs(Cast.PLANS, new PartyAct.AdoptCharter(Cast.CHARTER));
    story.signs(Cast.PLANS, new CoordinationAct.PublishMatrix(Matrix.standard()));
    return story;
  }

  /// The act is accepted; what it created has its id.
  String signs(Actor actor, Content content) {
    Outcome outcome = submit(actor, content);
    return switch (outcome) {
      case Outcome.Accepted accepted -> accepted.entry().act().id().value();
      default -> throw new AssertionError(content.kind() + ": " + outcome);
    };
  }

  /// The act is rejected, and leaves no entry.
  void mayNot(Actor actor, Content content) {
    rejected(actor, content);
  }

  /// The act is rejected for this reason, and leaves no entry.
  void mayNot(Actor actor, Content content, Class<? extends Rejection> why) {
    assertEquals(why, rejected(actor, content).getClass(), content.kind());
  }

  Rejection rejected(Actor actor, Content content) {
    long before = theatre.state().seq();
    Outcome outcome = submit(actor, content);
    assertEquals(before, theatre.state().seq());
    return switch (outcome) {
      case Outcome.Rejected rejected -> rejected.rejection();
      default -> throw new AssertionError(content.kind() + ": " + outcome);
    };
  }

  private Outcome submit(Actor actor, Content content) {
    ids++;
    ActId id = new ActId(String.format("00000000-0000-4000-8000-%012x", ids));
    return theatre.submit(
        new Act(
            id,
            Cast.THEATRE,
            actor.post(),
            actor.person(),
            actor.under(),
            theatre.state().seq(),
            content),
        this::salt);
  }

  private byte[] salt() {
    salts++;
    return ByteBuffer.allocate(Part.SALT_BYTES).putInt(salts).array();
  }

  void hoursPass(int hours) {
    theatre.clock().pass(Duration.ofHours(hours));
  }

  /// A patrol from H+10 to H+20 in a square half a degree wide, `east` tenths of a degree along.
  SubjectId patrol(Actor lead, int east, Actor... shownTo) {
    return proposes(lead, List.of(), square(east), releasedTo(shownTo));
  }

  /// The same patrol, in which others take part.
  SubjectId patrolWith(Actor lead, int east, Actor... supporting) {
    List<PartyId> others = Stream.of(supporting).map(Actor::party).toList();
    return proposes(lead, others, square(east), Release.NONE);
  }

  /// The same patrol, at other hours.
  SubjectId patrolAt(Actor lead, int east, int fromHour, int toHour) {
    return proposes(lead, List.of(), square(east, fromHour, toHour), Release.NONE);
  }

  /// Something else than a patrol, where a patrol of the same number is.
  SubjectId holds(Actor lead, Category category, int east, Actor... shownTo) {
    Clause.SpaceTime where = new Clause.SpaceTime(category, square(east).volumes());
    return proposes(lead, List.of(), where, releasedTo(shownTo));
  }

  /// Two posts of the party give one of its posts to a person, from now until an hour.
  void appoints(Actor by, Actor second, Actor who, Capacity capacity, int untilHour) {
    Window during = Window.of(theatre.clock().instant(), hour(untilHour));
    String appointment =
        signs(by, new PartyAct.AppointPerson(who.post(), who.person(), capacity, during));
    signs(second, new PartyAct.ConfirmAppointment(new AppointmentId(appointment)));
  }

  SubjectId proposes(
      Actor lead, List<PartyId> supporting, Clause.SpaceTime where, Release release) {
    return new SubjectId(
        signs(
            lead,
            new OperationAct.ProposeOperation(
                Text.of("Patrol"),
                true,
                supporting,
                clauses(lead.party(), supporting, where),
                release,
                List.of())));
  }

  static List<Clause> clauses(PartyId lead, List<PartyId> supporting, Clause.SpaceTime where) {
    List<Clause.Forces.Element> forces =
        Stream.concat(Stream.of(lead), supporting.stream())
            .map(party -> new Clause.Forces.Element(party, Optional.empty(), "Company", 40))
            .toList();
    return List.of(
        new Clause.Purpose(Optional.empty(), Optional.of(Text.of("Keep the road open"))),
        where,
        new Clause.Forces(forces),
        new Clause.Means(Optional.of(Text.of("Own vehicles"))),
        new Clause.Liaison(Optional.of(Text.of("One officer"))),
        new Clause.Population(Optional.of(Text.of("Told the day before"))));
  }

  static Release releasedTo(Actor... readers) {
    List<Grant> grants = new ArrayList<>();
    for (Actor other : readers) {
      grants.add(new Grant(other.party(), List.of(), Level.FULL, Optional.empty()));
    }
    return new Release(grants);
  }

  /// From H+10 to H+20, where a patrol of the same number is.
  SubjectId notice(Actor notifier, Category category, int east, Actor... shownTo) {
    return new SubjectId(
        signs(
            notifier,
            new NoticeAct.GiveNotice(
                Text.of("Movement"),
                true,
                new Place(category, square(east).volumes()),
                Text.of("Twelve vehicles"),
                releasedTo(shownTo))));
  }

  /// The lead revises the means: another version, on the same ground.
  void revisesMeans(Actor lead, SubjectId id, String means) {
    signs(
        lead,
        new OperationAct.ReviseOperation(
            id,
            operation(id).latest().digest(),
            List.of(new Clause.Means(Optional.of(Text.of(means))))));
  }

  static Clause.SpaceTime square(int east) {
    return square(east, 10, 20);
  }

  static Clause.SpaceTime square(int east, int fromHour, int toHour) {
    int west = -20_000_000 + east * 1_000_000;
    GeoPoint start = new GeoPoint(west, 150_000_000);
    Area area =
        new Area.Polygon(
            List.of(
                List.of(
                    start,
                    new GeoPoint(west + 5_000_000, 150_000_000),
                    new GeoPoint(west + 5_000_000, 155_000_000),
                    new GeoPoint(west, 155_000_000),
                    start)));
    Window window = Window.of(hour(fromHour), hour(toHour));
    return new Clause.SpaceTime(
        Category.GROUND_MANOEUVRE,
        List.of(new Volume(area, new AltitudeBand(0, 500, Datum.AGL), window)));
  }

  static Instant hour(int hours) {
    return H.plus(Duration.ofHours(hours));
  }

  Operation operation(SubjectId id) {
    return theatre.state().operations().get(id);
  }

  List<Conflict> met(SubjectId id) {
    return theatre.state().coordination().listLive(operation(id).latest().spaceTimeDigest(), 1);
  }

  void says(Actor actor, SubjectId id, ClauseKind clause, Stance stance) {
    signs(
        actor,
        new OperationAct.TakePosition(
            id,
            clause,
            operation(id).latest().clause(clause).digest(),
            stance,
            Optional.of(Text.of("Because"))));
  }

  /// The approval that names all that is known of the operation.
  OperationAct.ApproveOperation approval(SubjectId id) {
    return approval(id, new Silence(operation(id).listSilent()), true);
  }

  /// The same, with conditions.
  OperationAct.ApproveOperation approval(SubjectId id, Condition... conditions) {
    return with(approval(id), List.of(conditions), theatre.clock().instant());
  }

  /// The same, good until another hour.
  OperationAct.ApproveOperation approvalUntil(SubjectId id, int hour) {
    return with(approval(id), List.of(), hour(hour - VALID_HOURS));
  }

  private static OperationAct.ApproveOperation with(
      OperationAct.ApproveOperation all, List<Condition> conditions, Instant from) {
    return new OperationAct.ApproveOperation(
        all.operation(),
        all.version(),
        all.acknowledged(),
        all.awarenessRoot(),
        all.silent(),
        all.withoutKnowledgeOf(),
        conditions,
        from.plus(Duration.ofHours(VALID_HOURS)));
  }

  OperationAct.ApproveOperation approval(SubjectId id, Silence silent, boolean aware) {
    Awareness known =
        new Awareness(
            aware ? met(id).stream().map(Conflict::id).toList() : List.of(), "0".repeat(32));
    return new OperationAct.ApproveOperation(
        id,
        operation(id).latest().digest(),
        known,
        AwarenessRoots.rootOf(known),
        silent,
        operation(id).withheld(),
        List.of(),
        theatre.clock().instant().plus(Duration.ofHours(VALID_HOURS)));
  }

  OperationAct.StartOperation start(SubjectId id) {
    return new OperationAct.StartOperation(id, operation(id).latest().digest());
  }

  /// The independent auditor reads the whole record and has nothing to say.
  void endsWithACleanAudit() {
    assertEquals(List.of(), Audited.of(theatre).found());
  }
}
