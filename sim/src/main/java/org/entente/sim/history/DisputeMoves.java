package org.entente.sim.history;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.dispute.Dispute;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.Evidence;
import org.entente.dispute.SettlementText;
import org.entente.dispute.Suspension;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Window;
import org.entente.meeting.Forum;
import org.entente.meeting.Meeting;
import org.entente.meeting.Source;
import org.entente.meeting.Wording;
import org.entente.operation.Conduct;
import org.entente.operation.Operation;
import org.entente.party.Charter;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// What could be done about disputes and about cooperation.
final class DisputeMoves {
  private final Play play;
  private final Chance chance;
  private final Drafting drafting;

  DisputeMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
    this.drafting = new Drafting(play);
  }

  Optional<Signed> next() {
    return new Agenda()
        .maybe(50, this::dispute)
        .maybe(isAnyHeld() ? 300 : 50, this::cooperation)
        .draw(chance);
  }

  /// Only about disputes: whether two cooperate is hidden from nobody.
  Optional<Signed> dispute() {
    return new Agenda()
        .add(any().isEmpty() ? 60 : 10, this::raise)
        .add(4, this::report)
        .maybe(70, () -> any().flatMap(this::about))
        .draw(chance);
  }

  private Optional<Dispute> any() {
    return chance.any(
        play.state().disputes().disputes().values().stream()
            .filter(one -> play.scope().subjects().test(one.id()))
            .sorted(Comparator.comparing(Dispute::id))
            .toList());
  }

  private Signed raise() {
    PartyId author = play.anyParty();
    PartyId against = chance.percent(95) ? other(author) : author;
    return play.by(
        play.anyOf(author, "RaiseDispute"),
        new DisputeAct.RaiseDispute(
            against,
            chance.percent(50),
            play.text("Dispute"),
            play.text("What happened"),
            play.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(chance.between(1, 40))),
            evidence(),
            drafting.release(author)));
  }

  /// Now and then a humanitarian one, which is not to be asked.
  private PartyId other(PartyId author) {
    List<PartyId> others = play.scope().partiesBut(author);
    if (!chance.percent(8) && others.size() > 1) {
      others.remove(Cast.AID);
    }
    return others.isEmpty() ? author : chance.pick(others);
  }

  private Evidence evidence() {
    List<SubjectId> subjects = new ArrayList<>();
    if (chance.percent(30)) {
      play.anyOperation(any -> true).map(Operation::id).ifPresent(subjects::add);
    }
    if (chance.percent(12)) {
      play.anyNotice().map(notice -> notice.id()).ifPresent(subjects::add);
    }
    if (chance.percent(12)) {
      new MeetingMoves(play).anyMeeting().map(Meeting::id).ifPresent(subjects::add);
    }
    if (chance.percent(3)) {
      subjects.add(new SubjectId(chance.uuid()));
    }
    return new Evidence(subjects);
  }

  private Signed report() {
    PartyId reporter = play.anyParty();
    PartyId one = play.anyParty();
    Window during = Window.of(play.now().minusSeconds(7_200), play.now().minusSeconds(3_600));
    return play.by(
        play.anyOf(reporter, "ReportDispute"),
        new DisputeAct.ReportDispute(
            List.of(one, other(one)),
            chance.percent(50),
            play.text("Reported"),
            play.text("What the paper says"),
            chance.percent(50) ? Optional.of(during) : Optional.empty(),
            new Source(
                play.text("Paper"), play.text("Writer"), play.now().truncatedTo(ChronoUnit.DAYS)),
            drafting.release(reporter)));
  }

  private Optional<Signed> about(Dispute one) {
    boolean proposed = !one.settlements().isEmpty();
    return new Agenda()
        .add(8, () -> by(one.against(), one, new DisputeAct.AcknowledgeDispute(one.id())))
        .add(14, () -> by(one.against(), one, answer(one)))
        .add(14, () -> bySide(one, reply(one)))
        .maybe(12, () -> consult(one))
        .maybe(10, () -> escalate(one))
        .add(proposed ? 4 : 14, () -> bySide(one, terms(one)))
        .add(proposed ? 40 : 2, () -> bySide(one, sign(one)))
        .add(4, () -> by(one.raiser(), one, withdraw(one)))
        .draw(chance);
  }

  private Signed by(PartyId side, Dispute one, DisputeAct content) {
    PartyId author = chance.percent(88) ? side : chance.oneOf(one.raiser(), one.against());
    PartyId hand = chance.percent(94) ? author : play.anyParty();
    return play.by(play.anyOf(hand, content.kind()), content);
  }

  private Signed bySide(Dispute one, DisputeAct content) {
    return by(chance.oneOf(one.raiser(), one.against()), one, content);
  }

  private DisputeAct answer(Dispute one) {
    return new DisputeAct.AnswerDispute(one.id(), play.text("Otherwise"), evidence());
  }

  private DisputeAct reply(Dispute one) {
    SubjectId entry =
        chance.percent(94) ? chance.pick(one.items()).id() : new SubjectId(chance.uuid());
    return new DisputeAct.ReplyToEntry(one.id(), entry, play.text("Beside"));
  }

  private Optional<Signed> consult(Dispute one) {
    return chance
        .any(
            play.state().meetings().meetings().values().stream()
                .filter(meeting -> play.scope().subjects().test(meeting.id()))
                .filter(meeting -> isFor(one, meeting.parties()))
                .sorted(Comparator.comparing(Meeting::id))
                .toList())
        .map(meeting -> bySide(one, new DisputeAct.ConsultOnDispute(one.id(), meeting.id())));
  }

  private Optional<Signed> escalate(Dispute one) {
    return chance
        .any(
            play.state().meetings().forums().values().stream()
                .filter(forum -> play.scope().subjects().test(forum.id()))
                .filter(forum -> isFor(one, forum.parties()))
                .sorted(Comparator.comparing(Forum::id))
                .toList())
        .map(forum ->
            bySide(one, new DisputeAct.EscalateDispute(one.id(), forum.id(), play.text("Higher"))));
  }

  /// Mostly one that both sides are of.
  private boolean isFor(Dispute one, List<PartyId> parties) {
    return (parties.contains(one.raiser()) && parties.contains(one.against()))
        || (parties.contains(one.raiser()) && chance.percent(20));
  }

  private DisputeAct terms(Dispute one) {
    return new DisputeAct.ProposeSettlement(
        one.id(),
        new SettlementText(List.of(new Wording(play.text("Accord"), play.text("Agreed")))));
  }

  private DisputeAct sign(Dispute one) {
    Digest digest =
        one.settlements().isEmpty() || chance.percent(8)
            ? new Digest(1, 2, 3, chance.bits())
            : one.settlements().getLast().digest();
    return new DisputeAct.SignSettlement(one.id(), digest);
  }

  private DisputeAct withdraw(Dispute one) {
    return new DisputeAct.WithdrawDispute(one.id(), play.text("Enough"));
  }

  /// What stands is mostly ended soon, or nothing would start any more.
  private Optional<Signed> cooperation() {
    Optional<Suspension> standing = anySuspension(false);
    Optional<Operation> free = shared(false);
    Optional<Operation> held = shared(true);
    Optional<Operation> latched = latched();
    return new Agenda()
        .add(standing.isEmpty() ? 6 : 2, this::suspend)
        .maybe(free.isEmpty() ? 0 : 14, () -> free.map(this::suspendOver))
        .maybe(standing.isEmpty() ? 0 : 60, () -> standing.map(this::resume))
        .maybe(2, () -> anySuspension(true).map(this::resume))
        .maybe(held.isEmpty() ? 0 : 20, () -> held.map(this::start))
        .maybe(latched.isEmpty() ? 0 : 60, () -> latched.map(this::start))
        .draw(chance);
  }

  private Optional<Suspension> anySuspension(boolean ended) {
    return chance.any(
        play.state().disputes().suspensions().values().stream()
            .filter(one -> one.ended().isPresent() == ended)
            .sorted(Comparator.comparing(Suspension::id))
            .toList());
  }

  private Signed suspend() {
    PartyId author = chance.percent(80) ? chance.oneOf(Cast.HOST, Cast.STATE) : play.anyParty();
    PartyId with = chance.percent(95) ? other(author) : author;
    PartyId whole = chance.percent(80) ? Cast.CHARTER.stateOf(with) : with;
    return suspend(author, whole, chance.percent(30));
  }

  private Signed suspend(PartyId author, PartyId with, boolean exercise) {
    return play.by(
        play.anyOf(author, "SuspendCooperation"),
        new DisputeAct.SuspendCooperation(with, exercise, play.text("Suspended")));
  }

  /// Out of some 250: more while an approved operation is held, so that some histories come to the
  /// end of what holds it.
  int weight() {
    return isAnyHeld() ? 70 : 16;
  }

  private boolean isAnyHeld() {
    return play.state().operations().values().stream().anyMatch(one -> isReady(one) && isHeld(one));
  }

  private static boolean isReady(Operation one) {
    return one.inForce().isPresent()
        && one.conduct() instanceof Conduct.NotStarted
        && !pairs(one).isEmpty();
  }

  /// In force and not begun, of a State and another; held already or not.
  private Optional<Operation> shared(boolean held) {
    return play.anyOperation(one -> isReady(one) && isHeld(one) == held);
  }

  /// Held by what is over, and by nothing that stands.
  private Optional<Operation> latched() {
    Charter charter = play.state().roster().getCharter();
    return play.anyOperation(one ->
        isReady(one)
            && isHeld(one)
            && play.state().disputes().suspensions().values().stream()
                .flatMap(suspension -> suspension.holdOn(charter, one).stream())
                .allMatch(hold -> hold == Suspension.Hold.LATCHED));
  }

  private boolean isHeld(Operation operation) {
    Charter charter = play.state().roster().getCharter();
    return play.state().disputes().suspensions().values().stream()
        .anyMatch(one -> one.holdOn(charter, operation).isPresent());
  }

  /// A State that takes part in an operation, by itself or by a force, and another side of it.
  private record Pair(PartyId by, PartyId with) {}

  private static List<Pair> pairs(Operation operation) {
    List<PartyId> sides =
        Cast.parties().stream()
            .filter(operation::isAuthor)
            .map(Cast.CHARTER::stateOf)
            .distinct()
            .toList();
    return sides.stream()
        .filter(Cast.CHARTER::isState)
        .flatMap(
            by -> sides.stream().filter(with -> !with.equals(by)).map(with -> new Pair(by, with)))
        .toList();
  }

  private Signed suspendOver(Operation operation) {
    Pair pair = chance.pick(pairs(operation));
    return suspend(pair.by(), pair.with(), operation.exercise());
  }

  /// The side that has not signed its end, if one has.
  private PartyId unsigned(Suspension one) {
    boolean byItsAuthor =
        one.resumptions().stream().anyMatch(word -> word.by().party().equals(one.by()));
    return byItsAuthor ? one.with() : one.by();
  }

  private Signed resume(Suspension one) {
    PartyId side = chance.percent(85) ? unsigned(one) : chance.oneOf(one.by(), one.with());
    PartyId author = chance.percent(95) ? side : play.anyParty();
    SubjectId id = chance.percent(97) ? one.id() : new SubjectId(chance.uuid());
    return play.by(
        play.anyOf(author, "ResumeCooperation"),
        new DisputeAct.ResumeCooperation(id, play.text("Again")));
  }

  /// As if nothing had happened, in its hour.
  private Signed start(Operation operation) {
    operation.approval().ifPresent(approval -> play.await(approval.windowNow().from()));
    return play.by(
        play.anyOf(operation.lead(), "StartOperation"),
        new org.entente.operation.OperationAct.StartOperation(
            operation.id(), operation.inForce().orElseThrow().digest()));
  }
}
