package org.entente.given;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Footprint;
import org.entente.coordination.Matrix;
import org.entente.coordination.Sector;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Area;
import org.entente.kernel.ArrangementId;
import org.entente.kernel.ConflictId;
import org.entente.kernel.Content;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Decision;
import org.entente.kernel.DelegationId;
import org.entente.kernel.Digest;
import org.entente.kernel.Entry;
import org.entente.kernel.Facts;
import org.entente.kernel.MarginOverlaps;
import org.entente.kernel.Name;
import org.entente.kernel.Overlap;
import org.entente.kernel.Overlaps;
import org.entente.kernel.Part;
import org.entente.kernel.Parts;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.Rejection;
import org.entente.kernel.SectorId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.operation.Awareness;
import org.entente.operation.Clause;
import org.entente.operation.ClauseKind;
import org.entente.operation.Condition;
import org.entente.operation.Margins;
import org.entente.operation.Operation;
import org.entente.operation.OperationAct;
import org.entente.operation.Silence;
import org.entente.operation.Stance;
import org.entente.operation.Version;
import org.entente.party.Capacity;
import org.entente.party.Mandate;
import org.entente.party.PartyAct;
import org.entente.standing.Envelope;
import org.entente.theatre.Probe;
import org.entente.theatre.TheatreDecider;
import org.entente.theatre.TheatreState;

/// A record under construction, and the state folded from it. One thread, no clock but its own.
public final class GivenRecord {
  private TheatreState state = TheatreState.EMPTY;
  private final List<Entry> entries = new ArrayList<>();
  private Instant now = Draft.H;
  private boolean diverged;
  private long ids;
  private int salts;

  /// A theatre with nothing in it, not even its charter.
  public static GivenRecord empty() {
    return new GivenRecord();
  }

  /// A theatre whose charter is adopted and whose matrix is the standard one.
  public static GivenRecord adopted() {
    GivenRecord record = empty();
    record.accept(Cast.PLANS, new PartyAct.AdoptCharter(Cast.CHARTER));
    record.accept(Cast.PLANS, new CoordinationAct.PublishMatrix(Matrix.standard()));
    return record;
  }

  public TheatreState state() {
    return state;
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public Instant now() {
    return now;
  }

  public GivenRecord atHour(int hour) {
    now = Draft.H.plus(Duration.ofHours(hour));
    return this;
  }

  public GivenRecord clockDiverged(boolean value) {
    diverged = value;
    return this;
  }

  public Entry accept(Actor actor, Content content) {
    Act act = sign(actor, content);
    Facts facts = facts(act);
    assertEquals(Decision.ACCEPTED, TheatreDecider.decide(state, act, facts), content::kind);
    return append(act, facts);
  }

  public Rejection reject(Actor actor, Content content) {
    Act act = sign(actor, content);
    return rejection(TheatreDecider.decide(state, act, facts(act)), content);
  }

  public static Rejection rejection(Decision decision, Content content) {
    return switch (decision) {
      case Decision.Accepted accepted -> throw new AssertionError(content.kind() + " accepted");
      case Decision.Rejected rejected -> rejected.rejection();
    };
  }

  public Act sign(Actor actor, Content content) {
    return sign(actor, content, state.seq());
  }

  public Act sign(Actor actor, Content content, long asOf) {
    ids++;
    ActId id = new ActId(String.format("00000000-0000-4000-8000-%012x", ids));
    return new Act(id, Cast.THEATRE, actor.post(), actor.person(), actor.under(), asOf, content);
  }

  public Decision decide(Act act) {
    return TheatreDecider.decide(state, act, facts(act));
  }

  public Entry append(Act act, Facts facts) {
    Map<String, Digest> digests = new TreeMap<>();
    for (Part part : Parts.split(act, this::salt).list()) {
      digests.put(part.name(), part.digest());
    }
    Entry entry = new Entry(act, facts, digests);
    state = TheatreDecider.evolve(state, entry);
    entries.add(entry);
    return entry;
  }

  private byte[] salt() {
    salts++;
    byte[] salt = new byte[Part.SALT_BYTES];
    java.nio.ByteBuffer.wrap(salt).putInt(salts);
    return salt;
  }

  public Facts facts(Act act) {
    Optional<Probe> probe = TheatreDecider.probe(state, act);
    List<Volume> volumes = probe.map(Probe::volumes).orElse(List.of());
    List<Sector> sectors = state.coordination().sectors().values();
    List<SectorId> touched =
        sectors.stream()
            .filter(sector -> volumes.stream().anyMatch(v -> Grid.meets(sector.area(), v.area())))
            .map(Sector::id)
            .sorted()
            .toList();
    boolean outside =
        volumes.stream()
            .anyMatch(v -> sectors.stream().noneMatch(s -> Grid.contains(s.area(), v.area())));
    return new Facts(
        state.seq() + 1,
        now,
        diverged,
        new Overlaps(overlaps(probe.map(Probe::compared).orElse(List.of()))),
        touched,
        outside,
        probe
            .flatMap(Probe::envelope)
            .map(envelope -> isWithin(volumes, envelope))
            .or(() -> probe.flatMap(Probe::bounds).map(bounds -> isWithin(volumes, bounds))),
        probe
            .flatMap(Probe::widened)
            .map(
                wide -> new MarginOverlaps(overlaps(wide.stream().map(Grid::whole).toList(), act))),
        Borders.facts(state, act, volumes));
  }

  private static boolean isWithin(List<Volume> volumes, List<List<Area>> bounds) {
    for (int i = 0; i < volumes.size(); i++) {
      if (!Grid.contains(Grid.wholeArea(bounds.get(i)), volumes.get(i).area())) {
        return false;
      }
    }
    return true;
  }

  /// Nothing meets itself.
  private List<Overlap> overlaps(List<Volume> volumes, Act act) {
    SubjectId own = ((OperationAct.OnOperation) act.content()).operation();
    return overlaps(volumes).stream()
        .filter(overlap ->
            !state.coordination().footprints().get(overlap.other()).subject().equals(own))
        .toList();
  }

  private static boolean isWithin(List<Volume> volumes, Envelope envelope) {
    return volumes.stream()
        .allMatch(volume ->
            envelope.zones().stream()
                .anyMatch(zone ->
                    zone.holds(volume.wholeBand()) && Grid.contains(zone.area(), volume.area())));
  }

  private List<Overlap> overlaps(List<Volume> volumes) {
    List<Overlap> all = new ArrayList<>();
    for (Footprint footprint : state.coordination().footprints().values()) {
      List<Volume> theirs = footprint.occupied();
      for (int i = 0; i < volumes.size(); i++) {
        for (int j = 0; j < theirs.size(); j++) {
          Grid.meet(i, volumes.get(i), footprint.spaceTime(), j, theirs.get(j)).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  // What tests say.

  public SubjectId proposed(Actor lead, Draft draft) {
    return new SubjectId(accept(lead, draft.proposal(lead.party())).act().id().value());
  }

  /// Proposed by the lead and approved by the host's authority.
  public SubjectId approved(Actor lead, Draft draft) {
    SubjectId id = proposed(lead, draft);
    accept(Cast.AUTHORITY, approval(id));
    return id;
  }

  /// Proposed, approved, and started at the hour.
  public SubjectId started(Actor lead, Draft draft, int hour) {
    SubjectId id = approved(lead, draft);
    atHour(hour);
    accept(lead, start(id));
    return id;
  }

  public Operation operation(SubjectId id) {
    return state.operations().get(id);
  }

  public Version latest(SubjectId id) {
    return operation(id).latest();
  }

  /// The approval that names all it must.
  public OperationAct.ApproveOperation approval(SubjectId id, Condition... conditions) {
    Operation operation = operation(id);
    return new OperationAct.ApproveOperation(
        id,
        operation.latest().digest(),
        aware(conflictsOf(id)),
        operation.latest().digest(),
        new Silence(operation.listSilent()),
        operation.withheld(),
        List.of(conditions),
        now.plus(Duration.ofHours(200)));
  }

  /// The approval that names all it must and gives margins.
  public OperationAct.ApproveOperation approval(
      SubjectId id, Margins margins, List<ConflictId> aware, Condition... conditions) {
    OperationAct.ApproveOperation plain = approval(id, conditions);
    return new OperationAct.ApproveOperation(
        plain.operation(),
        plain.version(),
        aware(aware),
        plain.awarenessRoot(),
        plain.silent(),
        plain.withoutKnowledgeOf(),
        plain.conditions(),
        plain.validUntil(),
        Optional.of(margins));
  }

  public static Awareness aware(List<ConflictId> conflicts) {
    return new Awareness(conflicts, "0".repeat(32));
  }

  public List<ConflictId> conflictsOf(SubjectId id) {
    return state.coordination().listLive(latest(id).spaceTimeDigest(), 1).stream()
        .map(Conflict::id)
        .toList();
  }

  /// The one live conflict, at any degree, between two operations' latest versions.
  public Conflict conflict(SubjectId one, SubjectId other) {
    Digest theirs = latest(other).spaceTimeDigest();
    return state.coordination().listLive(latest(one).spaceTimeDigest(), 0).stream()
        .filter(found -> found.otherThan(latest(one).spaceTimeDigest()).spaceTime().equals(theirs))
        .findFirst()
        .orElseThrow(() -> new AssertionError("they do not meet"));
  }

  public OperationAct.StartOperation start(SubjectId id) {
    return new OperationAct.StartOperation(id, operation(id).inForce().orElse(latest(id)).digest());
  }

  public OperationAct.ReviseOperation revision(SubjectId id, Clause clause) {
    return new OperationAct.ReviseOperation(id, latest(id).digest(), List.of(clause));
  }

  public OperationAct.TakePosition position(SubjectId id, ClauseKind clause, Stance stance) {
    return new OperationAct.TakePosition(
        id, clause, latest(id).clause(clause).digest(), stance, Optional.of(Text.of("Because")));
  }

  /// A post of the actor's party, held from now on by a new person, appointed by one post and
  /// confirmed by another.
  public Actor joins(Actor by, Actor second, Capacity capacity, Mandate mandate) {
    return joins(by, second, capacity, mandate, Optional.empty());
  }

  public Actor joins(
      Actor by,
      Actor second,
      Capacity capacity,
      Mandate mandate,
      Optional<ContingentId> contingent) {
    PersonId person =
        new PersonId(
            accept(by, new PartyAct.RegisterPerson(Text.of("New person"), "Capt"))
                .act()
                .id()
                .value());
    PostId post =
        new PostId(
            accept(
                    by,
                    new PartyAct.CreatePost(
                        new Name("post", "post"), contingent, mandate, Cast.key()))
                .act()
                .id()
                .value());
    return appointed(by, second, new Actor(by.party(), post, person, Optional.empty()), capacity);
  }

  /// The person takes up the post, too.
  public Actor appointed(Actor by, Actor second, Actor who, Capacity capacity) {
    Window open = new Window(now, Optional.empty());
    Entry entry = accept(by, new PartyAct.AppointPerson(who.post(), who.person(), capacity, open));
    if (state.roster().getPost(who.post()).mandate().mayDecide()) {
      AppointmentId id = new AppointmentId(entry.act().id().value());
      accept(second, new PartyAct.ConfirmAppointment(id));
    }
    return who;
  }

  public DelegationId lends(Actor from, Actor to, String... acts) {
    Entry entry =
        accept(
            from,
            new PartyAct.DelegateMandate(
                to.post(), List.of(acts), now.plus(Duration.ofHours(100))));
    return new DelegationId(entry.act().id().value());
  }

  public SubjectId noticed(Actor by, Draft draft) {
    return new SubjectId(accept(by, draft.notice()).act().id().value());
  }

  public SubjectId established(Actor by, Draft draft) {
    return new SubjectId(accept(by, draft.measure()).act().id().value());
  }

  public SubjectId declared(Actor by, Draft draft) {
    return new SubjectId(accept(by, draft.immediate()).act().id().value());
  }

  /// The one live conflict between an operation's latest version and anything else.
  public Conflict conflictOf(SubjectId id) {
    List<Conflict> all = state.coordination().listLive(latest(id).spaceTimeDigest(), 0);
    assertEquals(1, all.size(), "conflicts");
    return all.getFirst();
  }

  public OperationAct.PausePart pause(SubjectId id) {
    return new OperationAct.PausePart(id, Optional.empty(), because());
  }

  public OperationAct.ResumePart resume(SubjectId id) {
    return new OperationAct.ResumePart(id, Optional.empty());
  }

  public OperationAct.ReconfirmOperation reconfirmation(SubjectId id) {
    Version inForce = operation(id).inForce().orElse(latest(id));
    List<ConflictId> known =
        state.coordination().listLive(inForce.spaceTimeDigest(), 1).stream()
            .map(Conflict::id)
            .toList();
    return new OperationAct.ReconfirmOperation(id, inForce.digest(), aware(known));
  }

  public static Clause means(String text) {
    return new Clause.Means(Optional.of(Text.of(text)));
  }

  /// Both leads sign how the two operations keep out of one another's way.
  public void arranged(Actor one, Actor other, ConflictId conflict) {
    Entry proposed =
        accept(one, new CoordinationAct.ProposeArrangement(conflict, Text.of("You first")));
    accept(
        other, new CoordinationAct.SignArrangement(new ArrangementId(proposed.act().id().value())));
  }

  public static Text because() {
    return Text.of("Because");
  }
}
