package org.entente.node.follow;

import static org.entente.node.follow.TestTheatre.PARTIES;
import static org.entente.node.follow.TestTheatre.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.coordination.Conflict;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.AltitudeBand;
import org.entente.kernel.AppointmentId;
import org.entente.kernel.Area;
import org.entente.kernel.Category;
import org.entente.kernel.Content;
import org.entente.kernel.ContingentId;
import org.entente.kernel.Datum;
import org.entente.kernel.Digest;
import org.entente.kernel.ErasureId;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.Instants;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PartyId;
import org.entente.kernel.PostId;
import org.entente.kernel.Text;
import org.entente.kernel.TextRef;
import org.entente.kernel.Volume;
import org.entente.kernel.Window;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
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
import org.entente.operation.Version;
import org.entente.party.Capacity;
import org.entente.party.PartyAct;
import org.entente.plan.Plan;
import org.entente.plan.PlanAct;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;

/// Random acts on a theatre: mostly sensible, so that much of what is submitted is accepted.
final class RandomHistory {
  private final TestTheatre theatre;
  private final Random random;

  /// Acts accepted, by kind.
  final Map<String, Integer> accepted = new TreeMap<>();

  String last = "nothing";

  RandomHistory(TestTheatre theatre) {
    this.theatre = theatre;
    this.random = theatre.random;
  }

  /// Submits acts until one is accepted.
  void step() {
    while (!attempt()) {}
  }

  private boolean attempt() {
    Optional<Content> content = content();
    if (content.isEmpty()) {
      return false;
    }
    List<Digest> met = overlapping();
    boolean done =
        authors().stream()
            .anyMatch(author -> theatre.submit(author, content.get(), met).isPresent());
    if (done) {
      last = content.get().kind();
      accepted.merge(last, 1, Integer::sum);
    }
    return done;
  }

  /// Everybody in some order: whoever may sign it does.
  private List<PostId> authors() {
    List<PostId> all = new ArrayList<>();
    PARTIES.forEach(party -> List.of(1, 2).forEach(number -> all.add(post(party, number))));
    Collections.shuffle(all, random);
    return all;
  }

  /// Now and then what is submitted meets something live.
  private List<Digest> overlapping() {
    List<Digest> live =
        theatre.state().coordination().footprints().keys().stream().sorted().toList();
    if (random.nextBoolean()) {
      return List.of();
    }
    return live.stream().filter(one -> random.nextInt(live.size() + 2) < 1).toList();
  }

  private Optional<Content> content() {
    return switch (random.nextInt(20)) {
      case 0, 1 -> Optional.of(random.nextInt(3) > 0 ? propose() : giveNotice());
      case 2 -> Optional.of(random.nextInt(3) == 0 ? declare() : administrative());
      case 3, 4 -> any(theatre.state().coordination().conflicts().values(), this::onConflict);
      case 5 -> any(theatre.state().notices().values(), this::onNotice);
      case 6 -> any(theatre.state().immediateActions().values(), this::onAction);
      case 7 -> erasure();
      case 8 -> random.nextInt(3) == 0 ? Optional.of(party()) : Optional.empty();
      default -> any(open(), this::onOperation);
    };
  }

  private <T> Optional<Content> any(List<T> all, java.util.function.Function<T, Content> make) {
    return all.isEmpty() ? Optional.empty() : Optional.of(make.apply(pick(all)));
  }

  private List<Operation> open() {
    return theatre.state().operations().values().stream().filter(one -> !one.isOver()).toList();
  }

  private OperationAct propose() {
    List<PartyId> supporting = some(PARTIES, 3);
    List<Clause.Forces.Element> elements = new ArrayList<>();
    supporting.forEach(party -> elements.add(element(party)));
    elements.add(element(pick(PARTIES)));
    List<Clause> clauses =
        List.of(
            new Clause.Purpose(Optional.empty(), Optional.of(theatre.text())),
            spaceTime(),
            new Clause.Forces(elements),
            new Clause.Means(Optional.of(theatre.text())),
            new Clause.Liaison(Optional.of(theatre.text())),
            new Clause.Population(Optional.of(theatre.text())));
    List<ClauseKind> withheld =
        some(List.of(ClauseKind.MEANS, ClauseKind.FORCES, ClauseKind.PURPOSE), 8);
    return new OperationAct.ProposeOperation(
        theatre.text(), random.nextBoolean(), supporting, clauses, release(), withheld);
  }

  private static Clause.Forces.Element element(PartyId party) {
    return new Clause.Forces.Element(party, Optional.empty(), "unit of " + party, 30);
  }

  private Clause.SpaceTime spaceTime() {
    return new Clause.SpaceTime(pick(List.of(Category.values())), List.of(volume()));
  }

  Volume volume() {
    Instant from = theatre.now.plus(Duration.ofHours(random.nextInt(-6, 9)));
    return new Volume(
        new Area.Circle(new GeoPoint(random.nextInt(10_000_000), 150_000_000), 5_000),
        new AltitudeBand(0, 3_000, Datum.AGL),
        Window.of(from, from.plus(Duration.ofHours(1 + random.nextInt(48)))));
  }

  Release release() {
    List<Grant> grants = new ArrayList<>();
    for (PartyId party : some(PARTIES, 2)) {
      Optional<Instant> opensAt =
          random.nextBoolean()
              ? Optional.empty()
              : Optional.of(theatre.now.plus(Duration.ofHours(random.nextInt(24))));
      List<PostId> posts = random.nextInt(3) == 0 ? List.of(post(party, 1)) : List.of();
      grants.add(new Grant(party, posts, pick(List.of(Level.values())), opensAt));
    }
    return new Release(grants);
  }

  private Content onOperation(Operation operation) {
    var id = operation.id();
    Version latest = operation.latest();
    Digest current = operation.inForce().orElse(latest).digest();
    return switch (random.nextInt(21)) {
      case 0 -> new OperationAct.ReviseOperation(id, latest.digest(), List.of(revised()));
      case 1 ->
          random.nextInt(8) == 0
              ? new OperationAct.WithdrawOperation(id, theatre.text())
              : new OperationAct.StartOperation(id, current);
      case 2 -> new OperationAct.AddConsulted(id, List.of(pick(PARTIES)));
      case 3, 4, 5 -> takePosition(operation);
      case 6, 7, 8, 9 -> approve(operation);
      case 10 -> new OperationAct.SignConditions(id, latest.digest());
      case 11 ->
          random.nextInt(4) > 0
              ? new OperationAct.ReturnOperation(id, latest.digest(), theatre.text())
              : new OperationAct.RefuseOperation(id, latest.digest(), theatre.text());
      case 12 ->
          random.nextBoolean()
              ? new OperationAct.SuspendApproval(id, theatre.text())
              : new OperationAct.LiftSuspension(id);
      case 13 ->
          random.nextInt(3) > 0
              ? new OperationAct.ReconfirmOperation(id, current, aware(current(operation)))
              : new OperationAct.WithdrawApproval(id, theatre.text());
      case 14, 15 -> new OperationAct.StartOperation(id, current);
      case 16 ->
          random.nextBoolean()
              ? new OperationAct.PausePart(id, Optional.empty(), theatre.text())
              : new OperationAct.ResumePart(id, Optional.empty());
      case 17 -> new OperationAct.ReportDisengagement(id, theatre.text());
      case 18 -> new OperationAct.CloseOperation(id, theatre.text());
      case 19 -> new OperationAct.RaiseObjection(id, theatre.text());
      default -> new OperationAct.ChangeRelease(id, release());
    };
  }

  private static Version current(Operation operation) {
    return operation.inForce().orElse(operation.latest());
  }

  private Clause revised() {
    return random.nextBoolean() ? spaceTime() : new Clause.Means(Optional.of(theatre.text()));
  }

  private Content takePosition(Operation operation) {
    ClauseKind kind = pick(List.of(ClauseKind.values()));
    return new OperationAct.TakePosition(
        operation.id(),
        kind,
        operation.latest().clause(kind).digest(),
        pick(List.of(Stance.values())),
        Optional.of(theatre.text()));
  }

  private Content approve(Operation operation) {
    Version latest = operation.latest();
    List<Condition> conditions =
        random.nextInt(3) > 0 ? List.of() : List.of(new Condition.Duty(theatre.text()));
    return new OperationAct.ApproveOperation(
        operation.id(),
        latest.digest(),
        aware(latest),
        latest.digest(),
        new Silence(operation.listSilent()),
        operation.withheld(),
        conditions,
        theatre.now.plus(Duration.ofHours(1 + random.nextInt(71))));
  }

  private Awareness aware(Version version) {
    return new Awareness(
        theatre.state().coordination().listLive(version.spaceTimeDigest(), 1).stream()
            .map(Conflict::id)
            .toList(),
        "0123456789abcdef0123456789abcdef");
  }

  private Content giveNotice() {
    return new NoticeAct.GiveNotice(
        theatre.text(), random.nextBoolean(), place(), theatre.text(), release());
  }

  private Place place() {
    return new Place(pick(List.of(Category.values())), List.of(volume()));
  }

  private Content declare() {
    return new NoticeAct.DeclareImmediateAction(
        pick(List.of(NoticeAct.ImmediateKind.values())), false, place(), theatre.text());
  }

  private Content onNotice(Notice notice) {
    return switch (random.nextInt(4)) {
      case 0 -> new NoticeAct.EndNotice(notice.id(), theatre.text());
      case 1 ->
          new NoticeAct.AnswerNotice(
              notice.id(), pick(List.of(NoticeAct.Answer.values())), Optional.of(theatre.text()));
      default ->
          new NoticeAct.ReportReceipt(
              pick(List.of(NoticeAct.Stage.values())), List.of(notice.id()));
    };
  }

  private Content onAction(ImmediateAction action) {
    return random.nextBoolean()
        ? new NoticeAct.EndImmediateAction(action.id(), theatre.text())
        : new NoticeAct.AnswerImmediateAction(
            action.id(), pick(List.of(NoticeAct.ImmediateAnswer.values())), theatre.text());
  }

  private Content onConflict(Conflict conflict) {
    return switch (random.nextInt(5)) {
      case 0 -> new CoordinationAct.AcknowledgeConflict(conflict.id());
      case 1 -> new CoordinationAct.ProposeArrangement(conflict.id(), theatre.text());
      case 2 ->
          theatre.state().coordination().listArrangements(conflict.id()).stream()
              .findFirst()
              .<Content>map(one -> new CoordinationAct.SignArrangement(one.id()))
              .orElseGet(() -> new CoordinationAct.AcknowledgeConflict(conflict.id()));
      case 3 -> new CoordinationAct.SettleConflict(conflict.id(), theatre.text());
      default -> new CoordinationAct.EndorseSettlement(conflict.id());
    };
  }

  private Content administrative() {
    return switch (random.nextInt(4)) {
      case 3 ->
          new CoordinationAct.DeclareReach(pick(PARTIES), random.nextBoolean(), theatre.text());
      case 0 ->
          new PlanAct.PublishPlan(
              new Plan(
                  TestTheatre.name("plan " + theatre.state().seq()),
                  List.of(
                      new Plan.Line(
                          TestTheatre.name("line"),
                          List.of(
                              new Plan.Objective(
                                  new ObjectiveId("security"), TestTheatre.name("security")))))));
      case 1 ->
          new CoordinationAct.PublishMatrix(
              random.nextBoolean() ? Matrix.standard() : new Matrix(List.of()));
      default ->
          new CoordinationAct.EstablishSector(
              TestTheatre.name("sector"), volume().area(), pick(PARTIES));
    };
  }

  private Optional<Content> erasure() {
    List<TextRef> texts = List.copyOf(theatre.texts.keySet());
    var requests = theatre.state().erasures().values();
    if (!requests.isEmpty() && random.nextInt(3) > 0) {
      return Optional.of(new ErasureAct.ConfirmErasure(new ErasureId(pick(requests).id().value())));
    }
    TextRef what = pick(texts);
    return random.nextInt(3) == 0
        ? Optional.of(new ErasureAct.RequestErasure(what.seq(), what.part(), theatre.text()))
        : Optional.empty();
  }

  private Content party() {
    var roster = theatre.state().roster();
    List<AppointmentId> appointments = roster.appointments().keys();
    List<Supplier<Content>> ways =
        List.of(
            () -> new PartyAct.RegisterPerson(theatre.text(), "major"),
            () ->
                new PartyAct.CreatePost(
                    TestTheatre.name("post"),
                    Optional.<ContingentId>empty(),
                    TestTheatre.everyAct(),
                    TestTheatre.postKey()),
            () ->
                new PartyAct.AppointPerson(
                    pick(roster.posts().keys().stream().sorted().toList()),
                    pick(roster.persons().keys().stream().sorted().toList()),
                    Capacity.DEPUTY,
                    new Window(
                        Instants.max(List.of(theatre.now, TestTheatre.START)), Optional.empty())),
            () ->
                appointments.isEmpty()
                    ? new PartyAct.RegisterPerson(theatre.text(), "major")
                    : new PartyAct.ConfirmAppointment(pick(appointments)));
    return pick(ways).get();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// Each with one chance in `rarity`.
  private <T> List<T> some(List<T> list, int rarity) {
    return list.stream().filter(one -> random.nextInt(rarity) == 0).toList();
  }

  Text text() {
    return theatre.text();
  }
}
