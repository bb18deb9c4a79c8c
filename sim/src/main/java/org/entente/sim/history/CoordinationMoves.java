package org.entente.sim.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.coordination.Arrangement;
import org.entente.coordination.Conflict;
import org.entente.coordination.Coordination;
import org.entente.coordination.CoordinationAct;
import org.entente.coordination.Matrix;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.sim.Cast;
import org.entente.sim.Chance;

/// What could be done about conflicts, sectors and the matrix.
final class CoordinationMoves {
  private final Play play;
  private final Chance chance;

  CoordinationMoves(Play play) {
    this.play = play;
    this.chance = play.chance();
  }

  /// Only what is about such a conflict.
  Optional<Signed> next(Predicate<Conflict> wanted) {
    return new Agenda()
        .maybe(60, () -> anyConflict(wanted).flatMap(this::about))
        .maybe(25, () -> sign(wanted))
        .draw(chance);
  }

  Optional<Signed> next() {
    return new Agenda()
        .maybe(60, () -> anyConflict(one -> true).flatMap(this::about))
        .maybe(25, () -> sign(one -> true))
        .add(2, this::sector)
        .add(4, this::reach)
        .add(1, this::matrix)
        .draw(chance);
  }

  private Optional<Conflict> anyConflict(Predicate<Conflict> wanted) {
    Coordination state = play.state().coordination();
    boolean serious = chance.percent(75);
    return chance.any(
        state.conflicts().values().stream()
            .filter(wanted)
            .filter(one -> state.isLive(one) || chance.percent(5))
            .filter(one -> !serious || one.degree() >= Conflict.BLOCKING)
            .sorted(Comparator.comparing(Conflict::id))
            .toList());
  }

  private Optional<Signed> about(Conflict conflict) {
    PartyId side = chance.oneOf(conflict.newcomer().owner(), conflict.earlier().owner());
    PartyId party = chance.percent(90) ? side : play.anyParty();
    boolean forbidden = conflict.degree() >= Conflict.FORBIDDEN;
    return new Agenda()
        .add(30, () -> by(party, new CoordinationAct.AcknowledgeConflict(conflict.id())))
        .add(
            25,
            () ->
                by(
                    party,
                    new CoordinationAct.ProposeArrangement(conflict.id(), play.text("Terms"))))
        .add(forbidden ? 40 : 12, () -> settle(conflict))
        .add(
            forbidden ? 60 : 2,
            () -> by(party, new CoordinationAct.EndorseSettlement(conflict.id())))
        .draw(chance);
  }

  private Signed by(PartyId party, CoordinationAct content) {
    return play.by(play.anyOf(party, content.kind()), content);
  }

  /// The host waits for the deadline, mostly; where somebody is endangered nearly always, or it
  /// would hardly ever be told that he has to endorse it.
  private Signed settle(Conflict conflict) {
    if (chance.percent(conflict.degree() >= Conflict.FORBIDDEN ? 95 : 60)) {
      play.await(conflict.openedAt().plus(Duration.ofHours(24)));
    }
    return by(Cast.HOST, new CoordinationAct.SettleConflict(conflict.id(), play.text("Decided")));
  }

  private Optional<Signed> sign(Predicate<Conflict> wanted) {
    List<Arrangement> open =
        play.state().coordination().arrangements().values().stream()
            .filter(one -> one.signed().isEmpty() || chance.percent(10))
            .filter(one -> wanted.test(play.state().coordination().conflicts().get(one.conflict())))
            .sorted(Comparator.comparing(Arrangement::id))
            .toList();
    return chance
        .any(open)
        .map(arrangement -> {
          Conflict conflict = play.state().coordination().conflicts().get(arrangement.conflict());
          boolean other = conflict.newcomer().owner().equals(arrangement.proposedBy().party());
          PartyId party = other ? conflict.earlier().owner() : conflict.newcomer().owner();
          return by(
              chance.percent(90) ? party : arrangement.proposedBy().party(),
              new CoordinationAct.SignArrangement(arrangement.id()));
        });
  }

  private Signed sector() {
    PartyId owner = chance.percent(92) ? play.anyParty() : new PartyId("nobody");
    return by(
        Cast.HOST,
        new CoordinationAct.EstablishSector(
            new Name("Secteur", "Sector"), play.ground().half(chance.percent(50)), owner));
  }

  /// Now and then a party nobody can reach; mostly it soon can be again.
  private Signed reach() {
    List<PartyId> lost = play.state().coordination().outOfReach().keys().stream().sorted().toList();
    boolean back = !lost.isEmpty() && chance.percent(70);
    PartyId party = back ? chance.pick(lost) : play.anyParty();
    return by(
        chance.percent(95) ? Cast.HOST : play.anyParty(),
        new CoordinationAct.DeclareReach(party, back, play.text("No answer on any channel")));
  }

  private Signed matrix() {
    Matrix matrix = chance.percent(50) ? Matrix.standard() : new Matrix(List.of());
    return by(Cast.HOST, new CoordinationAct.PublishMatrix(matrix));
  }
}
